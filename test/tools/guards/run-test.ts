import { spawn } from 'node:child_process'

/** One test file, run by itself. */
export interface TestRun {
  readonly code: number | 'timeout'
  /** TAP. */
  readonly output: string
}

const patience = 120_000

/** Runs some tests of a file, by their names. */
export function runTest(root: string, file: string, ...names: readonly string[]): Promise<TestRun> {
  const either = names.map((name) => name.replaceAll(/[^\w ]/g, '\\$&')).join('|')
  // A test that hangs is no test that fails: this program ends it, before tap would.
  const only = { TAP_GREP: `/^(?:${either})$/`, TAP_TIMEOUT: String(patience / 500) }
  return new Promise((settle) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      env: { ...process.env, ...only },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let isLate = false
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output += chunk))
    }
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, patience)
    child.on('close', (code) => {
      clearTimeout(timer)
      settle({ code: isLate ? 'timeout' : (code ?? 1), output })
    })
  })
}

const escaped = (text: string): string => text.replaceAll(/[\\#]/g, '\\$&')

/** What became of the named test itself. */
export function resultOf({ output }: TestRun, name: string): 'passed' | 'failed' | 'absent' {
  for (const [, not, found, skip] of output.matchAll(resultLine)) {
    if (found === escaped(name)) return skip ? 'absent' : not ? 'failed' : 'passed'
  }
  return 'absent'
}

const resultLine = /^(not )?ok \d+ - (.*?)(?: # time=\S+)?( # SKIP.*)?$/gm

/** What the attack gained in that run, as its test says it; undefined when it did not come so far. */
export function gainOf({ output }: TestRun, attack: string): string | undefined {
  const start = output.indexOf(`# Subtest: ${escaped(attack)}\n`)
  const end = output.indexOf('\n# Subtest: ', start + 1)
  const section = start < 0 ? '' : output.slice(start, end < 0 ? undefined : end)
  return /^ *# gain (\S+)/m.exec(section)?.[1]
}

// Runs the native forge of npm. As a command: `forge.mjs test [filters]` ends with
// `N passed, N failed`, any other forge command is passed through with its exit code.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nativeBinary } from './native-binary.mjs'

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..')

// At the root, because forge resolves the compiler's path against the working directory.
function forge(args, stdio) {
  return new Promise((settle) => {
    const child = spawn(nativeBinary('forge'), args, { cwd: root, stdio })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name]?.setEncoding('utf8').on('data', (chunk) => {
        output[name] += chunk
      })
    }
    child.on('error', (error) => settle({ code: 1, stdout: '', stderr: String(error) }))
    child.on('close', (code) => settle({ code: code ?? 1, ...output }))
  })
}

function parseSuites(stdout) {
  try {
    return Object.entries(JSON.parse(stdout))
  } catch {
    // What forge prints when the sources do not compile.
    return undefined
  }
}

/** Runs a forge command that is no test with its output shown; answers the exit code. */
export async function runForgeCommand(args) {
  const { code } = await forge(args, 'inherit')
  return code
}

/**
 * Runs `forge test --json` with further arguments and counts what it reports. Sources that do not
 * compile, or no test at all, are one failure: forge exits 0 for the latter.
 */
export async function runForge(args = []) {
  const { code, stdout, stderr } = await forge(
    ['test', '--json', ...args],
    ['ignore', 'pipe', 'pipe'],
  )
  const suites = parseSuites(stdout)
  if (!suites) {
    const reason = [stderr, stdout].join('\n').trim()
    return { passed: 0, failed: 1, failures: [{ name: 'forge test', reason }] }
  }
  const tests = suites.flatMap(([suite, { test_results: results }]) =>
    Object.entries(results).map(([test, result]) => ({ name: `${suite} ${test}`, ...result })),
  )
  const failures = tests
    .filter((test) => test.status !== 'Success')
    .map((test) => ({ name: test.name, reason: describe(test) }))
  const passed = tests.length - failures.length
  if (tests.length === 0) failures.push({ name: 'forge test', reason: 'no tests found' })
  else if (failures.length === 0 && code !== 0)
    failures.push({ name: 'forge test', reason: stderr || `exit code ${code}` })
  return { passed, failed: failures.length, failures }
}

function describe({ status, reason, counterexample }) {
  const input = counterexample ? `; counterexample ${JSON.stringify(counterexample)}` : ''
  return `${reason ?? status}${input}`
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [command, ...args] = process.argv.slice(2)
  if (command === 'test') {
    const { passed, failed, failures } = await runForge(args)
    for (const { name, reason } of failures) console.log(`not ok ${name}\n  ${reason}`)
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed === 0 ? 0 : 1
  } else {
    process.exitCode = await runForgeCommand([command ?? 'help', ...args])
  }
}

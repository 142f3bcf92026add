// What `npm test` runs: static checks, the contract's tests, every TypeScript test, the vectors.
// Prints what it does, keeps going after a failure, and ends with `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const bin = (name) => join('node_modules', '.bin', name)
const counts = { passed: 0, failed: 0, skipped: 0 }
const broken = []

/** Runs a command with its output shown (and kept); answers exit code and output. */
function run(command, args, show = (chunk) => process.stdout.write(chunk)) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32'
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        show(chunk)
      })
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function count(name, passed, failed, skipped = 0) {
  counts.passed += passed
  counts.failed += failed
  counts.skipped += skipped
  if (failed > 0) broken.push(name)
}

/** A step that passes or fails as a whole. */
async function check(name, command, args) {
  console.log(`\n── ${name}`)
  const { code } = await run(command, args)
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1)
}

/** A step whose last matching line counts its own tests; none counted is a failure. */
async function counted(name, command, args) {
  console.log(`\n── ${name}`)
  const { code, output } = await run(command, args)
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)]
  const last = lines.at(-1)
  const [passed, failed, skipped] = last ? last.slice(1).map((n) => Number(n ?? 0)) : [0, 1, 0]
  count(name, passed, failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, skipped)
}

async function staticChecks() {
  await check('types', bin('tsc'), ['-p', '.'])
  await check('lint', bin('oxlint'), ['plugin', 'adapters', 'examples', 'test', '--deny-warnings'])
  await check('format', bin('oxfmt'), ['--check'])
}

async function contractTests() {
  await check('contract format', process.execPath, ['test/tools/forge.mjs', 'fmt', '--check'])
  await counted('contracts', process.execPath, ['test/tools/forge.mjs', 'test'])
  const tsx = ['--import', 'tsx']
  const abi = ['test/tools/generate-abi.ts', '--check']
  await check('artifacts are fresh', process.execPath, [...tsx, ...abi])
  const file = 'test/fixtures/vectors/protocol.json'
  await counted('vectors', process.execPath, [...tsx, 'test/tools/vectors.ts', file])
}

/** The failing assertions of a TAP text, each with its place and diagnostics. */
function failures(text) {
  const blocks = text.matchAll(
    /^( *)not ok (?!.*# (?:SKIP|TODO)).*\n(?:\1 {2}---\n[\s\S]*?\n\1 {2}\.\.\.\n)?/gm,
  )
  return [...blocks].map(([block]) => block).filter((block) => block.includes('---'))
}

async function typescriptTests() {
  console.log('\n── tests')
  mkdirSync('.cache', { recursive: true })
  const file = join('.cache', 'tap.txt')
  let seen = ''
  // One line a finished file; the whole text is in .cache/tap.txt.
  const show = (chunk) => {
    seen += chunk
    const lines = seen.split('\n')
    seen = lines.pop()
    for (const line of lines) if (/^(?:not )?ok /.test(line)) console.log(line)
  }
  const { code, output } = await run(bin('tap'), ['--reporter=tap'], show)
  writeFileSync(file, output)
  for (const block of failures(output)) console.log(block)
  const summary = [...output.matchAll(/^# \{[^}]*\}/gm)].at(-1)?.[0] ?? ''
  const number = (key) => Number(new RegExp(`\\b${key}: (\\d+)`).exec(summary)?.[1] ?? 0)
  const failed = number('fail')
  const none = number('pass') === 0
  const skipped = [...output.matchAll(/^ *ok .*# SKIP/gm)].length
  count('tests', number('pass'), failed === 0 && (code !== 0 || none) ? 1 : failed, skipped)
}

/** Tests that run the real ffmpeg need one: found, or installed where that may be done. */
async function prepareFfmpeg() {
  const args = ['--import', 'tsx', 'test/tools/ensure-ffmpeg.ts']
  const { code } = await run(process.execPath, args)
  if (code !== 0) process.exit(1)
}

const steps = { static: staticChecks, contracts: contractTests, tests: typescriptTests }
const chosen = values.only?.split(',') ?? Object.keys(steps)
for (const name of chosen) {
  if (!(name in steps)) {
    console.error(`no step '${name}': choose from ${Object.keys(steps).join(', ')}`)
    process.exit(2)
  }
}
if (chosen.includes('tests')) await prepareFfmpeg()
for (const name of chosen) await steps[name]()

if (broken.length > 0) console.log(`\nfailed: ${broken.join(', ')}`)
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1

// `npm run test:mutation`: takes one guard out of the contracts at a time, or weakens it, and
// expects a test of forge to fail. Ends with a table, the survivors by file and line, and exit code
// 1 if there are any. Mutants are found by rule, see mutant-rules.mjs.
//
//   --json            one JSON object on stdout, progress on stderr
//   --only TEXT       only mutants whose file, function, rule or source text contains it
//   --jobs N          processes at once, as many as there are cores if not given
//   --list            print the mutants, run nothing
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { equivalentMutants } from './equivalent-mutants.mjs'
import { findMutants } from './mutant-rules.mjs'
import { nativeBinary } from './native-binary.mjs'

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..')
const scratch = join(root, '.cache', 'mutation')
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean' },
    list: { type: 'boolean' },
    only: { type: 'string' },
    jobs: { type: 'string' },
  },
})
const say = (line) => (options.json ? console.error(line) : console.log(line))

// Snapshots of gas belong to the contracts without switches in them, statistics to the libraries.
// Most mutants die in the first of these, in a second of computing; what lives goes on to the next.
const stages = [
  {
    args: [
      '--no-match-path',
      'test/contracts/{Gas,WinRate,Invariant,Conservation,Attack,Hostile}*',
    ],
    env: { FOUNDRY_FUZZ_RUNS: '4' },
  },
  {
    args: ['--match-path', 'test/contracts/{Attack,Hostile}*', '--no-match-test', 'lackOfGas'],
    env: { FOUNDRY_FUZZ_RUNS: '8' },
  },
  {
    args: ['--no-match-path', 'test/contracts/{Gas,WinRate}*'],
    env: {
      FOUNDRY_FUZZ_RUNS: '128',
      FOUNDRY_INVARIANT_RUNS: '16',
      FOUNDRY_INVARIANT_DEPTH: '48',
    },
  },
]

/** Writes `text` only where it differs, so that forge compiles nothing twice. */
function writeIfNew(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

// The pipeline needs its optimizer only to keep the stack low; optimizing takes minutes.
const fastCompiler = `via_ir = true
optimizer_details = { peephole = true, inliner = false, jumpdestRemover = true, orderLiterals = false, deduplicate = false, cse = false, constantOptimizer = false, yul = true, yulDetails = { stackAllocation = true, optimizerSteps = ":" } }`

function prepareScratch(files) {
  mkdirSync(scratch, { recursive: true })
  const link = join(scratch, 'node_modules')
  if (!existsSync(link)) symlinkSync(join(root, 'node_modules'), link, 'junction')
  for (const folder of ['test/contracts', 'contracts'])
    rmSync(join(scratch, folder), { recursive: true, force: true })
  cpSync(join(root, 'test/contracts'), join(scratch, 'test/contracts'), {
    recursive: true,
    preserveTimestamps: true,
  })
  cpSync(join(root, 'test/tools/solc.mjs'), join(scratch, 'test/tools/solc.mjs'))
  const config = readFileSync(join(root, 'foundry.toml'), 'utf8')
  writeIfNew(join(scratch, 'foundry.toml'), config.replace('via_ir = true', fastCompiler))
  for (const [path, text] of Object.entries(files)) writeIfNew(join(scratch, path), text)
}

/** Runs forge in the scratch copy; answers its exit code and output. */
function forge(args, env = {}, limit) {
  return new Promise((settle) => {
    const child = spawn(nativeBinary('forge'), args, {
      cwd: scratch,
      env: {
        ...process.env,
        // The switches make the code larger; what is measured is behaviour, not gas.
        FOUNDRY_CODE_SIZE_LIMIT: '10000000',
        FOUNDRY_OPTIMIZER_RUNS: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    const timer = limit && setTimeout(() => child.kill('SIGKILL'), limit)
    child.on('close', (code) => {
      clearTimeout(timer)
      settle({ code: code ?? 'timeout', stdout, stderr })
    })
  })
}

/**
 * The first failing test, or undefined when all passed. Gas ends every loop, so a run that takes ten
 * times what it takes without mutation says more about the machine: it is no failing test.
 */
async function firstFailure(id, stage) {
  const coinbase = `0x${id.toString(16).padStart(40, '0')}`
  const args = ['test', '--json', '--fail-fast', '--threads', '1', '--block-coinbase', coinbase]
  const { code, stdout, stderr } = await forge([...args, ...stage.args], stage.env, stage.limit)
  if (code === 0) return undefined
  if (code === 'timeout') {
    say(`mutant ${id} was given up after ${Math.round(stage.limit / 1000)} s`)
    return undefined
  }
  let suites
  try {
    suites = JSON.parse(stdout)
  } catch {
    throw new Error(`forge gave no result for mutant ${id}: ${stderr.slice(-2000)}`)
  }
  for (const [suite, { test_results: results }] of Object.entries(suites)) {
    const failed = Object.entries(results).find(([, { status }]) => status === 'Failure')
    if (failed) return `${suite.split(':').at(-1)} ${failed[0]}`
  }
  return 'forge'
}

/** All mutants, on as many processes as there are cores; `done` hears of each. */
async function runAll(mutants, stage, done) {
  const queue = [...mutants]
  const worker = async () => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      mutant.killedBy = await firstFailure(mutant.id, stage)
      done(mutant)
    }
  }
  await Promise.all(Array.from({ length: Number(options.jobs ?? availableParallelism()) }, worker))
}

const matches = (entry, { file, within, rule, original }) =>
  entry.file === file &&
  entry.within === within &&
  entry.rule === rule &&
  entry.original === original

function report(mutants, equivalents, stale) {
  const survivors = mutants.filter((m) => !m.killedBy && !equivalents.has(m))
  const rules = Map.groupBy ? Map.groupBy(mutants, (m) => m.rule) : new Map()
  if (!Map.groupBy) for (const m of mutants) rules.set(m.rule, [...(rules.get(m.rule) ?? []), m])
  const rows = [...rules].map(([rule, list]) => ({
    rule,
    mutants: list.length,
    killed: list.filter((m) => m.killedBy).length,
    equivalent: list.filter((m) => equivalents.has(m)).length,
    survived: list.filter((m) => survivors.includes(m)).length,
  }))
  if (options.json) {
    const place = ({ file, line, within, rule, original, killedBy }) => {
      return { file, line, within, rule, original, killedBy: killedBy ?? null }
    }
    console.log(
      JSON.stringify({
        rules: rows,
        survivors: survivors.map(place),
        stale,
        mutants: mutants.map(place),
      }),
    )
  } else console.table(rows)
  for (const { file, line, within, rule, original } of survivors)
    say(`survived: ${file}:${line} ${within}: ${rule}: ${original}`)
  for (const { file, within, rule, original } of stale)
    say(`no equivalent mutant: ${file} ${within}: ${rule}: ${original}`)
  const killed = mutants.filter((m) => m.killedBy).length
  say(`${mutants.length} mutants, ${equivalents.size} equivalent`)
  say(`${killed} passed, ${survivors.length + stale.length} failed`)
  process.exitCode = survivors.length + stale.length > 0 ? 1 : 0
}

const sources = readdirSync(join(root, 'contracts'), { recursive: true })
  .map((name) => `contracts/${String(name).replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.sol'))
  .toSorted()
const found = findMutants(root, sources)
const chosen = found.mutants.filter((mutant) =>
  JSON.stringify(Object.values(mutant)).includes(options.only ?? ''),
)
if (options.list) {
  for (const m of chosen) say(`${m.id} ${m.file}:${m.line} ${m.within}: ${m.rule}: ${m.original}`)
  process.exit(0)
}

prepareScratch(found.files)
say(`compiling ${chosen.length} mutants at once`)
// All of it now: what a filter leaves uncompiled is looked at again in every run.
await forge(['build'])
// A test that fails anyway would kill every mutant.
for (const stage of stages) {
  const startedAt = Date.now()
  const { code, stdout, stderr } = await forge(['test', '--json', ...stage.args], stage.env)
  stage.limit = Math.max(120_000, 10 * (Date.now() - startedAt))
  const suites = code === 0 ? Object.values(JSON.parse(stdout)) : []
  const passed = suites.flatMap((suite) => Object.values(suite.test_results)).length
  if (passed === 0) {
    console.error(stderr.slice(-4000), stdout.slice(-4000))
    console.error('the tests fail without any mutation: mend them first')
    process.exit(1)
  }
  say(`${passed} tests pass without mutation`)
}

let left = chosen
const known = new Map()
for (const [number, stage] of stages.entries()) {
  let count = 0
  const total = left.length
  say(`stage ${number + 1}: ${total} mutants`)
  await runAll(left, stage, ({ file, line, rule, killedBy }) => {
    count++
    const isLast = stage === stages.at(-1)
    if (!killedBy && isLast) say(`[${count}/${total}] ${file}:${line} ${rule}: survives`)
    else if (count % 25 === 0) say(`[${count}/${total}]`)
  })
  left = left.filter((mutant) => !mutant.killedBy)
  // Before the long stage, where nothing will come of them.
  if (number === stages.length - 2) {
    for (const mutant of left) {
      const entry = equivalentMutants.find((candidate) => matches(candidate, mutant))
      if (entry) known.set(mutant, entry)
    }
    left = left.filter((mutant) => !known.has(mutant))
    for (const { file, line, within, rule, original } of left)
      say(`  left for the long stage: ${file}:${line} ${within}: ${rule}: ${original}`)
  }
}
const stale = equivalentMutants.filter(
  (entry) => !options.only && ![...known.values()].includes(entry),
)
report(chosen, new Set(known.keys()), stale)

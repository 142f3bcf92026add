// `npm run test:guards`: takes one rule of the TypeScript at a time out of a copy of the sources and
// expects the attack that it stops to succeed: its test must fail. The list is test/adversarial/rules.
// Says what each attack gained with and without its rule, and ends with `N passed, N failed`.
//
//   --json         one JSON object on stdout, progress on stderr
//   --only TEXT    only rules whose words, files or tests contain it
//   --jobs N       processes at once, as many as there are cores if not given
//   --list         print the rules, run nothing
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { testedRules } from '../adversarial/rules/index.ts'
import type { TestedRule } from '../adversarial/rules/tested-rule.ts'
import { createSourceCopy } from './guards/source-copy.ts'
import type { SourceCopy } from './guards/source-copy.ts'
import { gainOf, resultOf, runTest } from './guards/run-test.ts'
import type { TestRun } from './guards/run-test.ts'
import { staleEdits } from './guards/stale-edits.ts'

/** What came of one rule. */
interface Verdict {
  readonly rule: TestedRule
  /** Why it does not count as watched; undefined when its test turned red. */
  readonly fault: string | undefined
  readonly before: string | undefined
  readonly after: string | undefined
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean' },
    list: { type: 'boolean' },
    only: { type: 'string' },
    jobs: { type: 'string' },
  },
})
const say = (line: string): void => (options.json ? console.error(line) : console.log(line))

function fail(why: string): never {
  console.error(why)
  process.exit(1)
}

async function judge(copy: SourceCopy, rule: TestedRule, sound: TestRun): Promise<Verdict> {
  const run = await copy.without(rule.edits, () => runTest(copy.path, rule.test, rule.attack))
  const gains = { before: gainOf(sound, rule.attack), after: gainOf(run, rule.attack) }
  if (run.code === 'timeout') return { rule, fault: 'its test did not end', ...gains }
  const result = resultOf(run, rule.attack)
  if (result === 'passed') return { rule, fault: 'the attack fails without it as well', ...gains }
  if (result === 'absent') return { rule, fault: `no result:\n${run.output}`, ...gains }
  return { rule, fault: undefined, ...gains }
}

/** Takes from one queue with as many workers as there are copies. */
async function share<T>(items: readonly T[], copies: readonly SourceCopy[], work: Work<T>) {
  const queue = [...items]
  const worker = async (copy: SourceCopy): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next, copy)
  }
  await Promise.all(copies.map(worker))
}

type Work<T> = (item: T, copy: SourceCopy) => Promise<void>

const chosen = testedRules.filter((rule) => JSON.stringify(rule).includes(options.only ?? ''))
if (options.list) {
  for (const { rule, test, attack } of chosen) say(`${rule}: ${test}: ${attack}`)
  process.exit(0)
}
const stale = staleEdits(root, chosen)
if (stale.length > 0) fail(`${stale.join('\n')}\ncorrect them in test/adversarial/rules`)
if (chosen.length === 0) fail(`no rule contains '${options.only}': see --list`)

const jobs = Number(options.jobs ?? availableParallelism())
if (!Number.isInteger(jobs) || jobs < 1) fail(`--jobs: expected 1 or more, got ${options.jobs}`)
const copies = Array.from({ length: jobs }, (_, at) =>
  createSourceCopy(root, join(root, '.cache', 'guards', String(at))),
)

const sound = new Map<string, TestRun>()
await share([...new Set(chosen.map(({ test }) => test))], copies, async (test, copy) => {
  const attacks = chosen.filter((rule) => rule.test === test).map(({ attack }) => attack)
  const run = await runTest(copy.path, test, ...attacks)
  // A test that fails anyway, or is not there, would watch everything.
  const absent = attacks.filter((attack) => resultOf(run, attack) !== 'passed')
  if (run.code !== 0 || absent.length > 0) {
    fail(`${run.output}\n${test} does not pass as it is, mend it first: ${absent.join(', ')}`)
  }
  sound.set(test, run)
  say(`${test} passes with all rules`)
})

const verdicts: Verdict[] = []
await share(chosen, copies, async (rule, copy) => {
  const verdict = await judge(copy, rule, sound.get(rule.test)!)
  verdicts.push(verdict)
  const outcome = verdict.fault ?? `red (gain ${verdict.before ?? '–'} → ${verdict.after ?? '–'})`
  say(`[${verdicts.length}/${chosen.length}] without ${rule.rule}: ${outcome}`)
})

const faults = verdicts.filter(({ fault }) => fault !== undefined)
if (options.json) {
  const rows = verdicts.map(({ rule, fault, before, after }) => {
    const { rule: name, test, attack } = rule
    return {
      rule: name,
      test,
      attack,
      fault: fault ?? null,
      gain: { with: before, without: after },
    }
  })
  console.log(JSON.stringify({ rules: rows }))
}
for (const { rule, fault } of faults) say(`${rule.rule} (${rule.test}: ${rule.attack}): ${fault}`)
say(`${verdicts.length - faults.length} passed, ${faults.length} failed`)
process.exitCode = faults.length > 0 ? 1 : 0

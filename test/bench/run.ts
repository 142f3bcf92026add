// npm run bench [-- --only NAMES] [--seconds N] [--kills N] [--books N] [--json] [--quick]. Ratios within one run are the result;
// times say more about the machine. README.md beside this says how to read it.
import { parseArgs } from 'node:util'
import { booksInLedger } from './books-in-ledger.ts'
import { buildParts, result } from './child.ts'
import { killed } from './kills.ts'
import { serving, servingNames } from './serving.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seconds: { type: 'string', default: '20' },
    kills: { type: 'string', default: '100' },
    books: { type: 'string', default: '1000000' },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
})
const { quick } = values
const seconds = quick ? 1 : Number(values.seconds)

/** Each group of names with what measures it; a group answers all of its names and what goes with them. */
const groups: readonly {
  readonly names: readonly string[]
  run(names: readonly string[]): Promise<object>
}[] = [
  {
    names: ['bookTickets', 'openingTickets', 'ecdsaTickets'],
    run: () => result('decisions', [String(seconds), quick ? '2' : '60']),
  },
  { names: servingNames, run: (names) => serving(names, { seconds: 2 * seconds, quick }) },
  {
    names: ['bytesPerActiveBook'],
    run: () => result('memory', [quick ? '100' : '4000'], ['--expose-gc']),
  },
  {
    names: ['p99DecisionMicros'],
    run: () => result('viewers', quick ? ['50', '1'] : ['10000', String(Math.min(seconds, 10))]),
  },
  {
    names: ['booksInLedger'],
    run: () => booksInLedger(quick ? 1000 : Number(values.books)),
  },
  { names: ['winnersLost'], run: () => killed(quick ? 2 : Number(values.kills)) },
]

const parts = 'decisions server load memory viewers million kill-child kill-check'.split(' ')
const all = groups.flatMap(({ names }) => names)
const wanted = values.only?.split(',') ?? all
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`no ${unknown.join(', ')}: choose from ${all.join(', ')}`)
  process.exit(2)
}

function shown(value: unknown): string {
  if (typeof value !== 'number') return String(value)
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toPrecision(3)
}

/** One line a name; what was measured of it in one piece stands in it. */
function lines(measured: object): string {
  const texts = Object.entries(measured).map(([name, value]): [string, string] => {
    if (typeof value !== 'object' || value === null) return [name, shown(value)]
    const fields = Object.entries(value as object).map(([field, each]) => `${field} ${shown(each)}`)
    return [name, fields.join(' · ')]
  })
  const width = Math.max(...texts.map(([name]) => name.length))
  return texts.map(([name, text]) => `${name.padEnd(width)}  ${text}`).join('\n')
}

await buildParts(parts)
const measured: Record<string, unknown> = {}
for (const group of groups) {
  const own = group.names.filter((name) => wanted.includes(name))
  if (own.length === 0) continue
  console.error(`measuring ${own.join(', ')}`)
  const found = await group.run(own)
  console.error(lines(found))
  Object.assign(measured, found)
}
console.log(values.json ? JSON.stringify(measured) : `\n${lines(measured)}`)

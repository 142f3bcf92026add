import { spawnSync } from 'node:child_process'
import t from 'tap'

// Times decide nothing here: that each number is there and is one, and that nothing was lost, does.
const names =
  'bookTickets paid1KiB paid1MiB unpaid402 bytesPerActiveBook p99DecisionMicros booksInLedger winnersLost'

interface Measured {
  readonly [name: string]: number | { readonly [field: string]: number }
}

t.test('the benchmark measures what it says', async (t) => {
  const args = ['--import', 'tsx', 'test/bench/run.ts', '--quick', '--json']
  const only = names.split(' ').join(',')
  const run = spawnSync(process.execPath, [...args, '--only', only], { encoding: 'utf8' })
  t.equal(run.status, 0, run.stderr)
  const measured = JSON.parse(run.stdout) as Measured
  const numbers = [
    ...['bookTicketsPerSecond', 'bookAcceptPerSecond', 'bookVsHashCeiling', 'openingVsCeiling'],
    ...['ecdsaTicketsPerSecond', 'ecdsaVsRecover', 'bytesPerActiveBook', 'p99DecisionMicros'],
    ...['served', 'winners'],
  ]
  for (const name of numbers) {
    const value = measured[name]
    t.ok(typeof value === 'number' && Number.isFinite(value) && value > 0, name)
  }
  for (const name of ['paid1KiB', 'paid1MiB', 'unpaid402', 'booksInLedger']) {
    const fields = Object.values(measured[name] ?? {})
    t.ok(fields.length > 0, name)
    t.ok(
      fields.every((value) => Number.isFinite(value) && value > 0),
      `${name} ${fields.join(' ')}`,
    )
  }
  t.equal(measured['winnersLost'], 0)
})

t.test('an unknown name is refused with those there are', async (t) => {
  const args = ['--import', 'tsx', 'test/bench/run.ts', '--only', 'speed']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  t.equal(status, 2)
  t.match(stderr, /bookTickets.*winnersLost/)
})

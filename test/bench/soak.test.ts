import { spawnSync } from 'node:child_process'
import t from 'tap'

interface Report {
  readonly isFlat: boolean
  readonly winners: number
  readonly counts: Readonly<Record<string, number>>
  readonly grown: Readonly<Record<string, { readonly bytes: number }>>
  readonly samples: readonly object[]
}

t.test('a minute of the soak: everything happens, and memory stays', async (t) => {
  const args = ['--import', 'tsx', 'test/bench/soak.ts', '--minutes', '1', '--json']
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' })
  t.equal(run.status, 0, run.stderr)
  const { counts, grown, isFlat, samples, winners } = JSON.parse(run.stdout) as Report
  t.equal(isFlat, true, JSON.stringify(grown))
  t.equal(samples.length, 40)
  t.ok(winners > 0, 'winners')
  const happens =
    'viewers served index_replayed ticket_malformed ticket_required preimage_invalid left'
  for (const name of happens.split(' ')) t.ok((counts[name] ?? 0) > 0, name)
  for (const name of ['heap', 'rss', 'ledger']) t.ok((grown[name]?.bytes ?? 0) > 0, name)
})

t.test('a time that is none is refused', async (t) => {
  const args = ['--import', 'tsx', 'test/bench/soak.ts', '--minutes', 'long']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  t.equal(status, 2)
  t.match(stderr, /--minutes.*long/)
})

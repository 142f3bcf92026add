// npm run soak [-- --minutes N] [--json] [--leak BYTES]. A gate under load for as long: fails when its
// memory or its ledger grow, or when an answer is not what it must be. README.md beside this says more.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { buildParts, said, start, tell } from './child.ts'
import { growth } from './growth.ts'
import type { Growth } from './growth.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '120' },
    leak: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
})
const minutes = Number(values.minutes)
if (!(minutes >= 0.5)) {
  console.error(`--minutes is a number from 0.5, got ${values.minutes}`)
  process.exit(2)
}

/** A few more than the gate keeps funds and books of: with fewer its memory would grow until it does. */
const senders = 10_100
/** Half of the time is for what comes to rest later: books, purses, the winners of a day. */
const restPart = 0.5
const samples = 40
const mebi = 1 << 20

const held = {
  heap: { allowed: 0.05, floor: mebi },
  rss: { allowed: 0.15, floor: 24 * mebi },
  ledger: { allowed: 0.1, floor: 4 * mebi },
} as const
type Held = keyof typeof held
const names = Object.keys(held) as readonly Held[]

interface Sample extends Readonly<Record<Held, number>> {
  readonly seconds: number
  readonly winners: number
  readonly counts: Readonly<Record<string, number>>
}

function shown({ seconds, heap, rss, ledger, counts }: Sample): string {
  const sizes = Object.entries({ heap, rss, ledger })
  const texts = sizes.map(([name, bytes]) => `${name} ${(bytes / mebi).toFixed(1)} MiB`)
  return `${seconds.toFixed(0).padStart(5)} s  ${texts.join('  ')}  served ${counts['served'] ?? 0}`
}

async function soak(folder: string): Promise<readonly Sample[]> {
  const begun = performance.now()
  const seconds = (): number => (performance.now() - begun) / 1000
  const flags = ['--expose-gc']
  const gate = start('soak-gate', [join(folder, 'ledger'), values.leak], { flags })
  const { port } = await said<{ port: number }>(gate)
  console.error(`filling what is bounded: ${senders} senders`)
  await tell(gate, { fill: senders })
  const load = start('soak-load', [String(port)], { core: 1 })
  const taken: Sample[] = []
  try {
    await said(load)
    // On a slow machine filling takes its time; what is watched is never less than half.
    const pause = Math.max(60 * minutes - seconds(), 30 * minutes) / samples
    while (taken.length < samples) {
      await setTimeout(1000 * pause)
      const { counts } = await tell<Pick<Sample, 'counts'>>(load, {})
      const now = await tell<Omit<Sample, 'seconds' | 'counts'>>(gate, {})
      const sample = { seconds: seconds(), ...now, counts }
      taken.push(sample)
      if (taken.length % 4 === 0) console.error(shown(sample))
    }
    return taken
  } finally {
    if (load.connected) load.disconnect()
    if (gate.connected) gate.disconnect()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'farebox-soak-'))
try {
  await buildParts(['soak-gate', 'soak-load'])
  const taken = await soak(folder)
  const last = taken.at(-1)!
  const settled = taken.slice(Math.floor(restPart * samples))
  const grown = Object.fromEntries(
    names.map((name) => {
      const readings = settled.map((sample) => ({ seconds: sample.seconds, bytes: sample[name] }))
      return [name, growth(readings, held[name])]
    }),
  ) as Record<Held, Growth>
  const isFlat = names.every((name) => grown[name].isFlat)
  const { counts, winners } = last
  const report = { minutes, isFlat, winners, counts, grown, samples: taken }
  if (values.json) console.log(JSON.stringify(report))
  else {
    for (const name of names) {
      const { bytes, gained, isFlat: flat } = grown[name]
      const text = `${(bytes / mebi).toFixed(1)} MiB, gained ${(gained / mebi).toFixed(2)} MiB`
      console.log(`${name.padEnd(6)} ${text}: ${flat ? 'flat' : 'grows'}`)
    }
    console.log(`${winners} winners; ${JSON.stringify(counts)}`)
  }
  if (!isFlat) {
    console.error('memory grows: take heap snapshots of the gate at two times and compare them')
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

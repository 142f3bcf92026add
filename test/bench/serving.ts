import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { said, start, tell } from './child.ts'
import { installRival } from './rivals.ts'
import { interleaved, median, ratioOf } from './parts/rounds.ts'
import type { Case } from './parts/rounds.ts'

/** What the load sends; see parts/load.ts. */
interface Order {
  readonly path: string
  readonly status: number
  readonly requests: number
  readonly pays?: boolean
  readonly headersFrom?: string
}

const cases = {
  openSmall: { path: '/open/small', status: 200, requests: 4096 },
  paidSmall: { path: '/live/small', status: 200, requests: 4096, pays: true },
  unpaid: { path: '/live/small', status: 402, requests: 2048 },
  openLarge: { path: '/open/large', status: 200, requests: 256 },
  paidLarge: { path: '/live/large', status: 200, requests: 256, pays: true },
} as const

/** What each reported name is the ratio of: ours over the twin, as processor time of the server. */
const reported = {
  paid1KiB: { ours: 'paidSmall', twin: 'openSmall' },
  paid1MiB: { ours: 'paidLarge', twin: 'openLarge' },
  unpaid402: { ours: 'unpaid', twin: 'openSmall' },
  x402Local: { ours: 'paidSmall', twin: 'x402' },
  x402NoVerify: { ours: 'paidSmall', twin: 'x402-free' },
  mppx: { ours: 'paidSmall', twin: 'mppx' },
} as const
export const servingNames = Object.keys(reported) as readonly (keyof typeof reported)[]

/** One measured ratio with what it is made of. */
export interface Served {
  readonly ratio: number
  readonly micros: number
  readonly twinMicros: number
  readonly perSecond: number
  readonly twinPerSecond: number
}

/**
 * The same Express route, with one thing in front of it or another, one server process for all. A
 * ratio is the twin's processor time over ours: 1 costs nothing, 10 is ten times cheaper.
 */
export async function serving(
  names: readonly string[],
  { seconds, quick }: { seconds: number; quick: boolean },
): Promise<Readonly<Record<string, Served>>> {
  const wanted = servingNames.filter((name) => names.includes(name))
  const used = new Set(wanted.flatMap((name) => [reported[name].ours, reported[name].twin]))
  const rivals = [...used].filter((name) => !(name in cases)).map(installRival)
  const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'))
  const args = rivals.flatMap(({ name, module }) => [name, module])
  const server = start('server', [join(folder, 'ledger'), ...args])
  try {
    const { port } = await said<{ port: number }>(server)
    const load = start('load', [String(port)], { core: 1 })
    await said(load)
    const rates: Record<string, number[]> = {}
    const rivalOrders = rivals.map(({ name, headers }): [string, Order] => {
      return [name, { path: `/${name}/small`, status: 200, requests: 512, headersFrom: headers }]
    })
    const orders: [string, Order][] = [...Object.entries(cases), ...rivalOrders]
    const runs = orders
      .filter(([name]) => (used as ReadonlySet<string>).has(name))
      .map(([name, order]): Case => {
        const requests = quick ? 64 : order.requests
        return {
          name,
          async run() {
            await tell(load, { ...order, name, requests })
            const before = await tell<{ micros: number }>(server, {})
            const done = await tell<{ sent: number; milliseconds: number }>(load, { go: true })
            const after = await tell<{ micros: number }>(server, {})
            ;(rates[name] ??= []).push((1000 * done.sent) / done.milliseconds)
            return (after.micros - before.micros) / done.sent
          },
        }
      })
    const micros = await interleaved(runs, { seconds, rounds: quick ? 1 : 5 })
    load.disconnect()
    return Object.fromEntries(
      wanted.map((name) => {
        const { ours, twin } = reported[name]
        const served: Served = {
          ratio: ratioOf(micros[twin]!, micros[ours]!),
          micros: median(micros[ours]!),
          twinMicros: median(micros[twin]!),
          perSecond: Math.round(median(rates[ours]!)),
          twinPerSecond: Math.round(median(rates[twin]!)),
        }
        return [name, served]
      }),
    )
  } finally {
    if (server.connected) server.disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
}

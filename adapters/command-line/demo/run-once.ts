import { incomeOf } from '../../ethers/index.ts'
import { formatAmount } from '../amount.ts'
import type { RunningDemo } from './demo.ts'
import { isIdentical, reportOf } from './demo-report.ts'
import type { DemoReport } from './demo-report.ts'
import { createDemoViewer } from './demo-viewer.ts'
import type { DemoViewer } from './demo-viewer.ts'
import type { WatchedSegment } from './watch-stream.ts'

/** A run that makes no progress for this long has failed: nobody is there to press Ctrl-C. */
const stallLimit = 90_000

async function buy(
  { say, shutdown }: RunningDemo,
  viewer: DemoViewer,
  wanted: number,
): Promise<WatchedSegment[]> {
  const segments: WatchedSegment[] = []
  const ending = new AbortController()
  void shutdown.requested.then(() => ending.abort())
  let stall = setTimeout(() => ending.abort(), stallLimit)
  try {
    for await (const segment of viewer.watch(ending.signal)) {
      clearTimeout(stall)
      stall = setTimeout(() => ending.abort(), stallLimit)
      segments.push(segment)
      const { rendition, bytes, unpaidStatus } = segment
      say(
        `  ${String(segments.length).padStart(4)}/${wanted}  ${rendition.padEnd(8)}` +
          `${String(Math.round(bytes / 1024)).padStart(5)} KiB  unpaid: ${unpaidStatus}, paid: 200`,
      )
      if (segments.length >= wanted) break
    }
  } finally {
    clearTimeout(stall)
  }
  return segments
}

function summarise(report: DemoReport, say: (line: string) => void): void {
  const { paid, winners, income, unpaid } = report
  say('')
  say(`  unpaid     ${unpaid.answered402} of ${unpaid.requests} requests answered 402`)
  say(`  paid       ${paid.segments} segments, ${paid.bytes} bytes, ${paid.tickets} tickets`)
  say(`  winners    ${winners.won} won, ${winners.redeemed} redeemed`)
  say(`  income     ${formatAmount(BigInt(income.expected))} expected`)
  say(`             ${formatAmount(BigInt(income.onChain))} on chain`)
  for (const fault of report.faults) say(`  FAULT      ${fault}`)
}

/** Buys the segments, redeems every winner, compares what was seen; exit code 0 only if all holds. */
export async function runOnce(demo: RunningDemo): Promise<number> {
  const { chain, prices, baseUrl, operator, stream, tally, options, say } = demo
  const wanted = options.segments ?? 12
  const startedAt = Date.now()
  say('waiting for the first segments …')
  await Promise.race([stream.ready, demo.shutdown.requested])
  if (demo.shutdown.isRequested()) return 130
  const viewer = await createDemoViewer({ chain, prices, baseUrl, note: (line) => say(line) })
  const segments = await buy(demo, viewer, wanted)
  if (demo.shutdown.isRequested()) {
    say('ended before all segments were bought')
    return 130
  }
  say('redeeming the winners …')
  await operator.worker.drain()
  const { rpc, broker, recipient } = chain
  const report = reportOf({
    wanted,
    segments,
    renditions: viewer.renditions,
    identical: isIdentical(segments, stream.directory),
    figures: tally.figures(),
    onChain: await incomeOf({ rpc, broker, recipient }),
    tickets: viewer.wallet.spending().tickets,
    encoder: stream.transcoder.stats().encoder,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
  })
  summarise(report, say)
  if (!report.ok) for (const line of tally.recent()) say(`  lately     ${line}`)
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  return report.ok ? 0 : 1
}

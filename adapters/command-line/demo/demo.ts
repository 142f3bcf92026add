import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FareboxError, createPriceTable } from '../../../plugin/index.ts'
import type { Q64, Resource, ResourceIndex } from '../../../plugin/index.ts'
import { ensureFfmpeg } from '../ensure-ffmpeg.ts'
import { bundlePage } from '../page/bundle.ts'
import { createScreen } from '../screen.ts'
import { createShutdown } from '../shutdown.ts'
import type { Shutdown } from '../shutdown.ts'
import { createTally } from '../tally.ts'
import type { Tally } from '../tally.ts'
import { prepareChain } from './demo-chain.ts'
import type { DemoChain } from './demo-chain.ts'
import { streamPath } from './demo-options.ts'
import type { DemoOptions } from './demo-options.ts'
import { startOperator } from './demo-operator.ts'
import type { DemoOperator } from './demo-operator.ts'
import { demoPrices } from './demo-prices.ts'
import type { DemoPrices } from './demo-prices.ts'
import { createDemoRoutes } from './demo-routes.ts'
import { chooseDemoPort, startServer } from './demo-server.ts'
import { createDemoState } from './demo-state.ts'
import type { DemoState } from './demo-state.ts'
import { startStream } from './demo-stream.ts'
import type { DemoStream } from './demo-stream.ts'
import { createFaucet } from './faucet.ts'
import { runForever } from './run-forever.ts'
import { runOnce } from './run-once.ts'

/** Everything that runs in a demo. */
export interface RunningDemo {
  readonly options: DemoOptions
  readonly chain: DemoChain
  readonly prices: DemoPrices
  readonly operator: DemoOperator
  readonly stream: DemoStream
  readonly tally: Tally
  readonly state: DemoState
  /** Of page and stream, e.g. http://127.0.0.1:8402 */
  readonly baseUrl: string
  readonly shutdown: Shutdown
  readonly say: (line: string) => void
}

/** Winners that one portion of play money covers. */
const portionWinners = 150n

/** What commander can't know: options that only go together, or never. */
function checkOptions(options: DemoOptions): void {
  const { once, json, media, publish, rpc, segments, spend, viewer } = options
  const fail = (message: string): never => {
    throw new FareboxError('options_invalid', message)
  }
  if (segments !== undefined && !once) {
    fail('--segments counts what a run that ends buys: add --once, or leave --segments out')
  }
  if (once && !viewer) fail('--once buys segments, --no-viewer buys none: choose one')
  if (json && !once) fail('--json reports a run that ends: add --once')
  if (spend !== undefined && rpc === undefined) {
    fail('--spend is for a chain of your own: add --rpc, or leave --spend out')
  }
  if (media !== undefined && publish) {
    fail('--publish waits for your encoder, --media sends a file: choose one')
  }
  if (once && publish) fail('--once ends by itself, --publish waits for you: choose one')
  if (media !== undefined && !existsSync(media)) {
    fail(`--media: there is no file ${media}: correct its name`)
  }
}

async function startDemo(
  options: DemoOptions,
  shutdown: Shutdown,
  say: (line: string) => void,
): Promise<RunningDemo> {
  checkOptions(options)
  const program = ensureFfmpeg(say)
  const chosen = await chooseDemoPort(options.port)
  const folder = mkdtempSync(join(tmpdir(), 'farebox-demo-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  shutdown.add('files', remove)
  // Whatever was still starting when the end came may have written into it once more.
  process.once('exit', remove)
  const tally = createTally(Date.now)
  const observe = tally.observe

  say('starting the chain and deploying the broker …')
  const { rpc, spend } = options
  // Eight to ten tickets a segment win twice on an average: this leaves room for eight deviations of chance.
  const winners = options.once ? BigInt(options.segments ?? 12) * 4n + 16n : undefined
  const chain = await prepareChain({ rpc, spend, winners, shutdown })
  if (!chain.isDevelopment) {
    say(`broker ${chain.broker}: examples/broker.ts collect pays out what it earns`)
  }
  const prices = demoPrices(chain.gasPrice)
  // Only what a playlist of the stream names is for sale; the stream starts after its gate.
  const late: { stream?: DemoStream } = {}
  const describe: ResourceIndex = (path) => late.stream?.media.describe(path)
  const operator = await startOperator({ chain, prices, describe, folder, observe, shutdown })

  say('starting ingest, packager and encoder …')
  const table = createPriceTable(prices.routes)
  const price = (segment: Resource): Q64 | undefined => table.price(segment.path, segment)
  const stream = await startStream({ options, program, folder, price, observe, shutdown })
  late.stream = stream

  const baseUrl = `http://127.0.0.1:${chosen.port}`
  const state = createDemoState({
    operator,
    tally,
    recipient: chain.recipient,
    title: `Farebox demo  ${baseUrl}/`,
    encoder: () => stream.transcoder.stats().encoder,
    jobs: () => stream.transcoder.stats().jobs,
    now: Date.now,
  })
  shutdown.add('state', () => state.close())
  const faucet = createFaucet({
    portion: prices.faceValue * portionWinners,
    perSender: 20,
    total: 500,
    send: (sender, amount) => chain.fund(sender, amount),
  })
  const routes = createDemoRoutes({
    page: await bundlePage(),
    config: {
      stream: `${streamPath}/index.m3u8`,
      chainId: chain.chainId,
      broker: chain.broker,
      symbol: 'ETH',
      decimals: 18,
    },
    state: () => state.page(),
    faucet: chain.isDevelopment ? faucet : undefined,
  })
  const onFault = (error: unknown): void => observe({ type: 'fault', detail: String(error) })
  const { gate } = operator.box
  await startServer({ routes, gate, media: stream.media, chosen, onFault, shutdown })
  if (chosen.moved) say(`port 8402 is in use: this demo took ${chosen.port}`)
  if (stream.portMoved) say(`RTMP port 1935 is in use: this demo took ${stream.rtmpPort}`)
  return { options, chain, prices, operator, stream, tally, state, baseUrl, shutdown, say }
}

/**
 * `farebox demo`: the whole job on one machine. Answers the exit code once everything has ended.
 *
 * @example process.exitCode = await demo({ once: true, segments: 12, json: true, viewer: true })
 */
export async function demo(options: DemoOptions): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const shutdown = createShutdown(say)
  try {
    const started = startDemo(options, shutdown, say)
    const early = shutdown.requested.then(() => undefined)
    const running = await Promise.race([started, early])
    if (!running) {
      if (options.spend !== undefined) {
        say('waiting for the transaction under way, to send back what is not needed …')
        await started.catch(() => undefined)
      }
      return 130
    }
    return await (options.once ? runOnce(running) : runForever(running, createScreen))
  } finally {
    await shutdown.run('the demo ended')
  }
}

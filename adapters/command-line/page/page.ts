import { createBrowserWallet, fromQ64Down, toQ64 } from '../../browser/index.ts'
import type { Budget, Wallet } from '../../browser/index.ts'
import { formatAmount } from '../amount.ts'
import { readConfig, readState } from './demo-api.ts'
import type { DemoConfig } from './demo-api.ts'
import { createMeter } from './meter.ts'
import { canPlay, startPlayer } from './player.ts'
import { prepare } from './prepare.ts'
import { element, show, showChart, showError, showStage, showWinners } from './view.ts'
import type { Stage } from './view.ts'

/** What the page is doing, for whoever looks at it from a console or a test. */
const state = {
  stage: 'starting' as Stage,
  address: '',
  tickets: 0,
  segments: 0,
  winners: 0,
  errors: [] as string[],
  levels: [] as readonly string[],
}
Object.assign(globalThis, { farebox: state })

const ether = 10n ** 18n
/** Play money; a page for real money asks the person. */
const budget: Budget = {
  price: toQ64(ether / 100n),
  perHost: { expected: ether, worstCase: 10n * ether },
  total: { expected: ether, worstCase: 10n * ether },
}
const meter = createMeter(() => performance.now())

function stage(next: Stage): void {
  state.stage = next
  showStage(next)
}

function fail(error: unknown, again: () => void): void {
  const message = error instanceof Error ? error.message : String(error)
  state.errors.push(message)
  stage('failed')
  showError(message, () => {
    showError()
    stage('starting')
    again()
  })
}

/** Once a second: the wallet's own figures, then what the operator says of winners and income. */
function watch(wallet: Wallet, { symbol, decimals }: DemoConfig): void {
  const amount = (baseUnits: bigint | string): string =>
    formatAmount(BigInt(baseUnits), symbol, decimals)

  async function tick(): Promise<void> {
    const spent = wallet.spending()
    state.tickets = meter.tickets
    state.segments = meter.segments
    show('rate', meter.rate().toFixed(1))
    showChart(meter.sample())
    show('tickets', String(meter.tickets))
    show('segments', String(meter.segments))
    show('expected', amount(fromQ64Down(spent.expected)))
    show('worst', amount(spent.worstCase))
    const { winners, income, viewers } = await readState()
    const mine = winners.filter(({ sender }) => sender === wallet.address)
    state.winners = mine.length
    showWinners(mine, amount)
    show('viewers', String(viewers))
    show('income-expected', amount(income.expected))
    show('income-chain', amount(income.onChain))
  }

  // The demo may be gone for a while; the player says so by itself.
  setInterval(() => void tick().catch(() => undefined), 1000)
}

async function start(): Promise<void> {
  if (!canPlay()) {
    throw new Error('This browser has no Media Source Extensions: open the page in another one')
  }
  const config = await readConfig()
  const url = new URL(config.stream, location.href).href
  const { wallet, fresh } = await createBrowserWallet({
    host: url,
    budget: { ...budget, currency: config },
    allowed: [config],
  })
  state.address = wallet.address
  show('address', wallet.address)
  wallet.onEvent((event) => meter.count(event))
  watch(wallet, config)
  const funding = (): void => stage('funding')
  await prepare(wallet, url, fresh, funding)
  stage('starting')
  startPlayer({
    video: element('video') as HTMLVideoElement,
    wallet,
    url,
    refill: () => prepare(wallet, url, true, funding),
    onLevels: (names) => {
      state.levels = names
    },
    onPlaying: () => stage('playing'),
    onWaiting: () => stage('waiting'),
    onStopped: fail,
  })
}

start().catch((error: unknown) => fail(error, () => location.reload()))

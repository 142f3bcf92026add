import { setTimeout as pause } from 'node:timers/promises'
import { formatAmount } from '../amount.ts'
import type { ScreenContent } from '../screen.ts'
import type { Tally } from '../tally.ts'
import type { DemoOperator } from './demo-operator.ts'

/** What page and terminal show of a running demo. */
export interface DemoState {
  /** For `GET /demo/state`: amounts are decimal strings of base units. */
  page(): unknown
  screen(): ScreenContent
  /** Reads the contract's figure once more; a chain that is slow or down is not waited for. */
  refresh(): Promise<void>
  close(): void
}

/** A viewer counts while its last payment is this many milliseconds old at most. */
const viewerWindow = 15_000
const shownWinners = 200
/** Milliseconds that the end waits for the last figure. */
const lastLook = 1_000

/** Collects figures from the tally, the ledger and, every two seconds, the contract. */
export function createDemoState(parts: {
  readonly operator: DemoOperator
  readonly tally: Tally
  readonly recipient: `0x${string}`
  readonly title: string
  readonly encoder: () => string
  readonly jobs: () => number
  readonly now: () => number
}): DemoState {
  const { operator, tally, recipient, encoder } = parts
  let onChain = 0n
  const look = async (): Promise<void> => {
    try {
      onChain = await operator.broker.income(recipient)
    } catch {
      // The chain is down: the last figure stays, and the screen says so in its own line.
    }
  }
  const timer = setInterval(() => void look(), 2000)
  const viewers = (): number =>
    [...tally.senders.values()].filter((at) => parts.now() - at < viewerWindow).length

  return {
    page() {
      const figures = tally.figures()
      return {
        viewers: viewers(),
        paid: figures.paid,
        refused: figures.refused,
        tickets: figures.tickets,
        encoder: encoder(),
        income: {
          expected: figures.expected.toString(),
          realised: figures.realised.toString(),
          onChain: onChain.toString(),
        },
        winners: operator.ledger
          .allWinners()
          .slice(-shownWinners)
          .map((winner) => ({
            id: winner.id,
            index: winner.index,
            sender: winner.sender,
            value: winner.value.toString(),
            state: winner.state,
            ...(winner.transaction && { transaction: winner.transaction }),
          })),
      }
    },
    screen() {
      const figures = tally.figures()
      const { chain, overhead } = operator.worker.state()
      const share = overhead === undefined ? '' : `, fees ${(overhead * 100).toFixed(2)} %`
      return {
        title: parts.title,
        lines: [
          ['viewers', String(viewers())],
          ['segments', `${figures.paid} paid, ${figures.refused} requests refused`],
          ['tickets', String(figures.tickets)],
          ['winners', `${figures.won} won, ${figures.redeemed} redeemed`],
          ['expected', formatAmount(figures.expected)],
          ['realised', `${formatAmount(figures.realised)}${share}`],
          ['on chain', `${formatAmount(onChain)}${chain === 'down' ? ' (chain down)' : ''}`],
          ['encoder', `${encoder()}, ${parts.jobs()} segments transcoded`],
        ],
        recent: tally.recent(),
      }
    },
    refresh: () => Promise.race([look(), pause(lastLook, undefined, { ref: false })]),
    close: () => clearInterval(timer),
  }
}

import type { WalletEvent } from '../../browser/index.ts'

/** Counts what a wallet hands over, and how fast. */
export interface Meter {
  count(event: WalletEvent): void
  readonly tickets: number
  readonly segments: number
  /** Tickets a second over the last ten seconds. */
  rate(): number
  /** The last minute of `rate`, one value a call. */
  sample(): readonly number[]
}

const windowMilliseconds = 10_000
const samples = 60

/** `now` answers milliseconds. */
export function createMeter(now: () => number): Meter {
  let [tickets, segments] = [0, 0]
  let recent: { at: number; tickets: number }[] = []
  const history: number[] = []
  const rate = (): number => {
    const since = now() - windowMilliseconds
    recent = recent.filter(({ at }) => at > since)
    const sum = recent.reduce((all, each) => all + each.tickets, 0)
    return (sum * 1000) / windowMilliseconds
  }
  return {
    get tickets() {
      return tickets
    },
    get segments() {
      return segments
    },
    count: (event) => {
      if (event.type === 'served' && !event.repeated) segments += 1
      if (event.type !== 'tickets_handed_over') return
      tickets += event.tickets
      recent.push({ at: now(), tickets: event.tickets })
    },
    rate,
    sample: () => {
      history.push(rate())
      if (history.length > samples) history.shift()
      return history
    },
  }
}

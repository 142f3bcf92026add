import { randomBytes } from 'node:crypto'
import t from 'tap'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import { createRedemptionWorker } from '../../../plugin/index.ts'
import type { Address, Broker, Ledger, Scheme, StoredWinner } from '../../../plugin/index.ts'
import { createStubBroker } from '../../fixtures/gate/stub-broker.ts'
import { testClock } from '../../fixtures/redemption/market.ts'

const [senders, each] = [80, 5]
const all = senders * each
const addressOf = (i: number): Address => `0x${i.toString(16).padStart(40, '0')}`

/** Pays every winner by itself; what it is called with is for no chain. */
const plain: Scheme = {
  name: 'plain',
  recognises: () => false,
  accept: () => ({ ok: false, refusal: { code: 'ticket_malformed', detail: 'not sold here' } }),
  redemptions: (winners) =>
    winners.map((winner) => ({
      scheme: 'plain',
      sender: winner.sender,
      lane: winner.lane,
      order: winner,
      winners: [winner],
      value: winner.value,
      deadline: winner.redeemBy,
      growing: false,
      call: { method: 'redeem', check: 'check', args: [winner.id] },
    })),
}

/** Winners of many senders over a chain that answers at once, as a mirror in memory does. */
function crowd() {
  const clock = testClock()
  const ledger = createMemoryLedger({ entropy: (size) => randomBytes(size), clock })
  const now = clock.seconds()
  for (let i = 0; i < senders; i++) {
    const entries = Array.from({ length: each }, (_, at) => {
      return { index: at + 1, credit: 1n, exposure: 10n ** 18n, winner: Uint8Array.of(at) }
    })
    const series = `series-${i}`
    const until = { acceptUntil: now + 900, redeemBy: now + 86_400 }
    const names = { scheme: 'plain', series, purse: series, sender: addressOf(i) }
    const place = { lane: ledger.lane, seq: ledger.nextSeq(), lastIndex: each, presented: each }
    ledger.accept({ ...names, ...place, ...until, after: 0, entries, limit: 10n ** 30n })
  }
  const broker: Broker = {
    ...createStubBroker(() => clock.seconds()),
    check: async () => ({ ready: false, reason: 'InsufficientFunds', final: false }),
  }
  const worker = (over: Ledger = ledger) =>
    createRedemptionWorker({ ledger: over, broker, schemes: [plain], clock })
  return { ledger, worker }
}

t.test('a pass over many queues lets requests in between', async (t) => {
  const worker = crowd().worker()
  let turns = 0
  let isOver = false
  const turn = (): void => {
    turns++
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  t.match(await worker.runOnce(), { waiting: all })
  isOver = true
  t.ok(turns >= all / 100, `${turns} turns of the event loop for ${all} winners`)
})

t.test('a pass looks at each winner a few times, however many there are', async (t) => {
  const { ledger, worker } = crowd()
  let seen = 0
  const counted = new Proxy(ledger, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, args)
        const isList = ['winners', 'winnersOf', 'allWinners'].includes(String(key))
        if (isList) seen += (answer as readonly StoredWinner[]).length
        return answer
      }
    },
  })
  t.match(await worker(counted).runOnce(), { waiting: all })
  t.ok(seen >= all && seen <= 4 * all, `${seen} looks at ${all} winners`)
})

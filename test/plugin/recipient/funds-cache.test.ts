import t from 'tap'
import { createFundsCache } from '../../../plugin/index.ts'
import type { Address, FareboxEvent, Funds } from '../../../plugin/index.ts'

/** A chain whose answers the test gives one by one. */
function openChain() {
  let now = 1_700_000_000
  const asked: ((earmark: bigint | Error) => void)[] = []
  const events: FareboxEvent[] = []
  let tell: (sender: Address) => void = () => {}
  const funds = (earmark: bigint): Funds => ({
    ...{ deposit: 0n, reserve: 0n, reserveShare: 0n, shareUntil: 0, unlockAt: 0, releaseAt: 0 },
    ...{ earmark, position: { seq: 0n, index: 0 }, asOf: now },
  })
  const cache = createFundsCache({
    broker: {
      funds: () =>
        new Promise((resolve, reject) => {
          asked.push((answer) =>
            answer instanceof Error ? reject(answer) : resolve(funds(answer)),
          )
        }),
      watch(onChange) {
        tell = onChange
        return () => {}
      },
    },
    ...{ recipient: address(1), redeemer: address(2), lane: 0, refreshAge: 60, servingAge: 600 },
    clock: { seconds: () => now, milliseconds: () => now * 1000 },
    observer: (event) => events.push(event),
    patience: 20,
  })
  return {
    ...{ cache, asked, events },
    tell: (sender: Address) => tell(sender),
    pass: (seconds: number) => void (now += seconds),
  }
}

const address = (digit: number): Address => `0x${`${digit}`.repeat(40)}`
const [known, stranger, other] = [address(3), address(4), address(5)]
const settled = () => new Promise((resolve) => setImmediate(resolve))

t.test('a chain that hangs makes nobody wait for long, and one of them at a time', async (t) => {
  const { cache, asked, events, pass } = openChain()
  const first = cache.read(known)
  asked[0]!(7n)
  t.match(await first, { earmark: 7n })
  t.equal(await cache.read(stranger), undefined, 'after its patience')
  t.match(events, [{ type: 'chain', state: 'down', detail: /others wait: .* more than 20 ms/ }])
  t.equal(cache.read(stranger), undefined, 'at once: its read is late already')
  t.equal(cache.read(other), undefined, 'at once, without a read')
  t.match(cache.read(known), { earmark: 7n }, 'from memory')
  t.equal(asked.length, 2)
  pass(1)
  t.equal(await cache.read(other), undefined, 'another try, a second later')
  t.equal(asked.length, 3)
  asked[1]!(5n)
  await settled()
  t.match(cache.read(stranger), { earmark: 5n }, 'what came late is kept')
  t.match(events.slice(1), [{ type: 'chain', state: 'up' }])
  pass(601)
  t.equal(await cache.read(known), undefined, 'too old to be relied on')
})

t.test('what is said to have changed is read again until it is', async (t) => {
  const { cache, asked, events, tell, pass } = openChain()
  void cache.read(known)
  asked[0]!(7n)
  await settled()
  tell(known)
  t.equal(asked.length, 2)
  asked[1]!(new Error('nobody answers'))
  await settled()
  t.match(events, [
    {
      state: 'down',
      detail: 'senders seen lately are served, others wait: the chain does not answer',
    },
  ])
  t.match(cache.read(known), { earmark: 7n })
  t.equal(asked.length, 2, 'not at once')
  pass(1)
  t.match(cache.read(known), { earmark: 7n }, 'still young enough')
  t.equal(asked.length, 3)
  tell(known)
  asked[2]!(6n)
  await settled()
  t.equal(asked.length, 4, 'it may have seen the time before')
  asked[3]!(4n)
  await settled()
  t.match(cache.read(known), { earmark: 4n })
  await settled()
  t.equal(asked.length, 4, 'and no more')
})

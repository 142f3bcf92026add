import * as fc from 'fast-check'
import t from 'tap'
import { deriveBookSeed, deriveRecipientRand, toHex } from '../../../plugin/index.ts'
import type { UnrootedBook } from '../../../plugin/index.ts'
import { parseAheadHandle, serializeAheadHandle } from '../../../plugin/recipient/ahead-handle.ts'
import { BoundedMap } from '../../../plugin/recipient/bounded-map.ts'
import { createRateLimiter, peerKey } from '../../../plugin/recipient/rate-limiter.ts'
import { seededEntropy } from '../../fixtures/gate/test-box.ts'

const entropy = seededEntropy('recipient')
const secret = entropy(32)
const separator = entropy(32)
const hex = (size: number) => toHex(entropy(size))
const book: UnrootedBook = {
  recipient: hex(20),
  sender: hex(20),
  redeemer: hex(20),
  faceValue: 1000n,
  winProb: 1n << 62n,
  redeemBy: 1_800_000_000n,
  lane: 3,
  seq: 7n,
  length: 64,
  salt: hex(16),
  senderRoot: hex(32),
}

t.test("every field changes the recipient's secrets", async (t) => {
  const changes: Partial<UnrootedBook>[] = [
    { recipient: hex(20) },
    { sender: hex(20) },
    { redeemer: hex(20) },
    { faceValue: 1001n },
    { winProb: 1n },
    { redeemBy: 1_800_000_001n },
    { lane: 4 },
    { seq: 8n },
    { length: 65 },
    { salt: hex(16) },
    { senderRoot: hex(32) },
  ]
  const seeds = [book, ...changes.map((change) => ({ ...book, ...change }))].map((each) =>
    toHex(deriveBookSeed(secret, each, 9n, separator)),
  )
  seeds.push(toHex(deriveBookSeed(secret, book, 10n, separator)))
  seeds.push(toHex(deriveBookSeed(secret, book, 9n, entropy(32))))
  seeds.push(toHex(deriveBookSeed(entropy(32), book, 9n, separator)))
  t.equal(new Set(seeds).size, seeds.length)
  t.equal(toHex(deriveBookSeed(secret, { ...book }, 9n, separator)), seeds[0])

  const rand = (each: UnrootedBook) => toHex(deriveRecipientRand(secret, each, 9n, separator))
  t.equal(rand({ ...book, sender: hex(20) }), rand(book), 'one set serves every sender')
  for (const change of changes.filter((each) => !('sender' in each)).slice(0, 6)) {
    t.not(rand({ ...book, ...change }), rand(book), Object.keys(change).join())
  }
  t.not(rand(book), seeds[0])
})

t.test('a bounded map is a map of the latest', async (t) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean())),
      (capacity, steps) => {
        const map = new BoundedMap<number, string>(capacity)
        let order: number[] = []
        for (const [key, isWrite] of steps) {
          if (isWrite) map.set(key, `${key}`)
          const isThere = order.includes(key)
          if ((map.get(key) !== undefined) !== (isWrite || isThere)) return false
          if (isWrite || isThere) order = [...order.filter((each) => each !== key), key]
          order = order.slice(-capacity)
          if (map.size !== order.length) return false
        }
        return order.every((key) => map.peek(key) === `${key}`)
      },
    ),
  )
  t.throws(() => new BoundedMap(0), RangeError)
})

t.test('a rate limiter takes of all keys or of none', async (t) => {
  let now = 0
  const clock = { seconds: () => Math.floor(now / 1000), milliseconds: () => now }
  const limiter = createRateLimiter({ limit: { perSecond: 1, burst: 2 }, clock, capacity: 3 })
  t.strictSame([limiter.take('a', 'b'), limiter.take('a', 'c'), limiter.take('a', 'b')], [0, 0, 1])
  t.equal(limiter.take('b'), 0, 'the refused call took nothing of it')
  now += 1500
  t.strictSame([limiter.take('a'), limiter.take('a')], [0, 1])
  now -= 60_000
  t.equal(limiter.take('a'), 1, 'a clock set back neither fills nor freezes')
  now += 1000
  t.equal(limiter.take('a'), 0)
})

t.test('peers: one customer is one key', async (t) => {
  t.equal(peerKey('203.0.113.9'), '203.0.113.9')
  t.equal(peerKey('::ffff:203.0.113.9'), '203.0.113.9')
  t.equal(peerKey('2001:DB8:1:2:aaaa::1'), peerKey('2001:db8:1:2:bbbb:cccc:dddd:eeee'))
  t.not(peerKey('2001:db8:1:3::1'), peerKey('2001:db8:1:2::1'))
  t.equal(peerKey('::1'), '0:0:0:0::/64')
})

t.test('a handle proves itself, and only as it was made', async (t) => {
  const ahead = { purse: 'book:ab', sender: hex(20), reference: hex(32), index: 4, until: 1000 }
  const handle = serializeAheadHandle(secret, ahead)
  t.strictSame(parseAheadHandle([entropy(32), secret], handle, 1000), ahead)
  t.equal(parseAheadHandle([secret], handle, 1001), undefined)
  t.equal(parseAheadHandle([entropy(32)], handle, 0), undefined)
  fc.assert(
    fc.property(
      fc.nat({ max: handle.length - 1 }),
      fc.constantFrom('A', 'b', '0', '_'),
      (at, letter) => {
        const bent = handle.slice(0, at) + letter + handle.slice(at + 1)
        return bent === handle || parseAheadHandle([secret], bent, 0) === undefined
      },
    ),
  )
  fc.assert(fc.property(fc.string(), (text) => parseAheadHandle([secret], text, 0) === undefined))
})

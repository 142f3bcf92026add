import * as fc from 'fast-check'
import t from 'tap'
import type { ByteRange } from '../../../plugin/index.ts'
import { createRetryWindow } from '../../../plugin/recipient/retry-window.ts'
import type { PaidRequest, RetryWindow } from '../../../plugin/recipient/retry-window.ts'

const key = { presentation: 'p', path: '/a', rendition: undefined }
const whole = { path: '/a', range: 'whole' } as const
const paid = { purse: 'purse', price: 5n, durable: undefined, isOnePart: false }
const nothing = { isNothing: true, bytes: 0 }

function fresh(): RetryWindow {
  const clock = { seconds: () => 0, milliseconds: () => 0 }
  return createRetryWindow({ clock, window: 60, maxRequests: 8 })
}

function served(bytes: number, size?: number) {
  return { isNothing: false, bytes, ...(size === undefined ? {} : { size }) }
}

/** What one client may do: ask for a range, or end one of its requests in some way. */
const step = fc.oneof(
  fc.record({ ask: fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 120 })) }),
  fc.record({ ask: fc.constant('whole' as const) }),
  fc.record({ end: fc.nat({ max: 7 }), share: fc.nat({ max: 100 }), says: fc.boolean() }),
)

t.test('any client, however it asks: eight requests, twice the bytes, one refund', async (t) => {
  let [ended, refunds] = [0, 0]
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.boolean(),
      fc.array(step, { maxLength: 40 }),
      (size, known, steps) => {
        const window = fresh()
        type Open = { request: PaidRequest; wants: number }
        const open: Open[] = []
        const asking = known ? { size } : {}
        // What the protocol speaks of: requests let in, bytes served, whether the price is held.
        let [requests, bytes, refunded, anyServed, sizeSaid] = [1, 0, 0, false, known]
        open.push({ request: window.paid(key, { ...whole, ...asking }, paid), wants: size })
        for (const each of steps) {
          if ('ask' in each) {
            const range: ByteRange | 'whole' =
              each.ask === 'whole'
                ? 'whole'
                : { start: Math.min(...each.ask), end: Math.max(...each.ask) }
            const wants =
              range === 'whole' || range.start >= size
                ? size
                : Math.min(range.end, size - 1) - range.start + 1
            const request = window.repeat(key, { path: '/a', range, ...asking })
            const promised = bytes + open.reduce((sum, one) => sum + one.wants, 0)
            // All that may end the repetitions of a payment whose price is held.
            const isOver = requests >= 8 || (sizeSaid && promised >= 2 * size) || refunded > 0
            if (isOver !== (request === undefined)) return false
            if (!request) continue
            requests++
            open.push({ request, wants })
          } else {
            const [one] = open.splice(each.end % Math.max(1, open.length), 1)
            if (!one) continue
            const count = Math.floor((one.wants * each.share) / 100)
            const how = count === 0 ? nothing : served(count, each.says ? size : undefined)
            bytes += count
            anyServed ||= count > 0
            sizeSaid ||= count > 0 && each.says
            ended++
            const isBack = window.ended(one.request, how)
            if (window.ended(one.request, how)) return false
            if (isBack !== (open.length === 0 && !anyServed && refunded === 0)) return false
            if (isBack) refunds++
            refunded += isBack ? 1 : 0
          }
        }
        return requests <= 8 && refunded <= 1 && (!known || bytes <= 3 * size)
      },
    ),
    { numRuns: 1000 },
  )
  t.ok(ended > 1000 && refunds > 10, `${ended} ends, ${refunds} refunds`)
})

t.test('a probe of two bytes opens the whole, in pieces', async (t) => {
  const window = fresh()
  const size = 400_000
  window.ended(window.paid(key, whole, paid), served(2, size))
  for (let start = 0; start < size; start += 65_536) {
    const end = Math.min(start + 65_535, size - 1)
    const piece = window.repeat(key, { path: '/a', range: { start, end } })
    t.ok(piece, `from ${start}`)
    window.ended(piece!, served(end - start + 1, size))
  }
  t.equal(window.repeat(key, whole), undefined, 'eight in all')
})

t.test('a download that breaks twice is finished', async (t) => {
  const window = fresh()
  const size = 400_000
  window.ended(window.paid(key, whole, paid), served(65_536, size))
  window.ended(window.repeat(key, whole)!, served(65_536, size))
  const third = window.repeat(key, whole)
  t.ok(third)
  window.ended(third!, served(size, size))
  const rest = window.repeat(key, { path: '/a', range: { start: 0, end: 9 } })
  t.ok(rest, 'a third of it is left of twice')
  window.ended(rest!, served(300_000, size))
  t.equal(window.repeat(key, whole), undefined)
})

t.test('four equal parts of one paid segment, each again, none too often', async (t) => {
  const window = fresh()
  const part = (at: number) => ({ path: `/a.${at}`, range: 'whole', size: 1000 }) as const
  window.ended(window.paid(key, part(0), paid), served(1000, 1000))
  for (const at of [1, 2, 3, 0, 1, 2, 3]) {
    const again = window.repeat(key, part(at))
    t.ok(again, `part ${at}`)
    window.ended(again!, served(1000, 1000))
  }
  for (const at of [0, 1, 2, 3]) t.equal(window.repeat(key, part(at)), undefined, `part ${at}`)
})

t.test('the price of a byte range opens the same range of no other part', async (t) => {
  const window = fresh()
  const range = { start: 10, end: 99 }
  window.paid(key, { path: '/a.0', range }, { ...paid, isOnePart: true })
  t.equal(window.repeat(key, { path: '/a.1', range }), undefined)
  t.ok(window.repeat(key, { path: '/a.0', range }))
})

t.test('a part that is served keeps the price of one that is not', async (t) => {
  const window = fresh()
  const first = window.paid(key, { path: '/a.0', range: 'whole' }, paid)
  const second = window.repeat(key, { path: '/a.1', range: 'whole' })!
  t.equal(window.ended(first, nothing), false)
  t.equal(window.ended(second, served(10)), false)
  t.ok(window.repeat(key, { path: '/a.0', range: 'whole' }))
})

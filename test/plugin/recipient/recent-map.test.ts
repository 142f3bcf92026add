import * as fc from 'fast-check'
import t from 'tap'
import { RecentMap } from '../../../plugin/recipient/recent-map.ts'

t.test('a recent map keeps the last so many, and few more', async (t) => {
  const keys = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.boolean()), { maxLength: 80 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), keys, (size, steps) => {
      const map = new RecentMap<number, string>(size)
      let order: number[] = []
      for (const [key, isWrite] of steps) {
        const isThere = isWrite || map.peek(key) !== undefined
        if (isWrite) map.set(key, `${key}`)
        else if (map.get(key) !== map.peek(key)) return false
        if (isThere) order = [...order.filter((each) => each !== key), key]
        if (order.slice(-size).some((each) => map.peek(each) !== `${each}`)) return false
        const kept = Array.from({ length: 31 }, (_, at) => map.peek(at)).filter(Boolean)
        if (kept.length > size + 1) return false
      }
      for (const key of order) map.delete(key)
      return order.every((key) => map.peek(key) === undefined)
    }),
  )
  t.throws(() => new RecentMap(0), RangeError)
  t.pass()
})

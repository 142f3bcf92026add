import * as fc from 'fast-check'
import t from 'tap'
import { RecentMap } from '../../../plugin/recipient/recent-map.ts'

t.test('a recent map keeps the last so many, and few more', async (t) => {
  const keys = fc.array(fc.nat({ max: 30 }), { maxLength: 80 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), keys, (size, steps) => {
      const map = new RecentMap<number, string>(size)
      for (const [at, key] of steps.entries()) {
        map.set(key, `${key}`)
        const last = steps.slice(Math.max(0, at + 1 - size), at + 1)
        if (last.some((each) => map.get(each) !== `${each}`)) return false
        const kept = Array.from({ length: 31 }, (_, each) => map.get(each)).filter(Boolean)
        if (kept.length > size + 1) return false
      }
      for (const key of steps) map.delete(key)
      return steps.every((key) => map.get(key) === undefined)
    }),
    { numRuns: 2000 },
  )
  t.throws(() => new RecentMap(0), RangeError)
  t.pass()
})

import * as fc from 'fast-check'
import t from 'tap'
import { IndexSet } from '../../../plugin/recipient/index-set.ts'

const step = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean())

t.test('a set of indexes is a set, in whatever order they come, also read back', async (t) => {
  fc.assert(
    fc.property(fc.nat({ max: 20 }), fc.array(step, { maxLength: 30 }), (inTurn, steps) => {
      let set = new IndexSet()
      const model = new Set<number>()
      const all: readonly (readonly [number, boolean])[] = [
        ...Array.from({ length: inTurn }, (_, at) => [at + 1, true] as const),
        ...steps,
      ]
      for (const [index, isAdded] of all) {
        if (isAdded) {
          set.add(index)
          model.add(index)
        } else {
          set.delete(index)
          model.delete(index)
        }
        if (index % 5 === 0) set = new IndexSet(set.bytes())
        if (set.size !== model.size) return false
        for (let i = 1; i <= 90; i++) if (set.has(i) !== model.has(i)) return false
      }
      return true
    }),
  )
  t.strictSame(new IndexSet(Uint8Array.of(0b1110)).bytes(), Uint8Array.of(0b1110))
})

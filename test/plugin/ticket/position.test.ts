import * as fc from 'fast-check'
import t from 'tap'
import { comparePositions } from '../../../plugin/index.ts'

const position = fc.record({ seq: fc.bigInt({ min: 0n, max: 3n }), index: fc.nat(3) })

t.test('seq counts first, also beyond what a number holds', async (t) => {
  const high = { seq: (1n << 63n) + 1n, index: 1 }
  t.ok(comparePositions({ seq: 1n << 63n, index: 9 }, high) < 0)
  t.ok(comparePositions(high, { seq: 1n << 63n, index: 9 }) > 0)
  t.equal(comparePositions(high, { ...high }), 0)
  fc.assert(
    fc.property(position, position, (a, b) => {
      const byNumber = Number(a.seq) * 10 + a.index - (Number(b.seq) * 10 + b.index)
      return Math.sign(comparePositions(a, b)) === Math.sign(byNumber)
    }),
  )
})

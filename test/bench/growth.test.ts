import t from 'tap'
import { growth } from './growth.ts'
import type { Reading } from './growth.ts'

const limits = { allowed: 0.05, floor: 1 << 20 }
const readings = (bytes: (at: number) => number): Reading[] =>
  Array.from({ length: 40 }, (_, at) => ({ seconds: at, bytes: 60e6 + bytes(at) }))
const isFlat = (bytes: (at: number) => number): boolean => growth(readings(bytes), limits).isFlat

t.test('only what grows is not flat', async (t) => {
  const noise = (at: number): number => 2e6 * Math.sin(7 * at)
  t.ok(isFlat(() => 0))
  t.ok(isFlat(noise))
  t.ok(
    isFlat((at) => noise(at) + (at % 5 === 0 ? 80e6 : 0)),
    'one in five may be anything',
  )
  t.ok(
    isFlat((at) => noise(at) - 1e6 * at),
    'what shrinks',
  )
  t.ok(
    isFlat((at) => noise(at) + 5e4 * at),
    '2 MB of 60',
  )
  t.notOk(
    isFlat((at) => noise(at) + 1e5 * at),
    '4 MB of 60',
  )
  t.notOk(
    isFlat((at) => noise(at) + (at < 20 ? 0 : 8e6)),
    'a step',
  )
  t.throws(() => growth(readings(() => 0).slice(0, 3), limits), RangeError)
})

t.test('a small thing may gain the floor', async (t) => {
  const small = Array.from({ length: 10 }, (_, at) => ({ seconds: at, bytes: 1e5 * at }))
  t.ok(growth(small, limits).isFlat)
  t.equal(Math.round(growth(small, limits).gained), 9e5)
})

import t from 'tap'
import { createCeilingWatch } from '../../../plugin/recipient/ceiling-watch.ts'
import type { FareboxEvent } from '../../../plugin/index.ts'
import { createTestBox } from '../../fixtures/gate/test-box.ts'

const currency = { symbol: 'ETH', decimals: 18 }
const ceiling = 10n ** 14n

t.test('a ceiling below a hundred fees is told once, and once when it is enough', async (t) => {
  const events: FareboxEvent[] = []
  const observer = (event: FareboxEvent): void => void events.push(event)
  const watch = createCeilingWatch({ ceiling, costMultiplier: 100, currency, observer })
  watch('book', ceiling / 100n)
  t.strictSame(events, [], 'just enough')
  watch('book', ceiling / 40n)
  watch('ticket', ceiling / 50n)
  watch('book', ceiling / 30n)
  watch('book', ceiling / 200n)
  t.equal(events.length, 1, 'a ticket is dear still')
  watch('ticket', ceiling / 200n)
  watch('ticket', ceiling)
  t.match(events, [
    {
      type: 'face_value',
      state: 'too_low',
      detail:
        'faceValueCeiling lets a winner be paid 0.0001 ETH at most, of which redeeming a book takes 2.5 %: raise it to 0.00025 ETH, 100 redemption fees',
    },
    { state: 'enough', detail: 'faceValueCeiling is 100 redemption fees again' },
    { state: 'too_low', detail: /takes all of that, so nothing is earned: raise it to 0.01 ETH/ },
  ])
  createCeilingWatch({ ceiling: undefined, costMultiplier: 100, currency, observer })('book', 1n)
  t.equal(events.length, 3)
})

t.test('whoever sets it is told at the start', async (t) => {
  const states = (events: readonly FareboxEvent[]): string[] =>
    events.flatMap((event) => (event.type === 'face_value' ? [event.state] : []))
  t.strictSame(states((await createTestBox({ faceValueCeiling: 7_499_999n })).events), ['too_low'])
  t.strictSame(states((await createTestBox({ faceValueCeiling: 30_000_000n })).events), [])
})

import { PassThrough } from 'node:stream'
import t from 'tap'
import { createEventLog } from '../../../adapters/command-line/event-log.ts'
import { openUrl } from '../../../adapters/command-line/open-url.ts'
import { renderScreen } from '../../../adapters/command-line/screen.ts'
import { createTally } from '../../../adapters/command-line/tally.ts'
import type { FareboxEvent } from '../../../plugin/index.ts'

const waiting = (reason: string, ids: readonly string[] = ['a']): FareboxEvent => ({
  type: 'redemption_waiting',
  ids,
  reason,
})

function logged(event: FareboxEvent, json = false): string {
  const out = new PassThrough()
  createEventLog(out, json)(event)
  return String(out.read() ?? '')
}

t.test('reasons are words in the log, and codes in JSON', async (t) => {
  t.match(
    logged(waiting('lower_open')),
    / waiting {2}1 winner: an earlier book .* may still win\n$/,
  )
  t.match(logged(waiting('more_may_join', ['a', 'b'])), /2 winners: more may join/)
  t.match(logged(waiting('gas_dear')), /1 winner: gas is dearer than usual/)
  t.match(logged(waiting('toString')), /1 winner: toString\n$/)
  t.match(logged(waiting('the node is away')), /1 winner: the node is away\n$/)
  const lost = { type: 'redemption_abandoned', ids: ['a'], reason: 'past_deadline' } as const
  t.match(logged(lost), /lost .* 1 winner: the deadline of the broker is over\n$/)
  t.match(JSON.parse(logged(waiting('lower_open'), true)), { reason: 'lower_open' })
  const tally = createTally(() => 0)
  tally.observe(waiting('fee_high'))
  tally.observe(waiting('more_may_join'))
  t.strictSame(tally.recent(), ['winners wait: gas is dear now'])
})

t.test('the address that is printed can be opened', async (t) => {
  t.strictSame(openUrl('127.0.0.1', 8402), { url: 'http://127.0.0.1:8402/', note: undefined })
  t.equal(openUrl('::1', 1).url, 'http://[::1]:1/')
  for (const [host, wanted] of [
    ['0.0.0.0', 'http://127.0.0.1:8402/'],
    ['::', 'http://[::1]:8402/'],
  ] as const) {
    const { url, note } = openUrl(host, 8402)
    t.equal(url, wanted)
    t.match(note, /listens on all addresses/)
  }
})

t.test('long lines of the screen are wrapped, not cut', async (t) => {
  const address = `0x${'ab'.repeat(20)}`
  const line = `refused ${address}: no stream key came with it, look at the settings of your encoder`
  const content = { title: 'Farebox', lines: [['viewers', '1']] as const, recent: [line] }
  const shown = renderScreen(content, 40)
  t.ok(
    shown.every((each) => each.length <= 40),
    shown.join('\n'),
  )
  t.equal(shown.join('').replaceAll(' ', '').split('1').at(-1), line.replaceAll(' ', ''))
  t.strictSame(renderScreen(content, 200).at(-1), `  ${line}`)
})

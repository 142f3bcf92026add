import t from 'tap'
import { resolveOptions, toQ64 } from '../../plugin/index.ts'
import type { FareboxValues } from '../../plugin/index.ts'
import { createTestBox, recipient, redeemer } from '../fixtures/gate/test-box.ts'

const least: FareboxValues = {
  recipient,
  redeemer,
  prices: [{ match: '/live/**', amount: '0.5' }],
}

t.test('amounts are exact, rounded up where they must be', async (t) => {
  const { routes } = resolveOptions({
    ...least,
    prices: [
      { match: '/a', amount: '0.5' },
      { match: '/b', amount: '3', unit: 'second', flat: '0.25' },
      { match: '/c', amount: 7n },
      { match: '/d', amount: '0.1' },
      { match: '/e', amount: '1000000', unit: 'MB' },
      { match: '/f', free: true },
    ],
  })
  t.strictSame(routes.map(({ amount }) => amount).slice(0, 3), [1n << 63n, toQ64(3n), 7n])
  t.equal(routes[1]!.flat, 1n << 62n)
  t.equal(routes[3]!.amount, (1n << 64n) / 10n + 1n, 'never below what was written')
  t.match(routes[4], { amount: toQ64(1n), unit: 'byte' })
  t.equal(routes[5]!.free, true)
})

t.test('addresses come in any case and leave in one; the result is frozen', async (t) => {
  const upper = `0x${recipient.slice(2).toUpperCase()}`
  const options = resolveOptions({ ...least, recipient: upper })
  t.equal(options.recipient, recipient)
  t.ok(Object.isFrozen(options))
  t.equal(options.cors, '*')
  t.strictSame(resolveOptions({ ...least, cors: { origins: ['https://a.example'] } }).cors, [
    'https://a.example',
  ])
})

t.test('each fault says where, what was expected and what came', async (t) => {
  const wrong: [Record<string, unknown>, RegExp][] = [
    [{ recipient: '0x1' }, /^recipient: expected .*, got "0x1"$/m],
    [{ recipient: undefined }, /expected 'recipient', got nothing: set recipient of createFarebox/],
    [{ redeemer: undefined }, /expected 'redeemer', .* set redeemerKey of connectBroker/],
    [{ prises: [] }, /expected one of recipient, .*got 'prises'/],
    [{ prices: [] }, /^prices: expected .*1 items/m],
    [{ prices: [{ match: '/a', amount: '-1' }] }, /^prices\[0\]\.amount: expected .*got "-1"/m],
    [{ prices: [{ match: '/a', amount: -1n }] }, /^prices\[0\]\.amount: .*got "-1"/m],
    [
      { prices: [{ match: '/a', amount: '1', unit: 'hour' }] },
      /prices\[0\]\.unit: expected one of/,
    ],
    [{ prices: [{ match: '/a' }] }, /prices\[0\]/],
    [{ prices: [{ match: 'a', amount: '1' }] }, /prices\[0\]\.match/],
    [{ costMultiplier: 0 }, /^costMultiplier: expected .*1.*got 0/m],
    [{ prefix: '.farebox' }, /^prefix/m],
    [{ deposit: 'all' }, /^deposit: expected one of none, threefold, trusted, got "all"/m],
    [{ cors: { origins: ['example.org'] } }, /^cors\.origins\[0\]/m],
    [{ ticketIssueSeconds: 120 }, /ticketIssueSeconds: expected less than ticketSeconds/],
  ]
  for (const [change, message] of wrong) {
    const given = { ...least, ...change } as FareboxValues
    t.throws(() => resolveOptions(given), { code: 'options_invalid', message }, String(message))
  }
})

t.test('what can not work together is refused before anything is sold', async (t) => {
  const invalid = { code: 'options_invalid' }
  await t.rejects(createTestBox({ redeemSeconds: 604_800 }), invalid, 'beyond the unlock period')
  await t.rejects(createTestBox({ ticketValue: toQ64(1001n) }), invalid, 'above the cheapest price')
  await t.rejects(createTestBox({ prices: [{ match: '/a/**b', amount: '1' }] }), invalid)
  await t.rejects(createTestBox({ prices: [{ match: '/a', amount: '0' }] }), invalid)
  const token = `0x${'11'.repeat(20)}`
  await t.rejects(createTestBox({ asset: token }), { ...invalid, message: /coin only so far/ })
  await t.rejects(createTestBox({ paysIn: token }), invalid, 'a broker of a token')
  await t.rejects(createTestBox({ paysIn: token, asset: token }), invalid)
})

import { watchedBy, without } from './tested-rule.ts'

const buy = 'plugin/sender/buy-book.ts'
const trust = without(
  'a host loses what it was trusted with',
  'plugin/sender/trust.ts',
  'level < 2 * patience',
  'true',
)

const kept = without(
  'tickets that nothing came for pay for the next resource',
  'plugin/sender/purse.ts',
  'presentation.book.credit += presentation.reserved',
)

export const wallet = [
  ...watchedBy('test/adversarial/wallet.test.ts', {
    'recipients that share what a wallet with repeating seeds has shown to one': [
      without(
        'one signature for each senderRoot',
        buy,
        'before.some((each) => each.senderRoot === senderRoot)',
        'false',
      ),
    ],
    'a recipient that guesses the seed of a wallet before it answers': [
      without(
        'the seed is drawn, and stays here',
        buy,
        'purchase.entropy(32)',
        'new Uint8Array(32)',
      ),
    ],
    'a host that serves for winners only, and else hangs up': [kept],
    'a host that serves for winners only, and else has nothing': [kept],
    'a host that serves for winners only, and else says that they were used': [trust],
  }),
  ...watchedBy('test/plugin/sender/honest-host.test.ts', {
    'six parallel segments share one book, four in flight': [
      without(
        'four requests in flight',
        'plugin/sender/wallet.ts',
        'Math.min(4, options.inFlight ?? 4)',
        '1000',
      ),
    ],
  }),
  ...watchedBy('test/plugin/sender/lying-host.test.ts', {
    'a book that is not what was asked and quoted is never signed': [
      without(
        'a book is what was asked and quoted',
        'plugin/schemes/book/paying-checks.ts',
        'book[field] !== asked[field]',
        'false',
      ),
    ],
    'the worst case shortens a book, then stops it': [
      without(
        'the worst case of a book fits the budget',
        'plugin/sender/budget.ts',
        'fits < length',
        'false',
      ),
    ],
    'a receipt that claims credit the wallet never handed over is not believed': [
      without(
        'a receipt is believed up to what was reserved',
        'plugin/sender/paid-request.ts',
        ' || change > shown.reserved',
      ),
    ],
  }),
]

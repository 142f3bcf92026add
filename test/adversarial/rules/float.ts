import { watchedBy, without } from './tested-rule.ts'

const books = 'plugin/recipient/ledger-books.ts'
const senderFloat = 'plugin/recipient/sender-float.ts'

export const float = watchedBy('test/adversarial/float.test.ts', {
  'a jump against a float of one': [
    without(
      'one more winner must fit the float',
      books,
      'stopped = owed + entry.exposure > claim.limit',
      'stopped = false',
    ),
    without('winners within a jump count', books, 'owed += entry.exposure'),
  ],
  'books and tickets that draw on one earmark': [
    without(
      'winners of all books and tickets count',
      books,
      'let owed = this.#winners.pending(claim.sender)',
      'let owed = 0n',
    ),
  ],
  'winners that were paid a moment ago': [
    without(
      'what was paid since the reading is gone',
      senderFloat,
      'counted - paidSince(sender, funds)',
      'counted',
    ),
  ],
  'an earmark so small that its winners are not worth their fee': [
    without(
      'a winner is worth many fees',
      'plugin/fees/face-value.ts',
      'worth > twice ? worth : twice',
      'twice',
    ),
  ],
  'a deposit that the sender empties through a recipient of its own': [
    without(
      'a deposit counts for nothing',
      senderFloat,
      'funds.deposit / 3n : 0n',
      'funds.deposit / 3n : funds.deposit',
    ),
  ],
  'an earmark that is released before its winners are paid': [
    without(
      'an earmark under release covers what is redeemed before',
      senderFloat,
      '(released ? 0n : funds.earmark)',
      'funds.earmark',
    ),
  ],
  'a reserve that is withdrawn before its winners are paid': [
    without(
      'a reserve under unlock covers what is redeemed before',
      senderFloat,
      '(leaves ? 0n : common)',
      'common',
    ),
  ],
  'a share of a reserve that others draw on in the next epoch': [
    without(
      'a share stands until its epoch ends',
      senderFloat,
      'redeemBy <= funds.shareUntil ? funds.reserveShare : 0n',
      'funds.reserveShare',
    ),
  ],
  'lanes of one recipient that count the same reserve': [
    without('one lane counts the reserve', senderFloat, 'ledger.lane === reserveLane', 'true'),
  ],
})

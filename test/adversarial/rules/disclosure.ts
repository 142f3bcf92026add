import { edit, watchedBy, without, withoutAll } from './tested-rule.ts'

const choosing = 'plugin/redemption/choose-items.ts'
const closing = 'plugin/redemption/close-queue.ts'
const raise = 'await ledger.raiseFloor(queue.sender, item.order)'

export const disclosure = watchedBy('test/adversarial/disclosure.test.ts', {
  'a hundred old books, kept for the day a winner is redeemed': [
    without(
      'nothing at or below the floor is accepted',
      'plugin/recipient/ledger-books.ts',
      'floor !== undefined && comparePositions({ seq, index }, floor) <= 0',
      'false',
    ),
    without('the floor is raised before a winner is submitted', closing, raise, 'void 0'),
  ],
  'a sender that has read the secret of its terms on the chain': [
    without(
      'a secret stays here until its terms are over',
      'plugin/schemes/ticket/ticket-winner.ts',
      'notBefore: Number(set.acceptUntil) + clockSkew + 1,',
    ),
    without(
      'terms that are over take no ticket',
      'plugin/schemes/ticket/create-ticket-scheme.ts',
      'now > known.acceptUntil',
      'false',
    ),
  ],
  'a sender that plays many books at once, so that a later one is paid first': [
    withoutAll(
      'a winner waits for lower books, or closes them',
      edit(choosing, 'series.seq < item.order.seq', 'false'),
      edit(closing, raise, 'void 0'),
    ),
  ],
})

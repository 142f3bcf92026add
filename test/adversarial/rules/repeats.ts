import { watchedBy, without } from './tested-rule.ts'

const window = 'plugin/recipient/retry-window.ts'

export const repeats = [
  ...watchedBy('test/adversarial/repeats.test.ts', {
    'a published URL, asked for by one after the other': [
      without('twice the bytes', window, ' || isUsedUp(record, portion)'),
    ],
    'a published URL, asked for by all at once': [
      without('eight requests', window, 'portion.requests >= maxRequests || '),
    ],
    'a published URL, asked for in pieces': [
      without('eight requests, however small', window, 'portion.requests >= maxRequests || '),
    ],
    'a published URL, asked for after a minute': [
      without(
        'sixty seconds',
        window,
        ' || clock.milliseconds() - start - record.at > window * 1000',
      ),
    ],
    'one payment shown for other segments': [
      without(
        'the same path',
        window,
        '[presentation, path, rendition]',
        '[presentation, rendition]',
      ),
    ],
    'a published URL whose book was paid ahead': [
      without(
        'credit covers the price, whoever shows the ticket',
        'plugin/recipient/ledger-purses.ts',
        '(credit > 0n ? credit : 0n) < amount',
        'false',
      ),
    ],
    'a byte range that is widened when it is asked for again': [
      without('within the range', window, '!isWithinRange(asked.range, record.range)', 'false'),
    ],
    'a byte range of one part, asked for of the others': [
      without('of the same part', window, 'record.isOnePart && ', 'false && '),
    ],
  }),
  ...watchedBy('test/adversarial/refund.test.ts', {
    'at the gate, in every order': [
      without('no refund of what was served', window, 'record.isSettled || '),
    ],
  }),
]

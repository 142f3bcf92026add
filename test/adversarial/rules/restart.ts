import { edit, watchedBy, without, withoutAll } from './tested-rule.ts'

const books = 'plugin/recipient/ledger-books.ts'
const ownLane = edit(books, 'claim.lane !== this.lane || ')

export const restart = [
  ...watchedBy('test/adversarial/restart.test.ts', {
    'everything that was served, shown again after a kill': [
      without(
        'used indexes are on disk within a flush',
        books,
        'this.#shelf.get(name)?.claims()',
        'undefined',
      ),
    ],
    'a winner whose gate is killed before it is on disk': [
      without(
        'a winner is on disk before the first byte',
        'plugin/gate/sell.ts',
        'together(presented.durable, ledger.settled(payer.purse))',
        'undefined',
      ),
    ],
    'a stored book at two gates': [
      withoutAll('a ledger takes tickets of its own lane, short form', ownLane),
    ],
    'a new book at two gates': [
      withoutAll(
        'a ledger takes tickets of its own lane, full form',
        ownLane,
        edit('plugin/schemes/book/create-book-scheme.ts', 'book.lane === ledger.lane', 'true'),
      ),
    ],
    'a signed ticket at two gates': [
      withoutAll(
        'a ledger takes tickets of its own lane, signed ones',
        ownLane,
        edit('plugin/schemes/ticket/create-ticket-scheme.ts', 'lane === ledger.lane', 'true'),
      ),
    ],
  }),
  ...watchedBy('test/adapters/lmdb/crash.test.ts', {
    'a floor that was raised stays raised': [
      without('a floor is on disk', books, 'this.#floors.get(name as Address)', 'undefined'),
    ],
    'no seq is issued again after a kill': [
      without(
        'a seq is on disk before it is handed out',
        'adapters/lmdb/durable-ledger.ts',
        'String(reserved)',
        'String(this.#seq)',
      ),
    ],
  }),
]

import { edit, watchedBy, without, withoutAll } from './tested-rule.ts'

const books = 'plugin/recipient/ledger-books.ts'
const scheme = 'plugin/schemes/book/create-book-scheme.ts'

export const indexes = [
  ...watchedBy('test/adversarial/indexes.test.ts', {
    'a sender that jumps over what might win': [
      without(
        'a jump draws every ticket that it hands over',
        scheme,
        'wins(chains.draw(i, at), winProb)',
        'i === index && wins(chains.draw(i, at), winProb)',
      ),
    ],
    'a sender that hands over what its jump has left out': [
      withoutAll(
        'indexes that were handed over bring nothing again',
        edit(scheme, 'i > after; i--', 'i > Math.min(after, index - 1); i--'),
        edit(books, 'assertClaim(claim)\n'),
      ),
    ],
    'a chain that is longer than its book': [
      withoutAll(
        'no index above the length',
        edit(scheme, 'index < 1 || index > length', 'index < 1'),
        edit(books, 'assertClaim(claim)\n'),
      ),
    ],
    'one ticket of a book at many requests at once': [
      without(
        'credit covers the price',
        'plugin/recipient/ledger-purses.ts',
        '(credit > 0n ? credit : 0n) < amount',
        'false',
      ),
    ],
    'one signed ticket at many requests at once': [
      without('an index counts once', books, 'known?.wasPresented(claim.presented)', 'false'),
    ],
    'somebody who signs in the name of a sender that can pay': [
      without(
        'the signature of a book',
        scheme,
        '!isSignedBy(sender, known.id, signature)',
        'false',
      ),
      without(
        'the signature of a ticket',
        'plugin/schemes/ticket/create-ticket-scheme.ts',
        'signer === undefined || !equalBytes(signer, sender)',
        'false',
      ),
    ],
    'a thief that has seen one ticket of a book': [
      without(
        'a preimage leads to the root',
        scheme,
        '!known.chains.link(index, preimage)',
        'false',
      ),
    ],
    'a cookie of own making for the credit of another': [
      without(
        'a cookie carries a MAC',
        'plugin/recipient/ahead-handle.ts',
        'equalBytes(macOf(secret, body), mac)',
        'true',
      ),
    ],
    'a book that was forgotten, when the clock is set back': [
      without('what is forgotten stays over', books, ' || claim.acceptUntil < this.#pruned'),
    ],
  }),
  ...watchedBy('test/plugin/ticket/lottery.test.ts', {
    'a step depends on position, salt and side, and is the formula of the protocol': [
      without('the salt in each step', 'plugin/ticket/hash-chain.ts', 'stepped.set(salt, 32)'),
      without(
        'the side in each step',
        'plugin/ticket/hash-chain.ts',
        'stepped[63] = sideByte[side]',
      ),
    ],
  }),
]

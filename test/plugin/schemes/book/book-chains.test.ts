import { array, assert, boolean, integer, property, tuple } from 'fast-check'
import t from 'tap'
import { bookDraw, hashChain } from '../../../../plugin/index.ts'
import { BookChains, markChain } from '../../../../plugin/schemes/book/book-chains.ts'
import { seededEntropy } from '../../../fixtures/gate/test-box.ts'

const entropy = seededEntropy('book chains')

function fresh(length: number) {
  const [id, salt, seed] = [entropy(32), entropy(16), entropy(32)]
  const chain = hashChain(entropy(32), salt, 'sender', length)
  const { root, marks } = markChain(seed, salt, length)
  const given = { id, salt, signature: entropy(64), senderRoot: chain[0]! }
  const chains = new BookChains({ ...given, recipientMarks: marks, length })
  return { id, chain, root, recipient: hashChain(seed, salt, 'recipient', length), chains }
}

t.test('every preimage links in any order, and no other', async (t) => {
  const asked = array(tuple(integer({ min: 1, max: 128 }), boolean()), {
    minLength: 1,
    maxLength: 40,
  })
  assert(
    property(integer({ min: 1, max: 128 }), asked, (length, asks) => {
      const { chains, chain } = fresh(length)
      for (const [wish, isTrue] of asks) {
        const index = 1 + (wish % length)
        const preimage = chain[index]!.slice()
        if (!isTrue) preimage[wish % 32]! ^= 1
        if (chains.link(index, preimage) !== isTrue) return false
      }
      return true
    }),
    { numRuns: 60, seed: 11 },
  )
  t.pass()
})

t.test('marks stand for the whole chain of the recipient', async (t) => {
  for (const length of [1, 7, 8, 9, 61, 64, 128]) {
    const { id, chain, chains, recipient, root } = fresh(length)
    t.strictSame(root, recipient[0], `root of ${length}`)
    const indexes = Array.from({ length }, (_, at) => at + 1)
    for (const index of [...indexes, ...indexes.toReversed()]) {
      t.strictSame(chains.recipientPreimage(index), recipient[index])
      const preimage = chain[index]!
      t.strictSame(
        chains.draw(index, preimage),
        bookDraw(id, index, preimage, recipient[index]!),
        `draw ${index} of ${length}`,
      )
    }
  }
})

import { array, assert, boolean, integer, property, tuple } from 'fast-check'
import t from 'tap'
import { hashChain, toHex } from '../../../../plugin/index.ts'
import type { Book } from '../../../../plugin/index.ts'
import { knownBook, linkPreimage } from '../../../../plugin/schemes/book/known-book.ts'
import { seededEntropy } from '../../../fixtures/gate/test-box.ts'

const entropy = seededEntropy('known book')
const hex = (size: number): `0x${string}` => toHex(entropy(size))

function fresh(length: number) {
  const salt = entropy(16)
  const chain = hashChain(entropy(32), salt, 'sender', length)
  const book: Book = {
    recipient: hex(20),
    sender: hex(20),
    redeemer: hex(20),
    faceValue: 1n,
    winProb: 1n,
    redeemBy: 1n,
    lane: 0,
    seq: 1n,
    length,
    salt: toHex(salt),
    senderRoot: toHex(chain[0]!),
    recipientRoot: hex(32),
  }
  const known = knownBook(
    { book, acceptUntil: 1n, r: hex(32), vs: hex(32) },
    hex(32),
    new Uint8Array(32 * (length + 1)),
  )
  return { known, chain }
}

t.test('every preimage links in any order, and no other', async (t) => {
  const asked = array(tuple(integer({ min: 1, max: 128 }), boolean()), {
    minLength: 1,
    maxLength: 40,
  })
  assert(
    property(integer({ min: 1, max: 128 }), asked, (length, asks) => {
      const { known, chain } = fresh(length)
      for (const [wish, isTrue] of asks) {
        const index = 1 + (wish % length)
        const preimage = chain[index]!.slice()
        if (!isTrue) preimage[wish % 32]! ^= 1
        if (linkPreimage(known, index, preimage) !== isTrue) return false
      }
      return true
    }),
    { numRuns: 60, seed: 11 },
  )
  t.pass()
})

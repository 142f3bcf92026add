import { edit, watchedBy, without, withoutAll } from './tested-rule.ts'

const derive = 'plugin/recipient/derive.ts'

export const reusedChain = watchedBy('test/adversarial/reused-chain.test.ts', {
  'a known chain under another seq': [without('seq in the MAC', derive, 'uint(terms.seq, 8),')],
  'a known chain under another faceValue': [
    without('faceValue in the MAC', derive, 'uint(terms.faceValue, 16),'),
  ],
  'a known chain under another winProb': [
    without('winProb in the MAC', derive, 'uint(terms.winProb, 8),'),
  ],
  'a known chain under another redeemBy': [
    without('redeemBy in the MAC', derive, 'uint(terms.redeemBy, 8),'),
  ],
  'a known chain under another length': [
    without('length in the MAC', derive, 'uint(book.length, 4),'),
  ],
  'a known chain under another salt': [
    withoutAll(
      'salt in the MAC, and in each step to the senderRoot there',
      edit(derive, 'fromHex(book.salt, 16),'),
      edit(derive, 'fromHex(book.senderRoot, 32),'),
    ),
  ],
  'a known chain under another senderRoot': [
    without('senderRoot in the MAC', derive, 'fromHex(book.senderRoot, 32),'),
  ],
  'a known chain under another sender': [
    without('sender in the MAC', derive, 'fromHex(book.sender, 20),'),
  ],
  'a book whose time the sender has changed': [
    without(
      'acceptUntil in the MAC',
      derive,
      'uint(acceptUntil, 8),\n      fromHex(book.salt, 16),',
      'fromHex(book.salt, 16),',
    ),
  ],
  "another chain's broker, one key: what one discloses says nothing of the other": [
    without(
      'the domain in the MAC',
      derive,
      'fromHex(book.senderRoot, 32),\n      separator,',
      'fromHex(book.senderRoot, 32),',
    ),
  ],
  'the key of one lane says nothing of another': [
    without(
      'a key of its own for each ledger',
      'adapters/memory/create-memory-ledger.ts',
      'new Uint8Array(options.entropy(32))',
      'new Uint8Array(32)',
    ),
  ],
})

import { randomBytes } from 'node:crypto'
import t from 'tap'
import { createMemorySpendingLog } from '../../../adapters/memory/index.ts'
import {
  createKeySigner,
  createPayingFetch,
  createWallet,
  fromQ64Up,
  toQ64,
} from '../../../plugin/index.ts'
import type { Wallet, WalletOptions } from '../../../plugin/index.ts'
import { domain, startSmallGate } from '../../fixtures/small-gate.ts'
import type { SmallGate } from '../../fixtures/small-gate.ts'

const clock = { seconds: () => Math.floor(Date.now() / 1000), milliseconds: () => Date.now() }
const limit = { expected: 10n ** 9n, worstCase: 10n ** 9n }
const media = (path: string): Uint8Array | undefined =>
  path.includes('missing') ? undefined : new TextEncoder().encode(`media of ${path}`)

function walletWith(more: Partial<WalletOptions> = {}): Wallet {
  return createWallet({
    signer: createKeySigner(randomBytes(32)),
    log: createMemorySpendingLog(),
    entropy: (size) => new Uint8Array(randomBytes(size)),
    clock,
    budget: { price: toQ64(1000n), perHost: limit, total: limit },
    allowed: [domain],
    fetch,
    ...more,
  })
}

const handedOver = (gate: SmallGate): number =>
  [...gate.books.values()].reduce((sum, stored) => sum + stored.highest, 0)

t.test('pays from the second request on, ahead of any 402', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const wallet = walletWith()
  const pay = createPayingFetch(wallet, { fetch })
  for (let i = 0; i < 20; i++) {
    const response = await pay(`${gate.origin}/live/seg_${i}.m4s`)
    t.equal(response.status, 200)
    t.equal(await response.text(), `media of /live/seg_${i}.m4s`)
  }
  t.equal(gate.requests.filter(({ status }) => status === 402).length, 1, 'only the first')
  t.equal(handedOver(gate), 160)
  t.equal(gate.books.size, 2, 'a new book when the first is used up')
  t.equal(fromQ64Up(wallet.spending().expected), 16_000n)
  t.equal(wallet.spending().tickets, 160)
})

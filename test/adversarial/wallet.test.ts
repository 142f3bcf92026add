import t from 'tap'
import { createMemorySpendingLog } from '../../adapters/memory/index.ts'
import {
  bookDraw,
  bookId,
  concatBytes,
  createKeySigner,
  createPayingFetch,
  fromHex,
  hashChain,
  keccak256,
  parseBookAnswer,
  parseBookRequest,
  serializeBookAnswer,
  toHex,
  walk,
  wins,
} from '../../plugin/index.ts'
import type { Book, BookAnswer, BookRequest, Hex, WalletOptions } from '../../plugin/index.ts'
import {
  assertGain,
  attackedBox,
  freeShare,
  luck,
  plenty,
} from '../fixtures/adversarial/attacked-box.ts'
import { fetchFrom } from '../fixtures/adversarial/fetch-from.ts'
import type { Twist } from '../fixtures/adversarial/fetch-from.ts'
import { recipientChainOf } from '../fixtures/adversarial/recipient-chain-of.ts'
import { brokerAddress } from '../fixtures/gate/stub-broker.ts'
import { seededEntropy, separator } from '../fixtures/gate/test-box.ts'
import type { TestBox } from '../fixtures/gate/test-box.ts'
import { testWallet } from '../fixtures/test-wallet.ts'

// Rows 3, 4 and 9: recipients against the product's own wallet.

const host = (at: number): string => `https://host${at}.example`

/** A wallet of the product at these gates, with an account that can pay. */
function walletAt(
  boxes: readonly TestBox[],
  more: Partial<WalletOptions> & { seed: string; twist?: Twist },
) {
  const { seed, twist, ...options } = more
  const entropy = seededEntropy(`wallet ${seed}`)
  const signer = options.signer ?? createKeySigner(entropy(32))
  for (const { broker } of boxes) broker.table.set(signer.address, { earmark: plenty })
  const fetch = fetchFrom(Object.fromEntries(boxes.map((box, at) => [host(at), box])), twist)
  const allowed = [{ chainId: 31337, broker: brokerAddress }]
  const { clock } = boxes[0]!
  const wallet = testWallet({ entropy, signer, clock, allowed, fetch, ...options })
  return { wallet, pay: createPayingFetch(wallet, { fetch }) }
}

/** Winners of a book for a recipient that has been told the sender's seed. */
function winnersOf(box: TestBox, { book, acceptUntil }: BookAnswer, seed: Hex): number {
  const r = recipientChainOf(box.ledger.secrets(), book, acceptUntil, separator)!
  const w = hashChain(fromHex(seed), fromHex(book.salt), 'sender', book.length)
  const id = fromHex(bookId(book, separator))
  return w.filter((x, i) => i > 0 && wins(bookDraw(id, i, x, r[i]!), book.winProb)).length
}

t.test('recipients that share what a wallet with repeating seeds has shown to one', async (t) => {
  const count = 4
  const boxes = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const recipient = `0x${String(at + 1).padStart(40, '0')}` as const
      return attackedBox({ recipient, seed: `host ${at}` })
    }),
  )
  const log = createMemorySpendingLog()
  const key = createKeySigner(seededEntropy('viewer')(32))
  const signed: Book[] = []
  const signer: typeof key = {
    address: key.address,
    sign(signable) {
      if (signable.type === 'Book') signed.push(signable.message)
      return key.sign(signable)
    },
  }
  let seed: Hex | undefined
  let winners = 0
  for (const [at, box] of boxes.entries()) {
    // A machine that is put back to the same state draws the same numbers.
    const answers: BookAnswer[] = []
    const twist: Twist = ({ target }, decision) => {
      if (target === '/.farebox/books' && decision.kind === 'answer' && decision.status === 200) {
        answers.push(parseBookAnswer(JSON.parse(decision.body)))
      }
      return undefined
    }
    const { wallet, pay } = walletAt(boxes, { seed: 'same', log, signer, twist, bookLength: 128 })
    await wallet.prepare(`${host(at)}/live/a.m4s`).catch(() => undefined)
    if (at === 0) {
      for (let i = 0; i < 32; i++) await pay(`${host(0)}/live/seg_${i}.m4s`)
      t.equal(wallet.spending().tickets, 128)
      seed = (await log.entries()).find(({ signed: book }) => book)!.seed
    }
    const root = signed[0]!.senderRoot
    const held = answers.filter(
      ({ book }) =>
        book.senderRoot === root &&
        signed.some(({ seq, recipient }) => seq === book.seq && recipient === book.recipient),
    )
    for (const answer of held) winners += winnersOf(box, answer, seed!)
  }
  assertGain(t, -freeShare(128, winners), luck(128), 'more winners than were paid for')
})

/** The book answer, of many, that pays its recipient best by what it knows of the sender. */
async function luckiest(box: TestBox, request: BookRequest): Promise<BookAnswer> {
  const salt = fromHex(request.salt)
  const guesses = [
    new Uint8Array(32),
    new Uint8Array(32).fill(255),
    concatBytes(salt, salt),
    keccak256(salt),
    keccak256(fromHex(request.sender)),
  ]
  const found = guesses.find(
    (guess) => toHex(walk(guess, salt, 'sender', request.length)) === request.senderRoot,
  )
  const answers = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const { json } = await box.call('POST', '/.farebox/books', request)
      return parseBookAnswer(json)
    }),
  )
  const seed = toHex(found ?? fromHex(request.senderRoot))
  const looks = answers.map((answer) => ({ answer, won: winnersOf(box, answer, seed) }))
  return looks.reduce((a, b) => (b.won > a.won ? b : a)).answer
}

t.test('a recipient that guesses the seed of a wallet before it answers', async (t) => {
  let [tickets, winners] = [0, 0]
  for (let round = 0; round < 16; round++) {
    const box = await attackedBox({ seed: `guesses ${round}` })
    const { wallet, pay } = walletAt([box], { seed: String(round), bookLength: 64 })
    const call = box.box.gate.handle.bind(box.box.gate)
    let isAsking = false
    box.box.gate.handle = (request) => {
      if (request.target !== '/.farebox/books' || isAsking) return call(request)
      isAsking = true
      const asked = parseBookRequest(JSON.parse(Buffer.from(request.body!).toString()))
      return luckiest(box, asked).then((answer) => {
        const body = JSON.stringify(serializeBookAnswer(answer))
        return { kind: 'answer', status: 200, headers: [], body }
      })
    }
    for (let i = 0; i < 16; i++) await pay(`${host(0)}/live/seg_${i}.m4s`)
    tickets += wallet.spending().tickets
    winners += box.ledger.allWinners().length
  }
  assertGain(t, -freeShare(tickets, winners), luck(tickets), 'more winners than were paid for')
})

/** What a host says when the tickets that it was handed have all lost. */
const excuses: Record<string, () => Response> = {
  'hangs up': () => {
    throw new TypeError('terminated')
  },
  'has nothing': () => new Response(null, { status: 404 }),
  'says that they were used': () => {
    const problem = { type: 'about:blank', title: 'Payment Required', status: 402 }
    const body = JSON.stringify({ ...problem, code: 'index_replayed', detail: 'Used before.' })
    return new Response(body, { status: 402 })
  },
}

for (const [name, excuse] of Object.entries(excuses)) {
  t.test(`a host that serves for winners only, and else ${name}`, async (t) => {
    // One segment in five has a winner.
    const box = await attackedBox({ faceValueCeiling: 5000n })
    let unserved = 0
    const twist: Twist = (_request, decision) => {
      if (decision.kind !== 'admit') return undefined
      const [paid] = box.events.filter((event) => event.type === 'paid').slice(-1)
      if (paid!.winners > 0) return undefined
      unserved += paid!.tickets
      decision.settle({ status: 200, bytes: 1000, size: 1000 })
      return excuse()
    }
    const { pay } = walletAt([box], { seed: name, twist })
    for (let i = 0; i < 200; i++) await pay(`${host(0)}/live/seg_${i}.m4s`).catch(() => undefined)
    assertGain(t, unserved, 4 * 14, 'tickets without service, of 800')
  })
}

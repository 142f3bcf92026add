// The same random tickets and books through the TypeScript and through the deployed contract: ids,
// packed words, draws, walks and verdicts have to agree. `FAREBOX_CASES` and `FAREBOX_SEED` change
// how many of each, and which.
import { ZeroHash } from 'ethers'
import t from 'tap'
import {
  addressOfKey,
  bookDraw,
  bookId,
  domainSeparator,
  fromHex,
  hashChain,
  keccak256,
  packBookPlace,
  packTerms,
  packTicketPlace,
  signDigest,
  ticketDraw,
  ticketId,
  toHex,
  winnersBitmap,
  wins,
} from '../../plugin/index.ts'
import type { Book, Hex, Signature, Terms, Ticket } from '../../plugin/index.ts'
import { brokerInterface, deployBroker, startAnvil } from '../tools/anvil.ts'
import type { Anvil } from '../tools/anvil.ts'

const seed = process.env.FAREBOX_SEED ?? 'farebox'
const cases = Number(process.env.FAREBOX_CASES ?? 150)
const now = 1_800_000_000
const noReason = '0x'

/** Deterministic bytes: the hash of the seed and a counter. */
function createRandom(from: string) {
  let count = 0
  const next = (): Uint8Array => keccak256(new TextEncoder().encode(`${from} ${count++}`))
  const upTo = (limit: bigint): bigint => BigInt(toHex(next())) % (limit + 1n)
  return {
    next,
    upTo,
    /** Of so many bits: now and then the least or the greatest. */
    uint: (bits: number): bigint => {
      const greatest = (1n << BigInt(bits)) - 1n
      const kind = upTo(9n)
      if (kind === 0n) return 0n
      return kind === 1n ? greatest : upTo(greatest)
    },
    pick: <T>(...choices: readonly T[]): T => choices[Number(upTo(BigInt(choices.length - 1)))]!,
    address: (): Hex => toHex(next().subarray(12)),
    bytes: (size: number): Hex => toHex(next().subarray(0, size)),
  }
}

type Random = ReturnType<typeof createRandom>

/** What one call has to answer, decoded and written as text. */
interface Expectation {
  what: string
  method: string
  args: readonly unknown[]
  from?: Hex
  answer: string
}

/** All calls at once, in a few requests. */
async function callAll(anvil: Anvil, to: string, calls: readonly Expectation[]): Promise<string[]> {
  const answers: string[] = []
  for (let at = 0; at < calls.length; at += 100) {
    const body = calls.slice(at, at + 100).map(({ method, args, from }, id) => {
      const data = brokerInterface.encodeFunctionData(method, [...args])
      const call = { to, data, ...(from && { from }) }
      return { jsonrpc: '2.0', id, method: 'eth_call', params: [call, 'latest'] }
    })
    const response = await fetch(anvil.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const list = (await response.json()) as { id: number; result?: string; error?: object }[]
    for (const { result, error } of list.toSorted((a, b) => a.id - b.id)) {
      const { method } = calls[answers.length]!
      answers.push(
        result === undefined
          ? JSON.stringify(error)
          : brokerInterface.decodeFunctionResult(method, result).join(' '),
      )
    }
  }
  return answers
}

function randomTerms(random: Random, sender: Hex): Terms {
  return {
    recipient: random.address(),
    sender,
    redeemer: random.address(),
    faceValue: random.uint(128),
    winProb: random.uint(64),
    redeemBy: random.pick(random.upTo(BigInt(now)), (1n << 64n) - 1n - random.upTo(1n << 40n)),
    lane: Number(random.uint(32)),
    seq: random.uint(64),
  }
}

const short = (needed: bigint): string =>
  brokerInterface.encodeErrorResult('InsufficientFunds', [0, needed])
const refusal = (name: string): string => brokerInterface.getError(name)!.selector

/** What stands against paying `amount` to a signed winner of an unfunded sender. */
function verdict(terms: Terms, wins: boolean, amount: bigint): string {
  if (!wins) return refusal('NotWinner')
  if (amount >= 1n << 128n) return refusal('AmountTooLarge')
  return amount === 0n ? noReason : short(amount)
}

const isLate = (terms: Terms): boolean => terms.redeemBy <= BigInt(now)

function halves(signature: Uint8Array): Signature {
  return { r: toHex(signature.subarray(0, 32)), vs: toHex(signature.subarray(32)) }
}

function* ticketCase(random: Random, separator: Uint8Array): Generator<Expectation> {
  const key = random.next()
  const rand = random.next()
  const ticket: Ticket = {
    ...randomTerms(random, toHex(addressOfKey(key))),
    index: Number(random.uint(32)),
    recipientRandHash: toHex(keccak256(rand)),
  }
  const id = ticketId(ticket, separator)
  yield { what: 'ticketId', method: 'ticketId', args: [ticket], answer: id }

  const signature = signDigest(fromHex(id), key)
  const draw = ticketDraw(signature, rand)
  const { r, vs } = halves(signature)
  const { recipient, sender, redeemer } = ticket
  const reason = (isTampered: boolean): string => {
    if (ticket.index === 0) return refusal('IndexOutOfRange')
    if (isLate(ticket)) return refusal('TermsExpired')
    if (isTampered) return refusal('SignatureInvalid')
    return verdict(ticket, wins(draw, ticket.winProb), ticket.faceValue)
  }
  const words = [packTerms(ticket), packTicketPlace(ticket), r, vs, toHex(rand)] as const
  const check = { what: 'checkTicket', method: 'checkTicket', from: redeemer }
  yield { ...check, args: [recipient, sender, ...words], answer: `${reason(false)} ${toHex(draw)}` }
  const from = random.address()
  const other = `${reason(true)} ${toHex(draw)}`
  yield {
    ...check,
    what: 'another redeemer',
    from,
    args: [recipient, sender, ...words],
    answer: other,
  }
}

function* bookCase(random: Random, separator: Uint8Array): Generator<Expectation> {
  const key = random.next()
  const length = 1 + Number(random.upTo(127n))
  const salt = random.bytes(16)
  const w = hashChain(random.next(), fromHex(salt), 'sender', length)
  const x = hashChain(random.next(), fromHex(salt), 'recipient', length)
  const book: Book = {
    ...randomTerms(random, toHex(addressOfKey(key))),
    length,
    salt,
    senderRoot: toHex(w[0]!),
    recipientRoot: toHex(x[0]!),
  }
  const id = bookId(book, separator)
  yield { what: 'bookId', method: 'bookId', args: [book], answer: id }

  const { r, vs } = halves(signDigest(fromHex(id), key))
  const drawOf = (i: number): Uint8Array => bookDraw(fromHex(id), i, w[i]!, x[i]!)
  const indexes = Array.from({ length }, (_, i) => i + 1)
  const winning = indexes.filter((i) => wins(drawOf(i), book.winProb))
  const [one, ...some] = indexes.filter(() => random.upTo(3n) === 0n)
  const last = length
  for (const chosen of [winning, [one ?? last], [one ?? 1, ...some], [last], indexes]) {
    const highest = chosen.at(-1)
    if (highest === undefined) continue
    const answer = (): string => {
      if (isLate(book)) return `${refusal('TermsExpired')} ${ZeroHash}`
      const allWin = chosen.every((i) => winning.includes(i))
      const amount = book.faceValue * BigInt(chosen.length)
      return `${verdict(book, allWin, amount)} ${toHex(drawOf(highest))}`
    }
    const head = [book.recipient, book.sender, packTerms(book), packBookPlace(book), r, vs]
    yield {
      what: `checkBook ${chosen.join(',')} of ${length}`,
      method: 'checkBook',
      from: book.redeemer,
      args: [...head, winnersBitmap(chosen), toHex(w[highest]!), toHex(x[highest]!)],
      answer: answer(),
    }
  }
}

t.test('the TypeScript and the contract say the same', async (t) => {
  t.comment(`seed ${seed}, ${cases} cases of each scheme`)
  const anvil = await startAnvil({ timestamp: now })
  t.teardown(() => anvil.stop())
  const broker = (await deployBroker(anvil)).toLowerCase() as Hex
  const separator = domainSeparator({ chainId: 31_337, broker })
  for (const [name, make] of Object.entries({ ticketCase, bookCase })) {
    const random = createRandom(`${seed} ${name}`)
    const expected = Array.from({ length: cases }, () => [...make(random, separator)]).flat()
    const answers = await callAll(anvil, broker, expected)
    const wrong = expected.flatMap(({ what, answer, args }, i) =>
      answers[i] === answer ? [] : [{ what, answer, got: answers[i], args: String(args) }],
    )
    t.strictSame(wrong.slice(0, 3), [], `${name}: ${expected.length} answers`)
    const checks = expected.filter(({ method }) => method.startsWith('check'))
    const reasons = new Set(checks.map(({ answer }) => answer.slice(0, 10)))
    t.ok(reasons.size >= 5, 'every kind of verdict was asked for')
  }
})

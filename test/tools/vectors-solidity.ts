import { TypedDataEncoder, computeAddress, concat, getAddress, keccak256, toQuantity } from 'ethers'
import { isTicketBrokerCode } from '../../adapters/ethers/contracts.ts'
import { parseAddress } from '../../plugin/index.ts'
import { brokerInterface, deployBroker, startAnvil } from './anvil.ts'
import type { Anvil } from './anvil.ts'

/** As it stands in the file: integers that may be large are decimal strings, bytes are 0x hex. */
type Fields = Record<string, string | number>

interface Signed {
  chainId: number
  broker: string
  r: string
  vs: string
  terms: string
  place: string
}

interface TicketVector extends Signed {
  ticket: Fields
  recipientRand: string
  digest: string
  draw: string
  wins: boolean
}

interface BookVector extends Signed {
  book: Fields
  senderSeed: string
  recipientSeed: string
  bookId: string
  winners: number[]
  points: { index: number; w: string; r: string; draw: string }[]
}

/** The part of the vector file that the contract can judge. */
export interface VectorFile {
  version: number
  keys: Record<string, string>
  domains: { chainId: number; broker: string; separator: string }[]
  tickets: TicketVector[]
  books: BookVector[]
}

type Report = (name: string, ok: boolean, detail?: string) => void

const ticketTypes = {
  Ticket: [
    { name: 'recipient', type: 'address' },
    { name: 'sender', type: 'address' },
    { name: 'redeemer', type: 'address' },
    { name: 'faceValue', type: 'uint128' },
    { name: 'winProb', type: 'uint64' },
    { name: 'redeemBy', type: 'uint64' },
    { name: 'lane', type: 'uint32' },
    { name: 'seq', type: 'uint64' },
    { name: 'index', type: 'uint32' },
    { name: 'recipientRandHash', type: 'bytes32' },
  ],
}

const errorSelector = (name: string): string => brokerInterface.getError(name)?.selector ?? name

/** The broker's code at one vector's address, on a chain with the vector's id. */
function brokerAt(anvil: Anvil, address: string) {
  // A wrong checksum is a wrong byte of the file.
  const to = getAddress(address)
  return {
    async call(name: string, args: readonly unknown[], from?: string) {
      const data = brokerInterface.encodeFunctionData(name, args)
      const call = from === undefined ? { to, data } : { to, data, from }
      const result = await anvil.request<string>('eth_call', [call, 'latest'])
      return brokerInterface.decodeFunctionResult(name, result)
    },
    async send(name: string, args: readonly unknown[], from: string, value = 0n) {
      const data = brokerInterface.encodeFunctionData(name, args)
      await anvil.send({ from, to, data, value: toQuantity(value), gas: toQuantity(1_000_000) })
    },
  }
}

type BrokerAt = ReturnType<typeof brokerAt>

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (String(actual) !== String(expected))
    throw new Error(`${what}: got ${String(actual)}, expected ${String(expected)}`)
}

/** Funds exactly what the redemption needs, redeems, and sees it paid, once. */
async function expectPaid(
  broker: BrokerAt,
  anvil: Anvil,
  fields: Fields,
  redemption: { kind: 'Ticket' | 'Book'; args: readonly unknown[]; count: number; index: number },
): Promise<void> {
  const { sender, recipient, redeemer, lane, seq } = fields as Record<string, string>
  const { kind, args, count, index } = redemption
  const amount = BigInt(fields.faceValue ?? 0) * BigInt(count)
  const [funder = ''] = await anvil.request<string[]>('eth_accounts')
  const check = async (): Promise<string> =>
    String((await broker.call(`check${kind}`, args, redeemer))[0])

  const short = brokerInterface.encodeErrorResult('InsufficientFunds', [0, amount])
  expectEqual('reason before funding', await check(), short)
  const slot = [sender, recipient, redeemer, lane]
  await broker.send('fundEarmark', [...slot, amount], funder, amount)
  expectEqual('reason when funded', await check(), '0x')
  await anvil.request('anvil_setBalance', [redeemer, toQuantity(10n ** 18n)])
  await broker.send(`redeem${kind}`, args, redeemer ?? '')
  expectEqual('income', await broker.call('income', [recipient]), amount)
  expectEqual('slot', await broker.call('slot', slot), [seq, index, 0, 0].join(','))
  expectEqual('reason afterwards', await check(), errorSelector('IndexReplayed'))
}

async function replayTicket(broker: BrokerAt, anvil: Anvil, vector: TicketVector): Promise<void> {
  const { ticket, terms, place, r, vs, recipientRand, digest, wins } = vector
  const args = [ticket.recipient, ticket.sender, terms, place, r, vs, recipientRand]
  expectEqual('digest', await broker.call('ticketId', [ticket]), digest)
  const [reason, draw] = await broker.call('checkTicket', args, String(ticket.redeemer))
  expectEqual('draw', draw, vector.draw)
  expectEqual('wins', reason !== errorSelector('NotWinner'), wins)
  expectEqual('rand hash', keccak256(recipientRand), ticket.recipientRandHash)
  if (wins) {
    const index = Number(ticket.index)
    await expectPaid(broker, anvil, ticket, { kind: 'Ticket', args, count: 1, index })
  }
}

/** Preimages of one chain, `[0]` the root. */
function chain(seed: string, salt: string, side: number, length: number): string[] {
  const tail = concat([salt, `0x${side.toString(16).padStart(32, '0')}`])
  const values = [seed]
  for (let i = 0; i < length; i++) values.unshift(keccak256(concat([values[0] ?? '', tail])))
  return values
}

async function replayBook(broker: BrokerAt, anvil: Anvil, vector: BookVector): Promise<void> {
  const { book, terms, place, r, vs, winners, points } = vector
  const length = Number(book.length)
  const w = chain(vector.senderSeed, String(book.salt), 0x53, length)
  const x = chain(vector.recipientSeed, String(book.salt), 0x52, length)
  const head = [book.recipient, book.sender, terms, place, r, vs]
  const bits = (indexes: readonly number[]): bigint =>
    indexes.reduce((sum, i) => sum | (1n << BigInt(i - 1)), 0n)

  expectEqual('bookId', await broker.call('bookId', [book]), vector.bookId)
  for (const point of points) {
    const args = [...head, bits([point.index]), point.w, point.r]
    const [, draw] = await broker.call('checkBook', args, String(book.redeemer))
    expectEqual(`draw ${point.index}`, draw, point.draw)
    expectEqual(`w ${point.index}`, w[point.index], point.w)
    expectEqual(`r ${point.index}`, x[point.index], point.r)
  }
  const winning: number[] = []
  for (let i = 1; i <= length; i++) {
    const args = [...head, bits([i]), w[i], x[i]]
    const [reason] = await broker.call('checkBook', args, String(book.redeemer))
    if (reason !== errorSelector('NotWinner')) winning.push(i)
  }
  expectEqual('winners', winning, winners)
  const highest = winners.at(-1)
  if (highest !== undefined) {
    const args = [...head, bits(winners), w[highest], x[highest]]
    const redemption = { kind: 'Book', args, count: winners.length, index: highest } as const
    await expectPaid(broker, anvil, book, redemption)
  }
}

/** The contract has no view of its separator; a digest shows it. */
async function replayDomain(broker: BrokerAt, separator: string): Promise<void> {
  const zero = `0x${'0'.repeat(40)}`
  const ticket = Object.fromEntries(
    ticketTypes.Ticket.map(({ name, type }) => [name, type === 'address' ? zero : 0]),
  )
  ticket.recipientRandHash = `0x${'0'.repeat(64)}`
  const hash = TypedDataEncoder.hashStruct('Ticket', ticketTypes, ticket)
  const expected = keccak256(concat(['0x1901', separator, hash]))
  expectEqual('separator', await broker.call('ticketId', [ticket]), expected)
}

function replayKeys(file: VectorFile): void {
  const all = [...file.tickets.map(({ ticket }) => ticket), ...file.books.map(({ book }) => book)]
  for (const [role, key] of Object.entries(file.keys)) {
    for (const fields of all) expectEqual(`key of ${role}`, fields[role], computeAddress(key))
  }
}

/**
 * Replays the file against the deployed contract: its own runtime code is put at every vector's
 * address, on a chain with the vector's id. One report a case.
 */
export async function replaySolidity(file: VectorFile, report: Report): Promise<void> {
  const attempt = async (name: string, run: () => void | Promise<void>): Promise<void> => {
    try {
      await run()
      report(name, true)
    } catch (error) {
      report(name, false, error instanceof Error ? error.message : String(error))
    }
  }
  await attempt('solidity: version', () => expectEqual('version', file.version, 1))
  await attempt('solidity: keys', () => replayKeys(file))

  const vectors = [...file.domains, ...file.tickets, ...file.books]
  const limits = [...file.tickets.map((v) => v.ticket), ...file.books.map((v) => v.book)]
  const timestamp = Math.min(...limits.map(({ redeemBy }) => Number(redeemBy))) - 3_600
  for (const chainId of new Set(vectors.map((vector) => vector.chainId))) {
    const anvil = await startAnvil({ chainId, timestamp })
    try {
      const address = parseAddress(await deployBroker(anvil))!
      const code = await anvil.request<string>('eth_getCode', [address, 'latest'])
      await attempt(`solidity: code on ${chainId}`, () =>
        expectEqual('recognised', isTicketBrokerCode(code, { chainId, address }), true),
      )
      const replay = async <V extends { chainId: number; broker: string }>(
        section: string,
        list: readonly V[],
        run: (broker: BrokerAt, vector: V) => Promise<void>,
      ): Promise<void> => {
        for (const [at, vector] of list.entries()) {
          if (vector.chainId !== chainId) continue
          // Each case on a clean chain: positions of other cases would stand in its way.
          const snapshot = await anvil.request<string>('evm_snapshot')
          await attempt(`solidity: ${section} ${at} on ${chainId}`, async () => {
            await anvil.request('anvil_setCode', [vector.broker, code])
            await run(brokerAt(anvil, vector.broker), vector)
          })
          await anvil.request('evm_revert', [snapshot])
        }
      }
      await replay('domain', file.domains, (broker, v) => replayDomain(broker, v.separator))
      await replay('ticket', file.tickets, (broker, v) => replayTicket(broker, anvil, v))
      await replay('book', file.books, (broker, v) => replayBook(broker, anvil, v))
    } finally {
      await anvil.stop()
    }
  }
}

// What redemptions cost, from receipts on a local chain. `node --import tsx test/bench/gas.ts`.
// Steady state: the slot, the account and the recipient's income are non-zero before. Every second
// draw wins; seqs and senders' seeds are tried until it does.
import { SigningKey, computeAddress, concat, keccak256, toQuantity } from 'ethers'
import { brokerInterface, deployBroker, startAnvil } from '../tools/anvil.ts'

const key = new SigningKey(keccak256('0x01'))
const sender = computeAddress(key.publicKey)
const hex = (value: number | bigint, bytes: number): string =>
  `0x${value.toString(16).padStart(2 * bytes, '0')}`

const terms = {
  faceValue: 10n ** 15n,
  winProb: 2n ** 63n,
  redeemBy: 4_000_000_000n,
}
const termsWord = concat([hex(terms.faceValue, 16), hex(terms.winProb, 8), hex(terms.redeemBy, 8)])
const salt = keccak256('0x02').slice(0, 34)
const rand = keccak256('0x03')

const anvil = await startAnvil({ args: ['--disable-block-gas-limit'] })
const broker = await deployBroker(anvil)
const [funder = '', redeemer = '', recipient = ''] = await anvil.request<string[]>('eth_accounts')
let seq = 0

async function call(name: string, args: readonly unknown[], from = redeemer, value = 0n) {
  const data = brokerInterface.encodeFunctionData(name, args)
  const transaction = { from, to: broker, data, value: toQuantity(value) }
  const { gasUsed } = await anvil.send({ ...transaction, gas: toQuantity(1_000_000) })
  return Number(gasUsed)
}

async function digest(name: string, args: Record<string, unknown>): Promise<string> {
  const data = brokerInterface.encodeFunctionData(name, [args])
  return anvil.request<string>('eth_call', [{ to: broker, data }, 'latest'])
}

function sign(id: string): [r: string, vs: string] {
  const { r, yParityAndS } = key.sign(id)
  return [r, yParityAndS]
}

const wins = (...hashed: readonly string[]): boolean =>
  BigInt(keccak256(concat(hashed))) >> 192n < terms.winProb

async function redeemTicket(lane: number): Promise<number> {
  seq += 1
  const place = { lane, seq, index: 1 }
  const recipientRandHash = keccak256(rand)
  const ticket = { recipient, sender, redeemer, ...terms, ...place, recipientRandHash }
  const word = concat([hex(lane, 4), hex(seq, 8), hex(1, 4), hex(0, 16)])
  const signature = sign(await digest('ticketId', ticket))
  if (!wins(...signature, rand)) return redeemTicket(lane)
  return call('redeemTicket', [recipient, sender, termsWord, word, ...signature, rand])
}

async function redeemBook(lane: number, indexes: readonly number[]): Promise<number> {
  seq += 1
  const length = 128
  const [w, x] = [0x53, 0x52].map((side) => {
    const values = [keccak256(hex(side + seq, 32))]
    for (let i = 0; i < length; i++)
      values.unshift(keccak256(concat([values[0] ?? '', salt, hex(side, 16)])))
    return values
  }) as [string[], string[]]
  const place = { lane, seq, length, salt }
  const roots = { senderRoot: w[0], recipientRoot: x[0] }
  const book = { recipient, sender, redeemer, ...terms, ...place, ...roots }
  const id = await digest('bookId', book)
  const loses = (i: number): boolean => !wins(id, hex(i, 32), w[i] ?? '', x[i] ?? '')
  if (indexes.some(loses)) return redeemBook(lane, indexes)
  const signature = sign(id)
  const word = concat([hex(lane, 4), hex(seq, 8), hex(length, 4), salt])
  const winners = indexes.reduce((sum, i) => sum | (1n << BigInt(i - 1)), 0n)
  const highest = Math.max(...indexes)
  const preimages = [w[highest], x[highest]]
  return call('redeemBook', [
    recipient,
    sender,
    termsWord,
    word,
    ...signature,
    winners,
    ...preimages,
  ])
}

const [earmarked, unbacked] = [1, 2]
const ten = Array.from({ length: 10 }, (_, i) => 12 * i + 1)
const amount = 10n ** 18n
const slot = [sender, recipient, redeemer, earmarked]
const rows: [what: string, gas: number][] = []
try {
  rows.push(['fund, first', await call('fund', [sender, amount, 0], funder, amount)])
  rows.push(['fund, again', await call('fund', [sender, amount, 0], funder, amount)])
  rows.push(['fundEarmark, first', await call('fundEarmark', [...slot, amount], funder, amount)])
  rows.push(['fundEarmark, again', await call('fundEarmark', [...slot, amount], funder, amount)])
  rows.push(['ticket, first of a slot and a recipient', await redeemTicket(unbacked)])
  await redeemTicket(earmarked)
  rows.push(['ticket, earmark', await redeemTicket(earmarked)])
  rows.push(['ticket, deposit', await redeemTicket(unbacked)])
  for (const i of [1, 16, 64, 128]) {
    rows.push([`book index ${i}, earmark`, await redeemBook(earmarked, [i])])
  }
  rows.push(['book index 1, deposit', await redeemBook(unbacked, [1])])
  rows.push(['book, ten winners 12 apart, each', (await redeemBook(earmarked, ten)) / 10])
  rows.push(['collect', await call('collect', [funder], recipient)])
  for (const [what, gas] of rows) console.log(`${String(Math.round(gas)).padStart(8)}  ${what}`)
} finally {
  await anvil.stop()
}

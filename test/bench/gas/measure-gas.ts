import { Interface, toQuantity } from 'ethers'
import {
  recipientRegistryAbi,
  recipientRegistryBytecode,
} from '../../../adapters/ethers/contracts.ts'
import { domainSeparator, parseAddress } from '../../../plugin/index.ts'
import type { Address } from '../../../plugin/index.ts'
import { batchOf, fixedKey, openBook, winningTicket } from '../../fixtures/broker/winners.ts'
import type { KeyPair, Offer, Winner } from '../../fixtures/broker/winners.ts'
import { brokerInterface, deployBroker, startAnvil } from '../../tools/anvil.ts'
import type { Anvil } from '../../tools/anvil.ts'

/** Gas of one call by receipt; of several winners together, for each of them. */
export const gasKeys = [
  'fundFirst',
  'fundAgain',
  'ticketEarmark',
  'ticketDeposit',
  'ticketReserve',
  'bookEarmark1',
  'bookEarmark16',
  'bookEarmark64',
  'bookEarmark128',
  'bookDeposit64',
  'bookTenWinners',
  'batchTenTicketsOneSender',
  'batchTenTicketsTenSenders',
  'collect',
  'unlock',
  'withdraw',
] as const

export type GasKey = (typeof gasKeys)[number]
export type GasFigures = Readonly<Record<GasKey, number>>

const registryInterface = new Interface(recipientRegistryAbi)
const day = 86_400
const start = 2_000_000_000
const faceValue = 10n ** 15n
const amount = 10n ** 18n
const lanes = { earmark: 1, deposit: 2, reserve: 3 } as const
/** Ten indexes of a book, twelve apart. */
const tenIndexes = Array.from({ length: 10 }, (_, at) => 12 * at + 1)

async function deployRegistry(anvil: Anvil, from: string): Promise<Address> {
  const args = registryInterface.encodeDeploy([day, 1, day]).slice(2)
  const data = recipientRegistryBytecode + args
  const { contractAddress } = await anvil.send({ from, data, gas: toQuantity(10_000_000) })
  return parseAddress(contractAddress)!
}

async function sendCall(
  anvil: Anvil,
  from: string,
  to: string,
  data: string,
  value: bigint,
): Promise<number> {
  const call = { from, to, data, value: toQuantity(value), gas: toQuantity(5_000_000) }
  return Number((await anvil.send(call)).gasUsed)
}

async function measure(anvil: Anvil): Promise<GasFigures> {
  const accounts = await anvil.request<string[]>('eth_accounts')
  const [operator, funder, redeemer, recipient, other] = accounts.map((a) => parseAddress(a)!)
  const registry = await deployRegistry(anvil, operator!)
  const broker = parseAddress(await deployBroker(anvil, 7 * day, undefined, registry))!
  const separator = domainSeparator({ chainId: 31_337, broker })
  const register = registryInterface.encodeFunctionData('register', ['https://recipient.example'])
  for (const member of [recipient!, other!]) await sendCall(anvil, member, registry, register, 1n)
  await anvil.request('evm_increaseTime', [2 * day])
  await anvil.request('evm_mine')

  const call = (from: string, method: string, args: readonly unknown[], value = 0n) =>
    sendCall(anvil, from, broker, brokerInterface.encodeFunctionData(method, [...args]), value)
  let seq = 0n
  const offerOf = (signer: KeyPair, lane: number): Offer => {
    const parties = { signer, separator, recipient: recipient!, redeemer: redeemer! }
    return { ...parties, lane, faceValue, winProb: 1n << 63n, redeemBy: 4_000_000_000n }
  }
  const income = async (): Promise<bigint> => {
    const data = brokerInterface.encodeFunctionData('income', [recipient])
    return BigInt(await anvil.request<string>('eth_call', [{ to: broker, data }, 'latest']))
  }
  /** What is redeemed must have been paid: a batch also ends well when it refuses every item. */
  const paying = async (winners: readonly Winner[], send: () => Promise<number>) => {
    const before = await income()
    const gas = await send()
    const owed = winners.reduce((sum, { amount }) => sum + amount, 0n)
    if ((await income()) - before !== owed) throw new Error('a winner measured was not paid')
    return gas
  }
  /** Redeems, and so leaves the slot and the income non-zero for the next. */
  const redeem = async (winner: Winner): Promise<number> => {
    seq = winner.seq + 1n
    return paying([winner], () => call(redeemer!, winner.method, winner.args))
  }
  const redeemBatch = (winners: readonly Winner[]): Promise<number> =>
    paying(winners, () => call(redeemer!, 'redeemBatch', batchOf(winners)))
  const ticket = (signer: KeyPair, lane: number): Winner =>
    winningTicket(offerOf(signer, lane), seq)
  const book = (signer: KeyPair, lane: number, ...indexes: number[]): Winner =>
    openBook(offerOf(signer, lane), seq, 128, indexes).redemption(indexes)
  const setAside = (signer: KeyPair): Promise<number> => {
    const slot = [signer.address, recipient, redeemer, lanes.earmark]
    return call(funder!, 'fundEarmark', [...slot, amount], amount)
  }

  const sender = fixedKey(1)
  const deposit = [sender.address, amount, 0]
  const fundFirst = await call(funder!, 'fund', deposit, amount)
  const fundAgain = await call(funder!, 'fund', deposit, amount)
  await setAside(sender)
  for (const lane of [lanes.earmark, lanes.deposit]) await redeem(ticket(sender, lane))

  // A sender without deposit or earmark, whose reserve both members share.
  const sharing = fixedKey(2)
  await call(funder!, 'fund', [sharing.address, 0, amount], amount)
  await redeem(ticket(sharing, lanes.reserve))

  const steady = {
    ticketEarmark: await redeem(ticket(sender, lanes.earmark)),
    ticketDeposit: await redeem(ticket(sender, lanes.deposit)),
    ticketReserve: await redeem(ticket(sharing, lanes.reserve)),
    bookEarmark1: await redeem(book(sender, lanes.earmark, 1)),
    bookEarmark16: await redeem(book(sender, lanes.earmark, 16)),
    bookEarmark64: await redeem(book(sender, lanes.earmark, 64)),
    bookEarmark128: await redeem(book(sender, lanes.earmark, 128)),
    bookDeposit64: await redeem(book(sender, lanes.deposit, 64)),
    bookTenWinners: (await redeem(book(sender, lanes.earmark, ...tenIndexes))) / 10,
  }

  const tenOfOne: Winner[] = []
  for (let at = 0; at < 10; at++) {
    tenOfOne.push(ticket(sender, lanes.earmark))
    seq = tenOfOne.at(-1)!.seq + 1n
  }
  const batchTenTicketsOneSender = (await redeemBatch(tenOfOne)) / 10

  const ten = Array.from({ length: 10 }, (_, at) => fixedKey(10 + at))
  for (const signer of ten) {
    await setAside(signer)
    await redeem(ticket(signer, lanes.earmark))
  }
  const tenOfTen = ten.map((signer) => ticket(signer, lanes.earmark))
  const batchTenTicketsTenSenders = (await redeemBatch(tenOfTen)) / 10

  const collect = await call(recipient!, 'collect', [funder])
  await anvil.request('anvil_setBalance', [sender.address, toQuantity(amount)])
  const unlock = await call(sender.address, 'unlock', [sender.address])
  await anvil.request('evm_increaseTime', [8 * day])
  const withdraw = await call(sender.address, 'withdraw', [sender.address, sender.address])
  const batches = { batchTenTicketsOneSender, batchTenTicketsTenSenders }
  return { fundFirst, fundAgain, ...steady, ...batches, collect, unlock, withdraw }
}

/**
 * Deploys to a fresh chain and measures every call by its receipt, in steady state: slot, account and
 * income were non-zero before. Keys, seqs and times are fixed, so that the figures repeat to the gas.
 */
export async function measureGas(): Promise<GasFigures> {
  const anvil = await startAnvil({ timestamp: start })
  try {
    return await measure(anvil)
  } finally {
    await anvil.stop()
  }
}

import { domainSeparator } from '../../../plugin/index.ts'
import type { Address } from '../../../plugin/index.ts'
import { fixedKey, openBook, winningTicket } from '../../fixtures/broker/winners.ts'
import type { KeyPair, Offer, Winner } from '../../fixtures/broker/winners.ts'
import type { Chance } from './chance.ts'

/** How a sender is funded at first, and what its owner does later. */
export const habits = [
  'earmarked',
  'depositing',
  'unfunded',
  'withdrawing',
  'reserving',
  'thin',
  'releasing',
  'mixed',
] as const

export interface Sender extends KeyPair {
  readonly habit: (typeof habits)[number]
}

/** Winners of one slot in the order in which they must be redeemed. */
export interface Pending {
  readonly sender: Sender
  readonly recipient: Address
  readonly redeemer: Address
  readonly lane: number
  readonly queue: Winner[]
}

const faceValues = [10n ** 15n, 3n * 10n ** 14n + 7n, 10n ** 16n + 1n, 123_456_789_012_345n]
const winProbs = [1n << 62n, 1n << 63n, (1n << 64n) - 1n]

/** How many tickets or indexes a winner stands for. */
export const countOf = ({ method, args }: Winner): number => {
  if (method === 'redeemTicket') return 1
  return (args[6] as bigint).toString(2).replaceAll('0', '').length
}

/** `wanted` signed winners of one slot, tickets and books in turn, and a few more if a book has them. */
function winnersOf(
  offer: Omit<Offer, 'faceValue' | 'winProb' | 'redeemBy'>,
  wanted: number,
  chance: Chance,
  start: bigint,
): Winner[] {
  const queue: Winner[] = []
  let seq = 1n
  for (let count = 0; count < wanted;) {
    const seconds = chance.oneIn(8) ? 86_400 * (3 + chance.below(12)) : 86_400 * 300
    const terms = {
      ...offer,
      faceValue: chance.pick(faceValues),
      winProb: chance.pick(winProbs),
      redeemBy: start + BigInt(seconds),
    }
    if (chance.oneIn(3)) {
      const length = 1 + chance.below(40)
      const book = openBook({ ...terms, winProb: 1n << 62n }, seq, length)
      const winning = book.winning.slice(0, wanted - count)
      // A book may be redeemed in two parts, the lower first.
      const cut = chance.below(winning.length + 1)
      for (const part of [winning.slice(0, cut), winning.slice(cut)]) {
        if (part.length > 0) queue.push(book.redemption(part))
      }
      count += winning.length
      seq = book.seq + 1n
    } else {
      const ticket = winningTicket(terms, seq, 1 + chance.below(5))
      queue.push(ticket)
      count += 1
      seq = ticket.seq
      if (count < wanted && chance.oneIn(4)) {
        const above = winningTicket(terms, seq, ticket.index + 1 + chance.below(5))
        queue.push(above)
        count += 1
        seq = above.seq
      }
      seq += BigInt(1 + chance.below(3))
    }
  }
  return queue
}

export interface Market {
  readonly senders: readonly Sender[]
  /** Those of the main recipient first. */
  readonly recipients: readonly { readonly address: Address; readonly redeemer: Address }[]
  readonly pending: readonly Pending[]
}

/**
 * Signs everything that will be redeemed: `winners` of the main recipient, and a fifth as many of two
 * others who draw on the same senders.
 */
export function openMarket(options: {
  readonly domain: { readonly chainId: number; readonly broker: Address }
  readonly winners: number
  readonly senders: number
  readonly start: bigint
  readonly chance: Chance
}): Market {
  const { chance, start } = options
  const separator = domainSeparator(options.domain)
  const senders = Array.from({ length: options.senders }, (_, at): Sender => {
    return { ...fixedKey(1_000, at), habit: habits[at % habits.length]! }
  })
  const recipients = [1, 2, 3].map((at) => {
    return { address: fixedKey(2_000, at).address, redeemer: fixedKey(3_000, at).address }
  })
  const pending: Pending[] = []
  const sell = (sender: Sender, of: number, lane: number, wanted: number): void => {
    const { address: recipient, redeemer } = recipients[of]!
    const offer = { signer: sender, separator, recipient, redeemer, lane }
    const queue = winnersOf(offer, wanted, chance, start)
    pending.push({ sender, recipient, redeemer, lane, queue })
  }
  senders.forEach((sender, at) => {
    // Exactly as many as asked for, over two lanes.
    const own = shareOf(options.winners, senders.length, at)
    const second = Math.floor(own / 4)
    sell(sender, 0, 0, own - second)
    if (second > 0) sell(sender, 0, 7, second)
    sell(sender, 1 + (at % 2), 0, Math.ceil(own / 5))
  })
  return { senders, recipients, pending }
}

const shareOf = (total: number, parts: number, at: number): number =>
  Math.floor((total * (at + 1)) / parts) - Math.floor((total * at) / parts)

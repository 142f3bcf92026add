import type { GasFigures, GasKey } from './measure-gas.ts'

/** What a published contract was measured to need for one winner, in gas; two where its set-up decides. */
export interface Peer {
  readonly name: string
  readonly gas: readonly [least: number, most: number]
}

/** What is compared with what: figures for one winner, paid under like conditions. */
export interface Comparison {
  readonly title: string
  readonly ours: readonly { readonly name: string; readonly key: GasKey }[]
  readonly peers: readonly Peer[]
}

const one = (name: string, gas: number): Peer => ({ name, gas: [gas, gas] })

export const comparisons: readonly Comparison[] = [
  {
    title: 'one winner by itself',
    ours: [
      { name: 'ticket, earmark', key: 'ticketEarmark' },
      { name: 'ticket, deposit', key: 'ticketDeposit' },
      { name: 'book, index 1', key: 'bookEarmark1' },
      { name: 'book, index 64', key: 'bookEarmark64' },
    ],
    peers: [
      one('Orchid', 68_911),
      one('Swarm', 73_730),
      { name: 'Livepeer', gas: [108_623, 200_641] },
    ],
  },
  {
    title: 'ten winners of one sender, each',
    ours: [
      { name: 'one book', key: 'bookTenWinners' },
      { name: 'ten tickets', key: 'batchTenTicketsOneSender' },
    ],
    peers: [one('Orchid', 35_800), { name: 'Livepeer', gas: [63_384, 94_283] }],
  },
  {
    title: 'ten winners of ten senders, each',
    ours: [{ name: 'ten tickets', key: 'batchTenTicketsTenSenders' }],
    peers: [one('Orchid', 41_920)],
  },
]

/** Under which conditions the figures came about; a comparison without them says nothing. */
export const conditions: readonly string[] = [
  'Farebox: gasUsed of receipts on anvil, 21,000 and calldata included, slot, account and income non-zero before, credit to income.',
  'Orchid: lottery1, claim, native coin, its own compiler settings (solc 0.7.6), anvil, recipient paid before; a later withdrawal of income costs 36,565.',
  'Swarm: SimpleSwap, cashChequeBeneficiary, its own compiler settings (solc 0.7.6, 200 runs), anvil, cashed before; a cheque is cumulative and pays an ERC-20.',
  'Livepeer: TicketBroker, from the deposit, its own compiler settings (solc 0.8.9, 200 runs), Hardhat, recipient paid before; the lower figure with minimal stubs around it, the higher with its real controller, proxies and minter.',
]

export const formatGas = (gas: number): string => Math.round(gas).toLocaleString('en-US')

export const formatPeer = ({ gas: [least, most] }: Peer): string =>
  least === most ? formatGas(least) : `${formatGas(least)}–${formatGas(most)}`

/** Every key of the figures with what it measures, in words. */
export const meanings: Readonly<Record<GasKey, string>> = {
  fundFirst: '`fund`, first of an account',
  fundAgain: '`fund`, again',
  ticketEarmark: '`redeemTicket`, from the earmark',
  ticketDeposit: '`redeemTicket`, from the deposit',
  ticketReserve: '`redeemTicket`, from the share of the reserve',
  bookEarmark1: '`redeemBook`, from the earmark, index 1',
  bookEarmark16: '`redeemBook`, from the earmark, index 16',
  bookEarmark64: '`redeemBook`, from the earmark, index 64',
  bookEarmark128: '`redeemBook`, from the earmark, index 128',
  bookDeposit64: '`redeemBook`, from the deposit, index 64',
  bookTenWinners: '`redeemBook`, ten winners 12 apart, each',
  batchTenTicketsOneSender: '`redeemBatch`, ten tickets of one sender, each',
  batchTenTicketsTenSenders: '`redeemBatch`, ten tickets of ten senders, each',
  collect: '`collect`',
  unlock: '`unlock`',
  withdraw: '`withdraw`',
}

/** The peers whose figure is measured in the way of this key, in words. */
export function peersOf(key: GasKey): string {
  const found = comparisons.find(({ ours }) => ours.some((row) => row.key === key))
  return (found?.peers ?? []).map((peer) => `${peer.name} ${formatPeer(peer)}`).join(', ')
}

/** The figures beside the peers' as a table of markdown. */
export function gasTable(figures: GasFigures): string {
  const rows = (Object.keys(meanings) as GasKey[]).map(
    (key) => `| ${meanings[key]} | ${formatGas(figures[key])} | ${peersOf(key)} |`,
  )
  return ['| call | gas | published contracts |', '|---|---:|---|', ...rows].join('\n')
}

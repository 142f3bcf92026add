import type { Address } from '../../../plugin/index.ts'
import { fixedKey } from '../../fixtures/broker/winners.ts'
import type { Winner } from '../../fixtures/broker/winners.ts'
import { startTestChain } from './chain.ts'
import type { TestChain } from './chain.ts'
import { createChance } from './chance.ts'
import type { Chance } from './chance.ts'
import { countOf, openMarket } from './market.ts'
import type { Market, Pending } from './market.ts'
import { createModel } from './model.ts'
import type { Model } from './model.ts'
import { createOwners } from './owners.ts'
import type { Owners } from './owners.ts'
import { createRedeemer } from './redeemer.ts'

/** A balance that differs between chain and model. */
export interface Difference {
  readonly what: string
  readonly chain: string
  readonly model: string
}

export interface SimulationReport {
  /** Of the main recipient, when it began. */
  readonly winners: number
  /** Of these, paid; and the rest, past its time before anybody paid for it. */
  readonly paid: number
  readonly expired: number
  /** What the main recipient got, and the sum of the face values of what was paid. */
  readonly received: bigint
  readonly owed: bigint
  /** Base units that all recipients were paid, by where they came from; and that owners took out. */
  readonly sources: Readonly<Record<'earmark' | 'deposit' | 'reserve', bigint>>
  readonly withdrawn: bigint
  readonly refusals: Readonly<Record<string, number>>
  readonly transactions: number
  readonly ownerCalls: number
  /** Shares of reserves compared on the way; balances compared at the end. */
  readonly shares: number
  readonly compared: number
  readonly differences: readonly Difference[]
}

const day = 86_400n
const settings = { unlockPeriod: day, epochLength: day }
const start = 2_000_000_000n
const chainId = 31_337
const collectTo = (at: number): Address => fixedKey(4_000, at).address

const sum = (winners: readonly Winner[]): bigint =>
  winners.reduce((total, { amount }) => total + amount, 0n)

/** As its habit says: what is pending in full, half of it, or nothing. */
async function fundFirst(market: Market, owners: Owners, slots: SlotsOf): Promise<void> {
  for (const sender of market.senders) {
    const own = slots(sender.address)
    const total = own.reduce((all, { queue }) => all + sum(queue), 0n)
    const { habit } = sender
    if (habit === 'depositing' || habit === 'withdrawing') await owners.fund(sender, total, 0n)
    else if (habit === 'thin') await owners.fund(sender, total / 2n + 1n, 0n)
    else if (habit === 'reserving') await owners.fund(sender, 0n, total / 3n + 1n)
    else if (habit === 'mixed') await owners.fund(sender, total / 5n, total / 3n)
    else if (habit !== 'unfunded') {
      for (const pending of own) await owners.fundEarmark(pending, sum(pending.queue))
    }
  }
}

/** Recipients of the registry: those who serve, and some who only dilute the shares for a while. */
function createMembers(chain: TestChain, model: Model) {
  const sham: Address[] = []
  const join = async (recipient: Address): Promise<void> => {
    model.register(recipient, chain.now())
    await chain.register(recipient)
  }
  return {
    join,
    async comeAndGo(round: number): Promise<void> {
      if (round % 4 === 1) {
        sham.push(fixedKey(6_000, round).address)
        await join(sham.at(-1)!)
      }
      const leaving = sham.length > 2 ? sham.shift() : undefined
      if (leaving === undefined) return
      model.deactivate(leaving, chain.now())
      await chain.deactivate(leaving)
    },
  }
}

type SlotsOf = (sender: Address) => readonly Pending[]

function waitingOf(market: Market, at: number): Pending[] {
  const { address } = market.recipients[at]!
  return market.pending.filter((p) => p.recipient === address && p.queue.length > 0)
}

/** Some of the list, in its order. */
const someOf = <T>(list: readonly T[], chance: Chance, oneIn: number): T[] =>
  list.filter(() => chance.oneIn(oneIn))

/** Compares everything that anybody owns with what the model says. */
async function compare(
  chain: TestChain,
  model: Model,
  market: Market,
  receivers: readonly Address[],
): Promise<{ compared: number; differences: Difference[] }> {
  const differences: Difference[] = []
  let compared = 0
  const check = (what: string, onChain: unknown, inModel: unknown): void => {
    compared += 1
    if (onChain === inModel) return
    differences.push({ what, chain: String(onChain), model: String(inModel) })
  }
  for (const { address } of market.senders) {
    const [deposit, reserve, , unlockAt] = await chain.view('accounts', [address])
    const account = model.accounts.get(address)
    check(`deposit of ${address}`, deposit, account?.deposit ?? 0n)
    check(`reserve of ${address}`, reserve, account?.reserve ?? 0n)
    check(`unlockAt of ${address}`, unlockAt, account?.unlockAt ?? 0n)
  }
  for (const { sender, recipient, redeemer, lane } of market.pending) {
    const key = [sender.address, recipient, redeemer, lane]
    const [seq, index, earmarked] = await chain.view('slot', key)
    const slot = model.slots.get(key.join(':'))
    check(`seq of ${key.join()}`, seq, slot?.seq ?? 0n)
    check(`index of ${key.join()}`, index, BigInt(slot?.index ?? 0))
    check(`earmark of ${key.join()}`, earmarked, slot?.earmark ?? 0n)
  }
  for (const { address } of market.recipients) {
    const [income] = await chain.view('income', [address])
    check(`income of ${address}`, income, model.income.get(address) ?? 0n)
  }
  for (const receiver of receivers) {
    check(`coin of ${receiver}`, await chain.balance(receiver), model.paidOut.get(receiver) ?? 0n)
  }
  check('coin of the broker', await chain.balance(chain.broker), model.held())
  return { compared, differences }
}

/**
 * What `claimable` answers, against the model. Views run at a time near the last block's: away from the
 * ends of an epoch that can't matter.
 */
async function compareShares(chain: TestChain, model: Model, market: Market): Promise<number> {
  const now = chain.now()
  const sinceStart = now % settings.epochLength
  if (sinceStart < 3_600n || sinceStart > settings.epochLength - 3_600n) return 0
  const sharing = market.senders.filter(({ habit }) => habit === 'reserving' || habit === 'mixed')
  for (const { address } of sharing) {
    for (const recipient of market.recipients) {
      const [share] = await chain.view('claimable', [address, recipient.address])
      const inModel = model.share(address, recipient.address, now)
      if (share !== inModel) throw new Error(`claimable: ${share}, and by the model ${inModel}`)
    }
  }
  return sharing.length * market.recipients.length
}

/**
 * A recipient with many pending winners of many senders redeems them in every way there is, while two
 * other recipients draw on the same funds, owners fund, earmark, release, unlock and withdraw, members
 * of the registry come and go, and time passes. At last every sender is funded in full, and what is left
 * is redeemed. Chain and model must agree on every single call.
 */
export async function simulate(options: {
  readonly winners: number
  readonly senders: number
  readonly seed: number
  readonly rounds: number
}): Promise<SimulationReport> {
  const chance = createChance(options.seed)
  const chain = await startTestChain({ chainId, start, ...settings })
  try {
    const domain = { chainId, broker: chain.broker }
    const market = openMarket({ ...options, domain, start, chance })
    return await play(market, chain, chance, options.rounds)
  } finally {
    await chain.stop()
  }
}

async function play(
  market: Market,
  chain: TestChain,
  chance: Chance,
  rounds: number,
): Promise<SimulationReport> {
  const model = createModel(settings)
  const withdrawn = new Map(
    market.senders.map(({ address }, at) => [address, fixedKey(5_000, at).address]),
  )
  const owners = createOwners(chain, model, chance, ({ address }) => withdrawn.get(address)!)
  const redeemer = createRedeemer(chain, model, chance)
  const main = market.recipients[0]!.address
  const slots: SlotsOf = (sender) => market.pending.filter((p) => p.sender.address === sender)
  const isMain = (winner: Winner): boolean => winner.recipient === main
  const count = (list: readonly Winner[]): number =>
    list.filter(isMain).reduce((all, winner) => all + countOf(winner), 0)
  const winners = count(market.pending.flatMap(({ queue }) => queue))

  const members = createMembers(chain, model)
  for (const { address } of market.recipients) await members.join(address)
  chain.pass(2n * day)
  await fundFirst(market, owners, slots)
  let shares = 0

  for (let round = 0; round < rounds; round++) {
    for (const sender of someOf(market.senders, chance, 5)) {
      await owners.act(sender, slots(sender.address))
    }
    await members.comeAndGo(round)
    for (const at of [1, 2, 0]) {
      const waiting = waitingOf(market, at)
      await redeemer.single(someOf(waiting, chance, 8))
      await redeemer.batch(someOf(waiting, chance, 3), () => 1 + chance.below(4))
    }
    for (const at of [0, 1, 2]) await redeemer.atDeadline(waitingOf(market, at))
    await redeemer.replay()
    shares += await compareShares(chain, model, market)
    chain.pass(BigInt(chance.below(chance.oneIn(4) ? 90_000 : 6_000)))
  }

  for (const pending of market.pending) {
    if (pending.queue.length > 0) await owners.fundEarmark(pending, sum(pending.queue))
  }
  for (const at of [0, 1, 2]) {
    let waiting = waitingOf(market, at)
    while (waiting.length > 0) {
      await redeemer.batch(waiting.slice(0, 50), () => 10)
      waiting = waitingOf(market, at)
    }
  }
  for (const [at, { address }] of market.recipients.entries()) {
    await owners.collect(address, collectTo(at))
  }

  const receivers = [...withdrawn.values(), ...market.recipients.map((_, at) => collectTo(at))]
  const { paid, expired, refusals, transactions } = redeemer.tally
  return {
    winners,
    paid: count(paid),
    expired: count(expired),
    received: await chain.balance(collectTo(0)),
    owed: sum(paid.filter(isMain)),
    sources: model.sources,
    withdrawn: [...withdrawn.values()].reduce((all, to) => all + (model.paidOut.get(to) ?? 0n), 0n),
    refusals,
    transactions,
    ownerCalls: owners.actions(),
    shares,
    ...(await compare(chain, model, market, receivers)),
  }
}

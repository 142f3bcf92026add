import type { Address } from '../../../plugin/index.ts'
import type { TestChain } from './chain.ts'
import type { Chance } from './chance.ts'
import type { Pending, Sender } from './market.ts'
import type { Model, SlotPlace } from './model.ts'

/** Does the same on the chain and in the model, and insists that both allow or refuse it. */
export function createOwners(
  chain: TestChain,
  model: Model,
  chance: Chance,
  withdrawTo: (sender: Sender) => Address,
) {
  let actions = 0

  async function both(
    from: string,
    method: string,
    args: readonly unknown[],
    inModel: (now: bigint) => boolean | void,
    value = 0n,
  ): Promise<void> {
    const allowed = inModel(chain.now()) ?? true
    const { ok } = await chain.call(from, method, args, value)
    actions += 1
    if (ok === allowed) return
    throw new Error(`${method}: the broker ${ok ? 'allows' : 'refuses'} it, the model does not`)
  }

  const slotOf = ({ sender, recipient, redeemer, lane }: Pending): SlotPlace => {
    return { sender: sender.address, recipient, redeemer, lane }
  }
  const wordsOf = (place: SlotPlace) => [place.sender, place.recipient, place.redeemer, place.lane]

  const owners = {
    fund: (sender: Sender, deposit: bigint, reserve: bigint): Promise<void> =>
      both(
        sender.address,
        'fund',
        [sender.address, deposit, reserve],
        () => model.fund(sender.address, deposit, reserve),
        deposit + reserve,
      ),
    fundEarmark(pending: Pending, amount: bigint): Promise<void> {
      const place = slotOf(pending)
      const args = [...wordsOf(place), amount]
      return both(place.sender, 'fundEarmark', args, () => model.fundEarmark(place, amount), amount)
    },
    earmark(pending: Pending, amount: bigint): Promise<void> {
      const place = slotOf(pending)
      const args = [...wordsOf(place), amount]
      return both(place.sender, 'earmark', args, () => model.earmark(place, amount))
    },
    release: (pending: Pending): Promise<void> => {
      const place = slotOf(pending)
      return both(place.sender, 'releaseEarmark', wordsOf(place), (now) =>
        model.releaseEarmark(place, now),
      )
    },
    take: (pending: Pending): Promise<void> => {
      const place = slotOf(pending)
      return both(place.sender, 'takeEarmark', wordsOf(place), (now) =>
        model.takeEarmark(place, now),
      )
    },
    unlock: ({ address }: Sender): Promise<void> =>
      both(address, 'unlock', [address], (now) => model.unlock(address, now)),
    cancelUnlock: ({ address }: Sender): Promise<void> =>
      both(address, 'cancelUnlock', [address], () => model.cancelUnlock(address)),
    withdraw: (sender: Sender): Promise<void> => {
      const { address } = sender
      const to = withdrawTo(sender)
      return both(address, 'withdraw', [address, to], (now) => model.withdraw(address, to, now))
    },
    collect: (recipient: Address, to: Address): Promise<void> =>
      both(recipient, 'collect', [to], () => model.collect(recipient, to)),
    /** Calls made so far. */
    actions: () => actions,
  }

  /** An odd amount, so that divisions leave something over. */
  const some = (): bigint => BigInt(chance.below(10 ** 9)) * 10n ** 7n + BigInt(chance.below(1_000))

  /** Lets the time come to the last second of a lock, or the first one after it. */
  function waitFor(until: bigint): void {
    const left = until - chain.now()
    if (left >= 0n && left < 86_400n && chance.oneIn(2)) chain.pass(left + BigInt(chance.below(2)))
  }

  async function withdrawOnTime(sender: Sender): Promise<void> {
    waitFor(model.accounts.get(sender.address)?.unlockAt ?? 0n)
    await owners.withdraw(sender)
  }

  async function takeOnTime(pending: Pending): Promise<void> {
    const releaseAt = model.slots.get(wordsOf(slotOf(pending)).join(':'))?.releaseAt ?? 0n
    waitFor(releaseAt)
    await owners.take(pending)
  }

  /** What an owner of that habit might do now; often something that must be refused. */
  async function act(sender: Sender, slots: readonly Pending[]): Promise<void> {
    const pending = chance.pick(slots)
    const { habit } = sender
    if (habit === 'unfunded') {
      if (chance.oneIn(4)) await owners.fund(sender, some(), 0n)
    } else if (habit === 'earmarked') await owners.fundEarmark(pending, some())
    else if (habit === 'depositing') await owners.earmark(pending, some() / 4n)
    else if (habit === 'thin') await owners.fund(sender, some() / 16n, 0n)
    else if (habit === 'reserving') {
      await chance.pick([owners.unlock, owners.cancelUnlock, withdrawOnTime, withdrawOnTime])(
        sender,
      )
      // Again and at once, in the epoch in which some of the former was drawn.
      await owners.fund(sender, 0n, 4n * some())
    } else if (habit === 'withdrawing') {
      const move = chance.pick([owners.unlock, withdrawOnTime, withdrawOnTime])
      await move(sender)
      if (chance.oneIn(3)) await owners.fund(sender, some(), some())
    } else if (habit === 'releasing') {
      const moves = [owners.release, takeOnTime, takeOnTime]
      await chance.pick(moves)(pending)
      if (chance.oneIn(3)) await owners.fundEarmark(pending, some())
    } else {
      const moves = [
        () => owners.fund(sender, some(), some()),
        () => owners.fundEarmark(pending, some()),
        () => owners.earmark(pending, some()),
        () => owners.release(pending),
        () => takeOnTime(pending),
        () => owners.unlock(sender),
        () => owners.cancelUnlock(sender),
        () => withdrawOnTime(sender),
      ]
      await chance.pick(moves)()
    }
  }

  return { ...owners, act }
}

export type Owners = ReturnType<typeof createOwners>

import { Interface } from 'ethers'
import { FareboxError, parseAddress } from '../../plugin/index.ts'
import type { Address, Funds, SlotKey } from '../../plugin/index.ts'
import { readView } from './check-call.ts'
import { NotYet } from './no-answer.ts'
import type { ReliedBlock } from './relied-block.ts'
import { askOnly } from './rpc.ts'
import type { Rpc } from './rpc.ts'

type Asked = Pick<Rpc, 'ask'>

const registryInterface = new Interface(['function epochLength() view returns (uint256)'])

/** Seconds. The broker itself keeps to what its registry said when it was deployed. */
async function readEpochLength(rpc: Asked, broker: Address): Promise<number> {
  const to = parseAddress((await readView(rpc, broker, 'registry', []))[0])!
  const data = registryInterface.encodeFunctionData('epochLength')
  return Number(await rpc.ask(async (p) => BigInt(await p.call({ to, data }))))
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
/** Of two times, where 0 is never. */
const earlier = (a: number, b: number): number => (a === 0 || b === 0 ? a + b : Math.min(a, b))

/**
 * What a reorganisation of so many blocks can't take away: of money the less, of leaving the earlier.
 * Money that a redemption took is missing at once, and its winner is pending until it is confirmed.
 */
function both(latest: Funds, settled: Funds): Funds {
  return {
    ...latest,
    deposit: least(latest.deposit, settled.deposit),
    reserve: least(latest.reserve, settled.reserve),
    reserveShare: least(latest.reserveShare, settled.reserveShare),
    shareUntil: Math.min(latest.shareUntil, settled.shareUntil),
    earmark: least(latest.earmark, settled.earmark),
    unlockAt: earlier(latest.unlockAt, settled.unlockAt),
    releaseAt: earlier(latest.releaseAt, settled.releaseAt),
  }
}

const nothing: Omit<Funds, 'asOf'> = {
  deposit: 0n,
  reserve: 0n,
  unlockAt: 0,
  position: { seq: 0n, index: 0 },
  earmark: 0n,
  releaseAt: 0,
  reserveShare: 0n,
  shareUntil: 0,
}

/** A broker that answers by now held nothing in a block in which it was not there yet. */
function nothingBefore(error: unknown): typeof nothing {
  if (error instanceof FareboxError && error.code === 'chain_mismatch') return nothing
  throw error
}

/**
 * Reads what the broker holds for a sender, all of it from one node, and not from one that lacks a block
 * that was relied on. Throws as `readView` does.
 */
export function createFundsReader(
  rpc: Rpc,
  options: {
    readonly broker: Address
    /** Blocks until money counts, its own included. */
    readonly confirmations: number
    readonly relied: ReliedBlock
  },
): (key: SlotKey) => Promise<Funds> {
  const { broker, confirmations, relied } = options
  let epochLength: number | undefined

  async function readAt(one: Asked, key: SlotKey, blockTag?: number): Promise<Omit<Funds, 'asOf'>> {
    const { sender, recipient, redeemer, lane } = key
    const at = blockTag === undefined ? {} : { blockTag }
    const [account, slot, epoch] = await Promise.all([
      readView(one, broker, 'accounts', [sender], at),
      readView(one, broker, 'slot', [sender, recipient, redeemer, lane], at),
      readView(one, broker, 'epoch', [], at),
    ])
    const reserve = account[1] as bigint
    let reserveShare = 0n
    let shareUntil = 0
    if (reserve !== 0n) {
      // After the epoch: the share is of that one or a later one, so it stands at least as long.
      const [share] = await readView(one, broker, 'claimable', [sender, recipient], at)
      reserveShare = share as bigint
      epochLength ??= await readEpochLength(one, broker)
      shareUntil = (Number(epoch[0]) + 1) * epochLength - 1
    }
    return {
      deposit: account[0] as bigint,
      reserve,
      unlockAt: Number(account[3]),
      position: { seq: slot[0] as bigint, index: Number(slot[1]) },
      earmark: slot[2] as bigint,
      releaseAt: Number(slot[3]),
      reserveShare,
      shareUntil,
    }
  }

  return (key) =>
    rpc.ask(async (provider) => {
      // By the reader's clock and before the question: an answer is never younger than it claims.
      const asOf = Math.floor(Date.now() / 1000)
      const one = askOnly(provider)
      const needed = relied.least()
      if (confirmations <= 1 && needed === 0) return { ...(await readAt(one, key)), asOf }
      const head = await provider.getBlockNumber()
      if (head < needed) throw new NotYet(`it is at block ${head}, not at ${needed} yet`)
      const latest = { ...(await readAt(one, key)), asOf }
      if (confirmations <= 1) return latest
      const settledAt = Math.max(0, head - confirmations + 1)
      return both(latest, { ...(await readAt(one, key, settledAt).catch(nothingBefore)), asOf })
    })
}

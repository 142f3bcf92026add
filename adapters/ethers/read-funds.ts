import { Interface } from 'ethers'
import { parseAddress } from '../../plugin/index.ts'
import type { Address, Funds, SlotKey } from '../../plugin/index.ts'
import { readView } from './check-call.ts'
import type { Rpc } from './rpc.ts'

const registryInterface = new Interface(['function epochLength() view returns (uint256)'])

/** Seconds. The broker itself keeps to what its registry said when it was deployed. */
async function readEpochLength(rpc: Rpc, broker: Address): Promise<number> {
  const to = parseAddress((await readView(rpc, broker, 'registry', []))[0])!
  const data = registryInterface.encodeFunctionData('epochLength')
  return Number(await rpc.ask(async (p) => BigInt(await p.call({ to, data }))))
}

/** Reads what the broker holds for a sender; throws as `readView` does. */
export function createFundsReader(rpc: Rpc, broker: Address): (key: SlotKey) => Promise<Funds> {
  let epochLength: number | undefined
  return async ({ sender, recipient, redeemer, lane }) => {
    // By the reader's clock and before the question: from a node that keeps up with the chain, an
    // answer is never older than it claims.
    const asOf = Math.floor(Date.now() / 1000)
    const [account, slot, epoch] = await Promise.all([
      readView(rpc, broker, 'accounts', [sender]),
      readView(rpc, broker, 'slot', [sender, recipient, redeemer, lane]),
      readView(rpc, broker, 'epoch', []),
    ])
    const reserve = account[1] as bigint
    let reserveShare = 0n
    let shareUntil = 0
    if (reserve !== 0n) {
      // After the epoch: the share is of that one or a later one, so it stands at least as long.
      reserveShare = (await readView(rpc, broker, 'claimable', [sender, recipient]))[0] as bigint
      epochLength ??= await readEpochLength(rpc, broker)
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
      asOf,
    }
  }
}

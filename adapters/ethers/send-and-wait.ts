import { FareboxError } from '../../plugin/index.ts'
import type { Hex } from '../../plugin/index.ts'
import { openAccount } from './account.ts'
import type { Outgoing } from './account.ts'
import { readReceipt } from './receipt.ts'
import { connectRpc } from './rpc.ts'
import type { Rpc } from './rpc.ts'

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

type Mined = NonNullable<Awaited<ReturnType<typeof readReceipt>>>

/** Milliseconds that a person waits for a transaction to be mined. */
const patience = 120_000

/** Looks until the transaction is mined; `to` is the contract whose events count, if any. */
export async function waitUntilMined(rpc: Rpc, to: string, hash: Hex): Promise<Mined> {
  const until = Date.now() + patience
  for (let step = 20; Date.now() < until; step = Math.min(2 * step, 2_000)) {
    const receipt = await readReceipt(rpc, to, hash)
    if (receipt?.ok) return receipt
    if (receipt) throw new FareboxError('input_invalid', `transaction ${hash} was reverted`)
    await pause(step)
  }
  throw new FareboxError(
    'chain_unreachable',
    `transaction ${hash} was sent but not mined in two minutes: look it up before trying again`,
  )
}

/** Connects, sends one transaction, waits until it is mined, disconnects. */
export async function sendAndWait(options: {
  readonly rpc: string
  readonly key: Hex
  readonly outgoing: Outgoing
}): Promise<Mined> {
  const rpc = await connectRpc(options.rpc)
  try {
    const { outgoing } = options
    const hash = await openAccount(rpc, options.key).send(outgoing)
    return await waitUntilMined(rpc, outgoing.to ?? '', hash)
  } finally {
    rpc.close()
  }
}

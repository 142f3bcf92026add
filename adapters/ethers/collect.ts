import type { Address, Hex } from '../../plugin/index.ts'
import { encodeCall, readView } from './check-call.ts'
import { connectRpc } from './rpc.ts'
import { sendAndWait } from './send-and-wait.ts'

/** Base units paid to the recipient and not collected yet, read from the chain. */
export async function incomeOf(options: {
  readonly rpc: string
  readonly broker: Address
  readonly recipient: Address
}): Promise<bigint> {
  const rpc = await connectRpc(options.rpc)
  try {
    return (await readView(rpc, options.broker, 'income', [options.recipient]))[0] as bigint
  } finally {
    rpc.close()
  }
}

/** Pays the whole income of the key's address to `to`; resolves once it is mined. */
export async function collect(options: {
  readonly rpc: string
  readonly broker: Address
  /** The recipient's. */
  readonly key: Hex
  readonly to: Address
}): Promise<Hex> {
  const { rpc, broker, key, to } = options
  const outgoing = { to: broker, data: encodeCall('collect', [to]) }
  return (await sendAndWait({ rpc, key, outgoing })).hash
}

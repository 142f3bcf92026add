import { randomBytes } from 'node:crypto'
import { FareboxError, addressOfKey, fromHex, parseHex, toHex } from '../../../plugin/index.ts'
import type { Address, Hex } from '../../../plugin/index.ts'
import { deployBroker, fundEarmark, sendCoin } from '../../ethers/index.ts'
import { devChainId, startDevChain } from '../dev-chain.ts'
import type { Shutdown } from '../shutdown.ts'

/** The chain of a demo, the broker deployed on it, and who takes part. */
export interface DemoChain {
  readonly rpc: string
  readonly chainId: number
  /** True where coin is play money. */
  readonly isDevelopment: boolean
  readonly broker: Address
  readonly recipient: Address
  readonly redeemer: Address
  readonly redeemerKey: Hex
  /** Base units per gas when the demo started. */
  readonly gasPrice: bigint
  /** Puts coin into the sender's earmark for this recipient. */
  fund(sender: Address, amount: bigint): Promise<Hex>
}

const freshKey = (): Hex => toHex(randomBytes(32))
const addressOf = (key: Hex): Address => toHex(addressOfKey(fromHex(key, 32)))

/** Base units per gas as rollups have it: viewers of a demo should see prices of a real one. */
const rollupBaseFee = 1_000_000n

/** Coin for the redeemer's fees on a chain that is not ours: about two hundred redemptions. */
const feeGas = 200n * 100_000n

async function ask(rpc: string, method: string): Promise<bigint> {
  try {
    const response = await fetch(rpc, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] }),
      signal: AbortSignal.timeout(10_000),
    })
    return BigInt(((await response.json()) as { result: string }).result)
  } catch (cause) {
    throw new FareboxError(
      'chain_unreachable',
      `no chain answers at ${new URL(rpc).host}: start it, or correct --rpc`,
      { cause },
    )
  }
}

/** The embedded chain with its ready accounts, or the given one with the key of FAREBOX_KEY. */
async function payerOf(
  rpc: string | undefined,
  shutdown: Shutdown,
): Promise<{ rpc: string; key: Hex }> {
  if (rpc === undefined) {
    const chain = await startDevChain({ baseFee: rollupBaseFee })
    shutdown.add('chain', () => chain.stop())
    return { rpc: chain.rpc, key: chain.accounts[0]!.key }
  }
  if (!URL.canParse(rpc) || !/^https?:$/.test(new URL(rpc).protocol)) {
    throw new FareboxError('options_invalid', `--rpc: expected an http(s) URL, got '${rpc}'`)
  }
  await ask(rpc, 'eth_chainId')
  const key = parseHex(process.env['FAREBOX_KEY'], 32)
  if (key) return { rpc, key: toHex(key) }
  throw new FareboxError(
    'options_invalid',
    '--rpc needs the private key of a funded account in FAREBOX_KEY (0x and 64 hex digits): set it, then start again',
  )
}

/**
 * Starts or finds the chain, deploys the broker and makes the operator's accounts. The redeemer has a
 * key of its own: one account, one owner of its nonces. Throws `chain_unreachable`, `options_invalid`.
 */
export async function prepareChain(
  wanted: string | undefined,
  shutdown: Shutdown,
): Promise<DemoChain> {
  const { rpc, key } = await payerOf(wanted, shutdown)
  const chainId = Number(await ask(rpc, 'eth_chainId'))
  const broker = await deployBroker({ rpc, key })
  const redeemerKey = freshKey()
  const redeemer = addressOf(redeemerKey)
  const gasPrice = await ask(rpc, 'eth_gasPrice')
  await sendCoin({ rpc, key, to: redeemer, amount: feeGas * gasPrice * 2n })
  // Whoever holds FAREBOX_KEY can collect what the demo earned.
  const recipient = addressOf(key)

  // Funding transactions share one account: the next one waits for the nonce of the last.
  let last: Promise<unknown> = Promise.resolve()
  return {
    rpc,
    chainId,
    isDevelopment: chainId === devChainId,
    broker,
    recipient,
    redeemer,
    redeemerKey,
    gasPrice,
    fund(sender, amount) {
      const slot = { sender, recipient, redeemer, lane: 0 }
      const sent = last.then(() => fundEarmark({ rpc, broker, key, amount, ...slot }))
      last = sent.catch(() => undefined)
      return sent
    },
  }
}

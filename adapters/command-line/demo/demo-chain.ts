import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  FareboxError,
  addressOfKey,
  concatBytes,
  formatAmountUp,
  fromHex,
  keccak256,
  parseHex,
  toHex,
} from '../../../plugin/index.ts'
import type { Address, Hex } from '../../../plugin/index.ts'
import { deployBroker, fundEarmark, sendCoin } from '../../ethers/index.ts'
import { formatAmount } from '../amount.ts'
import { devChainId, startDevChain } from '../dev-chain.ts'
import type { Shutdown } from '../shutdown.ts'
import { demoPrices } from './demo-prices.ts'

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
  /** Winners that one filling of the viewer's earmark covers. */
  readonly portion: bigint
  /** Puts coin into the sender's earmark for this recipient; throws once `--spend` is used up. */
  fund(sender: Address, amount: bigint): Promise<Hex>
}

export interface DemoChainOptions {
  /** Absent: the embedded chain. */
  readonly rpc?: string | undefined
  /** Base units that may be spent where coin is money. */
  readonly spend?: bigint | undefined
  /** Winners that the viewer's earmark covers where coin is money: what is left in it stays there. */
  readonly winners?: bigint | undefined
  readonly shutdown: Shutdown
}

const freshKey = (): Hex => toHex(randomBytes(32))
const addressOf = (key: Hex): Address => toHex(addressOfKey(fromHex(key, 32)))

/** Base units per gas as rollups have it: viewers of a demo should see prices of a real one. */
const rollupBaseFee = 1_000_000n

/** Coin for the redeemer's fees: about two hundred redemptions. */
const feeGas = 200n * 100_000n

/** Gas of the deployment and of the demo's own transactions, with room for a price that doubles. */
const deployGas = 2n * 4_000_000n

/** Winners that an earmark of play money covers at once, and one of money if not told otherwise. */
const playPortion = 200n
const moneyPortion = 16n

/** Gas of sending coin, with the margin of our account. */
const sweepGas = 27_000n

/** Our account offers twice the base fee, which may rise by an eighth between two questions. */
const sweepPrice = 3n

async function ask(rpc: string, method: string, params: readonly unknown[] = []): Promise<bigint> {
  try {
    const response = await fetch(rpc, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
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

/** Coin is money on this chain: nothing is spent that was not allowed. */
function checkSpending(
  chainId: number,
  gasPrice: bigint,
  winners: bigint,
  spend: bigint | undefined,
): void {
  const { faceValue } = demoPrices(gasPrice)
  const viewer = faceValue * winners
  const least = deployGas * gasPrice + 2n * feeGas * gasPrice + viewer
  if (spend !== undefined && spend >= least) return
  const parts = `deployment and fees up to ${formatAmount(least - viewer)}, the viewer's earmark ${formatAmount(viewer)}, of which winners come back as income`
  const said = spend === undefined ? '' : `, --spend allows ${formatAmount(spend)}`
  throw new FareboxError(
    'options_invalid',
    `--rpc is chain ${chainId}, where coin may be money: this demo takes at least ${formatAmount(least)} there (${parts})${said}. Allow it with --spend, e.g. --spend '${formatAmountUp(least, { symbol: 'ETH', decimals: 18 })}', or leave --rpc out`,
  )
}

/**
 * The same with each run of one payer: what a run can't send back (its process was killed, the node was
 * away) is there for the next one.
 */
function redeemerKeyOf(payer: Hex): Hex {
  const name = new TextEncoder().encode('farebox demo redeemer')
  return toHex(keccak256(concatBytes(name, fromHex(payer, 32))))
}

/** Milliseconds that what the redeemer has sent may take to be mined before the demo ends without it. */
const sweepPatience = 60_000

/**
 * What the redeemer did not need goes back, once what it has sent is mined. What does not get through
 * waits for the next run, which has the same redeemer.
 */
async function sweep(rpc: string, key: Hex, from: Address, to: Address): Promise<void> {
  const sent = (block: string): Promise<bigint> =>
    ask(rpc, 'eth_getTransactionCount', [from, block])
  const until = Date.now() + sweepPatience
  while ((await sent('pending')) > (await sent('latest'))) {
    if (Date.now() >= until) return
    await pause(500)
  }
  const [balance, price] = [
    await ask(rpc, 'eth_getBalance', [from, 'latest']),
    await ask(rpc, 'eth_gasPrice'),
  ]
  const rest = balance - sweepPrice * sweepGas * price
  if (rest > 0n) await sendCoin({ rpc, key, to, amount: rest })
}

/**
 * Starts or finds the chain, deploys the broker and makes the operator's accounts. The redeemer has a
 * key of its own: one account, one owner of its nonces. Throws `chain_unreachable`, `options_invalid`.
 */
export async function prepareChain(options: DemoChainOptions): Promise<DemoChain> {
  const { rpc: wanted, spend, winners = moneyPortion, shutdown } = options
  const { rpc, key } = await payerOf(wanted, shutdown)
  const chainId = Number(await ask(rpc, 'eth_chainId'))
  const isDevelopment = chainId === devChainId
  const gasPrice = await ask(rpc, 'eth_gasPrice')
  if (!isDevelopment) checkSpending(chainId, gasPrice, winners, spend)
  // Whoever ends the demo while it starts must not find that it has gone on spending.
  const goOn = (): void => {
    if (!isDevelopment && shutdown.isRequested()) {
      throw new FareboxError('options_invalid', 'the demo was ended: it spends nothing more')
    }
  }
  const broker = await deployBroker({ rpc, key })
  goOn()
  const redeemerKey = isDevelopment ? freshKey() : redeemerKeyOf(key)
  const redeemer = addressOf(redeemerKey)
  // Whoever holds FAREBOX_KEY can collect what the demo earned.
  const recipient = addressOf(key)
  const needed = feeGas * gasPrice * 2n - (await ask(rpc, 'eth_getBalance', [redeemer, 'latest']))
  let funding: Promise<unknown> = Promise.resolve()
  if (!isDevelopment) {
    shutdown.add('redeemer', async () => {
      await funding.catch(() => undefined)
      await sweep(rpc, redeemerKey, redeemer, recipient)
    })
  }
  goOn()
  if (needed > 0n) funding = sendCoin({ rpc, key, to: redeemer, amount: needed })
  await funding
  goOn()
  let left = isDevelopment ? undefined : spend! - (deployGas + 2n * feeGas) * gasPrice

  // Funding transactions share one account: the next one waits for the nonce of the last.
  let last: Promise<unknown> = Promise.resolve()
  return {
    rpc,
    chainId,
    isDevelopment,
    broker,
    recipient,
    redeemer,
    redeemerKey,
    gasPrice,
    portion: isDevelopment ? playPortion : winners,
    async fund(sender, amount) {
      goOn()
      if (left !== undefined) {
        if (amount > left) {
          throw new FareboxError(
            'options_invalid',
            `--spend is used up: ${formatAmount(left)} of it are left; start again with more`,
          )
        }
        left -= amount
      }
      const slot = { sender, recipient, redeemer, lane: 0 }
      const sent = last.then(() => fundEarmark({ rpc, broker, key, amount, ...slot }))
      last = sent.catch(() => undefined)
      return sent
    },
  }
}

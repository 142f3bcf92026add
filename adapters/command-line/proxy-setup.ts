import { parseAddress, toHex, FareboxError } from '../../plugin/index.ts'
import type { Address, Hex, Observer, PriceOption, RedemptionPolicy } from '../../plugin/index.ts'
import { connectBroker } from '../ethers/index.ts'
import type { ConnectedBroker } from '../ethers/index.ts'
import { readConfig } from './config.ts'
import type { Config } from './config.ts'
import { prepareChain } from './demo/demo-chain.ts'
import { demoPrices } from './demo/demo-prices.ts'
import { createFaucet } from './demo/faucet.ts'
import type { Faucet } from './demo/faucet.ts'
import { defaultLedger } from './ledger/ledger-path.ts'
import { readKey } from './read-key.ts'
import type { Shutdown } from './shutdown.ts'

/** What `farebox proxy` was asked to do. */
export interface ProxyOptions {
  readonly origin?: string
  readonly config?: string
  readonly port?: number
  readonly host?: string
  readonly dev?: true
  readonly json?: true
}

/** Everything that the proxy needs to know, wherever it came from. */
export interface ProxySetup {
  readonly origin: string
  readonly host: string
  readonly port: number | undefined
  readonly trustProxy: boolean
  readonly broker: ConnectedBroker
  readonly recipient: Address
  readonly redeemer: Address
  readonly ledger: string
  readonly prices: readonly PriceOption[]
  readonly ticketValue?: bigint
  readonly faceValueCeiling?: bigint
  readonly corsOrigins?: readonly string[]
  readonly policy: Partial<RedemptionPolicy>
  /** Seconds until the fees of a transaction are looked at again. */
  readonly stuckAfter?: number
  /** Play money, with --dev only. */
  readonly faucet?: Faucet
}

function checkOrigin(text: string | undefined): string {
  const good = text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
  if (good) return text
  throw new FareboxError(
    'options_invalid',
    `--origin: expected the URL of the server behind the gate, got ${text ? `'${text}'` : 'nothing'}: ` +
      'for example farebox proxy --origin http://127.0.0.1:8080 --dev',
  )
}

async function fromConfig(
  config: Config,
  options: ProxyOptions,
  observer: Observer,
): Promise<ProxySetup> {
  const { chain, listen = {}, cors } = config
  const origin = checkOrigin(options.origin ?? config.origin)
  const { prices, ticketValue, faceValueCeiling } = config
  const { maxGasPrice, stuckAfter, ...policy } = config.redemption ?? {}
  const redeemerKey = toHex(readKey(config.redeemer))
  const broker = await connectBroker({
    rpc: chain.rpc,
    address: parseAddress(chain.broker)!,
    redeemerKey,
    observer,
    ...(maxGasPrice !== undefined && { maxGasPrice }),
    ...(chain.blockAge !== undefined && { blockAge: chain.blockAge }),
    ...(chain.id !== undefined && { chainId: chain.id }),
    ...(chain.confirmations !== undefined && { confirmations: chain.confirmations }),
  })
  return {
    origin,
    host: options.host ?? listen.host ?? '127.0.0.1',
    port: options.port ?? listen.port,
    trustProxy: config.trustProxy ?? false,
    broker,
    recipient: parseAddress(config.recipient)!,
    redeemer: broker.redeemer!,
    ledger: config.ledger ?? defaultLedger,
    prices,
    policy,
    ...(stuckAfter !== undefined && { stuckAfter }),
    ...(ticketValue !== undefined && { ticketValue }),
    ...(faceValueCeiling !== undefined && { faceValueCeiling }),
    ...(cors?.origins ? { corsOrigins: cors.origins } : {}),
  }
}

/** One price for every segment, and a chain that lives as long as the proxy. */
async function forDevelopment(
  options: ProxyOptions,
  ledger: string,
  shutdown: Shutdown,
): Promise<ProxySetup> {
  const origin = checkOrigin(options.origin)
  const chain = await prepareChain({ shutdown })
  const { faceValue, ticketValue } = demoPrices(chain.gasPrice)
  const { rpc, redeemerKey } = chain
  const broker = await connectBroker({ rpc, address: chain.broker, redeemerKey, pollMs: 1000 })
  const faucet = createFaucet({
    portion: faceValue * 150n,
    perSender: 20,
    total: 500,
    send: (sender: Address, amount: bigint): Promise<Hex> => chain.fund(sender, amount),
  })
  return {
    origin,
    host: options.host ?? '127.0.0.1',
    port: options.port,
    trustProxy: false,
    broker,
    recipient: chain.recipient,
    redeemer: chain.redeemer,
    ledger,
    prices: [{ match: '/**', unit: 'segment', amount: ticketValue * 8n, flat: ticketValue * 8n }],
    ticketValue,
    faceValueCeiling: faceValue,
    policy: { gatherFor: 4, patience: 8 },
    faucet,
  }
}

/** Reads the file, or sets up a development chain. Throws `options_invalid`, `chain_unreachable`. */
export async function setUpProxy(
  options: ProxyOptions,
  {
    temporary,
    shutdown,
    observer,
  }: {
    readonly temporary: () => string
    readonly shutdown: Shutdown
    readonly observer: Observer
  },
): Promise<ProxySetup> {
  if (options.config !== undefined && options.dev) {
    throw new FareboxError(
      'options_invalid',
      '--dev brings a chain and prices of its own, --config names yours: leave one of them out',
    )
  }
  if (options.config !== undefined) return fromConfig(readConfig(options.config), options, observer)
  if (options.dev) return forDevelopment(options, temporary(), shutdown)
  checkOrigin(options.origin)
  throw new FareboxError(
    'options_invalid',
    'the gate needs a chain, a recipient and prices: write them into a file and name it with ' +
      '--config farebox.yaml, or add --dev to try it with play money',
  )
}

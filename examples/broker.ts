// The operator's and the viewer's few transactions, by hand; without arguments it lists its commands.
//   FAREBOX_KEY=0x… npm run --silent example examples/broker.ts fund    RPC BROKER GATE SENDER AMOUNT
//                   npm run --silent example examples/broker.ts income  RPC BROKER RECIPIENT
//   FAREBOX_KEY=0x… npm run --silent example examples/broker.ts collect RPC BROKER TO
// FAREBOX_KEY pays; for collect it is the recipient's. GATE is the gate's URL: its terms say which
// recipient, redeemer and lane the earmark is for. AMOUNT is wei, or like '0.01 ETH' or '500 gwei'.
import {
  addressOfKey,
  formatAmountDown,
  formatAmountUp,
  fromHex,
  parseAddress,
  parseHex,
  parseTermsDocument,
  toHex,
} from 'farebox'
import type { Address, Hex, TermsDocument } from 'farebox'
import { collect, connectBroker, fundEarmark } from 'farebox/ethers'

const usage = `commands:
  fund    RPC BROKER GATE SENDER AMOUNT   an earmark for SENDER at the gate with the URL GATE
  income  RPC BROKER RECIPIENT            what was earned and not collected yet
  collect RPC BROKER TO                   pays it out; FAREBOX_KEY is the recipient's
AMOUNT is wei, or like '0.01 ETH'. All but income pay with the key in FAREBOX_KEY.`

const [command = '', rpc = '', ...rest] = process.argv.slice(2)
const coin = { symbol: 'coin', decimals: 18 }

/** The address at a place of the command line. */
function address(at: number, name: string): Address {
  const found = parseAddress(rest[at])
  if (found) return found
  const got = rest[at] ?? 'nothing'
  throw new Error(`${name}: expected an address of 0x and 40 hex digits, got ${got}: correct it`)
}

function url(text: string | undefined, name: string): string {
  if (text && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new Error(`${name}: expected an http(s) URL, got ${text || 'nothing'}: correct it`)
}

function key(): Hex {
  const text = process.env['FAREBOX_KEY']
  if (parseHex(text, 32)) return text as Hex
  throw new Error(
    'FAREBOX_KEY: expected a private key of 0x and 64 hex digits in the environment: put FAREBOX_KEY=0x… before the command',
  )
}

const exponents: Readonly<Record<string, number>> = { '': 0, WEI: 0, GWEI: 9 }

/** `5000`, `5000 wei`, `500 gwei`, `0.01 ETH` in base units; undefined for anything else. */
function parseAmount(text: string, { symbol, decimals }: TermsDocument): bigint | undefined {
  const [, whole = '', fraction = '', unit = ''] =
    /^\s*(\d{1,40})(?:\.(\d{1,40}))?\s*([A-Za-z]*)\s*$/.exec(text) ?? []
  const isCoin = unit.toUpperCase() === symbol.toUpperCase()
  const exponent = isCoin ? decimals : exponents[unit.toUpperCase()]
  if (whole === '' || exponent === undefined || fraction.length > exponent) return undefined
  return BigInt(whole + fraction.padEnd(exponent, '0'))
}

async function termsOf(gate: string, sender: Address): Promise<TermsDocument> {
  try {
    const answer = await fetch(new URL(`/.farebox/terms?sender=${sender}`, gate))
    return parseTermsDocument(await answer.json())
  } catch (cause) {
    throw new Error(`GATE: no gate answers at ${gate}: start it, or correct the URL`, { cause })
  }
}

async function fund(): Promise<string> {
  const [broker, sender] = [address(0, 'BROKER'), address(2, 'SENDER')]
  const [gate, payer] = [url(rest[1], 'GATE'), key()]
  const terms = await termsOf(gate, sender)
  if (terms.broker !== broker) {
    throw new Error(`BROKER: the gate uses ${terms.broker}: name that one`)
  }
  // Coin that is sent where no broker is would be lost.
  const chain = await connectBroker({ rpc: url(rpc, 'RPC'), address: broker })
  try {
    if (terms.chainId !== chain.chainId) {
      throw new Error(`RPC: it is chain ${chain.chainId}, the gate sells on ${terms.chainId}`)
    }
    const { recipient, redeemer, lane } = terms
    const winner = terms.book.faceValue
    const some = formatAmountUp(10n * winner, terms)
    const amount = parseAmount(rest[3] ?? '', terms)
    if (amount === undefined) {
      const got = rest[3] === undefined ? 'nothing' : `'${rest[3]}'`
      throw new Error(`AMOUNT: expected wei or an amount like '${some}', got ${got}: correct it`)
    }
    if (amount < winner) {
      throw new Error(
        `AMOUNT: ${formatAmountUp(amount, terms)} covers no winner, which is paid ${formatAmountUp(winner, terms)} here: fund several, for example '${some}'`,
      )
    }
    const slot = { sender, recipient, redeemer, lane }
    const hash = await fundEarmark({ rpc, broker, key: payer, amount, ...slot })
    const { earmark } = await chain.funds(slot)
    return [
      `funded   ${formatAmountDown(amount, terms)} in transaction ${hash}`,
      `earmark  ${formatAmountDown(earmark, terms)} of ${sender}, where a winner is paid ${formatAmountUp(winner, terms)}`,
    ].join('\n')
  } finally {
    chain.close()
  }
}

async function incomeAt(broker: Address, recipient: Address): Promise<bigint> {
  const chain = await connectBroker({ rpc: url(rpc, 'RPC'), address: broker })
  try {
    return await chain.income(recipient)
  } finally {
    chain.close()
  }
}

async function income(): Promise<string> {
  const found = await incomeAt(address(0, 'BROKER'), address(1, 'RECIPIENT'))
  return `income   ${formatAmountDown(found, coin)} (${found} wei), not collected yet`
}

async function collectAll(): Promise<string> {
  const [broker, to, recipientKey] = [address(0, 'BROKER'), address(1, 'TO'), key()]
  const recipient = toHex(addressOfKey(fromHex(recipientKey, 32)))
  const found = await incomeAt(broker, recipient)
  if (found === 0n) {
    return `nothing  ${recipient} has no income there, and nothing was sent: wait until winners are redeemed, or use the recipient's key`
  }
  const hash = await collect({ rpc, broker, key: recipientKey, to })
  return `paid     ${formatAmountDown(found, coin)} (${found} wei) to ${to} in transaction ${hash}`
}

const commands: Readonly<Record<string, () => Promise<string>>> = {
  fund,
  income,
  collect: collectAll,
}

try {
  const run = commands[command]
  if (!run) throw new Error(command === '' ? usage : `there is no command ${command}\n${usage}`)
  console.log(await run())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

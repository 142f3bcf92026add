// The operator's and the viewer's few transactions, by hand:
//   FAREBOX_KEY=0x… npm run --silent example examples/broker.ts deploy  RPC
//   FAREBOX_KEY=0x… npm run --silent example examples/broker.ts fund    RPC BROKER GATE SENDER WEI
//                   npm run --silent example examples/broker.ts income  RPC BROKER RECIPIENT
//   FAREBOX_KEY=0x… npm run --silent example examples/broker.ts collect RPC BROKER TO
// FAREBOX_KEY pays; for collect it is the recipient's. GATE is the gate's URL: its terms say which
// recipient, redeemer and lane the earmark is for.
import { parseAddress, parseHex } from 'farebox'
import type { Address, Hex } from 'farebox'
import { collect, deployBroker, fundEarmark, incomeOf } from 'farebox/ethers'

const [command = '', rpc = '', ...rest] = process.argv.slice(2)

/** The address at a place of the command line. */
function address(at: number, name: string): Address {
  const found = parseAddress(rest[at])
  if (found) return found
  throw new Error(
    `${name}: expected an address of 0x and 40 hex digits, got ${rest[at] ?? 'nothing'}`,
  )
}

function key(): Hex {
  const text = process.env['FAREBOX_KEY']
  if (parseHex(text, 32)) return text as Hex
  throw new Error('FAREBOX_KEY: expected a private key of 0x and 64 hex digits in the environment')
}

async function fund(): Promise<string> {
  const broker = address(0, 'BROKER')
  const gate = new URL('/.farebox/terms', rest[1])
  const terms = (await (await fetch(gate)).json()) as {
    broker: string
    recipient: Address
    redeemer: Address
    lane: number
  }
  if (parseAddress(terms.broker) !== broker) throw new Error(`the gate uses ${terms.broker}`)
  const { recipient, redeemer, lane } = terms
  const slot = { sender: address(2, 'SENDER'), recipient, redeemer, lane }
  return fundEarmark({ rpc, broker, key: key(), amount: BigInt(rest[3] ?? ''), ...slot })
}

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  deploy: () => deployBroker({ rpc, key: key() }),
  fund,
  income: () => incomeOf({ rpc, broker: address(0, 'BROKER'), recipient: address(1, 'RECIPIENT') }),
  collect: () => collect({ rpc, broker: address(0, 'BROKER'), key: key(), to: address(1, 'TO') }),
}

try {
  const run = commands[command]
  if (!run) throw new Error(`which of ${Object.keys(commands).join(', ')}? See the top of the file`)
  console.log(String(await run()))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

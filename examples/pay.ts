// Pays for one URL behind a gate and prints what happened:  npm run example examples/pay.ts URL
// On a development gate (farebox proxy --dev) a fresh account gets its play money. Elsewhere give the
// key of the account as SENDER_KEY, and fund it with examples/broker.ts: the refusal says how much.
import { randomBytes } from 'node:crypto'
import {
  FareboxError,
  createKeySigner,
  createPayingFetch,
  createWallet,
  parseHex,
  toQ64,
} from 'farebox'
import { createMemorySpendingLog } from 'farebox/memory'

const url = process.argv[2]
if (!url) {
  console.error('which URL? npm run example examples/pay.ts http://127.0.0.1:8402/seg_1.m4s')
  process.exit(2)
}
const gate = new URL(url).origin

const answer = await fetch(`${gate}/.farebox/terms`).catch(() => undefined)
if (!answer?.ok) {
  console.error(`no gate answers at ${gate}: start one, or correct the URL`)
  process.exit(1)
}
const terms = (await answer.json()) as {
  chainId: number
  broker: string
  symbol: string
  decimals: number
}
console.log(`gate sells on chain ${terms.chainId} by broker ${terms.broker}`)

const given = process.env['SENDER_KEY']
const key = given === undefined ? new Uint8Array(randomBytes(32)) : parseHex(given, 32)
if (!key) {
  console.error('SENDER_KEY: expected a private key of 0x and 64 hex digits')
  process.exit(2)
}
const signer = createKeySigner(key)
// What this run may spend on average, and if every ticket wins.
const limit = { expected: 10n ** 17n, worstCase: 10n ** 20n }
const wallet = createWallet({
  signer,
  log: createMemorySpendingLog(),
  entropy: (size) => new Uint8Array(randomBytes(size)),
  clock: { seconds: () => Math.floor(Date.now() / 1000), milliseconds: Date.now },
  budget: { price: toQ64(10n ** 16n), perHost: limit, total: limit, currency: terms },
  // A program of yours would name the broker it trusts instead of taking what the gate says.
  allowed: [terms],
  fetch: (target, init) => fetch(target, init),
})
wallet.onEvent((event) => {
  if (event.type === 'book_signed') console.log(`signed a book of ${event.length} tickets`)
  if (event.type === 'tickets_handed_over') console.log(`handed over ${event.tickets} tickets`)
  if (event.type === 'refused') console.log(`refused: ${event.code}: ${event.detail}`)
})

const unpaid = await fetch(url)
const whole = await unpaid.arrayBuffer()
const isProblem = unpaid.headers.get('content-type') === 'application/problem+json'
if (unpaid.ok) {
  console.log(`free: ${unpaid.status}, ${whole.byteLength} bytes, and nothing was paid`)
  console.log('playlists and init segments are free: name a segment to pay for one')
  process.exit(0)
}
if (unpaid.status !== 402) {
  const told = isProblem ? new TextDecoder().decode(whole) : '{}'
  const { detail } = JSON.parse(told) as { detail?: string }
  const why = detail ?? 'correct the URL, or look at the server behind the gate'
  console.error(`${url} answered ${unpaid.status} before any payment: ${why}`)
  process.exit(1)
}
console.log(`without a ticket: ${unpaid.status}`)

const funded = await fetch(`${gate}/demo/fund`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ sender: signer.address }),
})
console.log(`account ${signer.address}${funded.ok ? ', funded with play money' : ''}`)
if (!funded.ok && given === undefined) {
  console.error(
    'this gate sells for money, and the account above was made for this run alone: do not',
  )
  console.error('fund it. Make a key of your own, set SENDER_KEY=0x…, and run this again')
  process.exit(2)
}

const pay = createPayingFetch(wallet, { fetch: (target, init) => fetch(target, init) })
try {
  const paid = await pay(url)
  const { byteLength } = await paid.arrayBuffer()
  console.log(`with tickets: ${paid.status}, ${byteLength} bytes`)
  if (!paid.ok) console.error('the price was given back: look at the server behind the gate')
  process.exitCode = paid.ok ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  const short = error instanceof FareboxError && 'needed' in error.details
  if (short)
    console.error(
      `FAREBOX_KEY=0x… npm run --silent example examples/broker.ts fund RPC ${terms.broker} ${gate} ${signer.address} AMOUNT`,
    )
  process.exitCode = 1
}

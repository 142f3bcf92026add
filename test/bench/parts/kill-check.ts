// Counts what was lost. Who won is worked out here anew, from the ledger's secret and what the buyers
// handed over: nothing that the killed processes said of winners counts.
import { readFileSync } from 'node:fs'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import { bookDraw, bookId, fromHex, hashChain, parseCompact, wins } from '../../../plugin/index.ts'
import type { BookCredential } from '../../../plugin/index.ts'
import { deriveBookSeed } from '../../../plugin/recipient/derive.ts'
import { separator } from '../../fixtures/gate/test-box.ts'
import { entropy, systemClock } from './bench-box.ts'

const [path = '', said = ''] = process.argv.slice(2)
const ledger = await openLedger({ path, entropy, clock: systemClock })
const stored = new Set(ledger.allWinners().map(({ id }) => id))
const [secret] = ledger.secrets()
let [winners, lost, served] = [0, 0, 0]

interface Seen {
  readonly id: Uint8Array
  readonly winProb: bigint
  readonly chain: readonly Uint8Array[]
}
const books = new Map<string, Seen>()

function open({ book, acceptUntil }: BookCredential): string {
  const id = bookId(book, separator)
  const seed = deriveBookSeed(secret!, book, acceptUntil, separator)
  const chain = hashChain(seed, fromHex(book.salt, 16), 'recipient', book.length)
  books.set(id.slice(0, 34), { id: fromHex(id, 32), winProb: book.winProb, chain })
  return id.slice(0, 34)
}

// The last line of a killed process may be cut off, and then its ticket was not told.
for (const fare of readFileSync(said, 'latin1').split('\n')) {
  const credential = parseCompact(fare)
  if (!credential || credential.type === 'ticket') continue
  const name = credential.type === 'book' ? open(credential) : credential.book
  const { id, winProb, chain } = books.get(name)!
  const { index } = credential
  served++
  if (!wins(bookDraw(id, index, fromHex(credential.preimage, 32), chain[index]!), winProb)) continue
  winners++
  if (!stored.has(`book:${name.slice(2)}#${index}`)) lost++
}
process.stdout.write(JSON.stringify({ served, winners, winnersLost: lost }))
await ledger.close()

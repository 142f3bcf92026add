// The load of the soak: viewers who pay, repeat, jump, err, leave and come back as others. Told `{}` it
// says what they were answered so far. Arguments: the gate's port, how many viewers at once.
import { Agent, request as ask } from 'node:http'
import { serializeCompact } from '../../../plugin/index.ts'
import type { PayingBook } from '../../../plugin/index.ts'
import { createViewer } from './bench-box.ts'
import type { Call } from './bench-box.ts'

const [port, viewers] = [Number(process.argv[2]), Number(process.argv[3] ?? 32)]
const agent = new Agent({ keepAlive: true, maxSockets: viewers })
const counts: Record<string, number> = {}

interface Answer {
  readonly status: number
  readonly text: string
}

function send(method: string, path: string, fare?: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = fare === undefined ? {} : { 'Farebox-Ticket': fare }
    const sent = ask({ port, host: '127.0.0.1', method, path, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('latin1'),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends a ticket and leaves before the answer. */
function leave(path: string, fare: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = { 'Farebox-Ticket': fare }
    const sent = ask({ port, host: '127.0.0.1', path, headers, agent: false })
    sent.on('error', () => resolve())
    sent.on('close', () => resolve())
    sent.end(() => setTimeout(() => sent.destroy(), 3))
  })
}

const call: Call = async (method, path, body) => {
  const { status, text } = await send(method, path, undefined, body)
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`)
  return JSON.parse(text) as unknown
}

function codeOf({ status, text }: Answer): string {
  if (status === 200) return 'served'
  return /"code":"([a-z_]+)"/.exec(text)?.[1] ?? String(status)
}

/** Books are over early here, since the gate's clock runs ahead: the viewer then starts anew. */
const isOver = (code: string): boolean => code === 'terms_expired' || code === 'book_unknown'

class Watching {
  readonly #book: PayingBook
  #index = 0
  #last = ''

  constructor(book: PayingBook) {
    this.#book = book
  }

  /** One request, and what may be answered to it. */
  async next(at: number): Promise<string> {
    const dice = Math.random()
    if (this.#index === 0 || dice < 0.72) return this.#pay(1)
    if (dice < 0.82) return this.#expect(this.#last, this.#path(), 'served', 'index_replayed')
    // Of a jump credit may be left, which serves it.
    if (dice < 0.87) {
      return this.#expect(this.#last, `/live/small/x${at}.m4s`, 'served', 'index_replayed')
    }
    if (dice < 0.9) return this.#expect(`A${this.#last}`, this.#path(), 'ticket_malformed')
    if (dice < 0.93) return this.#expect(undefined, this.#path(), 'ticket_required')
    if (dice < 0.95) return this.#expect(this.#forged(), this.#path(), 'preimage_invalid')
    if (dice < 0.98) return this.#pay(2)
    await leave(this.#path(), this.#last)
    return 'left'
  }

  get isDone(): boolean {
    return this.#index + 2 > this.#book.signed.book.length || Math.random() < 0.01
  }

  #path(): string {
    return `/live/small/seg_${this.#index}.m4s`
  }

  #pay(step: number): Promise<string> {
    this.#index += step
    const form = this.#index === step ? 'full' : 'short'
    this.#last = serializeCompact(this.#book.credential(this.#index, form))
    return this.#expect(this.#last, this.#path(), 'served')
  }

  /** A preimage that is none. */
  #forged(): string {
    const real = this.#book.credential(this.#index, 'short')
    return serializeCompact({ ...real, preimage: `0x${'ab'.repeat(32)}` } as typeof real)
  }

  async #expect(fare: string | undefined, path: string, ...allowed: string[]): Promise<string> {
    const answer = await send('GET', path, fare)
    const code = codeOf(answer)
    if (allowed.includes(code) || isOver(code)) return code
    throw new Error(`expected ${allowed.join(' or ')}, got ${answer.status} ${answer.text}`)
  }
}

function count(what: string): void {
  counts[what] = (counts[what] ?? 0) + 1
}

async function watch(): Promise<never> {
  for (;;) {
    const length = 8 + Math.floor(Math.random() * 57)
    const watching = new Watching(await createViewer().book(call, length))
    count('viewers')
    for (let at = 0; !watching.isDone; at++) {
      const code = await watching.next(at)
      count(code)
      if (isOver(code)) break
    }
  }
}

process.on('message', () => process.send?.({ counts }))
process.on('disconnect', () => process.exit())
process.send?.({ ready: 'load' })
await Promise.all(Array.from({ length: viewers }, watch))

// The load, on the other core: keep-alive connections that each send the next request when the last
// answer is whole. A message `{case, requests}` prepares what will be sent, then `{go}` sends it.
import { connect } from 'node:net'
import { request as ask } from 'node:http'
import { readFileSync } from 'node:fs'
import { compactTickets, createViewer } from './bench-box.ts'
import type { Call } from './bench-box.ts'

interface Order {
  readonly name: string
  readonly path: string
  readonly status: number
  readonly requests: number
  /** Pay with our tickets. */
  readonly pays?: boolean
  /** Or with a header out of this module's list. */
  readonly headersFrom?: string
}

const port = Number(process.argv[2])
const connections = 16

const call: Call = (method, path, body) =>
  new Promise((resolve, reject) => {
    const sent = ask({ port, host: '127.0.0.1', method, path }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(JSON.parse(text))
        else reject(new Error(`${path} answered ${response.statusCode}: ${text}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

const head = [
  'Host: stream.example',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
  'Accept: */*',
  'Accept-Encoding: gzip, deflate, br',
  'Accept-Language: en',
  'Connection: keep-alive',
]

const textOf = (path: string, at: number, line?: string): Buffer =>
  Buffer.from(
    [
      `GET ${path}/seg_${at % 1000}.m4s HTTP/1.1`,
      ...head,
      ...(line === undefined ? [] : [line]),
      '\r\n',
    ].join('\r\n'),
    'latin1',
  )

/** What one connection sends, in order. */
async function lines(order: Order, count: number): Promise<readonly (string | undefined)[]> {
  if (order.headersFrom !== undefined) {
    const pool = JSON.parse(readFileSync(order.headersFrom, 'utf8')) as string[]
    return Array.from({ length: count }, (_, at) => pool[at % pool.length]!)
  }
  if (!order.pays) return Array.from<undefined>({ length: count })
  const fares: string[] = []
  const viewer = createViewer()
  while (fares.length < count) fares.push(...compactTickets(await viewer.book(call, 128)))
  return fares.slice(0, count).map((fare) => `Farebox-Ticket: ${fare}`)
}

async function prepare(order: Order): Promise<readonly (readonly Buffer[])[]> {
  const count = Math.ceil(order.requests / connections)
  const all: Buffer[][] = []
  for (let i = 0; i < connections; i++) {
    all.push((await lines(order, count)).map((line, at) => textOf(order.path, at, line)))
  }
  return all
}

/** Sends one after the other; answers have a Content-Length or come to an end in chunks. */
function play(texts: readonly Buffer[], status: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let [at, left] = [0, 0]
    let before = ''
    const next = (): void => {
      before = ''
      if (at === texts.length) {
        socket.end()
        resolve()
      } else socket.write(texts[at++]!)
    }
    socket.setNoDelay(true)
    socket.on('connect', next)
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      if (left > 0) {
        left -= chunk.length
        if (left <= 0) next()
        return
      }
      before += chunk.toString('latin1')
      const end = before.indexOf('\r\n\r\n')
      if (end < 0) return
      const got = Number(before.slice(9, 12))
      const length = /\r\ncontent-length: (\d+)/i.exec(before.slice(0, end + 2))
      if (got !== status || !length) {
        reject(new Error(`expected ${status}, got ${before.slice(0, 600)}`))
        socket.destroy()
        return
      }
      left = Number(length[1]) - (before.length - end - 4)
      if (left <= 0) next()
    })
  })
}

let prepared: readonly (readonly Buffer[])[] = []
let expected = 200

async function obey(message: Order | { readonly go: true }): Promise<object> {
  if (!('go' in message)) {
    prepared = await prepare(message)
    expected = message.status
    return { ready: message.name }
  }
  const start = performance.now()
  await Promise.all(prepared.map((texts) => play(texts, expected)))
  const sent = prepared.reduce((sum, texts) => sum + texts.length, 0)
  return { sent, milliseconds: performance.now() - start }
}

process.on('message', (message: Order | { go: true }) => {
  obey(message).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
process.send?.({ ready: 'load' })

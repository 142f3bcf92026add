import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseAddress } from '../../../plugin/index.ts'
import type { Faucet } from './faucet.ts'

const fundPath = '/demo/fund'
const maxBody = 1024
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const loopbackHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * Only a page of this very server, opened on this machine, may spend the demo's money: the peer is
 * loopback, the name it used is too (a foreign name that resolves here is DNS rebinding), and a
 * browser that says where the request comes from says here.
 */
function isLocal(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers
  return (
    loopback.test(request.socket.remoteAddress ?? '') &&
    loopbackHost.test(host) &&
    (origin === undefined || origin === `http://${host}`)
  )
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (text.length <= maxBody) text += chunk.toString('latin1')
  }
  if (text.length > maxBody) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function answer(response: ServerResponse, status: number, body: object, type: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}

async function fund(
  faucet: Faucet | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const problem = (status: number, detail: string): void =>
    answer(response, status, { status, detail }, 'application/problem+json')
  if (!isLocal(request)) {
    return problem(403, 'play money is given on this machine only: open the demo on 127.0.0.1')
  }
  if (!faucet) {
    return problem(403, 'play money exists on the development chain only: fund the sender yourself')
  }
  // A form of another page could send anything but this type without being asked first.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return problem(415, 'expected Content-Type: application/json')
  }
  const body = (await readJson(request)) as { sender?: unknown } | null | undefined
  const sender = parseAddress(body?.sender)
  if (!sender) return problem(400, 'sender: expected an address of 0x and 40 hex digits')
  const given = await faucet.fund(sender)
  if ('refused' in given) return problem(429, given.refused)
  answer(response, 200, { ...given, amount: given.amount.toString() }, 'application/json')
}

/** `POST /demo/fund {sender}`: play money, capped, for pages of this machine only. */
export function createFundRoute(
  faucet: Faucet | undefined,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    if (request.method !== 'POST' || request.url !== fundPath) return next()
    fund(faucet, request, response).catch(() => {
      const detail = 'the chain did not take the transaction: look at the terminal, try again'
      if (response.headersSent) response.destroy()
      else answer(response, 503, { status: 503, detail }, 'application/problem+json')
    })
  }
}

import express from 'express'
import type { Request, Router } from 'express'
import { parseAddress } from '../../../plugin/index.ts'
import type { Address } from '../../../plugin/index.ts'
import type { Faucet } from './faucet.ts'

/** What the page asks first. */
export interface DemoConfig {
  /** Path of the multivariant playlist. */
  readonly stream: string
  readonly chainId: number
  readonly broker: Address
  readonly symbol: string
  readonly decimals: number
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const loopbackHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * Only a page of this very server, opened on this machine, may spend the demo's money: the peer is
 * loopback, the name it used is too (a foreign name that resolves here is DNS rebinding), and a
 * browser that says where the request comes from says here.
 */
function isLocal(request: Request): boolean {
  const host = request.headers.host ?? ''
  const origin = request.headers.origin
  return (
    loopback.test(request.socket.remoteAddress ?? '') &&
    loopbackHost.test(host) &&
    (origin === undefined || origin === `http://${host}`)
  )
}

/** `POST /demo/fund {sender}`: play money, capped, for pages of this machine only. */
export function createFundRoute(faucet: Faucet | undefined): Router {
  const router = express.Router()
  router.post('/demo/fund', express.json({ limit: 1024 }), async (request, response) => {
    const problem = (status: number, detail: string): void => {
      response.status(status).type('application/problem+json').json({ status, detail })
    }
    if (!isLocal(request)) {
      problem(403, 'play money is given to pages of this machine only: open the demo on 127.0.0.1')
      return
    }
    if (!faucet) {
      problem(403, 'play money exists on the development chain only: fund the sender yourself')
      return
    }
    const sender = parseAddress((request.body as { sender?: unknown } | undefined)?.sender)
    if (!sender) {
      problem(400, 'sender: expected an address of 0x and 40 hex digits')
      return
    }
    const given = await faucet.fund(sender)
    if ('refused' in given) problem(429, given.refused)
    else response.json({ ...given, amount: given.amount.toString() })
  })
  return router
}

/** The demo's own paths: the page, its script, what it shows, and play money. */
export function createDemoRoutes(parts: {
  readonly page: { readonly html: string; readonly js: string; readonly css: string }
  readonly config: DemoConfig
  readonly state: () => unknown
  readonly faucet: Faucet | undefined
}): Router {
  const router = express.Router()
  const send = (path: string, type: string, body: string): void => {
    router.get(path, (_request, response) => {
      response.type(type).set('Cache-Control', 'no-store').send(body)
    })
  }
  send('/', 'html', parts.page.html)
  send('/page.js', 'text/javascript', parts.page.js)
  send('/page.css', 'text/css', parts.page.css)
  router.get('/favicon.ico', (_request, response) => void response.status(204).end())
  router.get('/demo/config', (_request, response) => void response.json(parts.config))
  router.get('/demo/state', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(parts.state())
  })
  router.use(createFundRoute(parts.faucet))
  return router
}

import express from 'express'
import type { Router } from 'express'
import type { Address } from '../../../plugin/index.ts'
import type { Faucet } from './faucet.ts'
import { createFundRoute } from './fund-route.ts'

/** What the page asks first. */
export interface DemoConfig {
  /** Path of the multivariant playlist. */
  readonly stream: string
  readonly chainId: number
  readonly broker: Address
  readonly symbol: string
  readonly decimals: number
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

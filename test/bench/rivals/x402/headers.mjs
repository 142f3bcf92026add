// Writes what pays: asks the gate once for its requirements, and signs them with the package's client.
import { writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { x402Client, x402HTTPClient } from '@x402/core/client'
import { ExactEvmScheme } from '@x402/evm/exact/client'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { mountGate } from './gate.mjs'

const [name, file] = process.argv.slice(2)
const express = createRequire(import.meta.url)('express')
const app = express()
await mountGate(app, `/${name}/:size/:name`, (_, response) => response.end(), true)
const listening = createServer(app).listen(0, '127.0.0.1')
await once(listening, 'listening')
const url = `http://127.0.0.1:${listening.address().port}/${name}/small/1`
const lines = []
for (let i = 0; i < 32; i++) {
  const client = new x402Client()
  client.register('eip155:*', new ExactEvmScheme(privateKeyToAccount(generatePrivateKey())))
  const http = new x402HTTPClient(client)
  const answer = await fetch(url)
  const required = http.getPaymentRequiredResponse(
    (header) => answer.headers.get(header),
    await answer.json(),
  )
  const headers = http.encodePaymentSignatureHeader(await client.createPaymentPayload(required))
  const [[header, value]] = Object.entries(headers)
  lines.push(`${header}: ${value}`)
}
const [header, value] = lines[0].split(': ')
const paid = await fetch(url, { headers: { [header]: value } })
if (paid.status !== 200)
  throw new Error(
    `paid and got ${paid.status}: ${await paid.text()} ${paid.headers.get('payment-required')}`,
  )
writeFileSync(file, JSON.stringify(lines))
process.exit()

// Writes what pays: asks the gate for its challenge and echoes it with an empty proof.
import { writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { Challenge, Credential } from 'mppx'
import { mount } from './mppx.mjs'

const [name, file] = process.argv.slice(2)
const express = createRequire(import.meta.url)('express')
const app = express()
await mount(app, `/${name}/:size/:name`, (_, response) =>
  response.type('video/mp4').send(Buffer.alloc(9)),
)
const listening = createServer(app).listen(0, '127.0.0.1')
await once(listening, 'listening')
const url = `http://127.0.0.1:${listening.address().port}/${name}/small/1`
const challenge = Challenge.fromResponse(await fetch(url))
const value = Credential.serialize(Credential.from({ challenge, payload: { proof: 'free' } }))
const paid = await fetch(url, { headers: { Authorization: value } })
if (paid.status !== 200) throw new Error(`paid and got ${paid.status}: ${await paid.text()}`)
writeFileSync(file, JSON.stringify([`Authorization: ${value}`]))
process.exit()

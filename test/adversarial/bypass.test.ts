import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import express from 'express'
import * as fc from 'fast-check'
import t from 'tap'
import { farebox } from '../../adapters/express/index.ts'
import { createProxy } from '../../adapters/http-proxy/index.ts'
import { serializeCompact } from '../../plugin/index.ts'
import { createBuyer, createTestBox, segmentPrice } from '../fixtures/gate/test-box.ts'
import { listen, rawRequest, sendRaw } from '../fixtures/raw-http.ts'
import type { RawAnswer } from '../fixtures/raw-http.ts'

const media = randomBytes(4096)
const paid = '/live/a/seg_1.m4s'

const windows = new Set<string>()
for (let i = 0; i + 16 <= media.length; i++) windows.add(media.toString('latin1', i, i + 16))

/** True when any 16 bytes of the media are in it. */
function leaks(bytes: Buffer): boolean {
  for (let i = 0; i + 16 <= bytes.length; i++) {
    if (windows.has(bytes.toString('latin1', i, i + 16))) return true
  }
  return false
}

/** Reads a path in every liberal way that servers are known for, all at once. */
function sloppyPath(target: string): string {
  let path = target.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/)[0]!
  for (let i = 0; i < 3; i++) {
    path = path.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
  path = Buffer.from(path, 'latin1').toString('utf8').normalize('NFKC')
  path = path
    .replaceAll('\\', '/')
    .split('\0')[0]!
    .replaceAll(/[\u200B-\u200D\uFEFF\u00AD]/g, '')
  const names: string[] = []
  for (const raw of path.split('/')) {
    const name = raw.split(/[;:]/)[0]!.trim()
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name.replace(/[. ]+$/, ''))
  }
  return `/${names.join('/').toUpperCase().toLowerCase()}`
}

function sloppyOrigin(request: IncomingMessage, response: ServerResponse): void {
  const found = sloppyPath(request.url ?? '') === paid
  response.writeHead(found ? 200 : 404, { 'Content-Length': found ? media.length : 0 })
  response.end(found ? media : undefined)
}

const segment = { match: '/live/*/seg_*.m4s', unit: 'segment', amount: segmentPrice } as const
const wide = { match: '/live/**', unit: 'segment', amount: segmentPrice } as const

const spellings = [
  paid,
  `${paid}?`,
  `${paid}?fare=`,
  `${paid}?fare`,
  `${paid}?fare=AAAA`,
  `${paid}?x=.m3u8`,
  `${paid}#x`,
  `${paid}/`,
  `${paid}/.`,
  `${paid}/x.jpg`,
  `${paid}.`,
  `${paid}%20`,
  `${paid}%2e`,
  `${paid}%00`,
  `${paid}%00.m3u8`,
  `${paid};x`,
  `${paid};.m3u8`,
  `${paid}%3B.m3u8`,
  `${paid}%3f.m3u8`,
  `${paid}%23.m3u8`,
  `${paid}::$DATA`,
  `${paid}\\`,
  '/live/a/SEG_1.M4S',
  '/LIVE/A/seg_1.m4s',
  '//live/a/seg_1.m4s',
  '/live//a/seg_1.m4s',
  '/live/a//seg_1.m4s',
  '/./live/a/seg_1.m4s',
  '/live/./a/seg_1.m4s',
  '/live/b/../a/seg_1.m4s',
  '/free/../live/a/seg_1.m4s',
  '/free/%2e%2e/live/a/seg_1.m4s',
  '/free/%2E%2e/live/a/seg_1.m4s',
  '/free/..%2flive/a/seg_1.m4s',
  '/free/..%5clive/a/seg_1.m4s',
  '/free\\..\\live\\a\\seg_1.m4s',
  '/live%2fa%2fseg_1.m4s',
  '/live%2Fa/seg_1.m4s',
  '/live%5Ca/seg_1.m4s',
  '/live\\a\\seg_1.m4s',
  '/live/a\\seg_1.m4s',
  '/live/a/seg%5f1.m4s',
  '/live/a/seg%5F1.m4s',
  '/live/a/seg_1%2em4s',
  '/live/a/seg_1%2Em4s',
  '/%6c%69%76%65/a/seg_1.m4s',
  '/live/a/%73eg_1.m4s',
  '/live/a/%2573eg_1.m4s',
  '/live/a/seg_1%252em4s',
  '/live%252fa/seg_1.m4s',
  '/live/a/seg_1.m4%C5%BF',
  '/live/a/seg_1.%EF%BD%8D4s',
  '/live/a/seg_1.m4s%E2%80%8B',
  '/live/a/seg_1.m4s%E2%80%8D',
  '/live/a/seg_1.m4s%C2%AD',
  '/live/a/seg_1.m4s%C2%A0',
  '/live/a/seg_1%u002em4s',
  '/live/a/%',
  '/live/a/%zz',
  `http://stream.example${paid}`,
  `HTTP://stream.example${paid}`,
  `https://stream.example${paid}`,
  `http:${paid}`,
  `http://stream.example/free/..${paid}`,
  `*${paid}`,
  `live/a/seg_1.m4s`,
  ` ${paid}`,
  `\t${paid}`,
]

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE']
const extras: readonly (readonly string[])[] = [
  [],
  ['Range: bytes=0-1'],
  ['Range: bytes=100-199'],
  ['Range: bytes=-100', 'If-Range: "x"'],
  ['X-HTTP-Method-Override: HEAD', 'X-Original-URL: /free.txt', 'X-Rewrite-URL: /free.txt'],
  ['Connection: Farebox-Ticket, Range', 'Upgrade: h2c', 'HTTP2-Settings: AAAA'],
  ['Cookie: farebox=x', 'Authorization: Payment e30', 'PAYMENT-SIGNATURE: e30='],
]

t.test('no spelling of a paid URL yields its bytes', async (t) => {
  const root = t.testdir({ live: { a: {} }, 'free.txt': 'free' })
  writeFileSync(join(root, paid), media)
  mkdirSync(join(root, 'free'))
  const origin = await listen(sloppyOrigin)
  const proxies: { close(): void }[] = []
  const boxes = await Promise.all(
    [segment, wide].map(async (route) => {
      const box = await createTestBox({ prices: [route] })
      const book = await createBuyer('a', { box, earmark: 1_000_000n }).book(box, 32)
      return { route, gate: box.box.gate, fare: serializeCompact(book.credential(8, 'full')) }
    }),
  )
  const fronts = boxes.flatMap(({ route, gate, fare }) => {
    const app = express().use(farebox({ gate }), express.static(root, { dotfiles: 'allow' }))
    const proxy = createProxy({ gate, origin: origin.origin })
    proxies.push(proxy)
    return [
      { name: `express.static, ${route.match}`, handler: app, fare },
      { name: `proxy, ${route.match}`, handler: proxy.handle, fare },
    ]
  })
  const servers = await Promise.all(
    fronts.map(async ({ name, handler, fare }) => ({
      name,
      fare,
      front: await listen(handler as RequestListener),
    })),
  )
  t.teardown(async () => {
    for (const { front } of servers) await front.close()
    for (const proxy of proxies) proxy.close()
    await origin.close()
  })

  t.test('the check sees a leak', async (t) => {
    t.ok(leaks((await rawRequest(origin.port, '/LIVE/%2e/a//seg_1.m4s;x')).bytes))
    for (const { name, front, fare } of servers) {
      const answer = await rawRequest(front.port, `${paid}?fare=${fare}`)
      t.equal(answer.status, 200, name)
      t.ok(answer.body.equals(media), `${name}: paid bytes are identical`)
    }
  })

  for (const { name, front } of servers) {
    t.test(`listed spellings: ${name}`, async (t) => {
      const tries: { what: string; answer: Promise<RawAnswer> }[] = []
      for (const target of spellings) {
        for (const method of methods) {
          tries.push({
            what: `${method} ${target}`,
            answer: rawRequest(front.port, target, { method }),
          })
        }
        for (const headers of extras) {
          tries.push({
            what: `${target} ${headers.join()}`,
            answer: rawRequest(front.port, target, { headers }),
          })
        }
        if (tries.length > 100 || target === spellings.at(-1)) {
          for (const { what, answer } of tries.splice(0)) {
            if (leaks((await answer).bytes)) t.fail(`leaked: ${what}`)
          }
        }
      }
      t.equal((await rawRequest(front.port, paid)).status, 402)
    })
  }

  t.test('a second request hidden in the body of a first', async (t) => {
    for (const { name, front } of servers) {
      const hidden = `GET ${paid} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
      const framings = [
        `Content-Length: ${hidden.length}`,
        'Transfer-Encoding: chunked\r\nConnection: transfer-encoding',
        `Content-Length: ${hidden.length}\r\nConnection: content-length`,
      ]
      for (const framing of framings) {
        const text = `GET /free.txt HTTP/1.1\r\nHost: x\r\n${framing}\r\n\r\n${hidden}`
        const padded = framing.startsWith('T')
          ? `GET /free.txt HTTP/1.1\r\nHost: x\r\n${framing}\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`
          : text
        const end = 'GET /end HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
        const answer = await sendRaw(front.port, padded + end)
        t.notOk(leaks(answer.bytes), `${name} ${framing}`)
      }
    }
  })

  t.test('generated spellings', async (t) => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '/./',
        '/../',
        '\\',
        '.',
        '..',
        ';',
        ':',
        ' ',
        '%',
        '#',
        '?',
        '~1',
      ),
      fc.constantFrom('%2f', '%2F', '%5c', '%2e', '%2E', '%00', '%20', '%25', '%3b', '%3f', '%0a'),
      fc.constantFrom(
        '%E2%80%8B',
        '%C2%A0',
        '%C5%BF',
        '%EF%BC%8F',
        '%u002f',
        '%252f',
        '+',
        '.m3u8',
      ),
      fc.string({ maxLength: 3 }),
    )
    const edit = fc.record({
      at: fc.nat(paid.length),
      how: fc.constantFrom('insert', 'escape', 'twice', 'case', 'replace'),
      piece,
    })
    const target = fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
      let text = paid
      for (const { at, how, piece } of edits) {
        const place = Math.min(at, text.length - 1)
        const [before, letter, after] = [
          text.slice(0, place),
          text[place] ?? '/',
          text.slice(place + 1),
        ]
        const hex = letter.charCodeAt(0).toString(16).padStart(2, '0')
        if (how === 'insert') text = before + piece + letter + after
        else if (how === 'replace') text = before + piece + after
        else if (how === 'case') text = before + letter.toUpperCase() + after
        else text = `${before}%${how === 'twice' ? '25' : ''}${hex}${after}`
      }
      return text.replaceAll(/[\r\n]/g, '')
    })
    let reached = 0
    await fc.assert(
      fc.asyncProperty(target, fc.constantFrom(...servers), async (target, { front }) => {
        if (sloppyPath(target) === paid) reached++
        return !leaks((await rawRequest(front.port, target)).bytes)
      }),
      { numRuns: 1500 },
    )
    t.ok(reached > 100, `${reached} of them name the file for a sloppy origin`)
  })
})

import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { connect } from 'node:net'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import express from 'express'
import t from 'tap'
import { farebox } from '../../adapters/express/index.ts'
import { serializeCompact } from '../../plugin/index.ts'
import type { Decision } from '../../plugin/index.ts'
import { createBuyer, createTestBox, outcomeOf, segmentPrice } from '../fixtures/gate/test-box.ts'
import type { TestBox } from '../fixtures/gate/test-box.ts'
import { listen, rawRequest, until } from '../fixtures/raw-http.ts'

const path = '/live/seg_1.m4s'
const media = randomBytes(4096)

/** Ways to have a paid request answered with nothing. */
const nothings = [
  { name: '304', status: 304, bytes: 0 },
  { name: '416', status: 416, bytes: 0 },
  { name: '500', status: 500, bytes: 90 },
  { name: 'an empty answer', status: 200, bytes: 0 },
] as const

async function payer() {
  const box = await createTestBox()
  const book = await createBuyer('a', { box, earmark: 10n ** 9n }).book(box, 32)
  const purse = `book:${book.id.slice(2, 34)}`
  return { box, fare: book.credential(4, 'full'), credit: () => box.ledger.credit(purse) }
}

function settle(decision: Decision, how: { status: number; bytes: number }): void {
  if (decision.kind !== 'admit') throw new Error(`not admitted: ${outcomeOf(decision)}`)
  decision.settle({ ...how, size: media.length })
}

function refunds(box: TestBox): number {
  return box.events.filter((event) => event.type === 'given_back').length
}

t.test('at the gate, in every order', async (t) => {
  const full = { status: 200, bytes: media.length }
  for (const how of nothings) {
    for (const servedFirst of [false, true]) {
      for (const paidServes of [false, true]) {
        const { box, fare, credit } = await payer()
        const [one, two] = [await box.get(path, { fare }), await box.get(path, { fare })]
        const [serves, fails] = paidServes ? [one, two] : [two, one]
        settle(servedFirst ? serves : fails, servedFirst ? full : how)
        t.equal(credit(), 0n, `${how.name}: one is open or served`)
        settle(servedFirst ? fails : serves, servedFirst ? how : full)
        t.equal(credit(), 0n, `${how.name}: one was served`)
        t.equal(refunds(box), 0)
        t.equal(outcomeOf(await box.get('/live/next.m4s', { fare })), 'index_replayed')
      }
    }
    for (const paidFirst of [false, true]) {
      const { box, fare, credit } = await payer()
      const both = [await box.get(path, { fare }), await box.get(path, { fare })]
      settle(both[paidFirst ? 0 : 1]!, how)
      t.equal(credit(), 0n)
      settle(both[paidFirst ? 1 : 0]!, how)
      t.equal(credit(), segmentPrice, `${how.name}: nothing was served`)
      for (const each of both) settle(each, how)
      t.equal(refunds(box), 1, 'once')
      settle(await box.get(path, { fare }), full)
      t.equal(credit(), 0n, 'and it is taken again')
    }
  }
})

t.test('whoever leaves before the answer may repeat it, and pays', async (t) => {
  const { box, fare, credit } = await payer()
  for (let left = 0; left < 3; left++)
    settle(await box.get(path, { fare }), { status: 499, bytes: 0 })
  t.equal(credit(), 0n, 'what was ordered is paid')
  t.equal(refunds(box), 0)
  t.equal(outcomeOf(await box.get('/live/next.m4s', { fare })), 'index_replayed')
  settle(await box.get(path, { fare }), { status: 200, bytes: media.length })
  t.equal(credit(), 0n, 'and comes for nothing when asked again')
})

t.test('a repetition gives back what was paid, not what it asked for', async (t) => {
  const amount = segmentPrice / 1000n
  const box = await createTestBox({
    prices: [{ match: '/live/**', unit: 'byte', amount }],
    ticketValue: segmentPrice / 4n,
  })
  const book = await createBuyer('a', { box, earmark: 10n ** 9n }).book(box, 32)
  const fare = book.credential(4, 'full')
  const get = (range: string) => box.get(path, { fare, headers: [['Range', range]] })
  const before = amount * 500n
  const [one, two] = [await get('bytes=100-599'), await get('bytes=100-109')]
  const purse = `book:${book.id.slice(2, 34)}`
  const left = box.ledger.credit(purse)
  settle(one, { status: 416, bytes: 0 })
  settle(two, { status: 416, bytes: 0 })
  t.equal(box.ledger.credit(purse) - left, before)
})

/** A request that the origin holds until it is let go, so that two are under way at once. */
interface Held {
  /** Lets it go on and waits until the gate knows how it ended; the body that came. */
  finish(): Promise<Buffer>
}

async function heldServer(box: TestBox, root: string) {
  const held: (() => void)[] = []
  const app = express()
    .use(farebox({ gate: box.box.gate }))
    .use((request, response, next) => {
      const isFault = request.headers['x-fault'] !== undefined
      held.push(isFault ? () => void response.status(500).end('broken') : next)
    })
    .use(express.static(root))
  const front = await listen(app as RequestListener)
  const settled = (): number => box.events.filter((event) => event.type === 'served').length

  async function hold(target: string, how: 'abort' | readonly string[]): Promise<Held> {
    const before = held.length
    const socket = connect(front.port, '127.0.0.1').on('error', () => {})
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    const lines = how === 'abort' ? [] : how
    const head = [`GET ${target} HTTP/1.1`, 'Host: a.example', 'Connection: close', ...lines]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    await until(() => held.length > before, 'the origin has the request')
    const release = held[before]!
    return {
      async finish() {
        const ended = settled()
        if (how === 'abort') socket.destroy()
        else {
          release()
          await once(socket, 'close')
        }
        await until(() => settled() > ended, 'the gate knows the end')
        return Buffer.concat(chunks)
      },
    }
  }
  return { front, hold }
}

t.test('over HTTP, in front of express.static', async (t) => {
  const root = t.testdir({ live: {} })
  writeFileSync(join(root, path), media)
  const plain = await listen(express().use(express.static(root)) as RequestListener)
  const etag = /etag: (.+)\r/i.exec((await rawRequest(plain.port, path)).head)![1]!
  await plain.close()
  const cheats = {
    304: [`If-None-Match: ${etag}`],
    416: ['Range: bytes=99999999-'],
    500: ['X-Fault: yes'],
    abort: 'abort',
  } as const

  for (const [name, cheat] of Object.entries(cheats)) {
    t.test(name, async (t) => {
      for (const cheatPays of [true, false]) {
        for (const cheatEndsFirst of [true, false]) {
          const { box, fare, credit } = await payer()
          const { front, hold } = await heldServer(box, root)
          const target = `${path}?fare=${serializeCompact(fare)}`
          const first = await hold(target, cheatPays ? cheat : [])
          const second = await hold(target, cheatPays ? [] : cheat)
          const [cheating, honest] = cheatPays ? [first, second] : [second, first]
          if (cheatEndsFirst) await cheating.finish()
          const answer = await honest.finish()
          t.ok(answer.subarray(-media.length).equals(media), 'one of them is served')
          if (!cheatEndsFirst) await cheating.finish()
          t.equal(credit(), 0n, 'so the price stays')
          t.equal(refunds(box), 0)
          await front.close()
        }
      }
      const { box, fare, credit } = await payer()
      const { front, hold } = await heldServer(box, root)
      const target = `${path}?fare=${serializeCompact(fare)}`
      const both = [await hold(target, cheat), await hold(target, cheat)]
      for (const each of both) {
        t.equal(credit(), 0n)
        t.notOk((await each.finish()).includes(media.subarray(0, 16)))
      }
      const isRefunded = cheat !== 'abort'
      t.equal(credit(), isRefunded ? segmentPrice : 0n, 'nothing was served')
      t.equal(refunds(box), isRefunded ? 1 : 0)
      await front.close()
    })
  }
})

t.test('a handler that sends its head early, left by every client', async (t) => {
  const { box, fare, credit } = await payer()
  let jobs = 0
  const app = express()
    .use(farebox({ gate: box.box.gate }))
    .use((_request, response) => {
      jobs++
      response.flushHeaders()
    })
  const front = await listen(app as RequestListener)
  t.teardown(() => front.close())
  for (let at = 1; at <= 6; at++) {
    const ended = box.events.filter((event) => event.type === 'served').length
    const target = `/live/seg_${at}.m4s?fare=${serializeCompact(fare)}`
    const socket = connect(front.port, '127.0.0.1').on('error', () => {})
    socket.write(`GET ${target} HTTP/1.1\r\nHost: a.example\r\n\r\n`)
    const [head] = (await once(socket, 'data')) as [Buffer]
    t.match(head.toString(), at === 1 ? /^HTTP\/1.1 200/ : /^HTTP\/1.1 402/)
    socket.destroy()
    if (at > 1) continue
    await until(
      () => box.events.filter((event) => event.type === 'served').length > ended,
      'the gate knows the end',
    )
  }
  t.equal(jobs, 1, 'one ticket orders one job')
  t.equal(refunds(box), 0)
  t.equal(credit(), 0n)
})

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import type { Test } from 'tap'
import { createHandler, serveMedia } from '../../../adapters/node-http/index.ts'
import { createKeySigner, createPayingFetch } from '../../../plugin/index.ts'
import type { FareboxValues, Wallet, WalletOptions } from '../../../plugin/index.ts'
import { brokerAddress } from '../../fixtures/gate/stub-broker.ts'
import { createTestBox, describe } from '../../fixtures/gate/test-box.ts'
import type { TestBox } from '../../fixtures/gate/test-box.ts'
import { budget, entropy, media, testWallet } from '../../fixtures/test-wallet.ts'

interface Setting {
  readonly test: TestBox
  readonly origin: string
  readonly wallet: Wallet
  readonly pay: ReturnType<typeof createPayingFetch>
  /** Tickets that the gate counted, and segments it was paid for. */
  readonly sold: () => { tickets: number; segments: number }
  readonly refusals: () => string[]
}

/** The gate of this package behind a real server, and a funded wallet with the gate's clock. */
async function setUp(
  t: Test,
  more: Partial<WalletOptions> = {},
  values: Partial<FareboxValues> = {},
): Promise<Setting> {
  const test = await createTestBox({ rateLimit: { perSecond: 1000, burst: 1000 }, ...values })
  const serve = serveMedia({
    describe,
    open: async (path) => {
      const body = media(path)
      return { status: body ? 200 : 404, headers: [], ...(body ? { body } : {}) }
    },
  })
  const handler = createHandler({ gate: test.box.gate })
  const server = createServer((request, response) =>
    handler(request, response, () => serve(request, response)),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
    test.box.close()
  })
  const signer = createKeySigner(entropy(32))
  test.broker.table.set(signer.address, { earmark: 10n ** 9n })
  const allowed = [{ chainId: 31337, broker: brokerAddress }]
  const wallet = testWallet({ signer, clock: test.clock, allowed, budget, ...more })
  return {
    test,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    wallet,
    pay: createPayingFetch(wallet, { fetch }),
    sold: () => {
      const paid = test.events.flatMap((event) => (event.type === 'paid' ? [event] : []))
      return {
        tickets: paid.reduce((sum, { tickets }) => sum + tickets, 0),
        segments: paid.filter(({ replay }) => !replay).length,
      }
    },
    refusals: () => test.events.flatMap((event) => (event.type === 'refused' ? [event.code] : [])),
  }
}

t.test('steady playback over several books meets one 402', async (t) => {
  const { origin, wallet, pay, sold, refusals } = await setUp(t)
  for (let i = 0; i < 70; i++) {
    const response = await pay(`${origin}/live/source/seg_${i}.m4s`)
    if ((await response.text()) !== `media of /live/source/seg_${i}.m4s`) t.fail(`segment ${i}`)
  }
  t.strictSame(refusals(), ['ticket_required'])
  t.strictSame(sold(), { tickets: 280, segments: 70 })
  t.equal(wallet.spending().tickets, 280, 'both sides count alike')
  t.ok(wallet.spending().books >= 3)
})

t.test('parallel segments, a repetition, a missing one: counted alike on both sides', async (t) => {
  const { origin, wallet, pay, sold, refusals } = await setUp(t)
  await wallet.prepare(origin)
  const paths = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `${origin}/live/source/seg_${i}.m4s`)
  const answers = await Promise.all(paths.map(async (path) => (await pay(path)).text()))
  t.equal(answers.length, 8)
  t.equal((await pay(paths[7]!)).status, 200, 'again, free')
  t.equal((await pay(`${origin}/live/source/missing.m4s`)).status, 404)
  t.equal((await pay(`${origin}/live/source/seg_8.m4s`)).status, 200)
  t.strictSame(refusals(), [])
  t.equal(sold().tickets, 36)
  t.equal(wallet.spending().tickets, 36)
})

t.test('a book that runs out of time is followed by another before a 402', async (t) => {
  const { test, origin, pay, refusals, wallet } = await setUp(t)
  await wallet.prepare(origin)
  for (let i = 0; i < 40; i++) {
    t.equal((await pay(`${origin}/live/source/seg_${i}.m4s`)).status, 200)
    test.clock.now += 60
  }
  t.strictSame(refusals(), [])
  t.equal(wallet.spending().books, 4, 'each is bought when four fifths of its forerunner are over')
  test.clock.now += 1000
  t.equal(wallet.spending().worstCase, 160n * 4000n, 'what never left is no risk any more')
})

t.test('a viewer that comes back a day later', async (t) => {
  const { test, origin, pay, wallet, refusals } = await setUp(t)
  await wallet.prepare(origin)
  t.equal((await pay(`${origin}/live/source/seg_0.m4s`)).status, 200)
  test.clock.now += 100_000
  t.equal((await pay(`${origin}/live/source/seg_1.m4s`)).status, 200, 'a day later')
  t.strictSame(refusals(), [])
})

t.test('without funds: what to fund and where, and then it goes on', async (t) => {
  const { test, origin, wallet, pay, sold } = await setUp(t)
  test.broker.table.set(wallet.address, { earmark: 0n })
  const failure = { code: 'payment_refused', details: { code: 'sender_unfunded' } }
  await t.rejects(wallet.prepare(origin), failure)
  const told = await wallet.prepare(origin).catch((error: unknown) => error)
  const wanted = { details: { needed: BigInt, available: 0n, redeemer: String, lane: Number } }
  t.match(told, wanted)
  test.broker.table.set(wallet.address, { earmark: 10n ** 9n })
  test.broker.tell(wallet.address)
  t.equal((await pay(`${origin}/live/source/seg_0.m4s`)).status, 200)
  t.equal(sold().tickets, 4)
})

t.test('winners that use the float up stop the wallet with a typed error', async (t) => {
  const { test, origin, wallet, pay, sold } = await setUp(t)
  test.broker.table.set(wallet.address, { earmark: 12_000n })
  await wallet.prepare(origin)
  const untilRefused = async (): Promise<unknown> => {
    for (let i = 0; i < 200; i++) {
      try {
        await pay(`${origin}/live/source/seg_${i}.m4s`)
      } catch (error) {
        return error
      }
    }
    return undefined
  }
  const failure = await untilRefused()
  t.match(failure, { code: 'payment_refused', details: { code: /float_exceeded|sender_unfunded/ } })
  const before = sold().segments
  test.broker.table.set(wallet.address, { earmark: 10n ** 9n })
  test.broker.tell(wallet.address)
  t.equal((await pay(`${origin}/live/source/again.m4s`)).status, 200)
  t.equal(sold().segments, before + 1)
  t.ok(wallet.spending().tickets - sold().tickets <= 4, 'no more than one payment went astray')
})

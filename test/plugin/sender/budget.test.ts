import t from 'tap'
import type { Test } from 'tap'
import { createMemorySpendingLog } from '../../../adapters/memory/index.ts'
import { createKeySigner, createPayingFetch } from '../../../plugin/index.ts'
import type { SpendingLog, Wallet, WalletOptions } from '../../../plugin/index.ts'
import { startSmallGate } from '../../fixtures/small-gate.ts'
import type { SmallGate } from '../../fixtures/small-gate.ts'
import { budget, clock, entropy, media, testWallet } from '../../fixtures/test-wallet.ts'

/** Every gate asks for tickets of 400; a segment costs eight of 100 each. */
async function gates(t: Test, count: number): Promise<readonly SmallGate[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const gate = await startSmallGate(media)
      t.teardown(() => gate.close())
      return gate
    }),
  )
}

const total = (worstCase: bigint, expected = 10n ** 9n): Partial<WalletOptions> => ({
  budget: { ...budget, total: { expected, worstCase } },
})
const exceeded = (limit: string) => ({ code: 'budget_exceeded', details: { limit } })

t.test('hosts that buy at the same time share one worst case', async (t) => {
  const all = await gates(t, 3)
  const wallet = testWallet(total(1280n))
  const prepared = await Promise.allSettled(all.map(({ origin }) => wallet.prepare(origin)))
  t.equal(prepared.filter(({ status }) => status === 'fulfilled').length, 1)
  t.match(
    prepared.filter(({ status }) => status === 'rejected'),
    [1, 2].map(() => ({ reason: exceeded('total.worstCase') })),
  )
  t.equal(wallet.spending().worstCase, 1200n, 'three tickets of 400, at one of them')
})

t.test('what was set aside for a book that was not signed is free again', async (t) => {
  const [liar, honest] = (await gates(t, 2)) as [SmallGate, SmallGate]
  const wallet = testWallet(total(1280n))
  liar.lies.book = (book, acceptUntil) => ({ book: { ...book, winProb: 1n }, acceptUntil })
  for (let i = 0; i < 3; i++) {
    await t.rejects(wallet.prepare(liar.origin), { code: 'payment_refused' })
  }
  await wallet.prepare(honest.origin)
  t.equal(wallet.spending(honest.origin).worstCase, 1200n)
})

t.test('a wallet that starts again counts what the log knows of all hosts', async (t) => {
  const [a, b, c, d] = (await gates(t, 4)) as [SmallGate, SmallGate, SmallGate, SmallGate]
  const log = createMemorySpendingLog()
  const signer = createKeySigner(entropy(32))
  const first = testWallet({ log, signer, bookLength: 3 })
  for (const { origin } of [a, b, c]) await first.prepare(origin)
  const stranger = testWallet({ log, ...total(4400n) })
  await t.rejects(testWallet({ log, signer, ...total(3900n) }).prepare(d.origin), {
    ...exceeded('total.worstCase'),
    message: /4000 base units.*3900/,
  })
  await stranger.prepare(d.origin)
  t.equal(stranger.spending(d.origin).worstCase, 800n, 'and what other keys of its owner signed')
  t.equal(stranger.spending(a.origin).worstCase, 1200n)
  t.equal(stranger.spending().worstCase, 4400n)
})

t.test('wallets of one log see what the others signed since they started', async (t) => {
  const [a, b] = (await gates(t, 2)) as [SmallGate, SmallGate]
  const log = createMemorySpendingLog()
  const [one, two] = [testWallet({ log, ...total(2000n) }), testWallet({ log, ...total(2000n) })]
  gatesLie(a)
  await t.rejects(two.prepare(a.origin), { code: 'payment_refused' })
  a.lies = {}
  await one.prepare(a.origin)
  await t.rejects(two.prepare(b.origin), exceeded('total.worstCase'))
})

function gatesLie(gate: SmallGate): void {
  gate.lies.book = (book, acceptUntil) => ({ book: { ...book, winProb: 1n }, acceptUntil })
}

t.test('a book that was closed stays closed, and at stake with what left of it', async (t) => {
  const [gate] = (await gates(t, 1)) as [SmallGate]
  const same = { log: createMemorySpendingLog(), signer: createKeySigner(entropy(32)) }
  const first = testWallet({ ...same, bookLength: 10 })
  const pay = createPayingFetch(first, { fetch })
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
  t.equal(first.spending().worstCase, 8n * 400n + 4000n, 'two tickets of the first never leave')
  const second = testWallet({ ...same, bookLength: 10 })
  await second.prepare(gate.origin)
  t.same(second.spending(), first.spending())
})

const day = 86_400

/** The gate, and wallets of one log, so many days from now. */
function laterOn(gate: SmallGate, days: number): Partial<WalletOptions> {
  const by = BigInt(days * day)
  gate.lies.terms = (terms) => ({
    ...terms,
    acceptUntil: terms.acceptUntil + by,
    redeemBy: terms.redeemBy + by,
  })
  gate.lies.book = (book, acceptUntil) => ({ book, acceptUntil: acceptUntil + by })
  return {
    clock: {
      seconds: () => clock.seconds() + days * day,
      milliseconds: () => clock.milliseconds() + days * day * 1000,
    },
  }
}

t.test('what was spent counts for ever, also past redeemBy', async (t) => {
  const [gate, other] = (await gates(t, 2)) as [SmallGate, SmallGate]
  const same = { log: createMemorySpendingLog(), signer: createKeySigner(entropy(32)) }
  const watch = async (days: number, expected: bigint): Promise<Wallet> => {
    const wallet = testWallet({ ...same, ...total(10n ** 9n, expected), ...laterOn(gate, days) })
    await createPayingFetch(wallet, { fetch })(`${gate.origin}/live/seg_${days}.m4s`)
    return wallet
  }
  await watch(0, 2500n)
  await watch(3, 2500n)
  const last = await watch(6, 2500n)
  t.match(last.spending(), { tickets: 24, books: 3, worstCase: 128n * 400n })
  t.equal(last.spending(gate.origin).tickets, 24)
  await t.rejects(watch(9, 2500n), exceeded('total.expected'))
  const entries = await same.log.entries()
  t.equal(entries.length, 2, 'a sum and the last book, which bought nothing')
  const elsewhere = testWallet({ ...same, ...laterOn(other, 12) })
  await elsewhere.prepare(other.origin)
  t.match(elsewhere.spending(), { tickets: 24 })
})

t.test('wherever it dies while it sums up, each book counts once', async (t) => {
  const [gate] = (await gates(t, 1)) as [SmallGate]
  for (let calls = 0; calls < 12; calls++) {
    const log = createMemorySpendingLog()
    const signer = createKeySigner(entropy(32))
    // Three books whose tickets left, past redeemBy together.
    const first = testWallet({ log, signer, bookLength: 8, ...laterOn(gate, 0) })
    for (let i = 0; i < 3; i++) {
      await createPayingFetch(first, { fetch })(`${gate.origin}/live/seg_${i}.m4s`)
    }
    const later = laterOn(gate, 3)
    let left = calls
    const alive = <T>(act: () => Promise<T>): Promise<T> =>
      left-- > 0 ? act() : Promise.reject(new Error('the process died'))
    const dying: SpendingLog = {
      put: (entry) => alive(() => log.put(entry)),
      entries: (host) => alive(() => log.entries(host)),
      remove: (host, root) => alive(() => log.remove(host, root)),
    }
    const dead = testWallet({ log: dying, signer, ...later })
    await dead.prepare(gate.origin).catch(() => undefined)
    const alone = testWallet({ log, signer, ...later })
    await alone.prepare(gate.origin)
    t.match(alone.spending(), { tickets: 24, expected: 2400n << 64n }, `${calls} calls`)
    const again = testWallet({ log, signer, ...later })
    await again.prepare(gate.origin)
    t.match(again.spending(), { tickets: 24, expected: 2400n << 64n }, `${calls} calls, again`)
  }
})

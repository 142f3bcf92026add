import { array, assert, asyncProperty, integer } from 'fast-check'
import t from 'tap'
import { createMemorySpendingLog } from '../../../adapters/memory/index.ts'
import { createKeySigner, createPayingFetch } from '../../../plugin/index.ts'
import type { Hex, SpendingLog, TicketSigner } from '../../../plugin/index.ts'
import { startSmallGate } from '../../fixtures/small-gate.ts'
import { entropy, handedOver, media, testWallet } from '../../fixtures/test-wallet.ts'

/** A log whose process dies at the n-th call: nothing after it happens. */
function dyingLog(log: SpendingLog, calls: number): SpendingLog {
  let left = calls
  const alive = <T>(act: () => Promise<T>): Promise<T> =>
    left-- > 0 ? act() : Promise.reject(new Error('the process died'))
  return {
    put: (entry) => alive(() => log.put(entry)),
    entries: (host) => alive(() => log.entries(host)),
    remove: (host, root) => alive(() => log.remove(host, root)),
  }
}

function countingSigner(signed: Hex[]): TicketSigner {
  const key = createKeySigner(entropy(32))
  return {
    address: key.address,
    sign: (signable) => {
      if (signable.type === 'Book') signed.push(signable.message.senderRoot)
      return key.sign(signable)
    },
  }
}

t.test('a wallet that starts again goes on with its book', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const signed: Hex[] = []
  const same = { log: createMemorySpendingLog(), signer: countingSigner(signed) }
  for (let run = 0; run < 4; run++) {
    const wallet = testWallet(same)
    await wallet.prepare(gate.origin)
    const pay = createPayingFetch(wallet, { fetch })
    t.equal((await pay(`${gate.origin}/live/seg_${run}.m4s`)).status, 200)
    t.equal(wallet.spending().tickets, 8 * (run + 1), 'the accounts go on too')
  }
  t.equal(signed.length, 1)
  t.equal(handedOver(gate), 32)
})

t.test('another key, another broker: a book of neither is touched', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const log = createMemorySpendingLog()
  const first = testWallet({ log })
  await first.prepare(gate.origin)
  await testWallet({ log }).prepare(gate.origin)
  t.equal((await log.entries(gate.origin)).length, 2)
  t.equal((await log.entries('http://other.example')).length, 0)
  const broker = `0x${'ab'.repeat(20)}`
  const stranger = testWallet({ log, allowed: [{ chainId: 31337, broker }] })
  await t.rejects(stranger.prepare(gate.origin), { message: /not allowed/ })
  t.equal((await log.entries()).length, 2, 'what it can not judge it leaves alone')
})

t.test('no ticket leaves that the log does not know', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const log = createMemorySpendingLog()
  let full = false
  const wallet = testWallet({
    log: { ...log, put: (entry) => (full ? Promise.reject(new Error('full')) : log.put(entry)) },
  })
  await wallet.prepare(gate.origin)
  full = true
  const pay = createPayingFetch(wallet, { fetch })
  for (let i = 0; i < 3; i++) {
    await t.rejects(pay(`${gate.origin}/live/seg_${i}.m4s`), { message: 'full' })
  }
  t.equal(gate.requests.length, 0)
  full = false
  t.equal((await pay(`${gate.origin}/live/seg_3.m4s`)).status, 200)
  t.match(await log.entries(), [{ released: 8 }])
})

t.test('wherever it dies, no senderRoot is signed twice and every segment comes', async (t) => {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  await assert(
    asyncProperty(array(integer({ min: 0, max: 12 }), { maxLength: 6 }), async (deaths) => {
      const signed: Hex[] = []
      const log = createMemorySpendingLog()
      const signer = countingSigner(signed)
      const before = handedOver(gate)
      const paidFor = (): number => gate.requests.filter(({ status }) => status === 200).length
      const served = paidFor()
      for (const calls of [...deaths, 1000]) {
        const wallet = testWallet({ signer, log: dyingLog(log, calls), bookLength: 20 })
        const pay = createPayingFetch(wallet, { fetch })
        for (let i = 0; i < 4; i++) {
          const asked = pay(`${gate.origin}/live/seg_${i}.m4s`)
          const response = await asked.catch((error: unknown) => {
            if (calls === 1000) throw error
          })
          if (response && response.status !== 200) throw new Error(`status ${response.status}`)
        }
      }
      const lost = handedOver(gate) - before - 8 * (paidFor() - served)
      return new Set(signed).size === signed.length && lost >= 0 && lost <= 8 * deaths.length
    }),
    { numRuns: 25 },
  )
})

import t from 'tap'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import {
  createGate,
  createPriceTable,
  keccak256,
  serializeCompact,
  toHex,
  toQ64,
} from '../../../plugin/index.ts'
import type { Ledger, Scheme, TicketCredential } from '../../../plugin/index.ts'
import { brokerAddress } from '../../fixtures/gate/stub-broker.ts'
import {
  outcomeOf,
  problemOf,
  recipient,
  redeemer,
  seededEntropy,
  start,
} from '../../fixtures/gate/test-box.ts'

const price = toQ64(10n)

/**
 * Another way of paying, with exact amounts, no winner and a call of its own: `index` is a rising sum.
 * It touches neither gate nor ledger port.
 */
function createSumScheme(ledger: Ledger): Scheme {
  return {
    name: 'sum',
    recognises: (type) => type === 'ticket',
    accept(credential) {
      const { sender, lane, seq, index } = credential as TicketCredential
      const series = `sum:${sender}`
      const after = ledger.series(series)?.highest ?? 0
      const entries =
        index > after ? [{ index, credit: toQ64(BigInt(index - after)), exposure: 0n }] : []
      const acceptance = ledger.accept({
        scheme: 'sum',
        series,
        purse: series,
        sender,
        lane,
        seq,
        acceptUntil: start + 100,
        lastIndex: 1000,
        presented: index,
        after,
        entries,
        limit: 0n,
        redeemBy: start + 200,
      })
      if (acceptance.outcome === 'refused' && acceptance.code !== 'index_replayed') {
        return { ok: false, refusal: { code: acceptance.code, detail: 'No.' } }
      }
      return {
        ok: true,
        sender,
        purse: series,
        presentation: `${series}#${index}`,
        tickets: entries.length,
        winners: 0,
        replayed: acceptance.outcome === 'refused',
        stopped: false,
        ticketValue: toQ64(1n),
        reference: toHex(keccak256(new Uint8Array([index]))),
        index,
        acceptUntil: start + 100,
      }
    },
    offer: () => ({
      seq: 1n,
      faceValue: 1n,
      winProb: 1n,
      expectedValue: toQ64(1n),
      recipientRandHash: toHex(new Uint8Array(32)),
      acceptUntil: BigInt(start + 100),
      redeemBy: BigInt(start + 200),
      book: { maxLength: 1, url: 'sums', faceValue: 1n, winProb: 1n },
    }),
    calls: [
      {
        name: 'sums',
        handle: (body) =>
          body === 7
            ? {
                ok: false,
                refusal: { code: 'sender_unfunded', detail: 'No.', needed: 5n, available: 0n },
              }
            : { ok: true, body: { sum: 1 } },
      },
    ],
    redemptions: () => [],
  }
}

t.test('a third scheme sells through the same gate', async (t) => {
  const clock = { seconds: () => start, milliseconds: () => start * 1000 }
  const ledger = createMemoryLedger({ entropy: seededEntropy('third'), clock })
  const gate = createGate({
    identity: {
      chainId: 1,
      broker: brokerAddress,
      asset: brokerAddress,
      symbol: 'X',
      decimals: 6,
      recipient,
      redeemer,
    },
    schemes: [createSumScheme(ledger)],
    ledger,
    prices: createPriceTable([{ match: '/**', amount: price, unit: 'segment', flat: price }]),
    clock,
    cors: '*',
    prefix: '/pay',
    retry: { window: 60, maxRequests: 8 },
    rateLimit: { perSecond: 1, burst: 10 },
    challengeSecret: new Uint8Array(32),
  })
  const ask = (target: string, index?: number, body?: unknown) =>
    gate.handle({
      method: body === undefined ? 'GET' : 'POST',
      target,
      headers: index === undefined ? [] : [['Farebox-Ticket', fare(index)]],
      origin: 'http://a.example',
      remoteAddress: '192.0.2.1',
      ...(body === undefined ? {} : { body: new TextEncoder().encode(JSON.stringify(body)) }),
    })
  const fare = (index: number): string => {
    const zero = toHex(new Uint8Array(32))
    return serializeCompact({
      type: 'ticket',
      lane: 0,
      seq: 1n,
      sender: redeemer,
      index,
      r: zero,
      vs: zero,
    })
  }
  t.equal(outcomeOf(await ask('/a.ts')), 'ticket_required')
  t.match(problemOf(await ask('/a.ts', 4)), { code: 'credit_insufficient', missing: 6 })
  t.equal(outcomeOf(await ask('/a.ts', 10)), 'paid')
  t.equal(outcomeOf(await ask('/a.ts', 10)), 'paid', "the retry window is the gate's")
  t.equal(outcomeOf(await ask('/b.ts', 10)), 'index_replayed')
  const failed = await ask('/b.ts', 20)
  t.ok(failed.kind === 'admit')
  if (failed.kind === 'admit') failed.settle({ status: 502, bytes: 0 })
  t.equal(ledger.credit(`sum:${redeemer}`), price)
  t.strictSame(problemOf(await ask('/pay/sums', undefined, 1)), { sum: 1 })
  t.match(problemOf(await ask('/pay/sums', undefined, 7)), {
    code: 'sender_unfunded',
    needed: '5',
    recipient,
    redeemer,
    lane: 0,
  })
})

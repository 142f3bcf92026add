import t from 'tap'
import {
  createKeySigner,
  createPayingTickets,
  parseTermsDocument,
} from '../../../../plugin/index.ts'
import { brokerAddress } from '../../../fixtures/gate/stub-broker.ts'
import { createTestBox, outcomeOf, segmentPrice } from '../../../fixtures/gate/test-box.ts'
import { entropy } from '../../../fixtures/test-wallet.ts'

const domain = { chainId: 31337, broker: brokerAddress }

t.test('a gate takes one signed ticket for one segment', async (t) => {
  const test = await createTestBox()
  const signer = createKeySigner(entropy(32))
  test.broker.table.set(signer.address, { earmark: 10n ** 9n })
  const target = `/.farebox/terms?sender=${signer.address}&path=/live/source/seg_1.m4s`
  const terms = parseTermsDocument((await test.call('GET', target)).json)
  const tickets = createPayingTickets(terms, domain, signer)
  t.ok(tickets.ticketValue >= segmentPrice)
  for (let index = 1; index <= 5; index++) {
    const fare = await tickets.next()
    t.equal(fare.index, index)
    t.equal(outcomeOf(await test.get(`/live/source/seg_${index}.m4s`, { fare })), 'paid')
    t.equal(outcomeOf(await test.get('/live/source/seg_9.m4s', { fare })), 'index_replayed')
  }
})

t.test('parallel tickets have indexes of their own, and the window ends', async (t) => {
  const test = await createTestBox()
  const signer = createKeySigner(entropy(32))
  const terms = parseTermsDocument((await test.call('GET', '/.farebox/terms')).json)
  const { next } = createPayingTickets(terms, domain, {
    address: signer.address,
    sign: async () => ({ r: '0x', vs: '0x' }),
  })
  const all = await Promise.all(Array.from({ length: 1024 }, () => next()))
  t.equal(new Set(all.map(({ index }) => index)).size, 1024)
  await t.rejects(next(), RangeError)
})

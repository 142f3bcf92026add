import t from 'tap'
import { announcePrice, announceTerms, readManifest } from '../../../adapters/hls/index.ts'
import { createMemoryLedger } from '../../../adapters/memory/index.ts'
import { createFarebox, toQ64 } from '../../../plugin/index.ts'
import type { Farebox, PriceOption } from '../../../plugin/index.ts'
import { createStubBroker } from '../../fixtures/gate/stub-broker.ts'
import {
  outcomeOf,
  problemOf,
  recipient,
  redeemer,
  seededEntropy,
  start,
} from '../../fixtures/gate/test-box.ts'

async function boxWith(prices: readonly PriceOption[]): Promise<Farebox> {
  const entropy = seededEntropy('manifest')
  const clock = { seconds: () => start, milliseconds: () => start * 1000 }
  return createFarebox({
    broker: createStubBroker(() => start),
    ledger: createMemoryLedger({ entropy, clock }),
    entropy,
    clock,
    recipient,
    redeemer,
    prices,
    manifests: { read: readManifest, announcePrice, announceTerms },
  })
}

async function ask(box: Farebox, target: string, range?: string) {
  return box.gate.handle({
    method: 'GET',
    target,
    headers: range === undefined ? [] : [['Range', range]],
    origin: 'http://127.0.0.1:8402',
    remoteAddress: '127.0.0.1',
  })
}

/** Price that a challenge names, in base units; 0 when free. */
async function priceOf(box: Farebox, target: string, range?: string): Promise<number | string> {
  const decision = await ask(box, target, range)
  if (decision.kind === 'pass') return 0
  const { terms, code } = problemOf(decision) as { terms?: { price: string }; code: string }
  return terms ? Number(BigInt(terms.price) >> 64n) : code
}

const multivariant = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=854x480
low/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=2800000,RESOLUTION=1280x720
high/index.m3u8
`

const media = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:4
#EXT-X-MEDIA-SEQUENCE:5
#EXT-X-MAP:URI="init.mp4"
#EXT-X-KEY:METHOD=AES-128,URI="k/1.key"
#EXTINF:3.5,
seg_5.m4s
#EXTINF:4,
/vod/high/seg_6.m4s?v=2
#EXTINF:4,
https://cdn.example/seg_7.m4s
#EXTINF:4,
../../etc/passwd.m4s
`

t.test('a playlist teaches what its paths are, and leaves with the price', async (t) => {
  const box = await boxWith([
    { match: '/vod/**', amount: '20', unit: 'second', rendition: '720p' },
    { match: '/vod/**', amount: '10', unit: 'second' },
  ])
  t.equal(await priceOf(box, '/vod/high/seg_5.m4s'), 'gate_unavailable', 'nobody named it yet')
  const announced = box.gate.learnManifest('/vod/index.m3u8', multivariant)
  t.match(announced, '#EXT-X-SESSION-DATA:DATA-ID="farebox.terms",URI="/.farebox/terms"')
  const high = box.gate.learnManifest('/vod/high/index.m3u8', media)
  t.match(high, `#EXT-X-FAREBOX:TERMS="/.farebox/terms",PRICE="${toQ64(70n)}",UNIT="segment"`)
  box.gate.learnManifest('/vod/low/index.m3u8', media.replace('/vod/high/', ''))
  t.equal(await priceOf(box, '/vod/high/seg_5.m4s'), 70)
  t.equal(await priceOf(box, '/vod/high/seg_6.m4s?x=1'), 80)
  t.equal(await priceOf(box, '/vod/low/seg_5.m4s'), 35)
  for (const free of ['/vod/high/init.mp4', '/vod/high/k/1.key', '/vod/high/index.m3u8']) {
    t.equal(await priceOf(box, free), 0, free)
  }
  for (const other of ['/seg_7.m4s', '/etc/passwd.m4s'])
    t.equal(await priceOf(box, other), 0, other)
  t.equal(await priceOf(box, '/vod/high/seg_7.m4s'), 'gate_unavailable', 'named elsewhere')
})

t.test('a text that is no playlist comes back as it is and teaches nothing', async (t) => {
  const box = await boxWith([{ match: '/vod/**', amount: '10', unit: 'second' }])
  for (const text of ['', 'not found', '<MPD/>']) {
    t.equal(box.gate.learnManifest('/vod/index.m3u8', text), text)
  }
  t.equal(await priceOf(box, '/vod/seg_5.m4s'), 'gate_unavailable')
})

t.test('bytes are priced by the range, an unknown path by the flat price', async (t) => {
  const box = await boxWith([
    { match: '/files/**', amount: '1000000', unit: 'MB', flat: '777' },
    { match: '/**', free: true },
  ])
  box.gate.learnManifest('/files/i.m3u8', '#EXTM3U\n#EXTINF:4,\nbig.mp4\n#EXTINF:4,\nbig.mp4\n')
  t.equal(await priceOf(box, '/files/big.mp4', 'bytes=0-999'), 1000)
  t.equal(await priceOf(box, '/files/big.mp4', 'bytes=5000-5009'), 10)
  for (const whole of [undefined, 'bytes=0-', 'bytes=0-1', 'bytes=-5', 'bytes=1-2,4-5', 'junk']) {
    t.equal(await priceOf(box, '/files/big.mp4', whole), 777, String(whole))
  }
  t.equal(await priceOf(box, '/files/other.mp4', 'bytes=0-9'), 777)
  t.equal(await priceOf(box, '/readme.bin'), 0)
})

t.test('a file of many segments never goes for the price of one', async (t) => {
  const box = await boxWith([
    { match: '/x/**', amount: '5', flat: '5' },
    { match: '/y/**', amount: '2', unit: 'second' },
  ])
  const part = (at: number): string => `#EXTINF:4,\n#EXT-X-BYTERANGE:900@${at * 900}\na.mp4\n`
  for (const folder of ['x', 'y']) {
    box.gate.learnManifest(`/${folder}/i.m3u8`, `#EXTM3U\n${part(0)}${part(1)}${part(2)}`)
  }
  const refused = await ask(box, '/x/a.mp4', 'bytes=0-899')
  t.match(problemOf(refused), { status: 503, detail: /price it by MB or second/ })
  t.equal(await priceOf(box, '/y/a.mp4'), 24, 'by the second it costs all of its seconds')
})

t.test('init segments that are part of a paid file stay paid', async (t) => {
  const box = await boxWith([{ match: '/**', amount: '5' }])
  const text =
    '#EXTM3U\n#EXT-X-MAP:URI="a.mp4",BYTERANGE="700@0"\n#EXTINF:4,\n#EXT-X-BYTERANGE:900@700\na.mp4\n'
  box.gate.learnManifest('/x/i.m3u8', text)
  t.equal(await priceOf(box, '/x/a.mp4', 'bytes=0-699'), 5)
  const other = '#EXTM3U\n#EXT-X-MAP:URI="a.mp4"\n#EXTINF:4,\nb.mp4\n'
  box.gate.learnManifest('/x/j.m3u8', other)
  t.equal(await priceOf(box, '/x/a.mp4'), 5, 'whoever names it later')
  t.equal(outcomeOf(await ask(box, '/x/b.mp4')), 'ticket_required')
})

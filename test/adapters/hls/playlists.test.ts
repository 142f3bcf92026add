import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import t from 'tap'
import {
  announcePrice,
  announceTerms,
  composeMultivariant,
  readManifest,
  rewriteUris,
} from '../../../adapters/hls/index.ts'
import { FareboxError } from '../../../plugin/index.ts'

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

const media = `#EXTM3U
#EXT-X-VERSION:9
#EXT-X-TARGETDURATION:2
#EXT-X-MEDIA-SEQUENCE:41
#EXT-X-SOMETHING-NEW:A="1",URI="not ours"
# a comment, with "quotes"

#EXT-X-MAP:URI="init.mp4",BYTERANGE="720@0"
#EXT-X-KEY:METHOD=AES-128,URI="k/1.key",IV=0x00000000000000000000000000000001
#EXTINF:2.000,a title, with commas
a.m4s
#EXT-X-PART:DURATION=0.5,URI="b.0.m4s",INDEPENDENT=YES
#EXT-X-DISCONTINUITY
#EXTINF:1.960,
https://cdn.example/b.m4s?x=1
#EXT-X-PRELOAD-HINT:TYPE=PART,URI="c.0.m4s"
#EXT-X-RENDITION-REPORT:URI="../low/index.m3u8",LAST-MSN=42
`

t.test('reads what a playlist names', async (t) => {
  t.match(readManifest(media), {
    kind: 'playlist',
    mediaSequence: 41,
    targetDuration: 2,
    ended: false,
    segments: [
      { uri: 'a.m4s', duration: 2, sequence: 41, map: 'init.mp4', key: 'k/1.key' },
      {
        uri: 'https://cdn.example/b.m4s?x=1',
        duration: 1.96,
        sequence: 42,
        discontinuity: true,
        parts: [{ uri: 'b.0.m4s', duration: 0.5 }],
      },
    ],
  })
  t.match(readManifest(`${media}#EXT-X-ENDLIST\n`), { ended: true })
})

t.test('reads a multivariant playlist', async (t) => {
  const text = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="en",URI="audio/en.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="en",URI="subs/en.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=1000000,RESOLUTION=640x360,CODECS="avc1.64001e,mp4a.40.2",AUDIO="a"
low/index.m3u8
`
  t.same(readManifest(text), {
    kind: 'multivariant',
    variants: [
      {
        uri: 'low/index.m3u8',
        bandwidth: 1_000_000,
        width: 640,
        height: 360,
        codecs: 'avc1.64001e,mp4a.40.2',
      },
    ],
    groups: [
      { type: 'audio', uri: 'audio/en.m3u8' },
      { type: 'subtitle', uri: 'subs/en.m3u8' },
    ],
  })
})

t.test('what is no playlist is said to be none', async (t) => {
  for (const text of ['', 'EXTM3U', '<html>', '#EXTM3U8\n', '\n#EXTM3U\n', '{"a":1}']) {
    t.throws(() => readManifest(text), { code: 'input_invalid' }, JSON.stringify(text))
    t.throws(() => rewriteUris(text, (uri) => uri), { code: 'input_invalid' })
    t.throws(() => announcePrice(text, { terms: '/t', price: 1n }), { code: 'input_invalid' })
  }
})

for (const [name, text] of [
  ['LF', media],
  ['CRLF', crlf(media)],
  ['no newline at the end', media.trimEnd()],
] as const) {
  t.test(`${name}: a rewrite changes the URIs and not another byte`, async (t) => {
    t.equal(
      rewriteUris(text, (uri) => uri),
      text,
    )
    const seen: (string | undefined)[][] = []
    const out = rewriteUris(text, (uri, tag) => {
      seen.push([uri, tag])
      return `<${uri}>`
    })
    t.same(seen, [
      ['init.mp4', 'EXT-X-MAP'],
      ['k/1.key', 'EXT-X-KEY'],
      ['a.m4s', undefined],
      ['b.0.m4s', 'EXT-X-PART'],
      ['https://cdn.example/b.m4s?x=1', undefined],
      ['c.0.m4s', 'EXT-X-PRELOAD-HINT'],
      ['../low/index.m3u8', 'EXT-X-RENDITION-REPORT'],
    ])
    t.equal(out.replaceAll(/<([^<>]*)>/g, '$1'), text)
    t.match(out, '#EXT-X-SOMETHING-NEW:A="1",URI="not ours"')
  })

  t.test(`${name}: the price stands once, before the first segment`, async (t) => {
    const out = announcePrice(text, { terms: '/.farebox/terms', price: 12n })
    const tag = '#EXT-X-FAREBOX:TERMS="/.farebox/terms",PRICE="12",UNIT="segment"'
    t.equal(
      out.split(/\r?\n/).indexOf(tag),
      text.split(/\r?\n/).indexOf('#EXTINF:2.000,a title, with commas'),
    )
    t.equal(out.replace(new RegExp(`${tag.replaceAll('.', '\\.')}\r?\n`), ''), text)
    const again = announcePrice(out, { terms: '/.farebox/terms', price: 13n })
    t.equal(again, out.replace('PRICE="12"', 'PRICE="13"'), 'a second one replaces the first')
    t.match(readManifest(out), { segments: [{ uri: 'a.m4s' }, {}] }, 'readers skip it')
  })
}

t.test('a URI that would leave its quotes is refused', async (t) => {
  for (const terms of ['/a"b', '/a\nb', '/a\rb']) {
    t.throws(() => announcePrice(media, { terms, price: 1n }), { code: 'input_invalid' })
  }
})

t.test(
  'any lines behind #EXTM3U: identity keeps every byte, nothing foreign is thrown',
  async () => {
    const piece = oneof(
      constantFrom(
        '\n',
        '\r\n',
        '\r',
        '"',
        ',',
        '#EXTINF:',
        '#EXT-X-MAP:URI="',
        '#EXT-X-KEY:',
        '-1',
      ),
      constantFrom('#EXT-X-BYTERANGE:9@', '#EXT-X-PART:', '#EXT-X-STREAM-INF:', '__proto__', '\0'),
      string(),
    )
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        const text = `#EXTM3U\n${pieces.join('')}`
        try {
          readManifest(text)
        } catch (error) {
          if (!(error instanceof FareboxError)) throw error
        }
        const tagged = announcePrice(text, { terms: '/t', price: 1n })
        return (
          rewriteUris(text, (uri) => uri) === text &&
          announcePrice(tagged, { terms: '/t', price: 1n }) === tagged
        )
      }),
      { numRuns: 1000 },
    )
  },
)

t.test(
  'a multivariant playlist lists the source first and every rendition with its codec',
  async (t) => {
    const text = composeMultivariant(
      {
        width: 1280,
        height: 720,
        frameRate: 25,
        bandwidth: 2_400_000.5,
        videoCodec: 'avc1.64001f',
        audioCodec: 'mp4a.40.2',
        audioBandwidth: 128_000,
      },
      [{ name: '480p', width: 854, height: 480, videoBitrate: 1_400_000, codec: 'avc1.64001e' }],
    )
    t.equal(
      announceTerms(text, '/.farebox/terms'),
      `#EXTM3U
#EXT-X-SESSION-DATA:DATA-ID="farebox.terms",URI="/.farebox/terms"
#EXT-X-VERSION:7
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-STREAM-INF:BANDWIDTH=2400001,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=25.000
source/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=1878000,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=854x480,FRAME-RATE=25.000
480p/index.m3u8
`,
    )
    t.match(readManifest(text), { variants: [{ uri: 'source/index.m3u8' }, { width: 854 }] })
  },
)

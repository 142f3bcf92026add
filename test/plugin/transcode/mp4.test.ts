import { array, assert, integer, nat, property, tuple, uint8Array } from 'fast-check'
import t from 'tap'
import { FareboxError, parseInit, parseSegment, splitInit } from '../../../plugin/index.ts'
import { makeSampleStream, probePackets } from '../../fixtures/sample-stream.ts'

const directory = t.testdir()
const { init, segments } = makeSampleStream(directory, { seconds: 2, reordered: true })
const media = segments[1]!.media

t.test('reads tracks as ffmpeg wrote them', async (t) => {
  t.match(parseInit(init), [
    { kind: 'video', codec: /^avc1\.[0-9a-f]{6}$/, width: 640, height: 360 },
    { kind: 'audio', codec: 'mp4a.40.2', timescale: 48_000 },
  ])
})

t.test('reads the times that ffprobe reads, of reordered frames too', async (t) => {
  const packets = probePackets(init, media)
  for (const { track, samples } of parseSegment(media, parseInit(init))) {
    const theirs = packets.filter((packet) => packet.stream === track.kind)
    t.ok(samples.length > 20)
    t.same(
      samples.map(({ dts, pts, sync }) => [
        (dts / track.timescale).toFixed(6),
        (pts / track.timescale).toFixed(6),
        sync,
      ]),
      theirs.map(({ dts, pts, key }) => [dts, pts, key]),
      track.kind,
    )
  }
})

t.test('splits a whole file', async (t) => {
  const file = new Uint8Array(Buffer.concat([init, media]))
  const parts = splitInit(file)
  t.same(parts.init, init)
  t.same(parts.media, media)
})

t.test('notices a cut file', async (t) => {
  const tracks = parseInit(init)
  assert(
    property(integer({ min: 1, max: media.length - 1 }), (length) => {
      try {
        // A cut may leave whole boxes; then the sizes no longer add up.
        const samples = parseSegment(media.subarray(0, length), tracks).map((one) => one.samples)
        return samples.flat().length === 0
      } catch (error) {
        return error instanceof FareboxError && error.code === 'input_invalid'
      }
    }),
  )
  t.end()
})

function onlyOurErrors(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof FareboxError && error.code === 'input_invalid') return true
    throw error
  }
}

t.test('random and damaged bytes give nothing but our own error', async () => {
  const tracks = parseInit(init)
  const bytes = uint8Array({ maxLength: 300 })
  assert(
    property(bytes, (random) =>
      [parseInit, splitInit, (each: Uint8Array) => parseSegment(each, tracks)].every((read) =>
        onlyOurErrors(() => read(random)),
      ),
    ),
  )
  const damage = array(tuple(nat({ max: 1300 }), nat({ max: 255 })), { maxLength: 6 })
  assert(
    property(damage, (changes) => {
      const [first, second] = [init.slice(), media.slice(0, 4000)]
      for (const [at, value] of changes) {
        if (at < first.length) first[at] = value
        second[at] = value
      }
      return (
        onlyOurErrors(() => parseInit(first)) && onlyOurErrors(() => parseSegment(second, tracks))
      )
    }),
    { numRuns: 500 },
  )
})

t.test('a run of four billion samples of no size is refused before it is counted', async (t) => {
  const box = (type: string, ...parts: readonly Uint8Array[]): Uint8Array => {
    const body = Buffer.concat(parts)
    const header = Buffer.alloc(8)
    header.writeUInt32BE(body.length + 8)
    header.write(type, 4, 'latin1')
    return Buffer.concat([header, body])
  }
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  const traf = box(
    'traf',
    box('tfhd', bytes('0000000000000001')),
    box('tfdt', bytes('0000000000000000')),
    box('trun', bytes('00000000ffffffff')),
  )
  t.throws(() => parseSegment(box('moof', traf), parseInit(init)), { code: 'input_invalid' })
})

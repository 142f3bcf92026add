import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { canCopy } from '../../../adapters/ffmpeg/can-copy.ts'
import { clockFilter } from '../../../adapters/ffmpeg/clock-filter.ts'
import { createPackager, createPublisher, findFfmpeg } from '../../../adapters/ffmpeg/index.ts'
import type { PublisherEvent } from '../../../adapters/ffmpeg/index.ts'
import { createIngest } from '../../../adapters/node-media-server/index.ts'
import type { PackagerEvent } from '../../../plugin/index.ts'
import { freePorts } from '../../fixtures/free-ports.ts'

const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
const directory = t.testdir()

function makeFile(name: string, codecs: string): string {
  const file = join(directory, name)
  const inputs = '-v error -y -f lavfi -i testsrc2=size=320x180:rate=25 -f lavfi -i sine -t 6'
  execFileSync(ffmpeg.program, `${inputs} -pix_fmt yuv420p ${codecs}`.split(' ').concat(file))
  return file
}

const sparse = makeFile(
  'sparse.mp4',
  '-c:v libx264 -preset ultrafast -g 75 -sc_threshold 0 -c:a aac',
)
const dense = makeFile('dense.mp4', '-c:v libx264 -preset ultrafast -g 25 -sc_threshold 0 -c:a aac')
const other = makeFile('other.mkv', '-c:v mpeg4 -g 25 -c:a aac')

/** The first events of a packager while a file is published as it is told. */
async function packaged(media: string, publishedFor: number, until: PackagerEvent['type']) {
  const [port = 0] = await freePorts(1)
  const said: PublisherEvent[] = []
  const ingest = await createIngest({
    streams: { '/live/demo': 'a-stream-key' },
    storePath: join(t.testdirName, `store-${port}`),
    port,
    onEvent: (event) => {
      if (event.type === 'published') packager.start()
    },
  })
  const publisher = createPublisher({
    ffmpeg,
    url: ingest.publishUrl('/live/demo'),
    segmentDuration: publishedFor,
    media,
    onEvent: (event) => said.push(event),
  })
  let packager!: ReturnType<typeof createPackager>
  const event = await new Promise<PackagerEvent>((resolve) => {
    packager = createPackager({
      ffmpeg,
      url: ingest.pullUrl('/live/demo'),
      directory: join(t.testdirName, `hls-${port}`),
      segmentDuration: 1,
      onEvent: (event) => {
        if (event.type === until) resolve(event)
      },
    })
    void publisher.start()
  })
  await publisher.stop()
  await packager.stop()
  await ingest.stop()
  return { event, said }
}

t.test('a file is copied when players could cut it as it is', async (t) => {
  t.equal(await canCopy(ffmpeg, dense, 1), true)
  t.equal(await canCopy(ffmpeg, sparse, 3), true)
  t.equal(await canCopy(ffmpeg, sparse, 1), false, 'key frames too far apart')
  t.equal(await canCopy(ffmpeg, other, 1), false, 'another codec')
  t.equal(await canCopy(ffmpeg, join(directory, 'none.mp4'), 1), false)
  t.equal(await canCopy({ ...ffmpeg, program: '/nowhere/ffmpeg' }, dense, 1), false)
})

t.test('and encoded again when not: segments come out as long as wanted', async (t) => {
  const { event, said } = await packaged(sparse, 1, 'segment')
  t.match(said[0], { type: 'started', what: /encoded again/ })
  t.match(event, { type: 'segment', duration: 1 })
})

t.test('key frames further apart than a segment are said', async (t) => {
  const { event, said } = await packaged(sparse, 3, 'key_frame_distance')
  t.match(said[0], { type: 'started', what: /copied/ })
  t.match(event, { distance: 3, segmentDuration: 1 })
})

t.test('an ffmpeg that cannot write text still publishes, with its own clock', async (t) => {
  t.equal(await clockFilter({ ...ffmpeg, program: 'false' }, 360), undefined)
})

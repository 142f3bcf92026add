import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createSegmentShelf } from '../../../adapters/ffmpeg/segment-shelf.ts'
import type { PackagerOptions } from '../../../adapters/ffmpeg/index.ts'
import type { PackagerEvent } from '../../../plugin/index.ts'

const ffmpeg = { program: 'ffmpeg', version: '5', major: 5 }

function start(directory: string, more: Partial<PackagerOptions> = {}) {
  const events: PackagerEvent[] = []
  const shelf = createSegmentShelf({
    ffmpeg,
    url: '',
    directory,
    segmentDuration: 2,
    onEvent: (event) => events.push(event),
    ...more,
  })

  /** Does what ffmpeg does: files, then a playlist that names them. */
  function write(
    run: { playlist: string; init: string },
    from: number,
    durations: readonly number[],
  ) {
    writeFileSync(join(directory, run.init), 'init')
    durations.forEach((_, at) => writeFileSync(join(directory, `seg_${from + at}.m4s`), 'media'))
    const lines = durations.flatMap((one, at) => [
      `#EXTINF:${one.toFixed(6)},`,
      `seg_${from + at}.m4s`,
    ])
    const text = ['#EXTM3U', `#EXT-X-MEDIA-SEQUENCE:${from}`, ...lines, ''].join('\n')
    writeFileSync(join(directory, run.playlist), text)
  }

  const playlist = () => readFileSync(join(directory, 'index.m3u8'), 'utf8')
  return { shelf, events, write, playlist }
}

t.test('one playlist over all runs, with a window', async (t) => {
  const directory = t.testdir()
  const { shelf, events, write, playlist } = start(directory, { listSize: 3 })
  const first = shelf.open()
  t.same(first, { startNumber: 0, playlist: 'run.m3u8', init: 'init.mp4' })
  write(first, 0, [2, 2])
  await shelf.refresh()
  await shelf.refresh()
  t.equal(events.length, 2, 'each segment is told of once')
  t.match(events[1], { type: 'segment', uri: 'seg_1.m4s', sequence: 1, duration: 2, bytes: 5 })
  await shelf.close()
  const second = shelf.open()
  t.match(second, { startNumber: 2 })
  t.not(second.init, first.init)
  write(second, 2, [2, 1.5])
  await shelf.refresh()
  t.equal(
    playlist(),
    `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:2
#EXT-X-MEDIA-SEQUENCE:1
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MAP:URI="init.mp4"
#EXTINF:2.000000,
seg_1.m4s
#EXT-X-DISCONTINUITY
#EXT-X-MAP:URI="${second.init}"
#EXTINF:2.000000,
seg_2.m4s
#EXTINF:1.500000,
seg_3.m4s
`,
  )
  write(second, 2, [2, 1.5, 2])
  await shelf.refresh()
  t.match(playlist(), '#EXT-X-MEDIA-SEQUENCE:2\n#EXT-X-DISCONTINUITY-SEQUENCE:1\n')
  await shelf.end()
  t.match(playlist(), /seg_4\.m4s\n#EXT-X-ENDLIST\n$/)
})

t.test('files go some time after they left the window, or stay when told to', async (t) => {
  for (const keep of [false, true]) {
    const directory = t.testdir()
    const { shelf, write } = start(directory, { listSize: 3, keep })
    const first = shelf.open()
    write(first, 0, [2, 2])
    await shelf.close()
    const second = shelf.open()
    for (let count = 1; count <= 15; count += 1) {
      write(
        second,
        2,
        Array.from({ length: count }, () => 2),
      )
      await shelf.refresh()
    }
    t.equal(existsSync(join(directory, 'seg_0.m4s')), keep)
    t.equal(existsSync(join(directory, 'seg_1.m4s')), keep)
    t.equal(existsSync(join(directory, 'init.mp4')), keep, 'with the last of its run')
    t.ok(existsSync(join(directory, 'seg_2.m4s')), 'late requests still find it')
    await shelf.close()
  }
})

t.test('says once per run when key frames are too far apart', async (t) => {
  const { shelf, events, write, playlist } = start(t.testdir())
  write(shelf.open(), 0, [2, 5, 5])
  await shelf.refresh()
  t.same(
    events.filter((event) => event.type === 'key_frame_distance'),
    [{ type: 'key_frame_distance', distance: 5, segmentDuration: 2 }],
  )
  t.match(playlist(), '#EXT-X-TARGETDURATION:5\n')
})

t.test('a new process goes on with the numbers of the one before', async (t) => {
  const directory = t.testdir()
  const before = start(directory)
  before.write(before.shelf.open(), 0, [2, 2, 2])
  await before.shelf.end()
  const { shelf, write, playlist } = start(directory)
  const run = shelf.open()
  t.equal(run.startNumber, 3)
  t.not(run.init, 'init.mp4')
  write(run, 3, [2])
  await shelf.refresh()
  t.match(playlist(), /#EXT-X-MEDIA-SEQUENCE:3\n[^]*\nseg_3\.m4s\n$/)
})

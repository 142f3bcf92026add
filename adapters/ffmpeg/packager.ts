import { mkdirSync, watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Packager, PackagerEvent } from '../../plugin/index.ts'
import type { Ffmpeg } from './find-ffmpeg.ts'
import { packagerArguments } from './packager-arguments.ts'
import { createSegmentShelf } from './segment-shelf.ts'
import { startProcess } from './start-process.ts'
import { supervise } from './supervise.ts'

export interface PackagerOptions {
  readonly ffmpeg: Ffmpeg
  /** Where the stream can be pulled, e.g. rtmp://127.0.0.1:1935/live/demo?internal=…. */
  readonly url: string
  /** Parts of the url that must not show up in events. */
  readonly secrets?: readonly string[]
  /** Made when absent; holds index.m3u8, init*.mp4 and seg_N.m4s. A packager owns it alone. */
  readonly directory: string
  /** Seconds; segments are longer where the stream's key frames are further apart. */
  readonly segmentDuration: number
  /** Segments in the playlist; default 6, 0 for all. */
  readonly listSize?: number
  /** Keeps the files of segments that left the playlist. */
  readonly keep?: boolean
  readonly onEvent?: (event: PackagerEvent) => void
}

export interface FfmpegPackager extends Packager {
  /** Of the running ffmpeg, if one runs. */
  readonly pid: number | undefined
}

/** Directory notices can get lost; a look this often, in milliseconds, finds what they missed. */
const lookInterval = 500

/** The `Packager` port: ffmpeg pulls the stream and copies it into fMP4 HLS, nothing is re-encoded. */
export function createPackager(options: PackagerOptions): FfmpegPackager {
  const { ffmpeg, directory, segmentDuration, secrets = [], onEvent = () => {} } = options
  mkdirSync(directory, { recursive: true })
  const shelf = createSegmentShelf(options)
  let lookout: (() => void) | undefined

  const supervisor = supervise({
    start() {
      const run = shelf.open()
      lookout = lookOut(directory, () => void shelf.refresh())
      return startProcess(
        ffmpeg.program,
        packagerArguments({ url: options.url, segmentDuration, ...run }),
        { directory, secrets },
      )
    },
    onStart: (run) => onEvent({ type: 'started', run }),
    async onEnd() {
      lookout?.()
      await shelf.close()
      await removeLeftovers(directory)
    },
    onDeath: (death) => onEvent({ type: 'died', ...death }),
  })

  return {
    get pid() {
      return supervisor.pid
    },
    start: () => supervisor.start(),
    pause: () => supervisor.stop(),
    async stop() {
      await supervisor.stop()
      await shelf.end()
      onEvent({ type: 'stopped' })
    },
  }
}

/** Calls `look` when something may have changed; answers how to end it. */
function lookOut(directory: string, look: () => void): () => void {
  const timer = setInterval(look, lookInterval)
  let watcher: FSWatcher | undefined
  try {
    watcher = watch(directory, look).on('error', () => {})
  } catch {
    // The system gives no more notices, or the directory is gone: the timer looks on.
  }
  return () => {
    clearInterval(timer)
    watcher?.close()
  }
}

/** Halves of files that a killed ffmpeg was writing. */
async function removeLeftovers(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  await Promise.all(
    names
      .filter((name) => name.endsWith('.tmp'))
      .map((name) => rm(join(directory, name), { force: true })),
  )
}

import { readFileSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composePlaylist } from './compose-playlist.ts'
import type { PackagedSegment } from './compose-playlist.ts'
import type { PackagerOptions } from './packager.ts'
import type { PackagerRun } from './packager-arguments.ts'
import { parseRunPlaylist } from './run-playlist.ts'

/** What a packager's directory holds: segments of all runs and the one playlist over them. */
export interface SegmentShelf {
  /** Begins a run: names that no earlier run used. */
  open(): PackagerRun
  /** Takes in what ffmpeg has finished since the last look. One look at a time. */
  refresh(): Promise<void>
  /** Ends a run after its process is gone. */
  close(): Promise<void>
  /** Closes the playlist for good. */
  end(): Promise<void>
}

/** Segments kept on disk behind the playlist's window, for players that are late. */
const lateSegments = 12
/** Warn when segments are this much longer than wanted. */
const tolerance = 1.25

export function createSegmentShelf(options: PackagerOptions): SegmentShelf {
  const { directory, segmentDuration, listSize = 6, keep = false, onEvent = () => {} } = options
  let run = -1
  let current: PackagerRun | undefined
  let next = firstFreeNumber(directory)
  let segments: PackagedSegment[] = []
  let late: PackagedSegment[] = []
  let discontinuitySequence = 0
  let warned = false
  let queue = Promise.resolve()

  async function take(ended: boolean): Promise<void> {
    const fresh = current === undefined ? [] : await freshSegments(current)
    if (fresh.length === 0 && !ended) return
    segments.push(...fresh)
    next = (segments.at(-1)?.sequence ?? next - 1) + 1
    const gone = slide()
    const text = composePlaylist(segments, { segmentDuration, discontinuitySequence, ended })
    await writeFile(join(directory, 'index.m3u8.new'), text)
    await rename(join(directory, 'index.m3u8.new'), join(directory, 'index.m3u8'))
    for (const segment of fresh) announce(segment)
    await discard(gone)
  }

  async function freshSegments(from: PackagerRun): Promise<readonly PackagedSegment[]> {
    const text = await readFile(join(directory, from.playlist), 'utf8').catch(() => '')
    const fresh = parseRunPlaylist(text).filter((segment) => segment.sequence >= next)
    return Promise.all(
      fresh.map(async (segment) => {
        const { size } = await stat(join(directory, segment.uri))
        return { ...segment, run, map: from.init, bytes: size }
      }),
    )
  }

  function slide(): readonly PackagedSegment[] {
    const over = listSize === 0 ? 0 : Math.max(0, segments.length - listSize)
    const left = segments.slice(0, over)
    segments = segments.slice(over)
    left.forEach((segment, index) => {
      const after = left[index + 1] ?? segments[0]
      if (after !== undefined && after.run !== segment.run) discontinuitySequence += 1
    })
    late.push(...left)
    const gone = late.slice(0, Math.max(0, late.length - lateSegments))
    late = late.slice(gone.length)
    return gone
  }

  async function discard(gone: readonly PackagedSegment[]): Promise<void> {
    if (keep) return
    const used = new Set([...late, ...segments].map((segment) => segment.map))
    const maps = gone.map((segment) => segment.map).filter((map) => !used.has(map))
    const names = [...gone.map((segment) => segment.uri), ...new Set(maps)]
    await Promise.all(names.map((name) => rm(join(directory, name), { force: true })))
  }

  function announce({ uri, sequence, duration, bytes }: PackagedSegment): void {
    onEvent({ type: 'segment', uri, sequence, duration, bytes })
    if (warned || duration <= segmentDuration * tolerance) return
    warned = true
    onEvent({ type: 'key_frame_distance', distance: duration, segmentDuration })
  }

  function enqueue(step: () => Promise<void>): Promise<void> {
    // A failed look (a file that vanished meanwhile, a full disk) is repeated by the next one.
    queue = queue.then(step).catch(() => {})
    return queue
  }

  return {
    open() {
      run += 1
      warned = false
      const name = run === 0 && next === 0 ? '' : `_${next}`
      current = { startNumber: next, playlist: `run${name}.m3u8`, init: `init${name}.mp4` }
      return current
    },
    refresh: () => enqueue(() => take(false)),
    close: () =>
      enqueue(async () => {
        await take(false)
        if (current !== undefined) await rm(join(directory, current.playlist), { force: true })
        current = undefined
      }),
    end: () => enqueue(() => take(true)),
  }
}

/** Numbers go on where a playlist of an earlier process ended: each names one content for ever. */
function firstFreeNumber(directory: string): number {
  try {
    const before = parseRunPlaylist(readFileSync(join(directory, 'index.m3u8'), 'utf8'))
    return (before.at(-1)?.sequence ?? -1) + 1
  } catch {
    return 0
  }
}

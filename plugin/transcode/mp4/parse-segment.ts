import { ByteReader, mp4Invalid } from './byte-reader.ts'
import { findBox, parseBoxes } from './boxes.ts'
import type { InitTrack } from './parse-init.ts'

/** One frame or audio packet; times in ticks of its track. */
export interface Sample {
  readonly dts: number
  readonly pts: number
  readonly duration: number
  /** Bytes. */
  readonly size: number
  /** True for a key frame. */
  readonly sync: boolean
}

export interface SegmentTrack {
  readonly track: InitTrack
  readonly samples: readonly Sample[]
}

/** A trun may claim 2^32 samples without a byte for each: more than this is an attack. */
const maxSamples = 100_000
const nonSync = 0x10000

/**
 * A media segment → its samples by track, over all fragments. Throws `input_invalid`, also when the
 * sizes of the samples do not add up to the media data: that is how a cut file is noticed.
 */
export function parseSegment(
  media: Uint8Array,
  tracks: readonly InitTrack[],
): readonly SegmentTrack[] {
  const found = tracks.map((track) => ({ track, samples: [] as Sample[] }))
  const boxes = parseBoxes(media)
  for (const moof of boxes.filter((box) => box.type === 'moof')) {
    for (const traf of parseBoxes(moof.body).filter((box) => box.type === 'traf')) {
      readTrackFragment(traf.body, found)
    }
  }
  const held = boxes.reduce((sum, box) => sum + (box.type === 'mdat' ? box.body.length : 0), 0)
  const said = found.reduce(
    (sum, one) => one.samples.reduce((size, sample) => size + sample.size, sum),
    0,
  )
  if (held !== said) throw mp4Invalid(`samples of ${said} bytes in ${held} bytes of media data`)
  return found
}

function readTrackFragment(
  traf: Uint8Array,
  found: readonly { readonly track: InitTrack; readonly samples: Sample[] }[],
): void {
  const boxes = parseBoxes(traf)
  const header = new ByteReader(findBox(boxes, 'tfhd').body)
  const flags = header.u32() & 0xffffff
  const id = header.u32()
  const target = found.find((one) => one.track.id === id)
  if (target === undefined) throw mp4Invalid(`a fragment of the unknown track ${id}`)
  header.skip((flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0))
  const defaults = {
    duration: flags & 0x8 ? header.u32() : target.track.defaultDuration,
    size: flags & 0x10 ? header.u32() : target.track.defaultSize,
    flags: flags & 0x20 ? header.u32() : target.track.defaultFlags,
  }
  const time = new ByteReader(findBox(boxes, 'tfdt').body)
  let dts = time.u8() === 1 ? time.skip(3).u64() : time.skip(3).u32()
  for (const box of boxes) {
    if (box.type === 'trun') dts = readRun(box.body, defaults, dts, target.samples)
  }
}

function readRun(
  trun: Uint8Array,
  defaults: { readonly duration: number; readonly size: number; readonly flags: number },
  start: number,
  samples: Sample[],
): number {
  const reader = new ByteReader(trun)
  const version = reader.u8()
  const flags = reader.u24()
  const count = reader.u32()
  if (samples.length + count > maxSamples) throw mp4Invalid(`a run of ${count} samples`)
  if (flags & 0x1) reader.skip(4)
  const firstFlags = flags & 0x4 ? reader.u32() : undefined
  let dts = start
  for (let at = 0; at < count; at += 1) {
    const duration = flags & 0x100 ? reader.u32() : defaults.duration
    const size = flags & 0x200 ? reader.u32() : defaults.size
    const own = flags & 0x400 ? reader.u32() : defaults.flags
    const offset = flags & 0x800 ? (version === 0 ? reader.u32() : reader.i32()) : 0
    const used = at === 0 && firstFlags !== undefined ? firstFlags : own
    samples.push({ dts, pts: dts + offset, duration, size, sync: (used & nonSync) === 0 })
    dts += duration
  }
  return dts
}

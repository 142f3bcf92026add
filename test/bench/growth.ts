import { median } from './parts/rounds.ts'

/** One reading of something that must not grow. */
export interface Reading {
  readonly seconds: number
  readonly bytes: number
}

/** How something went on from reading to reading. */
export interface Growth {
  /** Median of the readings. */
  readonly bytes: number
  /** What it gained from the first to the last reading, by the median of the slopes of all pairs. */
  readonly gained: number
  readonly isFlat: boolean
}

/**
 * Whether readings stay where they are. The slope is that of Theil and Sen, the median over all pairs:
 * up to a quarter of the readings may be anything at all, so neither a collection that came late nor a
 * burst of requests decides. What shrinks is flat.
 *
 * @param allowed The part of the median that may be gained, e.g. 0.05; but never less than `floor` bytes
 * @example growth(heap, { allowed: 0.05, floor: 1 << 20 }).isFlat
 */
export function growth(
  readings: readonly Reading[],
  { allowed, floor }: { allowed: number; floor: number },
): Growth {
  if (readings.length < 4) throw new RangeError('fewer than four readings tell nothing')
  const slopes = readings.flatMap((a, at) =>
    readings.slice(at + 1).map((b) => (b.bytes - a.bytes) / (b.seconds - a.seconds)),
  )
  const gained = median(slopes) * (readings.at(-1)!.seconds - readings[0]!.seconds)
  const bytes = median(readings.map((reading) => reading.bytes))
  return { bytes, gained, isFlat: gained <= Math.max(floor, allowed * bytes) }
}

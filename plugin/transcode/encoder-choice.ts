import { FareboxError } from '../errors.ts'
import type { Rendition } from '../media/rendition.ts'
import type { Clock } from '../ports/clock.ts'
import type { EncodedSegment, Encoder, SourceSegment } from '../ports/encoder.ts'
import { verifyRendition } from './verify-rendition.ts'

export interface EncoderChoiceEvent {
  readonly type: 'demoted'
  readonly from: string
  readonly to: string
  readonly detail: string
}

/** A device is left alone this long after it failed a segment that the rescue could do. */
const demotionMilliseconds = 60_000

/**
 * Tries a segment on the preferred encoder and, when that is hardware and fails, once on the next.
 * A segment that nobody can encode says nothing about the device, so only a rescue demotes it.
 */
export function createEncoderChoice(
  encoders: readonly [Encoder, ...Encoder[]],
  clock: Clock,
  onEvent: (event: EncoderChoiceEvent) => void,
) {
  const [preferred] = encoders
  const rescue = encoders.at(-1)!
  let demotedUntil = Number.NEGATIVE_INFINITY

  function current(): Encoder {
    return clock.milliseconds() < demotedUntil ? rescue : preferred
  }

  async function encode(
    source: SourceSegment,
    renditions: readonly Rendition[],
    signal: AbortSignal,
  ): Promise<{ encoder: string; segments: readonly EncodedSegment[] }> {
    const first = current()
    try {
      return { encoder: first.name, segments: await verified(first, source, renditions, signal) }
    } catch (error) {
      if (!first.hardware || first === rescue || signal.aborted) throw unusable(error)
      const segments = await verified(rescue, source, renditions, signal).catch((second) => {
        throw unusable(second)
      })
      demotedUntil = clock.milliseconds() + demotionMilliseconds
      onEvent({ type: 'demoted', from: first.name, to: rescue.name, detail: messageOf(error) })
      return { encoder: rescue.name, segments }
    }
  }

  return { encode, current: () => current().name }
}

async function verified(
  encoder: Encoder,
  source: SourceSegment,
  renditions: readonly Rendition[],
  signal: AbortSignal,
): Promise<readonly EncodedSegment[]> {
  const segments = await encoder.encode(source, renditions, signal)
  renditions.forEach((rendition, index) => {
    const segment = segments[index]
    const wrong = segment === undefined ? 'missing' : verifyRendition(source, segment, rendition)
    if (wrong !== undefined) {
      throw new FareboxError(
        'media_failed',
        `${encoder.name} made a ${rendition.name} segment that does not fit its source (${wrong}): try again`,
      )
    }
  })
  return segments
}

function unusable(error: unknown): FareboxError {
  if (error instanceof FareboxError && error.code === 'media_failed') return error
  return new FareboxError(
    'media_failed',
    `a segment could not be transcoded (${messageOf(error)}): try again in a few seconds`,
    { cause: error },
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

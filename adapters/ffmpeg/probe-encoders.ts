import { FareboxError, parseInit, parseSegment, splitInit } from '../../plugin/index.ts'
import type { Rendition } from '../../plugin/index.ts'
import { backends } from './backend.ts'
import type { Backend, BackendName } from './backend.ts'
import type { Ffmpeg } from './find-ffmpeg.ts'
import { renditionArguments } from './rendition-arguments.ts'
import { runProcess } from './run-process.ts'

export interface ProbeOptions {
  /** Try this one and no other. */
  readonly only?: BackendName
  /** `cpu` (default) takes libx264 when no device works, `deny` rejects then. */
  readonly fallback?: 'cpu' | 'deny'
}

export interface ProbeResult {
  readonly backend: Backend
  /** Those that were preferred and why they are not used, e.g. to print it. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
}

const probe: Rendition = {
  name: 'probe',
  width: 320,
  height: 180,
  videoBitrate: 400_000,
  codec: 'avc1.64001e',
}
const frames = 5

/**
 * The best encoder that really encodes here: each candidate gets a few frames through the chain that
 * segments will take, since a build lists encoders whose device is absent. Rejects with
 * `program_failed`, naming the reasons, when none is left.
 *
 * @example const { backend } = await probeEncoders(await findFfmpeg())
 */
export async function probeEncoders(
  ffmpeg: Ffmpeg,
  options: ProbeOptions = {},
): Promise<ProbeResult> {
  const { only, fallback = 'cpu' } = options
  const candidates: readonly Backend[] = backends.filter(
    (one) => (only === undefined || one.name === only) && (fallback === 'cpu' || one.hardware),
  )
  const refused: { name: string; reason: string }[] = []
  for (const backend of candidates) {
    const reason = await tryBackend(ffmpeg, backend)
    if (reason === undefined) return { backend, refused }
    refused.push({ name: backend.name, reason })
  }
  const reasons = refused.map(({ name, reason }) => `${name}: ${reason}`).join('; ')
  throw new FareboxError(
    'program_failed',
    `no encoder works (${reasons === '' ? 'none was left to try' : reasons}): install an ffmpeg with libx264, or allow another encoder`,
  )
}

async function tryBackend(ffmpeg: Ffmpeg, backend: Backend): Promise<string | undefined> {
  const source = `testsrc2=size=640x360:rate=30:duration=1,trim=end_frame=${frames}`
  const args = renditionArguments({
    backend,
    renditions: [probe],
    timescale: 15_360,
    input: ['-f', 'lavfi', '-i', source],
  })
  try {
    const [file] = await runProcess(ffmpeg.program, args, {
      timeLimit: 5000,
      outputLimit: 10_000_000,
    })
    const { init, media } = splitInit(file ?? new Uint8Array())
    const [video] = parseSegment(media, parseInit(init))
    if (video?.samples.length !== frames) return `${video?.samples.length ?? 0} of ${frames} frames`
    if (!video.samples[0]!.sync) return 'its first frame is no key frame'
    return video.track.width === probe.width ? undefined : `a width of ${video.track.width}`
  } catch (error) {
    return firstLine(error)
  }
}

/** ffmpeg's own first complaint is the cause; what follows are consequences. */
function firstLine(error: unknown): string {
  if (!(error instanceof FareboxError)) return String(error)
  const said = error.details['stderr']
  const line = typeof said === 'string' ? said.split('\n')[0]!.trim() : ''
  return line === '' ? error.message : line.replace(/^\[[^\]]*\] */, '')
}

import { FareboxError } from '../../plugin/index.ts'
import { runProcess } from './run-process.ts'

export interface Ffmpeg {
  /** What to spawn. */
  readonly program: string
  /** As it prints it, e.g. 5.1.9-0+deb12u1. */
  readonly version: string
  readonly major: number
}

/**
 * The ffmpeg to use: the one given, else the one on the PATH. Rejects with `program_missing`, whose
 * message says how to get one, also when it is older than release 5.
 *
 * @example const ffmpeg = await findFfmpeg(process.env['FFMPEG'])
 */
export async function findFfmpeg(given?: string): Promise<Ffmpeg> {
  const program = given === undefined || given === '' ? 'ffmpeg' : given
  const output = await runProcess(program, ['-hide_banner', '-version'], {
    timeLimit: 10_000,
    outputLimit: 1_000_000,
  }).catch((cause: unknown) => {
    throw missing(`${program} cannot be run`, cause)
  })
  const first = Buffer.from(output[0] ?? []).toString('utf8')
  // Releases say "version 5.1.9-…", builds of the development tree "version N-109542-g…".
  const version = /^ffmpeg version (\S+)/.exec(first)?.[1]
  if (version === undefined) throw missing(`${program} is no ffmpeg`)
  const release = /^n?(\d+)\./.exec(version)?.[1]
  const major = release === undefined ? 99 : Number(release)
  if (major < 5) throw missing(`${program} is version ${version}, and 5 is the oldest that works`)
  return { program, version, major }
}

function missing(what: string, cause?: unknown): FareboxError {
  return new FareboxError(
    'program_missing',
    `${what}: install ffmpeg 5 or later (apt install ffmpeg, brew install ffmpeg) or name one in FFMPEG`,
    { cause },
  )
}

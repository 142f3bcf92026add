import { spawnSync } from 'node:child_process'
import { FareboxError } from '../../plugin/index.ts'

/** One way to get ffmpeg; `root` says that it needs the superuser. */
interface Installer {
  readonly program: string
  readonly root: boolean
  readonly commands: readonly (readonly string[])[]
}

const installers: readonly Installer[] = [
  {
    program: 'apt-get',
    root: true,
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'ffmpeg'],
    ],
  },
  { program: 'dnf', root: true, commands: [['dnf', 'install', '-y', 'ffmpeg-free']] },
  { program: 'apk', root: true, commands: [['apk', 'add', 'ffmpeg']] },
  { program: 'pacman', root: true, commands: [['pacman', '-Sy', '--noconfirm', 'ffmpeg']] },
  { program: 'brew', root: false, commands: [['brew', 'install', 'ffmpeg']] },
]

const works = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0

/** A program that was interrupted, or can't run, is there all the same: `broken`. */
function tryFfmpeg(command: string): 'works' | 'broken' | 'absent' {
  const { status, error } = spawnSync(command, ['-version'], { stdio: 'ignore', timeout: 20_000 })
  if (status === 0) return 'works'
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' ? 'absent' : 'broken'
}

/** What stands before a command that needs the superuser; undefined when we may not be one. */
function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
}

function available(program: string): boolean {
  const lookup = process.platform === 'win32' ? 'where' : 'which'
  return works(lookup, [program])
}

/**
 * The ffmpeg to use: $FFMPEG, else the one on PATH, else one that this machine's package manager
 * installs where we may. Throws `program_missing` with the one command to run otherwise.
 */
export function ensureFfmpeg(say: (line: string) => void): string {
  const named = process.env['FFMPEG']
  if (named) {
    if (tryFfmpeg(named) === 'works') return named
    throw new FareboxError(
      'program_missing',
      `FFMPEG names ${named}, which does not run: correct it, or unset it to use the one on PATH`,
    )
  }
  const found = tryFfmpeg('ffmpeg')
  if (found === 'works') return 'ffmpeg'
  if (found === 'broken') {
    throw new FareboxError(
      'program_missing',
      'the ffmpeg on PATH does not run: try it with ffmpeg -version, or name another with FFMPEG',
    )
  }
  const installer = installers.find(({ program }) => available(program))
  const prefix = installer?.root === false ? [] : rootPrefix()
  if (installer && prefix) {
    say(`ffmpeg is missing: installing it with ${installer.program} (once, about a minute) …`)
    for (const command of installer.commands) {
      const [program = '', ...args] = [...prefix, ...command]
      spawnSync(program, args, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
    if (tryFfmpeg('ffmpeg') === 'works') return 'ffmpeg'
  }
  const command = installer?.commands.at(-1)?.join(' ')
  const advice = command
    ? `run: ${installer?.root ? 'sudo ' : ''}${command}`
    : 'install it from your system’s packages, or name it with FFMPEG=/path/to/ffmpeg'
  throw new FareboxError('program_missing', `ffmpeg is needed and missing: ${advice}`)
}

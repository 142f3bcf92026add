import { basename, dirname, join } from 'node:path'
import type { Ffmpeg } from './find-ffmpeg.ts'
import { optionWords } from './option-words.ts'
import { runProcess } from './run-process.ts'

/**
 * Whether a file may be published without encoding it again: H.264 with key frames no further apart
 * than a segment (looked at for a minute), and AAC or no audio. False also when that cannot be found
 * out, for instance without ffprobe beside ffmpeg.
 */
export async function canCopy(
  ffmpeg: Ffmpeg,
  media: string,
  segmentDuration: number,
): Promise<boolean> {
  const codecs = await ask(ffmpeg, [
    ...optionWords('-show_entries stream=codec_type,codec_name -of csv=p=0 -i'),
    media,
  ])
  const video = codecs.filter((line) => line.endsWith(',video')).map((line) => line.split(',')[0])
  const audio = codecs.filter((line) => line.endsWith(',audio')).map((line) => line.split(',')[0])
  if (video[0] !== 'h264' || (audio[0] !== undefined && audio[0] !== 'aac')) return false
  const packets = await ask(ffmpeg, [
    ...optionWords('-select_streams v:0 -read_intervals %+60'),
    ...optionWords('-show_entries packet=pts_time,flags -of csv=p=0 -i'),
    media,
  ])
  const times = packets.map((line) => Number(line.split(',')[0]))
  const keys = packets.flatMap((line, at) =>
    line.split(',')[1]?.startsWith('K') ? times[at]! : [],
  )
  const marks = [...keys, Math.max(...times)]
  return (
    keys.length > 0 &&
    marks.every((time, at) => at === 0 || time - marks[at - 1]! <= segmentDuration + 0.05)
  )
}

async function ask(ffmpeg: Ffmpeg, args: readonly string[]): Promise<readonly string[]> {
  const name = basename(ffmpeg.program).replace('ffmpeg', 'ffprobe')
  const folder = dirname(ffmpeg.program)
  const program = folder === '.' ? name : join(folder, name)
  try {
    const [output] = await runProcess(program, ['-v', 'error', ...args], {
      timeLimit: 30_000,
      outputLimit: 10_000_000,
    })
    return Buffer.from(output ?? [])
      .toString('utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '')
  } catch {
    return []
  }
}

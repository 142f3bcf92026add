import type { Ffmpeg } from './find-ffmpeg.ts'
import { runProcess } from './run-process.ts'

/**
 * A filter that burns the time of day into the picture, or undefined where ffmpeg has no drawtext or
 * finds no font: testsrc2 then still shows the stream's own time with the font it brings along.
 */
export async function clockFilter(ffmpeg: Ffmpeg, height: number): Promise<string | undefined> {
  const size = Math.round(height / 8)
  const box = 'box=1:boxcolor=black@0.6:boxborderw=12'
  const filter = `drawtext=text='%{localtime\\:%T}':fontsize=${size}:fontcolor=white:${box}:x=(w-tw)/2:y=h-2*th`
  const source = `testsrc2=size=320x240:rate=1,${filter}`
  try {
    await runProcess(
      ffmpeg.program,
      ['-v', 'error', '-nostdin', '-f', 'lavfi', '-i', source, '-frames:v', '1', '-f', 'null', '-'],
      { timeLimit: 10_000, outputLimit: 1_000_000 },
    )
    return filter
  } catch {
    return undefined
  }
}

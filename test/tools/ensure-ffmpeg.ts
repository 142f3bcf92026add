import { ensureFfmpeg } from '../../adapters/command-line/ensure-ffmpeg.ts'
import { FareboxError } from '../../plugin/index.ts'

try {
  ensureFfmpeg((line) => console.error(line))
} catch (error) {
  console.error(error instanceof FareboxError ? error.message : error)
  process.exitCode = 1
}

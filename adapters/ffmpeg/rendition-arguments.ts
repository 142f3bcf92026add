import type { Rendition } from '../../plugin/index.ts'
import type { Backend } from './backend.ts'
import { optionWords } from './option-words.ts'

export interface RenditionJob {
  readonly backend: Backend
  readonly renditions: readonly Rendition[]
  /** Ticks per second of the source's video track. */
  readonly timescale: number
  /** Where frames come from; default a fragmented MP4 on standard input. */
  readonly input?: readonly string[]
}

/**
 * One process: decode once, one output per rendition on pipes 1, 3, 4, … Each detail below keeps the
 * cut exact; left out, times restart at 0, shift by 1.4 s or frames get doubled:
 * - copyts and avoid_negative_ts keep the source's times, frag_discont lets tfdt start at them;
 * - fps_mode passthrough keeps every frame, once;
 * - the source's time scale can say every source time exactly, for the encoder and in the file; any
 *   other rounds, and the encoder's default, one tick per frame, is wrong for every live source;
 * - dump_extra repeats the parameter sets in the segment, so that one init serves segments of a
 *   device and of its software rescue.
 */
export function renditionArguments(job: RenditionJob): readonly string[] {
  const { backend, renditions, timescale, input = ['-f', 'mp4', '-i', 'pipe:0'] } = job
  const branches = renditions.map((_, index) => `[in${index}]`).join('')
  const filters = renditions.map(
    ({ width, height }, index) =>
      `[in${index}]${backend.filter(width, height)},setsar=1[out${index}]`,
  )
  return [
    ...optionWords('-hide_banner -nostdin -v error -y -copyts'),
    ...backend.device,
    ...input,
    '-filter_complex',
    [`[0:v:0]split=${renditions.length}${branches}`, ...filters].join(';'),
    ...renditions.flatMap((rendition, index) => [
      ...optionWords(`-map [out${index}] -map 0:a:0? -map_metadata -1 -fps_mode passthrough`),
      ...optionWords(`-enc_time_base 1:${timescale} -c:v ${backend.name}`),
      ...backend.options(rendition),
      ...optionWords('-bsf:v dump_extra=freq=keyframe -c:a copy -f mp4'),
      ...optionWords('-avoid_negative_ts disabled -use_editlist 0'),
      ...optionWords(`-video_track_timescale ${timescale} -movflags ${fragments}`),
      `pipe:${pipeOf(index)}`,
    ]),
  ]
}

const fragments = 'frag_keyframe+empty_moov+default_base_moof+frag_discont+skip_trailer'

/** Standard error keeps its place. */
function pipeOf(index: number): number {
  return index === 0 ? 1 : index + 2
}

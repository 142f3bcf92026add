import type { Rendition } from '../../plugin/index.ts'
import { optionWords } from './option-words.ts'

/** How one H.264 encoder of ffmpeg is driven. */
export interface Backend {
  /** ffmpeg's name of it. */
  readonly name: BackendName
  readonly hardware: boolean
  /** Options before the input. */
  readonly device: readonly string[]
  /** Filters from a decoded frame in memory to what the encoder takes. */
  filter(width: number, height: number): string
  /** Options of the encoder for one output. */
  options(rendition: Rendition): readonly string[]
}

export type BackendName = (typeof backends)[number]['name']

/**
 * Far above the frames of a segment: a new encoder starts with an IDR, and there must be no other
 * key frame inside, where a device would put a wrong one.
 */
const keyFrames = '-g 600 -bf 0'

/** In order of preference. All share: VBR with a tight cap, no B-frames, no scene cuts. */
export const backends = [
  {
    name: 'h264_nvenc' as const,
    hardware: true,
    device: optionWords('-init_hw_device cuda=cu:0 -filter_hw_device cu'),
    filter: (width: number, height: number) =>
      `format=nv12,hwupload_cuda,scale_cuda=${width}:${height}:interp_algo=bicubic:format=nv12`,
    options: (one: Rendition) =>
      optionWords(
        `-preset p4 -tune hq -rc vbr ${rate(one)} ${level(one)} ${keyFrames} -forced-idr 1 -no-scenecut 1`,
      ),
  },
  {
    name: 'h264_qsv' as const,
    hardware: true,
    device: optionWords('-init_hw_device qsv=hw -filter_hw_device hw'),
    filter: (width: number, height: number) =>
      `format=nv12,hwupload=extra_hw_frames=64,vpp_qsv=w=${width}:h=${height}:format=nv12`,
    // Its level is the plain number, 31, not 3.1.
    options: (one: Rendition) =>
      optionWords(
        `-preset veryfast ${rate(one)} ${level(one).replace('.', '')} ${keyFrames} -forced_idr 1 -look_ahead 0 -async_depth 4`,
      ),
  },
  {
    name: 'h264_vaapi' as const,
    hardware: true,
    device: optionWords('-init_hw_device vaapi=va -filter_hw_device va'),
    filter: (width: number, height: number) =>
      `format=nv12,hwupload,scale_vaapi=w=${width}:h=${height}:format=nv12`,
    options: (one: Rendition) =>
      optionWords(`-rc_mode VBR ${rate(one)} ${level(one)} ${keyFrames} -idr_interval 0`),
  },
  {
    name: 'h264_videotoolbox' as const,
    hardware: true,
    device: [],
    filter: scale,
    // allow_sw 0: without it the probe would pass on machines where the CPU does the work.
    options: (one: Rendition) =>
      optionWords(`-allow_sw 0 -realtime 1 ${rate(one)} ${level(one)} ${keyFrames}`),
  },
  {
    name: 'h264_amf' as const,
    hardware: true,
    device: [],
    filter: scale,
    options: (one: Rendition) =>
      optionWords(
        `-usage transcoding -quality speed -rc vbr_peak ${rate(one)} ${level(one)} ${keyFrames} -forced_idr 1`,
      ),
  },
  {
    name: 'libx264' as const,
    hardware: false,
    device: [],
    filter: scale,
    options: (one: Rendition) =>
      optionWords(
        `-preset veryfast ${rate(one)} ${level(one)} ${keyFrames} -keyint_min 600 -sc_threshold 0 -pix_fmt yuv420p`,
      ),
  },
] satisfies readonly (Omit<Backend, 'name'> & { readonly name: string })[]

/** setsar in rendition-arguments.ts follows: without it players see 5120:5123 pixels at 854 width. */
function scale(width: number, height: number): string {
  return `scale=${width}:${height}:flags=bicubic`
}

function rate({ videoBitrate }: Rendition): string {
  const cap = Math.round(videoBitrate * 1.07)
  return `-b:v ${videoBitrate} -maxrate ${cap} -bufsize ${videoBitrate * 2}`
}

/** avc1.64001f → 3.1 */
function level({ codec }: Rendition): string {
  const tenfold = Number.parseInt(codec.slice(-2), 16)
  return `-profile:v high -level ${(tenfold / 10).toFixed(1)}`
}

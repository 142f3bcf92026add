import { buildArguments } from './build-arguments.ts'
import { optionWords } from './option-words.ts'

export interface PackagerRun {
  /** Sequence number of its first segment. */
  readonly startNumber: number
  /** Names inside the working directory. */
  readonly playlist: string
  readonly init: string
}

/**
 * Pull and copy. `temp_file` makes files appear whole; without an edit list the times that players
 * see are the times in the segments, which is what renditions are compared by.
 */
export function packagerArguments(
  job: PackagerRun & { readonly url: string; readonly segmentDuration: number },
): readonly string[] {
  return buildArguments({
    // Two seconds are enough to meet both streams of a live source; 5, the default, is all waiting.
    inputs: [{ url: job.url, options: optionWords('-rtmp_live live -analyzeduration 2000000') }],
    output: {
      url: job.playlist,
      options: [
        ...optionWords('-map 0:v:0 -map 0:a:0? -map_metadata -1 -c copy -f hls'),
        // RTMP times are whole milliseconds: a key frame at 1.999 s must still end a 2 s segment.
        ...optionWords(`-hls_time ${(job.segmentDuration - 0.005).toFixed(3)} -hls_list_size 20`),
        ...optionWords('-hls_flags temp_file+independent_segments -hls_segment_type fmp4'),
        ...optionWords(`-hls_segment_options use_editlist=0 -start_number ${job.startNumber}`),
        ...optionWords(`-hls_segment_filename seg_%d.m4s -hls_fmp4_init_filename ${job.init}`),
      ],
    },
  })
}

import { findBox, parseBoxes } from './boxes.ts'

/**
 * A whole fragmented file → its init segment (up to and with moov) and its media. Throws
 * `input_invalid`. Both are views of the input.
 */
export function splitInit(file: Uint8Array): { init: Uint8Array; media: Uint8Array } {
  const { end } = findBox(parseBoxes(file), 'moov')
  return { init: file.subarray(0, end), media: file.subarray(end) }
}

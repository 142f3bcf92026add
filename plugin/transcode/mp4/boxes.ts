import { ByteReader, mp4Invalid } from './byte-reader.ts'

/** ISO 14496-12 part 4.2. `body` is a view of the input behind the header. */
export interface Box {
  readonly type: string
  readonly body: Uint8Array
  /** Offsets in the bytes that were read, header included. */
  readonly start: number
  readonly end: number
}

/** The boxes that fill `bytes`, one level deep. Throws `input_invalid`. */
export function parseBoxes(bytes: Uint8Array): readonly Box[] {
  const boxes: Box[] = []
  let start = 0
  while (start < bytes.length) {
    const reader = new ByteReader(bytes.subarray(start))
    const short = reader.u32()
    const type = String.fromCharCode(...reader.bytes(4))
    const header = short === 1 ? 16 : 8
    // 0 means: to the end of the file. That is only known where the file is the input.
    const size = short === 1 ? reader.u64() : short === 0 ? bytes.length - start : short
    if (size < header || size > bytes.length - start) {
      throw mp4Invalid(`box at ${start} says ${size} of ${bytes.length - start} bytes`)
    }
    boxes.push({
      type,
      body: bytes.subarray(start + header, start + size),
      start,
      end: start + size,
    })
    start += size
  }
  return boxes
}

/** The first box of that type, or `input_invalid`. */
export function findBox(boxes: readonly Box[], type: string): Box {
  const found = boxes.find((box) => box.type === type)
  if (found === undefined) throw mp4Invalid(`no ${type} box`)
  return found
}

/** Follows a path of box types inside `bytes`. */
export function findPath(bytes: Uint8Array, ...path: readonly string[]): Uint8Array {
  return path.reduce((body, type) => findBox(parseBoxes(body), type).body, bytes)
}

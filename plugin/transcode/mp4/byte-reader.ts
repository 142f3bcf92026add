import { FareboxError } from '../../errors.ts'

/** The one error of everything that reads MP4: the bytes come from programs and networks. */
export function mp4Invalid(what: string): FareboxError {
  return new FareboxError(
    'input_invalid',
    `not a usable fragmented MP4: ${what}; check what the packager or encoder wrote`,
  )
}

/** Reads big-endian fields in order; running over the end is `input_invalid`, never a RangeError. */
export class ByteReader {
  private readonly view: DataView
  private at = 0

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get left(): number {
    return this.view.byteLength - this.at
  }

  skip(count: number): this {
    this.advance(count)
    return this
  }

  u8(): number {
    return this.view.getUint8(this.advance(1))
  }

  u16(): number {
    return this.view.getUint16(this.advance(2))
  }

  u24(): number {
    return this.u8() * 0x10000 + this.u16()
  }

  u32(): number {
    return this.view.getUint32(this.advance(4))
  }

  i32(): number {
    return this.view.getInt32(this.advance(4))
  }

  /** A u64 that fits a number: 2^53 ticks of any time scale are longer than any stream. */
  u64(): number {
    const value = this.view.getBigUint64(this.advance(8))
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw mp4Invalid('a 64-bit field is out of range')
    return Number(value)
  }

  bytes(count: number): Uint8Array {
    const start = this.advance(count)
    return new Uint8Array(this.view.buffer, this.view.byteOffset + start, count)
  }

  private advance(count: number): number {
    const start = this.at
    if (count > this.left) throw mp4Invalid('a box ends too early')
    this.at += count
    return start
  }
}

const none = new Uint8Array()

/**
 * Which indexes of a series were presented, from 1 on. Nearly all come in turn, and for those one number
 * is enough; an array of bits takes 220 bytes and is made when one comes out of turn.
 */
export class IndexSet {
  /** How many there are; while there are no bits, all from 1 to this one. */
  #count = 0
  #bits: Uint8Array | undefined

  /** Bit i & 7 of byte i >> 3 is set for index i. */
  constructor(bits: Uint8Array = none) {
    bits.forEach((byte, at) => {
      for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) this.add(8 * at + bit)
    })
  }

  get size(): number {
    return this.#count
  }

  has(index: number): boolean {
    if (!this.#bits) return index <= this.#count
    return ((this.#bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0
  }

  add(index: number): void {
    if (this.has(index)) return
    if (!this.#bits && index > this.#count + 1) this.#bits = this.bytes()
    this.#count++
    let bits = this.#bits
    if (!bits) return
    const at = index >> 3
    if (at >= bits.length) {
      const grown = new Uint8Array(2 * at + 8)
      grown.set(bits)
      this.#bits = bits = grown
    }
    bits[at] = bits[at]! | (1 << (index & 7))
  }

  delete(index: number): void {
    if (!this.has(index)) return
    if (!this.#bits && index < this.#count) this.#bits = this.bytes()
    this.#count--
    if (this.#bits) this.#bits[index >> 3] = this.#bits[index >> 3]! & ~(1 << (index & 7))
  }

  /** A copy of the bits, as the constructor takes them. */
  bytes(): Uint8Array {
    if (this.#bits) return this.#bits.slice()
    const bits = new Uint8Array((this.#count >> 3) + 1)
    for (let index = 1; index <= this.#count; index++) {
      bits[index >> 3] = bits[index >> 3]! | (1 << (index & 7))
    }
    return bits
  }
}

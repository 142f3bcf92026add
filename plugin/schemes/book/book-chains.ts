import { equalBytes } from '../../crypto.ts'
import { bookDraw } from '../../ticket/draw.ts'
import { step, walk } from '../../ticket/hash-chain.ts'

/**
 * Of the recipient's chain every eighth position is kept, and the eight that are being drawn with: a
 * book of 64 takes 0.8 KB instead of 2.6, and a ticket one hash more.
 */
const markDistance = 8

/** Of the sender's: a repetition of a low index walks so far at most, not down the whole book. */
const senderDistance = 16

const [idAt, saltAt, signatureAt, linkedAt, marksAt] = [0, 32, 48, 112, 144]

/** How many marks cover a recipient's chain, its seed included. */
function countMarks(length: number): number {
  return Math.ceil(length / markDistance)
}

/** The recipient's chain from its seed: the root, and the marks that all else is found from. */
export function markChain(
  seed: Uint8Array,
  salt: Uint8Array,
  length: number,
): { readonly root: Uint8Array; readonly marks: Uint8Array } {
  const marks = new Uint8Array(32 * countMarks(length))
  let at = seed
  for (let i = length; i > 0; i--) {
    if (i === length || i % markDistance === 0) marks.set(at, 32 * (countMarks(i) - 1))
    at = step(at, salt, 'recipient')
  }
  return { root: at, marks }
}

/**
 * Both chains of one book, its id and its signature in one piece of memory: small arrays of bytes take
 * some 200 bytes each beyond their own.
 */
export class BookChains {
  readonly #bytes: Uint8Array
  readonly #length: number
  /** The highest position of the sender's chain that was linked to its root. */
  #linked = 0
  /** Which eight of the recipient's positions are there. */
  #block = -1

  constructor(from: {
    readonly id: Uint8Array
    readonly salt: Uint8Array
    /** r ‖ vs. */
    readonly signature: Uint8Array
    readonly senderRoot: Uint8Array
    readonly recipientMarks: Uint8Array
    readonly length: number
  }) {
    this.#length = from.length
    // The highest of each eight is a mark itself.
    this.#bytes = new Uint8Array(this.#blockAt + 32 * Math.min(markDistance, from.length) - 32)
    this.#bytes.set(from.id, idAt)
    this.#bytes.set(from.salt, saltAt)
    this.#bytes.set(from.signature, signatureAt)
    this.#bytes.set(from.senderRoot, linkedAt)
    this.#bytes.set(from.recipientMarks, this.#recipientAt)
  }

  get #recipientAt(): number {
    return marksAt + 32 * Math.floor(this.#length / senderDistance)
  }

  get #blockAt(): number {
    return this.#recipientAt + 32 * countMarks(this.#length)
  }

  isSignedWith(signature: Uint8Array): boolean {
    return equalBytes(this.#bytes.subarray(signatureAt, signatureAt + 64), signature)
  }

  get salt(): Uint8Array {
    return this.#bytes.subarray(saltAt, saltAt + 16)
  }

  /**
   * Whether a preimage is w_index of this book, by steps from or to the highest position linked so
   * far. What is linked once stays so, whether it is accepted or not.
   */
  link(index: number, preimage: Uint8Array): boolean {
    const { salt } = this
    if (index <= this.#linked) {
      const mark = Math.ceil(index / senderDistance)
      const isMarked = mark * senderDistance <= this.#linked
      const from = isMarked ? mark * senderDistance : this.#linked
      const known = this.#at(isMarked ? marksAt + 32 * (mark - 1) : linkedAt)
      return equalBytes(walk(known, salt, 'sender', from - index), preimage)
    }
    let passed: Uint8Array[] | undefined
    let at = preimage
    for (let i = index; i > this.#linked; i--) {
      if (i % senderDistance === 0) (passed ??= []).push(at)
      at = step(at, salt, 'sender')
    }
    if (!equalBytes(at, this.#at(linkedAt))) return false
    // The highest came first.
    let mark = Math.floor(index / senderDistance)
    if (passed) for (const each of passed) this.#bytes.set(each, marksAt + 32 * --mark)
    this.#bytes.set(preimage, linkedAt)
    this.#linked = index
    return true
  }

  /** The draw of an index with its preimage, which is linked; protocol part 4. */
  draw(index: number, preimage: Uint8Array): Uint8Array {
    return bookDraw(this.#at(idAt), index, preimage, this.recipientPreimage(index))
  }

  /** r_index, 32 bytes; good until the next call. */
  recipientPreimage(index: number): Uint8Array {
    const block = countMarks(index) - 1
    if (index % markDistance === 0 || index === this.#length) return this.#mark(block)
    if (block !== this.#block) this.#derive(block)
    return this.#at(this.#blockAt + 32 * (index - 1 - block * markDistance))
  }

  #mark(block: number): Uint8Array {
    return this.#at(this.#recipientAt + 32 * block)
  }

  #derive(block: number): void {
    const { salt } = this
    const below = block * markDistance
    let at = this.#mark(block)
    for (let i = Math.min(below + markDistance, this.#length) - 1; i > below; i--) {
      at = step(at, salt, 'recipient')
      this.#bytes.set(at, this.#blockAt + 32 * (i - 1 - below))
    }
    this.#block = block
  }

  #at(offset: number): Uint8Array {
    return this.#bytes.subarray(offset, offset + 32)
  }
}

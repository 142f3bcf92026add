import { readFileSync } from 'node:fs'

// LMDB trusts the file that it maps: a damaged one ends the process, by a signal or an assertion,
// instead of raising an error. So the pages are walked here first. The layout is that of data format
// 2 with 64-bit page numbers: a page begins with its number (8), transaction (8), padding (2), flags
// (2), lower and upper bound of the free space (2, 2); then come the offsets of its nodes, 2 bytes
// each. A node begins with four 16-bit words: low and high half of a size, flags, key length.
const header = 24
const magic = 0xbeefc0de
const dataFormat = 2
const [branchFlag, leafFlag, overflowFlag] = [1, 2, 4]
const bigDataFlag = 1
const noPage = 0xffff_ffff_ffff_ffffn

function fail(what: string): never {
  throw new RangeError(what)
}

class DataFile {
  readonly #bytes: Buffer
  readonly #pageSize: number
  readonly #lastPage: bigint
  readonly #roots: readonly bigint[]
  readonly #seen = new Set<bigint>()

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#pageSize = DataFile.#pageSizeAt(bytes, 0)
    DataFile.#pageSizeAt(bytes, this.#pageSize)
    const meta = this.#newestMeta()
    this.#lastPage = bytes.readBigUInt64LE(meta + 144)
    // The tree of free pages, then that of the records: 48 bytes each, the root in the last 8.
    this.#roots = [48, 96].map((tree) => bytes.readBigUInt64LE(meta + tree + 40))
  }

  check(): void {
    for (const root of this.#roots) if (root !== noPage) this.#walk(root, 0)
  }

  static #pageSizeAt(bytes: Buffer, at: number): number {
    if (bytes.length < at + 160) fail('it ends too early')
    if (bytes.readUInt32LE(at + 24) !== magic) fail('it is no LMDB file')
    if (bytes.readUInt32LE(at + 28) !== dataFormat) fail('its format is another one')
    const size = bytes.readUInt32LE(at + 48)
    if (size < 512 || size > 65_536 || (size & (size - 1)) !== 0) fail('its page size is wrong')
    return size
  }

  #newestMeta(): number {
    const second = this.#pageSize
    return this.#bytes.readBigUInt64LE(152) > this.#bytes.readBigUInt64LE(second + 152) ? 0 : second
  }

  /** The page's place in the file, when it is there, itself, and seen for the first time. */
  #page(number: bigint, flags: number, pages = 1): number {
    if (number < 2n || number > this.#lastPage || this.#seen.has(number))
      fail('a page is misplaced')
    this.#seen.add(number)
    const at = Number(number) * this.#pageSize
    if (this.#bytes.length < at + pages * this.#pageSize) fail('it ends too early')
    const isItself = this.#bytes.readBigUInt64LE(at) === number
    if (!isItself || (this.#bytes.readUInt16LE(at + 18) & flags) === 0) fail('a page is damaged')
    return at
  }

  #walk(number: bigint, depth: number): void {
    if (depth > 32) fail('the tree is too deep')
    const bytes = this.#bytes
    const at = this.#page(number, branchFlag | leafFlag)
    const isLeaf = (bytes.readUInt16LE(at + 18) & leafFlag) !== 0
    const [lower, upper] = [bytes.readUInt16LE(at + 20), bytes.readUInt16LE(at + 22)]
    // The bounds do not count the header.
    if (lower > upper || upper + header > this.#pageSize) fail('a page is damaged')
    for (let i = 0; i < lower >> 1; i++) {
      const node = bytes.readUInt16LE(at + header + 2 * i) + header
      if (node + 8 > this.#pageSize) fail('a node is misplaced')
      this.#node(at, node, isLeaf, depth)
    }
  }

  #node(page: number, node: number, isLeaf: boolean, depth: number): void {
    const at = page + node
    const [low, high, flags, keySize] = [0, 2, 4, 6].map((offset) =>
      this.#bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const size = low + high * 0x10000
    if (!isLeaf) {
      this.#walk(BigInt(size) + (BigInt(flags) << 32n), depth + 1)
      return
    }
    const isBig = (flags & bigDataFlag) !== 0
    if (node + 8 + keySize + (isBig ? 8 : size) > this.#pageSize) fail('a node is damaged')
    if (!isBig) return
    const pages = Math.ceil((size + header) / this.#pageSize)
    this.#page(this.#bytes.readBigUInt64LE(at + 8 + keySize), overflowFlag, pages)
  }
}

/**
 * Throws RangeError when LMDB would stumble over the file. It sees truncation, foreign bytes and
 * damaged structure; damaged values are seen when they are parsed.
 */
export function checkDataFile(path: string): void {
  const bytes = readFileSync(path)
  if (bytes.length > 0) new DataFile(bytes).check()
}

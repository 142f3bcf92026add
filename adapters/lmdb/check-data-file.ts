import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

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

function pageSizeOf(meta: Buffer): number {
  if (meta.readUInt32LE(24) !== magic) fail('it is no LMDB file')
  if (meta.readUInt32LE(28) !== dataFormat) fail('its format is another one')
  const size = meta.readUInt32LE(48)
  if (size < 512 || size > 65_536 || (size & (size - 1)) !== 0) fail('its page size is wrong')
  return size
}

class DataFile {
  readonly #fd: number
  readonly #size: number
  readonly #pageSize: number
  readonly #lastPage: bigint
  readonly #roots: readonly bigint[]
  readonly #seen = new Set<bigint>()

  constructor(fd: number, size: number) {
    this.#fd = fd
    this.#size = size
    const first = this.#meta(0)
    this.#pageSize = pageSizeOf(first)
    const second = this.#meta(this.#pageSize)
    pageSizeOf(second)
    const meta = first.readBigUInt64LE(152) > second.readBigUInt64LE(152) ? first : second
    this.#lastPage = meta.readBigUInt64LE(144)
    // The tree of free pages, then that of the records: 48 bytes each, the root in the last 8.
    this.#roots = [48, 96].map((tree) => meta.readBigUInt64LE(tree + 40))
  }

  check(): void {
    for (const root of this.#roots) if (root !== noPage) this.#walk(root, 0)
  }

  /** The first page of each tree alone. */
  checkRoots(): void {
    const flags = branchFlag | leafFlag
    for (const root of this.#roots) if (root !== noPage) this.#page(root, flags, header)
  }

  #read(at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length)
    if (readSync(this.#fd, bytes, 0, length, at) < length) fail('it ends too early')
    return bytes
  }

  #meta(at: number): Buffer {
    return this.#read(at, 160)
  }

  /** `read` bytes of a page that is there, itself, and seen for the first time. */
  #page(number: bigint, flags: number, read: number, pages = 1): Buffer {
    if (number < 2n || number > this.#lastPage || this.#seen.has(number))
      fail('a page is misplaced')
    this.#seen.add(number)
    const at = Number(number) * this.#pageSize
    if (this.#size < at + pages * this.#pageSize) fail('it ends too early')
    const bytes = this.#read(at, read)
    const isItself = bytes.readBigUInt64LE(0) === number
    if (!isItself || (bytes.readUInt16LE(18) & flags) === 0) fail('a page is damaged')
    return bytes
  }

  #walk(number: bigint, depth: number): void {
    if (depth > 32) fail('the tree is too deep')
    const page = this.#page(number, branchFlag | leafFlag, this.#pageSize)
    const isLeaf = (page.readUInt16LE(18) & leafFlag) !== 0
    const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)]
    // The bounds do not count the header.
    if (lower > upper || upper + header > this.#pageSize) fail('a page is damaged')
    for (let i = 0; i < lower >> 1; i++) {
      const node = page.readUInt16LE(header + 2 * i) + header
      if (node + 8 > this.#pageSize) fail('a node is misplaced')
      this.#node(page, node, isLeaf, depth)
    }
  }

  #node(page: Buffer, node: number, isLeaf: boolean, depth: number): void {
    const [low, high, flags, keySize] = [0, 2, 4, 6].map((offset) =>
      page.readUInt16LE(node + offset),
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
    this.#page(page.readBigUInt64LE(node + 8 + keySize), overflowFlag, header, pages)
  }
}

/**
 * Throws RangeError when LMDB would stumble over the file; a writer at work looks the same. Reads the
 * pages of the trees one at a time, so the size of the file does not matter. It sees truncation, foreign bytes and
 * damaged structure; damaged values are seen when they are parsed. An empty file is one that lost
 * everything: LMDB would begin a new ledger in it, with a new secret and without the winners.
 */
export function checkDataFile(path: string): void {
  const fd = openSync(path, 'r')
  try {
    const { size } = fstatSync(fd)
    if (size === 0) fail('it is empty')
    new DataFile(fd, size).check()
  } finally {
    closeSync(fd)
  }
}

/** The same for the pages that everything is found by, in microseconds. */
export function checkHeads(fd: number): void {
  new DataFile(fd, fstatSync(fd).size).checkRoots()
}

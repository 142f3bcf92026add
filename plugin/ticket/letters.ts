const latin = new TextDecoder('latin1')

interface NodeBytes extends Uint8Array {
  readonly latin1Slice?: (start: number, end: number) => string
}

/** Absent in browsers; what some bundlers put there has no such slice. */
const node = (globalThis as { Buffer?: unknown }).Buffer as
  | { alloc(size: number): NodeBytes }
  | undefined

/** A place where text of one byte a letter is put together; nobody keeps what is in it. */
export interface Letters {
  readonly bytes: Uint8Array
  /** The first `size` bytes as one flat string: a rope would take forty times its length. */
  text(size: number): string
}

/**
 * Room for `size` letters. Node's own slice needs no view of the bytes and no decoder, which halves
 * what a text costs; each request makes several.
 */
export function createLetters(size: number): Letters {
  const own = node?.alloc(size)
  if (own?.latin1Slice) return { bytes: own, text: (length) => own.latin1Slice!(0, length) }
  const bytes = new Uint8Array(size)
  return { bytes, text: (length) => latin.decode(bytes.subarray(0, length)) }
}

/** Longer keys are worked out each time: strangers write paths, and these are kept. */
const maxKeyLength = 256

/**
 * The same function of a text, with its last answers kept: between `size` and twice as many. Viewers of
 * one stream ask for the same few paths, and looking one up costs a fifth of reading it. When the young
 * half is full it becomes the old one, so nothing is ever sorted or removed piece by piece.
 *
 * @example const segments = remember((path) => path.split('/'))
 */
export function remember<T>(work: (text: string) => T, size = 2048): (text: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (text) => {
    const known = young.get(text)
    if (known !== undefined) return known
    const answer = old.get(text) ?? work(text)
    if (text.length > maxKeyLength) return answer
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(text, answer)
    return answer
  }
}

/** Numbers that the same seed gives again; for figures that can be checked, never for secrets. */
export interface Random {
  /** 0 ≤ x < 1 */
  uniform(): number
  /** Mean 0, deviation 1. */
  normal(): number
  /** Mean 1; never 0. */
  exponential(): number
}

/** Spreads two whole numbers over 32 bits. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b)
  h = Math.imul(h ^ (h >>> 15), 0x45d9f3b)
  return (h ^ (h >>> 16)) >>> 0
}

/** Bob Jenkins' and Chris Doty-Humphrey's small fast counter generator, sfc32. */
export function createRandom(seed: number): Random {
  let [a, b, c, counter] = [mix(seed, 1), mix(seed, 2), mix(seed, 3), 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  const uniform = (): number => next() / 2 ** 32
  const exponential = (): number => -Math.log(1 - uniform()) || 2 ** -32
  return {
    uniform,
    exponential,
    normal: () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform()),
  }
}

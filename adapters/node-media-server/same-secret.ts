import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares in constant time; hashing first gives both sides one length. */
export function sameSecret(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

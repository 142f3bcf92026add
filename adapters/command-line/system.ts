import { randomBytes } from 'node:crypto'
import type { Clock, Entropy } from '../../plugin/index.ts'

/** The machine's clock. */
export const systemClock: Clock = {
  seconds: () => Math.floor(Date.now() / 1000),
  milliseconds: () => Date.now(),
}

/** The machine's cryptographic generator. */
export const systemEntropy: Entropy = (size) => new Uint8Array(randomBytes(size))

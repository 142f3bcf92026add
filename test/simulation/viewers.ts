import { createRandom, mix } from './random.ts'

/** Tickets that one viewer hands over in a block's time: one a segment of two seconds. */
export const ticketsPerBlock = 6
/** Mean seconds of watching, and of not watching. */
const watching = 3_600
const away = 7_200

/**
 * A viewer's luck and habits. Both depend on the seed and the viewer alone, so that every rule meets
 * the same people: only what it asks of them differs.
 */
export interface Viewers {
  readonly count: number
  /** 1 while watching. */
  readonly on: Uint8Array
  /** What each would fund, in multiples of what it must have. */
  readonly generosity: Float64Array
  /** Who begins and ends at this block. */
  switchAt(block: number): void
  /** Winners are where a sum of probabilities passes this many; mean 1 apart. */
  nextLuck(viewer: number): number
}

/**
 * @param least what viewers fund, from – to, in multiples of what they must have
 */
export function createViewers(
  count: number,
  seed: number,
  blockTime: number,
  [least, most]: readonly [least: number, most: number] = [2, 64],
): Viewers {
  const habits = createRandom(seed * 7 + 1)
  const lucks = Array.from({ length: count }, (_, viewer) => createRandom(mix(seed, viewer)))
  const on = new Uint8Array(count)
  const generosity = new Float64Array(count)
  const switches = new Map<number, number[]>()
  const plan = (viewer: number, from: number, mean: number): void => {
    const block = from + Math.max(1, Math.ceil((mean * habits.exponential()) / blockTime))
    const others = switches.get(block)
    if (others) others.push(viewer)
    else switches.set(block, [viewer])
  }
  for (let viewer = 0; viewer < count; viewer++) {
    on[viewer] = habits.uniform() < watching / (watching + away) ? 1 : 0
    generosity[viewer] = least * (most / least) ** habits.uniform()
    plan(viewer, 0, on[viewer] ? watching : away)
  }
  return {
    count,
    on,
    generosity,
    switchAt(block) {
      for (const viewer of switches.get(block) ?? []) {
        on[viewer] = on[viewer] ? 0 : 1
        plan(viewer, block, on[viewer] ? watching : away)
      }
      switches.delete(block)
    },
    nextLuck: (viewer) => lucks[viewer]!.exponential(),
  }
}

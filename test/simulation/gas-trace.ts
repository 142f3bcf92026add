import { createRandom } from './random.ts'
import type { Random } from './random.ts'

/** Seconds between two blocks. */
export const blockTime = 12
export const day = 86_400
/** Seconds that redemption goes on after the last ticket: the redeem window and a book. */
export const afterSale = day + 1_800

/** A gas price for every block. */
export interface GasTrace {
  readonly name: string
  /** Wei per gas, one a block; reaches `afterSale` seconds beyond the time of sale. */
  readonly prices: Float64Array
  /** Seconds from the start in which tickets are sold. */
  readonly saleSeconds: number
  /** What the price is when nothing happens: what viewers expected when they funded. */
  readonly usual: number
  /** Reported, but not part of the totals. */
  readonly apart: boolean
}

interface Shape {
  /** The price is multiplied by so much from the first to the last second of sale. */
  readonly trend?: number
  /** Spikes a day, on average. */
  readonly spikes?: number
  /** Minutes that a spike lasts, from – to. */
  readonly minutes?: readonly [least: number, most: number]
  /** From two fifths of the time on the price stays so many times higher. */
  readonly step?: number
}

const shapes: Readonly<Record<string, Shape>> = {
  calm: {},
  rising: { trend: 3 },
  falling: { trend: 1 / 3 },
  spiking: { spikes: 6, minutes: [5, 120] },
  'long spikes': { spikes: 0.7, minutes: [180, 420] },
  'spiking and rising': { trend: 3, spikes: 6, minutes: [5, 120] },
  'tenfold for good': { step: 10 },
}

/** One gwei. */
const usualPrice = 1e9
/** EIP-1559: the base fee moves by at most an eighth from block to block. */
const mostMove = Math.log(1.125)

interface Spike {
  readonly from: number
  readonly until: number
  /** Logarithm of the factor. */
  readonly height: number
}

/** Poisson arrivals; where any are wanted there is at least one, early enough to matter. */
function drawSpikes(shape: Shape, random: Random, seconds: number): readonly Spike[] {
  const { spikes = 0, minutes: [least, most] = [5, 120] } = shape
  if (spikes === 0) return []
  const found: Spike[] = []
  let from = 0.6 * seconds * random.uniform()
  while (from < seconds) {
    const length = 60 * least * (most / least) ** random.uniform()
    const height = Math.log(10) + Math.log(5) * random.uniform()
    found.push({ from, until: from + length, height })
    from += length + (day / spikes) * random.exponential()
  }
  return found
}

function spikeAt(spikes: readonly Spike[], time: number): number {
  let height = 0
  for (const spike of spikes) {
    if (time < spike.from) break
    const fading = Math.max(0, time - spike.until) / (1 + (spike.until - spike.from) / 4)
    height = Math.max(height, spike.height * Math.exp(-fading))
  }
  return height
}

function drawTrace(name: string, shape: Shape, seed: number, saleSeconds: number): GasTrace {
  const random = createRandom(seed)
  const spikes = drawSpikes(shape, random, saleSeconds)
  const prices = new Float64Array(Math.ceil((saleSeconds + afterSale) / blockTime))
  const phase = random.uniform()
  let wander = 0
  let height = 0
  for (let block = 0; block < prices.length; block++) {
    const time = block * blockTime
    const gone = Math.min(1, time / saleSeconds)
    // Busy and quiet hours; an Ornstein-Uhlenbeck walk with two hours' memory; the tip of one block.
    const hours = 0.3 * Math.sin(2 * Math.PI * (time / day + phase))
    wander +=
      (-wander * blockTime) / 7_200 + 0.25 * Math.sqrt((2 * blockTime) / 7_200) * random.normal()
    const step = shape.step && gone >= 0.4 ? Math.log(shape.step) : 0
    const target = hours + wander + Math.log(shape.trend ?? 1) * gone + step + spikeAt(spikes, time)
    const move = block === 0 ? target : target - height
    height += block === 0 ? move : Math.max(-mostMove, Math.min(mostMove, move))
    prices[block] = Math.round(usualPrice * Math.exp(height + 0.05 * random.normal()))
  }
  return { name, prices, saleSeconds, usual: usualPrice, apart: shape.step !== undefined }
}

/** Names of the generated traces. */
export const traceNames: readonly string[] = Object.keys(shapes)

/** The generated traces of so many days, or some of them. */
export function generateTraces(
  days: number,
  seed: number,
  names: readonly string[] = traceNames,
): readonly GasTrace[] {
  return names.map((name) => {
    const shape = shapes[name]
    if (!shape) throw new Error(`no trace '${name}': choose from ${traceNames.join(', ')}`)
    return drawTrace(name, shape, seed * 101 + traceNames.indexOf(name), Math.round(days * day))
  })
}

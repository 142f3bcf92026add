import { addCounts, figuresOf } from './figures.ts'
import type { Counts, Figures } from './figures.ts'
import { blockTime } from './gas-trace.ts'
import type { GasTrace } from './gas-trace.ts'
import { createImmediateRule, createLivepeerRule, createOwnRule } from './rules.ts'
import type { Rule } from './rules.ts'
import { runMarket } from './run-market.ts'
import { createViewers, ticketsPerBlock } from './viewers.ts'

/** What Livepeer's own redemptions take: the middle of 108,623 and 200,641. */
const livepeerGas = 154_632

/** The rules compared, by key; `livepeerHere` is Livepeer's rule on the gas of this project's broker. */
export const rules: Readonly<Record<RuleKey, () => Rule>> = {
  farebox: () => createOwnRule(),
  immediate: createImmediateRule,
  livepeer: () => createLivepeerRule("Livepeer's rule", livepeerGas),
  livepeerHere: () => createLivepeerRule("Livepeer's rule, our gas"),
}

export type RuleKey = 'farebox' | 'immediate' | 'livepeer' | 'livepeerHere'
export const ruleKeys: readonly RuleKey[] = ['farebox', 'immediate', 'livepeer', 'livepeerHere']

export type FiguresByRule = Readonly<Record<RuleKey, Figures>>

/** One trace under every rule. */
export interface TraceResult {
  readonly trace: GasTrace
  readonly figures: FiguresByRule
  /** By block, of this project's rule. */
  readonly quoted: Float64Array
}

export interface SimulationResult {
  readonly traces: readonly TraceResult[]
  /** All traces together but those reported apart; of these alone when there are no others. */
  readonly overall: FiguresByRule
}

export interface SimulationOptions {
  readonly traces: readonly GasTrace[]
  readonly viewers: number
  readonly seed: number
  /** What viewers fund, from – to, in multiples of what they must have; default 2 to 64. */
  readonly generosity?: readonly [least: number, most: number]
  readonly onProgress?: (trace: string, rule: string, part: number) => void
}

const ticketSeconds = blockTime / ticketsPerBlock

const byRule = <T>(make: (key: RuleKey) => T): Readonly<Record<RuleKey, T>> => ({
  farebox: make('farebox'),
  immediate: make('immediate'),
  livepeer: make('livepeer'),
  livepeerHere: make('livepeerHere'),
})

/** Every trace under every rule, with the same viewers and the same luck. */
export function simulate(options: SimulationOptions): SimulationResult {
  const { traces, viewers, seed, generosity, onProgress } = options
  const all: { readonly result: TraceResult; readonly counts: Record<RuleKey, Counts> }[] = []
  for (const trace of traces) {
    const runs = byRule((key) => {
      const rule = rules[key]()
      const people = createViewers(viewers, seed, blockTime, generosity)
      return runMarket(trace, rule, people, (part) => onProgress?.(trace.name, rule.name, part))
    })
    const counts = byRule((key) => runs[key].counts)
    const figures = byRule((key) => figuresOf(counts[key], ticketSeconds))
    all.push({ result: { trace, figures, quoted: runs.farebox.quoted }, counts })
  }
  const counted = all.filter(({ result }) => !result.trace.apart)
  const summed = counted.length > 0 ? counted : all
  return {
    traces: all.map(({ result }) => result),
    overall: byRule((key) =>
      figuresOf(addCounts(summed.map(({ counts }) => counts[key])), ticketSeconds),
    ),
  }
}

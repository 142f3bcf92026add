/** One exact piece of source text, found once in its file, and what stands there without the rule. */
export interface Edit {
  readonly file: string
  readonly text: string
  readonly instead: string
}

/** A rule of the product and the attack that works without it. */
export interface TestedRule {
  readonly rule: string
  /** Several at once where each alone is covered by another: then it takes all of them. */
  readonly edits: readonly Edit[]
  /** Path of the test file, and the test in it that must fail without the rule. */
  readonly test: string
  readonly attack: string
}

type Rule = Pick<TestedRule, 'rule' | 'edits'>

export function edit(file: string, text: string, instead = ''): Edit {
  return { file, text, instead }
}

/** A rule that stands in one place. */
export function without(rule: string, file: string, text: string, instead = ''): Rule {
  return { rule, edits: [edit(file, text, instead)] }
}

/** A rule that stands in several places, each enough by itself. */
export function withoutAll(rule: string, ...edits: readonly Edit[]): Rule {
  return { rule, edits }
}

/** The rules that a test file watches, by the attack that each of them stops. */
export function watchedBy(
  test: string,
  attacks: Readonly<Record<string, readonly Rule[]>>,
): readonly TestedRule[] {
  return Object.entries(attacks).flatMap(([attack, rules]) =>
    rules.map((rule) => ({ ...rule, test, attack })),
  )
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestedRule } from '../../adversarial/rules/tested-rule.ts'

/** What of the rules no longer fits the sources, a line each: texts and test files. */
export function staleEdits(root: string, rules: readonly TestedRule[]): readonly string[] {
  return rules.flatMap(({ rule, edits, test }) => {
    const stale = edits.flatMap(({ file, text }) => {
      const source = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : ''
      const found = source.split(text).length - 1
      return found === 1 ? [] : [`${rule}: ${file}: expected once, found ${found} times: ${text}`]
    })
    return existsSync(join(root, test)) ? stale : [...stale, `${rule}: no test file ${test}`]
  })
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestedRule } from '../../adversarial/rules/tested-rule.ts'

/** What of the list no longer fits the sources, a line each: files, texts, tests and their names. */
export function staleEdits(root: string, rules: readonly TestedRule[]): string[] {
  const read = (file: string): string | undefined =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined
  return rules.flatMap(({ rule, edits, test, attack }) => {
    const lines = edits.flatMap(({ file, text, instead }) => {
      const found = (read(file)?.split(text).length ?? 1) - 1
      if (found === 1 && text !== instead) return []
      return [`${rule}: ${file}: expected once, found ${found} times: ${text}`]
    })
    const source = read(test)
    // Names may be made in a loop: then their last word stands for them.
    const name = attack.replaceAll("'", '').split(' ').at(-1)!
    if (source === undefined) lines.push(`${rule}: no test file ${test}`)
    else if (!source.includes(name)) lines.push(`${rule}: ${test} has no test '${attack}'`)
    return lines
  })
}

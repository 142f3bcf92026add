import { fileURLToPath } from 'node:url'
import t from 'tap'
import { staleEdits } from '../tools/guards/stale-edits.ts'
import { testedRules } from './rules/index.ts'
import { edit } from './rules/tested-rule.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// What `npm run test:guards` takes out must be there; whether a test fails without it takes minutes.
t.test('every rule that is tested by its absence stands in the sources', async (t) => {
  t.strictSame(staleEdits(root, testedRules), [], 'mend test/adversarial/rules')
})

t.test('the check sees what is not there', async (t) => {
  const [some] = testedRules
  const gone = { ...some!, edits: [edit(some!.edits[0]!.file, 'no such text')] }
  t.match(staleEdits(root, [gone]), [/expected once, found 0 times: no such text/])
  t.match(staleEdits(root, [{ ...some!, test: 'test/none.test.ts' }]), [/no test file/])
  const many = { ...some!, edits: [edit(some!.edits[0]!.file, 'const ')] }
  t.match(staleEdits(root, [many]), [/expected once, found/])
})

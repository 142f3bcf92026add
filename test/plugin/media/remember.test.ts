import * as fc from 'fast-check'
import t from 'tap'
import { remember } from '../../../plugin/media/remember.ts'

t.test('what is remembered is what would be worked out', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), (asked) => {
      let worked = 0
      const twice = remember((text) => (worked++, text.length === 1 ? null : `${text}${text}`), 4)
      for (const each of asked) {
        const text = String(each)
        if (twice(text) !== (text.length === 1 ? null : `${text}${text}`)) return false
      }
      return worked <= asked.length
    }),
  )
  t.pass()
})

t.test('the last are kept, older and long ones are not', async (t) => {
  const worked: string[] = []
  const same = remember((text) => (worked.push(text), text), 2)
  for (const text of ['a', 'b', 'a', 'b', 'c', 'a', 'd', 'e']) same(text)
  t.strictSame(worked, ['a', 'b', 'c', 'd', 'e'], 'each once while it is used')
  same('b')
  t.equal(worked.at(-1), 'b', 'forgotten meanwhile')
  const long = 'x'.repeat(300)
  same(long)
  same(long)
  t.strictSame(worked.slice(-2), [long, long], 'no stranger fills memory with long ones')
})

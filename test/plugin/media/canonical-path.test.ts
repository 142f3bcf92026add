import * as fc from 'fast-check'
import t from 'tap'
import { canonicalPath, foldCase } from '../../../plugin/index.ts'

t.test('accepted as they are, but for the case of escapes', async (t) => {
  const cases: [target: string, path: string, query: string][] = [
    ['/', '/', ''],
    ['/a/b.m4s?x=1?y', '/a/b.m4s', 'x=1?y'],
    ['/demo/', '/demo/', ''],
    ['/a%20b/%c3%a9', '/a%20b/%C3%A9', ''],
    ["/~u/a-b_c!$&'()*+,=@d", "/~u/a-b_c!$&'()*+,=@d", ''],
    ['/.well-known/x', '/.well-known/x', ''],
    ['/%5Bx%5D?q=%2e%2E', '/%5Bx%5D', 'q=%2e%2E'],
  ]
  for (const [target, path, query] of cases) t.strictSame(canonicalPath(target), { path, query })
})

t.test('refused', async (t) => {
  const targets = [
    '',
    '*',
    'a',
    '//a',
    '/a//b',
    '/a//',
    '/.',
    '/..',
    '/a/.',
    '/a/../b',
    '/./a',
    '/a.',
    '/a..',
    '/%2e',
    '/%2E%2e/a',
    '/a%2e',
    '/a%20',
    '/a%20/b',
    '/%20a',
    '/a/%20b.m4s',
    '/a%2Fb',
    '/a%2fb',
    '/a%5cb',
    '/a\\b',
    '/%',
    '/%g0',
    '/%2',
    '/a%00',
    '/a%0a',
    '/a%7f',
    '/%80',
    '/%c3',
    '/%c0%af',
    '/%ed%a0%80',
    '/%41',
    '/%7e',
    '/%5f',
    '/%2d',
    '/a%252e',
    '/a%25',
    '/a;x',
    '/a%3Bx',
    '/a:x',
    '/a%3ax',
    '/a#b',
    '/a?b#c',
    '/a%23b',
    '/a%3fb',
    '/a b',
    '/a\tb',
    '/a\0',
    '/é',
    '/a"b',
    '/a<b',
    '/a|b',
    'http://x/a',
    '/SEG_1~1.M4S',
    '/m4%C5%BF',
    '/%E2%84%AA',
    '/%EF%BD%81',
    '/e%CC%81',
    '/a%E2%80%8B',
    '/a%C2%AD',
    '/a%C2%A0',
    '/a%EF%BB%BF',
    '/a%E2%80%AE',
    `/${'a'.repeat(8192)}`,
  ]
  for (const target of targets) t.equal(canonicalPath(target), undefined, JSON.stringify(target))
})

t.test('there is one spelling only', async (t) => {
  const name = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 6 }))
  const target = fc
    .array(fc.oneof(name, name.map(encodeURIComponentSafe)), { maxLength: 4 })
    .map((names) => `/${names.join('/')}`)
  fc.assert(
    fc.property(target, (target) => {
      const canonical = canonicalPath(target)
      if (!canonical) return
      const { path } = canonical
      t.strictSame(canonicalPath(path), { path, query: '' })
      t.equal(path.length, target.split('?')[0]!.length, 'same length, for mount paths')
      const decoded = path.split('/').map(decodeURIComponent)
      t.equal(decoded.join('/').split('/').length, decoded.length, 'no hidden separator')
      for (const each of decoded) {
        t.notOk(each === '.' || each === '..')
        t.equal(each, each.normalize('NFC'))
        t.notMatch(each, /[\\%;:?#\0]/)
      }
      // Nothing but ASCII may turn into ASCII by folding.
      const ascii = (text: string) => text.replaceAll(/[^\0-\x7f]/g, '').toLowerCase()
      const folded = decoded.map((each) => ascii(foldCase(each.normalize('NFKC')))).join('/')
      t.equal(folded, ascii(decoded.join('/')))
      const [first] = path.slice(1)
      if (first && /[a-z]/.test(first)) {
        const hex = first.charCodeAt(0).toString(16)
        t.equal(canonicalPath(`/%${hex}${path.slice(2)}`), undefined, 'escaped needlessly')
      }
    }),
    { numRuns: 800 },
  )
})

function encodeURIComponentSafe(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return 'x'
  }
}

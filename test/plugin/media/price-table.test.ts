import * as fc from 'fast-check'
import t from 'tap'
import {
  createPriceTable,
  createResourceIndex,
  isFreeKind,
  isWithinRange,
  kindOf,
  matchesGlob,
  parseByteRange,
  parseGlob,
  rangeLength,
} from '../../../plugin/index.ts'
import type { Resource, Route } from '../../../plugin/index.ts'

const segment = (path: string, more: Partial<Resource> = {}): Resource => ({
  path,
  kind: 'segment',
  ...more,
})

t.test('globs', async (t) => {
  const names = (path: string) => path.slice(1).split('/')
  const cases: [glob: string, path: string, matches: boolean][] = [
    ['/live/**', '/live/a/b', true],
    ['/live/**', '/live', true],
    ['/live/**', '/lively/a', false],
    ['/live/*', '/live/a/b', false],
    ['/**/seg_*.m4s', '/seg_1.m4s', true],
    ['/**/seg_*.m4s', '/a/b/seg_1.m4s', true],
    ['/**/a/**/b', '/a/x/a/y/b', true],
    ['/a*b*c', '/abxc', true],
    ['/a*b*b', '/ab', false],
    ['/a*a', '/a', false],
    ['/*', '/', true],
    ['/%C3%A9/*', '/é/x', true],
  ]
  for (const [glob, path, matches] of cases) {
    t.equal(matchesGlob(parseGlob(glob), names(path)), matches, `${glob} ${path}`)
  }
  for (const bad of [
    'live/**',
    '/a**',
    '/**a',
    '/a//b',
    '/é',
    '/a?b',
    '/a/../b',
    '',
    '/a;b',
    '/***',
  ]) {
    t.throws(() => parseGlob(bad), { code: 'input_invalid' }, bad)
  }
  const many = parseGlob(`/${'**/a*/'.repeat(30)}x`)
  t.notOk(
    matchesGlob(
      many,
      Array.from({ length: 1000 }, () => 'aaaa'),
    ),
    'and it ends',
  )
})

t.test('a glob of a path’s own names matches it', async (t) => {
  const name = fc.stringMatching(/^[a-c]{1,4}$/)
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.nat(), (names, at) => {
      const starred = names.map((each, i) => (i === at % names.length ? `${each[0]}*` : each))
      const deep = names.slice(0, at % names.length)
      for (const parts of [names, starred, [...deep, '**']]) {
        t.ok(matchesGlob(parseGlob(`/${parts.join('/')}`), names))
      }
    }),
  )
})

t.test('kinds come from the extension, in any case', async (t) => {
  t.equal(kindOf('/a/i.m3u8'), 'playlist')
  t.equal(kindOf('/a/I.MPD'), 'mpd')
  t.equal(kindOf('/a/SEG.M4S'), 'segment')
  t.equal(kindOf('/a/init.mp4'), 'segment', 'that it is an init segment only a playlist can say')
  t.equal(kindOf('/a/seg.m4s/'), 'segment')
  t.equal(kindOf('/a/x'), 'other')
  t.equal(kindOf('/a/k.key'), 'key')
  t.equal(kindOf('/seg.m4s/x.jpg'), 'other', 'path information behind a media file')
  t.equal(kindOf('/film.mp4/index.m3u8'), 'playlist')
  t.notOk(isFreeKind('other'))
})

t.test('prices', async (t) => {
  const routes: Route[] = [
    { match: '/live/free/**', amount: 0n, unit: 'segment', free: true },
    { match: '/live/**', amount: 5n, unit: 'second', rendition: '480p' },
    { match: '/live/**', amount: 10n, unit: 'second', flat: 77n },
    { match: '/vod/**', amount: 3n, unit: 'byte' },
    { match: '/ads/*.m4s', amount: 9n, unit: 'segment' },
  ]
  const table = createPriceTable(routes)
  t.equal(table.price('/other/a.m4s'), 0n)
  t.equal(table.price('/live/free/a.m4s', segment('/live/free/a.m4s')), 0n)
  t.equal(table.price('/LIVE/FREE/a.m4s'), 77n, 'free routes match exactly, paid ones in any case')
  t.equal(table.price('/live/a.m4s', segment('/live/a.m4s', { duration: 2 })), 20n)
  t.equal(
    table.price('/live/a.m4s', segment('/live/a.m4s', { duration: 2.0000001 })),
    21n,
    'rounded up',
  )
  t.equal(table.price('/live/a.m4s', segment('/a', { duration: 2, rendition: '480p' })), 10n)
  t.equal(table.price('/live/a.m4s'), 77n, 'not in the index: flat')
  t.equal(table.price('/live/a.m4s', segment('/live/a.m4s')), 77n, 'no duration: flat')
  t.equal(table.price('/live/a.m4s', segment('/live/a.m4s', { duration: 0 })), 77n)
  t.equal(table.price('/live/i.m3u8'), 0n)
  t.equal(table.price('/live/x'), 77n, 'what is unknown is not free')
  t.equal(table.price('/vod/a.mp4'), undefined, 'no size and no flat price: not for sale')
  t.equal(table.price('/vod/a.mp4', segment('/vod/a.mp4', { bytes: 100 })), 300n)
  t.equal(table.price('/vod/a.mp4', segment('/vod/a.mp4', { bytes: 100 }), 10), 30n)
  t.equal(table.price('/vod/a.mp4', segment('/vod/a.mp4'), 0), undefined)
  t.equal(table.price('/ads/A.M4S/', segment('/ads/A.M4S/')), 9n)
  t.equal(table.price('/vod/a.mp4', { path: '/vod/a.mp4', kind: 'init' }), 0n)
  t.equal(table.routeOf('/ads/a.m4s'), routes[4])
  t.equal(table.cheapest(), 5n)
  t.strictSame(table.prices()[2], { match: '/vod/**', unit: 'byte', amount: 3n })
  t.equal(createPriceTable([]).cheapest(), 0n)
  t.equal(createPriceTable([routes[3]!]).cheapest(), 3n * 65_536n)
  t.throws(() => createPriceTable([{ match: '/a', amount: 0n, unit: 'byte' }]), /above zero/)
  t.throws(() => createPriceTable([{ match: '/a', amount: 1n, unit: 'byte', flat: -1n }]))
})

t.test('an open stream has no price, except where it is free', async (t) => {
  const table = createPriceTable([
    { match: '/live/free.flv', amount: 0n, unit: 'segment', free: true },
    { match: '/live/**', amount: 5n, unit: 'segment', flat: 7n },
  ])
  for (const path of ['/live/a.flv', '/live/A.FLV', '/live/a.flv/', '/live/a.flv/x.jpg']) {
    t.equal(table.price(path), undefined, path)
    t.equal(table.price(path, segment(path, { duration: 2 })), undefined, `${path} named`)
    t.equal(table.price(path, { path, kind: 'init' }), undefined, `${path} named as something free`)
  }
  t.equal(table.price('/live/free.flv'), 0n)
  t.equal(table.price('/elsewhere/a.flv'), 0n)
  t.equal(table.price('/live/a.flv/index.m3u8'), 0n)
  t.equal(table.price('/live/a.flv/1.m4s'), 7n)
})

t.test('a rendition without a price of its own is not free', async (t) => {
  const table = createPriceTable([
    { match: '/a/**', amount: 5n, unit: 'segment', rendition: 'low' },
  ])
  t.equal(table.price('/a/x.m4s', segment('/a/x.m4s', { rendition: 'low' })), 5n)
  t.equal(table.price('/a/x.m4s', segment('/a/x.m4s', { rendition: 'high' })), undefined)
  t.equal(table.price('/a/x.m4s'), undefined)
})

t.test('ranges', async (t) => {
  const whole = ['', 'bytes=0-', 'bytes=0-0', 'bytes=0-1', 'bytes=5-', 'bytes=-5', 'bytes=9-2']
  for (const text of [
    ...whole,
    'bytes=0-1,5-6',
    'bytes=1-2, 3-4',
    'Bytes=1-2',
    'bytes= 1-2',
    'x',
  ]) {
    t.equal(parseByteRange(text), 'whole', text)
  }
  t.equal(parseByteRange('bytes=5-9', '"etag"'), 'whole')
  t.strictSame(parseByteRange('bytes=5-9'), { start: 5, end: 9 })
  t.equal(rangeLength({ start: 5, end: 9 }), 5)
  t.equal(rangeLength({ start: 5, end: 9 }, 7), 2)
  t.equal(rangeLength({ start: 7, end: 9 }, 7), 7, 'never nothing')
  t.equal(rangeLength('whole', 7), 7)
  t.equal(rangeLength('whole'), undefined)
  t.ok(isWithinRange({ start: 5, end: 6 }, { start: 5, end: 9 }))
  t.ok(isWithinRange({ start: 5, end: 6 }, 'whole'))
  t.notOk(isWithinRange('whole', { start: 0, end: 9 }))
  t.notOk(isWithinRange({ start: 4, end: 6 }, { start: 5, end: 9 }))
})

t.test('the index is bounded and never forgets that a path is paid', async (t) => {
  const index = createResourceIndex({ limit: 3 })
  index.learn([{ path: '/all.mp4', kind: 'init' }])
  t.equal(index.lookup('/all.mp4')?.kind, 'init')
  index.learn([segment('/all.mp4', { duration: 2 })])
  index.learn([{ path: '/all.mp4', kind: 'init' }])
  t.match(index.lookup('/all.mp4'), { kind: 'segment', duration: 2 })
  index.learn(['/1', '/2'].map((path) => segment(path)))
  index.learn([segment('/all.mp4', { duration: 3 })])
  index.learn([segment('/3')])
  t.equal(index.size, 3)
  t.equal(index.lookup('/1'), undefined, 'the oldest goes')
  t.equal(index.lookup('/all.mp4')?.duration, 3, 'what was named again stays')
})

import t from 'tap'
import { createResourceIndex } from '../../../plugin/index.ts'
import type { Resource } from '../../../plugin/index.ts'

const segments = (name: string, count: number): Resource[] =>
  Array.from({ length: count }, (_, i) => ({ path: `/${name}/${i}.m4s`, kind: 'segment' }))

t.test('long playlists of others push out what nobody asks for', async (t) => {
  const index = createResourceIndex({ limit: 100 })
  const live = segments('live', 5)
  index.learn(live)
  for (const round of [1, 2, 3, 4]) {
    index.learn(segments(`long-${round}`, 80))
    for (const { path } of live) t.ok(index.lookup(path), `${path} in round ${round}`)
  }
  t.equal(index.size, 100)
  t.equal(index.lookup('/long-1/0.m4s'), undefined)
})

t.test('asking for what is not there keeps nothing', async (t) => {
  const index = createResourceIndex({ limit: 2 })
  t.equal(index.lookup('/a'), undefined)
  t.equal(index.size, 0)
})

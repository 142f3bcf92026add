import { assert, integer, property } from 'fast-check'
import t from 'tap'
import { FareboxError, resolveLadder } from '../../../plugin/index.ts'

const names = (width: number, height: number): readonly string[] =>
  resolveLadder({ width, height }).map((one) => `${one.name} ${one.width}x${one.height}`)

t.test('takes the next two sizes below the source, with even widths', async (t) => {
  t.same(names(1920, 1080), ['720p 1280x720', '480p 854x480'])
  t.same(names(1280, 720), ['480p 854x480', '360p 640x360'])
  t.same(names(640, 360), ['240p 426x240', '144p 256x144'])
  t.same(names(1080, 1920), ['720p 720x1280', '480p 480x854'])
  t.same(names(160, 120), [])
})

t.test('chooses the lowest H.264 level that holds size and rate', async (t) => {
  const codec = (height: number, frameRate: number) =>
    resolveLadder({ width: 3840, height: 2160, frameRate }, [{ height }])[0]?.codec
  t.equal(codec(480, 25), 'avc1.64001e')
  t.equal(codec(480, 30), 'avc1.64001f')
  t.equal(codec(720, 30), 'avc1.64001f')
  t.equal(codec(720, 60), 'avc1.640020')
  t.equal(codec(1080, 30), 'avc1.640028')
  t.equal(codec(1080, 60), 'avc1.64002a')
})

t.test('refuses what no encoder takes, and leaves out what would be enlarged', async (t) => {
  const source = { width: 1280, height: 720 }
  for (const choice of [
    { height: 361 },
    { height: 2 },
    { height: 360, videoBitrate: 1 },
    { height: 360, name: '../x' },
    { height: 360, name: 'source' },
  ]) {
    t.throws(() => resolveLadder(source, [choice]), { code: 'input_invalid' })
  }
  t.throws(() => resolveLadder(source, [{ height: 360 }, { height: 360 }]), {
    code: 'input_invalid',
  })
  t.same(resolveLadder(source, [{ height: 1080 }, { height: 720 }]), [])
})

t.test('any source: even sizes below it, largest first, or our own error', async () => {
  assert(
    property(integer({ min: 1, max: 8000 }), integer({ min: 1, max: 8000 }), (w, h) => {
      try {
        const ladder = resolveLadder({ width: w, height: h })
        return ladder.every(
          (one, at) =>
            one.width % 2 === 0 &&
            one.height % 2 === 0 &&
            Math.min(one.width, one.height) < Math.min(w, h) &&
            (at === 0 || one.width * one.height < ladder[at - 1]!.width * ladder[at - 1]!.height),
        )
      } catch (error) {
        return error instanceof FareboxError
      }
    }),
  )
})

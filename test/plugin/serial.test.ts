import t from 'tap'
import { createSerial } from '../../plugin/index.ts'

t.test('tasks run in order, each to its end, also after one that failed', async (t) => {
  const serial = createSerial()
  const seen: string[] = []
  let open = (): void => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  const first = serial(async () => {
    await gate
    seen.push('first')
  })
  const failed = serial(async () => {
    seen.push('failed')
    throw new Error('on purpose')
  })
  const last = serial(async () => seen.push('last'))
  t.strictSame(seen, [])
  open()
  await first
  await t.rejects(failed, /on purpose/)
  t.equal(await last, 3)
  t.strictSame(seen, ['first', 'failed', 'last'])
})

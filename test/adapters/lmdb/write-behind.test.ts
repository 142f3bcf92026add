import t from 'tap'
import type { Change, LedgerStore } from '../../../adapters/lmdb/ledger-store.ts'
import { WriteBehind } from '../../../adapters/lmdb/write-behind.ts'
import { FareboxError } from '../../../plugin/index.ts'

const fault = new FareboxError('ledger_failed', 'the disk is full: free space')

/** A commit that has begun and ends when the test says how. */
interface Held {
  readonly changes: readonly Change[]
  readonly end: (failure?: FareboxError) => void
}

/** Writing behind a map, each commit held until the test ends it, over a disk that is another map. */
function heldStore() {
  const [books, disk] = [new Map<string, string>(), new Map<string, string>()]
  const begun: Held[] = []
  const faults: (FareboxError | undefined)[] = []
  let told = (): void => {}
  const commit: LedgerStore['commit'] = (changes) =>
    new Promise((resolve, reject) => {
      const end = (failure?: FareboxError): void => {
        if (failure) return reject(failure)
        for (const [key, value] of changes) {
          if (value === undefined) disk.delete(key)
          else disk.set(key, value)
        }
        resolve()
      }
      begun.push({ changes, end })
      told()
    })
  const behind = new WriteBehind({
    store: { commit } as LedgerStore,
    read: (key) => books.get(key),
    windowMilliseconds: 1,
    onFault: (state) => faults.push(state),
  })
  const outcomes: string[] = []
  return {
    behind,
    disk,
    faults,
    outcomes,
    /** The commit of this number, from 0, once it has begun. */
    commit: async (at: number): Promise<Held> => {
      while (begun.length <= at) await new Promise<void>((resolve) => (told = resolve))
      return begun[at]!
    },
    /** Books a winner as the ledger does; its end is noted in `outcomes`. */
    win: (name: string): Promise<void> => {
      const touch = (value?: string): void => {
        if (value === undefined) books.delete(name)
        else books.set(name, value)
        behind.touch(name)
      }
      touch('won')
      const step = behind.durable({ series: name, undo: () => touch() })
      const note = (how: string): void => void outcomes.push(`${name} ${how}`)
      return step.then(
        () => note(disk.has(name) ? 'durable' : 'lost'),
        () => note(books.has(name) ? 'kept' : 'undone'),
      )
    },
  }
}

t.test('a step that came after a fault elsewhere waits for a write of its own', async (t) => {
  const { behind, commit, win, outcomes, disk } = heldStore()
  const first = win('first')
  const write = await commit(0)
  const second = win('second')
  behind.reportFault(fault)
  const third = win('third')
  t.ok(behind.holds('third'))
  write.end()
  await Promise.all([first, second])
  const next = await commit(1)
  t.strictSame(outcomes.toSorted(), ['first durable', 'second undone'])
  t.ok(behind.holds('third'), 'what no write covered still waits')
  next.end()
  await third
  t.strictSame(outcomes.at(-1), 'third durable')
  t.strictSame([...disk.keys()].filter((key) => !key.startsWith('meta/')).toSorted(), [
    'first',
    'third',
  ])
  await behind.stop()
})

t.test('a write that had begun before the fault is no proof that it is over', async (t) => {
  const { behind, commit, win, faults, outcomes } = heldStore()
  const first = win('first')
  const write = await commit(0)
  behind.reportFault(fault)
  write.end()
  await first
  t.strictSame(outcomes, ['first durable'])
  t.equal(behind.fault, fault)
  const probe = await commit(1)
  t.ok(probe.changes.some(([key]) => key === 'meta/probe'))
  probe.end()
  await behind.stop()
  t.strictSame(faults, [fault, undefined])
})

t.test('a write that fails undoes what it covered and what came after', async (t) => {
  const { behind, commit, win, outcomes, disk } = heldStore()
  const first = win('first')
  const write = await commit(0)
  const second = win('second')
  behind.reportFault(fault)
  const third = win('third')
  write.end(fault)
  await Promise.all([first, second, third])
  t.strictSame(outcomes.toSorted(), ['first undone', 'second undone', 'third undone'])
  const stopped = behind.stop()
  const next = await commit(1)
  next.end()
  await stopped
  t.notOk(disk.has('first'))
})

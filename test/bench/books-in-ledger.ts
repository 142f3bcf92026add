import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { result } from './child.ts'

/** What opening a ledger takes. */
interface Opened {
  readonly openSeconds: number
  readonly fileBytes: number
  /** Once it is open. */
  readonly memoryBytes: number
  /** While it is opened. */
  readonly peakBytes: number
}

/** A million open books take more than the heap that Node gives itself. */
const flags = ['--expose-gc', '--max-old-space-size=16000']

/** A ledger of so many books: made by one process, opened by the next, as after a restart. */
export async function booksInLedger(books: number): Promise<{
  readonly booksInLedger: Opened & { readonly books: number; readonly makeSeconds: number }
}> {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'))
  try {
    const args = [folder, String(books)]
    const made = await result<{ makeSeconds: number }>('million', ['make', ...args], flags)
    const opened = await result<Opened>('million', ['open', ...args], flags)
    return { booksInLedger: { books, ...made, ...opened } }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

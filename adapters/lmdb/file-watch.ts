import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { BigIntStats } from 'node:fs'
import { FareboxError } from '../../plugin/index.ts'
import { checkHeads } from './check-data-file.ts'

/** The two pages that say where everything else is; whoever writes the file writes one of them. */
const headBytes = 160
const secondHead = 4096

/**
 * Looks after the file under a store that is open. LMDB goes on writing into one that was removed;
 * reading beyond the end of one that was cut, or in one that was overwritten, ends the process by a
 * signal or an assertion. So before each write the file must be the one that was opened, as long as it
 * ever was, and as its only writer has left it. A page that goes bad alone is not seen here.
 */
export class FileWatch {
  readonly #path: string
  readonly #fd: number
  readonly #first: BigIntStats
  #size: bigint
  #heads: Buffer | undefined
  #writing = 0
  #isClosed = false

  constructor(path: string) {
    this.#path = path
    this.#fd = openSync(path, 'r')
    this.#first = statSync(path, { bigint: true })
    this.#size = this.#first.size
  }

  /** From now on nobody else writes the file. */
  guard(): void {
    this.#heads = this.#read()
  }

  /** Throws `ledger_failed` when the file is not as it was. */
  assert(): void {
    const now = statSync(this.#path, { bigint: true, throwIfNoEntry: false })
    if (!now) throw this.#fault('removed')
    if (now.ino !== this.#first.ino || now.dev !== this.#first.dev) throw this.#fault('replaced')
    if (now.size < this.#size) throw this.#fault('cut')
    // While a write is under way its own head may be there already.
    if (!this.#heads || this.#writing > 0) return
    if (!this.#read().equals(this.#heads)) throw this.#fault('overwritten')
    try {
      checkHeads(this.#fd)
    } catch {
      throw this.#fault('damaged')
    }
  }

  begin(): void {
    this.#writing++
  }

  /** After each write, whatever came of it. */
  end(): void {
    this.#writing--
    if (this.#writing > 0) return
    const now = statSync(this.#path, { bigint: true, throwIfNoEntry: false })
    if (now && now.size > this.#size) this.#size = now.size
    if (this.#heads) this.#heads = this.#read()
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    closeSync(this.#fd)
  }

  #read(): Buffer {
    const heads = Buffer.alloc(2 * headBytes)
    readSync(this.#fd, heads, 0, headBytes, 0)
    readSync(this.#fd, heads, headBytes, headBytes, secondHead)
    return heads
  }

  #fault(what: string): FareboxError {
    const message = `the ledger can't be written (${this.#path} was ${what} while it was in use): stop the gate, put the file back or restore a backup, then start again`
    return new FareboxError('ledger_failed', message)
  }
}

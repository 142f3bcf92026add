import { closeSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { FareboxError } from '../../plugin/index.ts'
import type { Entropy } from '../../plugin/index.ts'

// One writer, by a lock that the system itself lets go of. Node has no flock, and LMDB lets many
// processes write. A pid in a file would not do: pids come again, and two containers that share a
// volume each have their own. So the writer listens on a socket in the ledger's directory, under a
// random name that the ledger's own records hold: whoever can connect knows that it lives, and when
// it dies, by whatever signal, the kernel stops answering. A name is never used twice, so dead stays
// dead; and a dead name is replaced by compare-and-set inside one LMDB transaction, whose mutex is
// shared by every process, so of two that find it dead only one succeeds.

/** The record that names the present writer's socket. */
export interface WriterRecord {
  read(): string | undefined
  /** Atomic over all processes. */
  replace(expected: string | undefined, next: string): boolean
}

export interface WriterLock {
  release(): Promise<void>
}

/** sun_path has 108 bytes on Linux, 104 on macOS, and a longer one is cut off without an error. */
const maxSocketPath = 100

const held = new Set<string>()

class SocketDirectory {
  readonly #directory: string
  #fd: number | undefined

  constructor(directory: string) {
    this.#directory = directory
    const isLong = Buffer.byteLength(this.path('writer-0123456789abcdef.sock')) > maxSocketPath
    if (!isLong || process.platform === 'win32') return
    if (process.platform !== 'linux') {
      const message = `the path ${directory} is too long for a lock: name a ledger directory of at most 70 characters`
      throw new FareboxError('options_invalid', message)
    }
    this.#fd = openSync(directory, 'r')
  }

  path(name: string): string {
    if (process.platform === 'win32') return `\\\\.\\pipe\\farebox-${name}`
    if (this.#fd !== undefined) return `/proc/self/fd/${this.#fd}/${name}`
    return join(this.#directory, name)
  }

  remove(name: string): void {
    if (process.platform !== 'win32') rmSync(join(this.#directory, name), { force: true })
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd)
    this.#fd = undefined
  }
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(path, () => {
      // Holding the lock is no reason for a process to stay.
      server.unref()
      resolve(server)
    })
  })
}

/** Refused or not there is dead; everything else, a full backlog included, counts as alive. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT')
    })
  })
}

function locked(directory: string): FareboxError {
  const message = `another process or gate writes the ledger in ${directory}: stop it, or give each its own directory and lane`
  return new FareboxError('ledger_locked', message)
}

async function take(
  sockets: SocketDirectory,
  directory: string,
  record: WriterRecord,
  name: string,
): Promise<Server> {
  const server = await listen(sockets.path(name)).catch((cause: unknown) => {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error'
    const message = `no socket can be made in ${directory} (${code}): free space, and keep the ledger on a local file system`
    throw new FareboxError('ledger_failed', message, { cause })
  })
  try {
    for (;;) {
      const before = record.read()
      if (before !== undefined && (await isAlive(sockets.path(before)))) throw locked(directory)
      if (!record.replace(before, name)) continue
      if (before !== undefined) sockets.remove(before)
      return server
    }
  } catch (error) {
    server.close()
    throw error
  }
}

const socketName = /^writer-[0-9a-f]{16}\.sock$/

/** Whether a writer listens in the directory, which is known before its records can be read. */
export async function hasLiveWriter(directory: string): Promise<boolean> {
  // A pipe of Windows is in no directory: there only what was read again and again is believed.
  if (process.platform === 'win32') return false
  const sockets = new SocketDirectory(directory)
  try {
    for (const name of readdirSync(directory)) {
      if (socketName.test(name) && (await isAlive(sockets.path(name)))) return true
    }
    return false
  } finally {
    sockets.close()
  }
}

/** Milliseconds after which a socket that answers nobody is not one that is just being made. */
const makingTime = 60_000

/**
 * Takes away sockets of processes that were killed before their name stood in the records. Only for
 * the writer.
 */
export async function removeDeadSockets(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const sockets = new SocketDirectory(directory)
  try {
    for (const name of readdirSync(directory)) {
      if (!socketName.test(name)) continue
      const made = statSync(join(directory, name), { throwIfNoEntry: false })?.mtimeMs
      if (made === undefined || Date.now() - made < makingTime) continue
      if (!(await isAlive(sockets.path(name)))) sockets.remove(name)
    }
  } finally {
    sockets.close()
  }
}

/**
 * What `look` makes of the files, which a writer at work changes under its eyes: then they may look
 * damaged, and who put back a backup now would lose what the writer sold. So while one lives the
 * answer is `ledger_locked`, and a fault counts only when it is there again without any writer.
 */
export async function withoutWriter<T>(directory: string, look: () => T): Promise<T> {
  for (let left = 3; ; left--) {
    if (await hasLiveWriter(directory)) throw locked(directory)
    try {
      return look()
    } catch (error) {
      if (left > 0) await setTimeout(20)
      else if (await hasLiveWriter(directory)) throw locked(directory)
      else throw error
    }
  }
}

/**
 * Becomes the one writer of a directory, or throws `ledger_locked`. Also inside one process, where
 * a second set of books would sell the first one's tickets again.
 */
export async function holdWriterLock(
  directory: string,
  record: WriterRecord,
  entropy: Entropy,
): Promise<WriterLock> {
  const name = `writer-${Buffer.from(entropy(8)).toString('hex')}.sock`
  const sockets = new SocketDirectory(directory)
  try {
    const server = await take(sockets, directory, record, name)
    const release = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => {
          sockets.close()
          resolve()
        })
      })
    return { release }
  } catch (error) {
    sockets.close()
    throw error
  }
}

/** Refuses a second ledger of the same directory in this process before its files are touched. */
export function holdInProcess(directory: string): () => void {
  if (held.has(directory)) throw locked(directory)
  held.add(directory)
  return () => void held.delete(directory)
}

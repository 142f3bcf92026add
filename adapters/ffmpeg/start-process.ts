import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export interface ProcessEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface StartOptions {
  /** Further output pipes, as file descriptors 3, 4, … of the child. */
  readonly extraOutputs?: number
  /** Working directory. */
  readonly directory?: string
  /** Replaced in what the process says: addresses of streams hold keys. */
  readonly secrets?: readonly string[]
}

export interface RunningProcess {
  readonly pid: number | undefined
  readonly input: Writable
  /** Standard output, then descriptors 3, 4, … */
  readonly outputs: readonly Readable[]
  /** Resolves when the process and its pipes are gone; never rejects. */
  readonly ended: Promise<ProcessEnd>
  /** The last 8 KiB of standard error, secrets replaced. */
  tail(): string
  /** SIGTERM to the whole group, SIGKILL two seconds later. */
  stop(): Promise<ProcessEnd>
  /** SIGKILL at once. */
  kill(): Promise<ProcessEnd>
}

const tailBytes = 8192
const graceMilliseconds = 2000
const groups = new Set<number>()

/**
 * A child in a process group of its own: Ctrl-C in a terminal reaches only us, so that we decide the
 * order, and whatever the child started goes with it. When this process exits by any path that runs
 * handlers the groups are killed; after SIGKILL they end by themselves, because each of ours reads
 * from or writes to us by a pipe or a socket.
 */
export function startProcess(
  program: string,
  args: readonly string[],
  options: StartOptions = {},
): RunningProcess {
  const { extraOutputs = 0, secrets = [] } = options
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe', ...Array.from({ length: extraOutputs }, () => 'pipe' as const)],
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...(options.directory !== undefined && { cwd: options.directory }),
  })
  let said = Buffer.alloc(0)
  const stdin = child.stdin!
  const outputs = child.stdio.filter((_, at) => at !== 0 && at !== 2) as Readable[]
  // A child that dies early breaks the pipe we are writing to; its exit tells why.
  stdin.on('error', () => {})
  for (const output of outputs) output.on('error', () => {})
  child.stderr!.on('data', (chunk: Buffer) => {
    said = Buffer.concat([said, chunk]).subarray(-tailBytes)
  })
  if (child.pid !== undefined) remember(child.pid)
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.on('error', (error) => {
      said = Buffer.from(error.message)
      if (child.pid === undefined) resolve({ code: null, signal: null })
    })
    child.on('close', (code, signal) => {
      if (child.pid !== undefined) forget(child.pid)
      resolve({ code, signal })
    })
  })

  function kill(): Promise<ProcessEnd> {
    signalGroup(child.pid, 'SIGKILL')
    return ended
  }

  return {
    pid: child.pid,
    input: stdin,
    outputs,
    ended,
    kill,
    tail: () =>
      secrets
        .reduce((text, secret) => text.replaceAll(secret, '***'), said.toString('utf8'))
        .trim(),
    stop() {
      signalGroup(child.pid, 'SIGTERM')
      const timer = setTimeout(() => void kill(), graceMilliseconds)
      return ended.finally(() => clearTimeout(timer))
    },
  }
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  // A forgotten pid may belong to somebody else by now.
  if (pid === undefined || !groups.has(pid)) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // It ended between the look and the signal.
  }
}

function remember(pid: number): void {
  if (groups.size === 0) process.on('exit', killAll)
  groups.add(pid)
}

function forget(pid: number): void {
  groups.delete(pid)
  if (groups.size === 0) process.off('exit', killAll)
}

function killAll(): void {
  for (const pid of groups) signalGroup(pid, 'SIGKILL')
}

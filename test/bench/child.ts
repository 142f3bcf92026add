import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const out = join('.cache', 'bench')

/** Compiles the parts as a package would be: what tsx adds to keep names costs more than a decision. */
export async function buildParts(names: readonly string[]): Promise<void> {
  await build({
    entryPoints: names.map((name) => join('test', 'bench', 'parts', `${name}.ts`)),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  })
}

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0

/** A part in a process of its own, on one core where the system can say so. */
export function start(
  name: string,
  args: readonly string[],
  { core = 0, flags = [] }: { core?: 0 | 1; flags?: readonly string[] } = {},
): ChildProcess {
  const command = [process.execPath, ...flags, join(out, `${name}.mjs`), ...args]
  const [program, ...rest] = canPin ? ['taskset', '-c', String(core), ...command] : command
  return spawn(program!, rest, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
}

/** The next message of a part; rejects when it ends or says `error`. */
export function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a part ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (message: T & { error?: string }) => {
      child.off('exit', ended)
      if (message.error === undefined) resolve(message)
      else reject(new Error(message.error))
    })
  })
}

export function tell<T>(child: ChildProcess, message: object): Promise<T> {
  const answer = said<T>(child)
  child.send(message)
  return answer
}

/** Runs a part to its end; answers the JSON that it wrote. */
export async function result<T>(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<T> {
  const child = start(name, args, { flags })
  let text = ''
  child.stdout!.on('data', (chunk) => (text += String(chunk)))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}`)
  return JSON.parse(text) as T
}

import { FareboxError } from '../../plugin/index.ts'
import { startProcess } from './start-process.ts'

export interface RunOptions {
  /** Written to standard input, in order. */
  readonly input?: readonly Uint8Array[]
  /** Output pipes to collect: standard output, then descriptors 3, 4, … Default 1. */
  readonly outputs?: number
  readonly signal?: AbortSignal
  /** Milliseconds until it is killed. */
  readonly timeLimit: number
  /** Bytes over all outputs until it is killed: a confused encoder must not fill our memory. */
  readonly outputLimit: number
  readonly secrets?: readonly string[]
}

/**
 * Runs a program to its end and answers what it wrote, one array per output. Rejects with
 * `program_failed`: it could not start, said it failed, took too long, wrote too much, was aborted.
 */
export async function runProcess(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<readonly Uint8Array[]> {
  const { outputs = 1, signal } = options
  if (signal?.aborted === true) throw failed('was not started: aborted', '')
  const child = startProcess(program, args, {
    extraOutputs: outputs - 1,
    ...(options.secrets && { secrets: options.secrets }),
  })
  const chunks: Uint8Array[][] = child.outputs.map(() => [])
  let bytes = 0
  let reason: string | undefined

  function cancel(why: string): void {
    reason ??= why
    void child.kill()
  }

  child.outputs.forEach((output, index) => {
    output.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length
      if (bytes > options.outputLimit) cancel(`wrote more than ${options.outputLimit} bytes`)
      else chunks[index]!.push(chunk)
    })
  })
  const onAbort = () => cancel('was aborted')
  signal?.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(
    () => cancel(`took longer than ${options.timeLimit} ms`),
    options.timeLimit,
  )
  for (const part of options.input ?? []) child.input.write(part)
  child.input.end()
  const end = await child.ended
  clearTimeout(timer)
  signal?.removeEventListener('abort', onAbort)
  if (reason !== undefined) throw failed(reason, child.tail())
  if (end.code !== 0) {
    throw failed(`ended with ${end.signal ?? `code ${end.code ?? 'none'}`}`, child.tail())
  }
  return chunks.map((parts) => new Uint8Array(Buffer.concat(parts)))

  function failed(what: string, said: string): FareboxError {
    const detail = said === '' ? '' : ` (${said.split('\n').slice(-3).join(' | ')})`
    return new FareboxError(
      'program_failed',
      `${program} ${what}${detail}: run it by hand with the same input to see more`,
      { details: { stderr: said } },
    )
  }
}

import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { result, start } from './child.ts'

/** What was served by processes that were killed, and what of it is in no ledger. */
export interface Killed {
  readonly kills: number
  readonly served: number
  readonly winners: number
  readonly winnersLost: number
}

/** Kills a gate under load `kills` times, each time after a random while of selling. */
export async function killed(kills: number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'))
  const [path, said] = [join(folder, 'ledger'), join(folder, 'served')]
  try {
    writeFileSync(said, '')
    for (let i = 0; i < kills; i++) await sellAndKill(path, said)
    const counted = await result<Omit<Killed, 'kills'>>('kill-check', [path, said])
    return { kills, ...counted }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A process that has sold nothing by then never will. */
const patience = 60_000

function sellAndKill(path: string, said: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = start('kill-child', [path])
    let hasSold = false
    const late = setTimeout(() => child.kill('SIGKILL'), patience)
    child.stdout!.on('data', (chunk: Buffer) => {
      appendFileSync(said, chunk)
      if (!hasSold) setTimeout(() => child.kill('SIGKILL'), 300 * Math.random())
      hasSold = true
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(late)
      // What was cut off must not run into the next process's first line.
      appendFileSync(said, '\n')
      if (signal === 'SIGKILL' && hasSold) resolve()
      else if (signal === 'SIGKILL') reject(new Error('the gate sold nothing for a minute'))
      else reject(new Error(`the gate ended by itself with ${code}`))
    })
  })
}

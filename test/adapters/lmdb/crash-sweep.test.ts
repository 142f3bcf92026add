// The rows of the matrix are the points that have a name. Here the process is killed at each system call
// that changes a file, one after the other, named or not.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { openLedger } from '../../../adapters/lmdb/index.ts'
import { start } from '../../fixtures/conformance/ledger-claims.ts'
import { bundleCrashChild, keepsPromises, linesOf } from './fixtures/crashed.ts'

const base = t.testdir()
const clock = { seconds: () => start, milliseconds: () => start * 1000 }
const calls = 'pwrite64,pwritev,fdatasync,link,linkat,rename,renameat,renameat2'

/** Whether a process may be traced, and killed by its tracer. */
function canInject(): boolean {
  const options = ['-f', '-o', '/dev/null', '-e', 'inject=openat:signal=KILL:when=1', 'true']
  return spawnSync('strace', options).signal === 'SIGKILL'
}

const traced = canInject() ? {} : { skip: 'strace is not installed, or too old to inject' }
const child = traced.skip === undefined ? bundleCrashChild(base) : ''

/** Runs the act and kills it at its n-th call; answers what it said. */
function killAtCall(act: string, n: number, path: string, other: string): readonly string[] {
  const inject = `inject=${calls}:signal=KILL:when=${n}`
  const args = ['-f', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject]
  const command = [process.execPath, child, path, act, 'never', other]
  return linesOf(spawnSync('strace', [...args, ...command], { encoding: 'utf8' }).stdout)
}

for (const act of ['sell', 'rotate', 'restore', 'migrate']) {
  t.test(`killed at any write of ${act}`, traced, async (t) => {
    let n = 1
    for (; ; n++) {
      const [path, other] = [join(base, `${act}-${n}`), join(base, `${act}-${n}-other`)]
      const said = killAtCall(act, n, path, other)
      for (const directory of [path, other]) {
        // Where no data file has its name yet, nothing was ever promised.
        if (!existsSync(join(directory, 'data.mdb'))) continue
        const ledger = await openLedger({ path: directory, entropy: randomBytes, clock })
        await keepsPromises(t, ledger, said)
        t.equal(ledger.secrets().length, 1)
        await ledger.close()
      }
      if (said.includes('done')) break
      if (n > 100) throw new Error(`${act} does not end`)
    }
    t.ok(n > 3, `${n - 1} points`)
  })
}

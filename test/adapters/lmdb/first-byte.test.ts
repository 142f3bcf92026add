import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const child = fileURLToPath(new URL('./fixtures/serve-child.ts', import.meta.url))
const hasStrace = spawnSync('strace', ['-V']).status === 0

t.test(
  'a winner is synced before the first byte of its answer is written to the socket',
  hasStrace ? {} : { skip: 'strace is not installed' },
  async (t) => {
    const base = t.testdir()
    const trace = join(base, 'trace')
    const calls = 'trace=openat,write,writev,sendto,sendmsg,pwrite64,pwritev,fdatasync,fsync'
    const node = [process.execPath, '--import', 'tsx', child, join(base, 'ledger')]
    const args = ['-f', '-s', '64', '-e', calls, '-o', trace, ...node]
    const { status, stderr } = spawnSync('strace', args, { timeout: 60_000, encoding: 'utf8' })
    t.equal(status, 0, stderr)
    const text = readFileSync(trace, 'utf8')
    // The meta page goes through a descriptor whose writes are synced by themselves. The ledger was
    // made in a folder of its own, so the last one opened is that of the ledger.
    const metas = [...text.matchAll(/data\.mdb", O_WRONLY\|O_DSYNC[^=]*= (\d+)/g)]
    const meta = metas.at(-1)?.[1]
    t.ok(meta)
    const parts = [...text.matchAll(/write\(1, "mark asked[\s\S]*?write\(1, "mark (\d+) (\w+)/g)]
    const won = parts.filter(([, code, draw]) => code === '200' && draw === 'won')
    t.equal(won.length, 3, `of ${parts.length}`)
    for (const [part] of won) {
      const answered = part.search(/(?:write|writev|sendto|sendmsg)\(.*"HTTP\/1\.1 200/)
      const synced = part.search(/fdatasync\(\d+\) += 0|fdatasync resumed>.*= 0/)
      const metaWritten = part.indexOf(`pwrite64(${meta}, `)
      t.ok(synced >= 0 && metaWritten > synced, 'pages synced, then the meta page')
      t.ok(answered > metaWritten, 'then the answer begins')
    }
  },
)

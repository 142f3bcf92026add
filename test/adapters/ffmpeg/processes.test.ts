import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { buildArguments } from '../../../adapters/ffmpeg/build-arguments.ts'
import { runProcess } from '../../../adapters/ffmpeg/run-process.ts'
import { startProcess } from '../../../adapters/ffmpeg/start-process.ts'
import { supervise } from '../../../adapters/ffmpeg/supervise.ts'

const limits = { timeLimit: 60_000, outputLimit: 1_000_000 }

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A zombie whose parent was killed waits for the container's init, which may never look.
  const stat = `/proc/${pid}/stat`
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'latin1'))
}

async function gone(pid: number): Promise<void> {
  while (alive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
}

t.test('collects several outputs of one run', async (t) => {
  const outputs = await runProcess('sh', ['-c', 'cat; echo three >&3; echo four >&4'], {
    ...limits,
    input: [Buffer.from('a'), Buffer.from('b')],
    outputs: 3,
  })
  t.same(
    outputs.map((one) => Buffer.from(one).toString()),
    ['ab', 'three\n', 'four\n'],
  )
})

t.test('a child that dies while it is fed is an error, not a crash', async (t) => {
  const input = [Buffer.alloc(5_000_000)]
  await t.rejects(runProcess('sh', ['-c', 'echo why >&2; exit 3'], { ...limits, input }), {
    code: 'program_failed',
    message: /code 3 \(why\)/,
  })
})

t.test('time, output and the asker end it, with all that it started', async (t) => {
  await t.rejects(runProcess('sh', ['-c', 'sleep 600 & sleep 600'], { ...limits, timeLimit: 50 }), {
    message: /took longer than 50 ms/,
  })
  await t.rejects(runProcess('yes', [], limits), { message: /more than 1000000 bytes/ })
  const abort = new AbortController()
  const run = runProcess('sleep', ['600'], { ...limits, signal: abort.signal })
  abort.abort()
  await t.rejects(run, { message: /was aborted/ })
  await t.rejects(runProcess('/nowhere/program', [], limits), { code: 'program_failed' })
})

t.test('secrets do not get into what it said', async (t) => {
  const child = startProcess('sh', ['-c', 'echo rtmp://x/y?key=abcdefgh >&2'], {
    secrets: ['abcdefgh'],
  })
  await child.ended
  t.equal(child.tail(), 'rtmp://x/y?key=***')
})

t.test('only the last 8 KiB of what it said are kept', async (t) => {
  const child = startProcess('sh', [
    '-c',
    'head -c 100000 /dev/zero | tr "\\0" x >&2; echo end >&2',
  ])
  await child.ended
  t.ok(child.tail().length <= 8192)
  t.match(child.tail(), /end$/)
})

t.test('who does not listen to SIGTERM is killed', async (t) => {
  const child = startProcess('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 1; done'])
  await once(child.outputs[0]!, 'data')
  t.match(await child.stop(), { signal: 'SIGKILL' })
})

t.test('nothing outlives us, however we end', async (t) => {
  const module = pathToFileURL(
    join(import.meta.dirname, '../../../adapters/ffmpeg/start-process.ts'),
  )
  for (const ending of [
    'process.exit(0)',
    'setImmediate(() => { throw new Error("x") })',
    'kill',
  ]) {
    // The child is quiet and needs nothing but its standard input, as an encoder does.
    const script = `
      import { startProcess } from ${JSON.stringify(module.href)}
      const child = startProcess('cat', [])
      process.stdout.write(String(child.pid) + '\\n')
      ${ending === 'kill' ? '' : ending}
      setInterval(() => {}, 1000)`
    const parent = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    t.ok(pid > 0)
    if (ending === 'kill') parent.kill('SIGKILL')
    await gone(pid)
    t.pass(`${ending}: the child is gone`)
  }
})

t.test('a supervisor restarts what dies and waits for what it stops', async (t) => {
  const seen: string[] = []
  let died = () => {}
  const deaths = new Promise<void>((resolve) => {
    died = resolve
  })
  const supervisor = supervise({
    start: () => startProcess('sh', ['-c', 'echo bye >&2; exit 1']),
    onStart: (run) => seen.push(`start ${run}`),
    onEnd: async (run) => void seen.push(`end ${run}`),
    onDeath: ({ detail, retryAfter }) => {
      seen.push(`${detail} ${retryAfter}`)
      if (retryAfter === 500) died()
    },
  })
  supervisor.start()
  supervisor.start()
  await deaths
  await supervisor.stop()
  t.same(seen, ['start 0', 'end 0', 'bye 250', 'start 1', 'end 1', 'bye 500'])
  t.equal(supervisor.pid, undefined)
})

t.test('options stay whole, spaces and all', async (t) => {
  t.same(
    buildArguments({
      inputs: [{ url: 'a b.mp4', options: ['-re'] }],
      output: { url: 'out', options: ['-vf', 'drawtext=text=a b', '-f', 'flv'] },
    }).slice(4),
    ['-re', '-i', 'a b.mp4', '-y', '-vf', 'drawtext=text=a b', '-f', 'flv', 'out'],
  )
})

t.test('what cannot start is tried again, and can be stopped and started anew', async (t) => {
  const details: string[] = []
  let works = false
  let dirty = true
  const supervisor = supervise({
    start() {
      if (!works) throw new Error('ENOSPC: no notices left')
      return startProcess('sleep', ['600'])
    },
    async onEnd() {
      if (dirty) throw new Error('EBUSY')
    },
    onDeath: ({ detail }) => details.push(detail),
  })
  supervisor.start()
  while (details.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
  t.match(details[0], /ENOSPC[^]*EBUSY/)
  await supervisor.stop()
  works = true
  supervisor.start()
  while (supervisor.pid === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
  const { pid } = supervisor
  t.ok(alive(pid))
  dirty = false
  await supervisor.stop()
  await gone(pid)
})

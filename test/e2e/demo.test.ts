import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { connect } from 'node:net'
import t from 'tap'
import { freePorts } from '../fixtures/free-ports.ts'
import { runFarebox } from '../fixtures/e2e/run-farebox.ts'

interface Report {
  readonly ok: boolean
  readonly faults: readonly string[]
  readonly unpaid: { readonly requests: number; readonly answered402: number }
  readonly paid: { readonly segments: number; readonly identicalToOrigin: boolean }
  readonly renditions: readonly { readonly height: number; readonly segments: number }[]
  readonly winners: { readonly won: number; readonly redeemed: number; readonly paid: string }
  readonly income: { readonly realised: string; readonly onChain: string }
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
  })

t.test('a run with --once does the whole job and leaves nothing behind', async (t) => {
  const [port = 0, rtmp = 0] = await freePorts(2)
  const ports = ['--port', String(port), '--rtmp-port', String(rtmp)]
  const run = runFarebox(['demo', '--once', '--segments', '8', '--json', ...ports])
  t.teardown(() => run.child.kill('SIGKILL'))
  const code = await run.exited
  const report = JSON.parse(run.output.stdout.trim().split('\n').at(-1) ?? '') as Report
  t.strictSame(report.faults, [])
  t.equal(code, 0, run.output.stderr.slice(-1500))
  t.ok(report.ok)
  t.equal(report.unpaid.requests, report.unpaid.answered402)
  t.equal(report.paid.segments, 8)
  t.ok(report.paid.identicalToOrigin)
  t.strictSame(
    report.renditions.map(({ height, segments }) => [height, segments]),
    [
      [480, 4],
      [360, 2],
      [240, 2],
    ],
  )
  t.ok(report.winners.won > 0 && report.winners.won === report.winners.redeemed)
  t.equal(report.income.onChain, report.income.realised)
  t.equal(report.income.onChain, report.winners.paid)
  t.strictSame(run.leftovers(), [])
  t.notOk(await isListening(port))
  t.notOk(await isListening(rtmp))
})

t.test('Ctrl-C ends everything', async (t) => {
  const [port = 0, rtmp = 0] = await freePorts(2)
  const run = runFarebox(['demo', '--port', String(port), '--rtmp-port', String(rtmp)])
  t.teardown(() => run.child.kill('SIGKILL'))
  await run.seen(/segments +[1-9]\d* paid/)
  t.ok(run.leftovers().length > 3, 'the mark finds chain and ffmpeg')
  run.child.kill('SIGINT')
  t.equal(await run.exited, 0)
  t.strictSame(run.leftovers(), [])
  t.notOk(await isListening(port))
  t.notOk(await isListening(rtmp))
})

t.test('it ends when nobody reads its output any more', async (t) => {
  const [port = 0, rtmp = 0] = await freePorts(2)
  const folder = t.testdir({})
  const ports = ['--port', String(port), '--rtmp-port', String(rtmp)]
  const run = runFarebox(['demo', '--publish', ...ports], { TMPDIR: folder })
  t.teardown(() => run.child.kill('SIGKILL'))
  await run.seen(/viewers +0/)
  t.ok(readdirSync(folder).some((name) => name.startsWith('farebox-demo-')))
  run.child.stdout?.destroy()
  t.equal(await run.exited, 0, run.output.stderr.slice(-1500))
  t.match(run.output.stderr, /the output was closed: ending/)
  t.notMatch(run.output.stderr, /EPIPE|^ +at /m)
  t.strictSame(run.leftovers(), [])
  t.strictSame(
    readdirSync(folder).filter((name) => name.startsWith('farebox-demo-')),
    [],
  )
})

t.test('what is named wrongly ends with an error that says so', async (t) => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  t.teardown(() => holder.close())
  const taken = (holder.address() as { port: number }).port
  const cases: [string[], NodeJS.ProcessEnv, RegExp][] = [
    [['demo', '--port', String(taken)], {}, new RegExp(`port ${taken} .*in use.*--port`)],
    [['demo', '--rpc', 'http://127.0.0.1:9'], {}, /no chain answers at 127\.0\.0\.1:9/],
    [['demo', '--rpc', 'nonsense'], {}, /--rpc: expected an http\(s\) URL/],
    [['demo', '--segments', 'many'], {}, /expected a whole number/],
    [['demo'], { FFMPEG: '/nowhere/ffmpeg' }, /FFMPEG names \/nowhere\/ffmpeg/],
    [['demo', '--media', 'nosuch.mp4'], {}, /--media: there is no file nosuch\.mp4/],
    [['demo', '--segments', '5'], {}, /--segments .*: add --once, or leave --segments out/],
    [['demo', '--once', '--no-viewer'], {}, /choose one/],
    [['demo', '--json'], {}, /--json .*: add --once/],
    [['demo', '--publish', '--media', 'package.json'], {}, /choose one/],
    [['proxy'], {}, /--origin: expected the URL/],
    [['proxy', '--origin', 'http://127.0.0.1:9'], {}, /--config farebox\.yaml, or add --dev/],
    [['proxy', '--config', 'missing.yaml'], {}, /can't read missing\.yaml/],
    [['proxy', '--config', 'a.yaml', '--dev'], {}, /leave one of them out/],
    [['fly'], {}, /unknown command/],
  ]
  for (const [args, env, wanted] of cases) {
    const run = runFarebox(args, env)
    t.equal(await run.exited, 1, args.join(' '))
    t.match(run.output.stderr, wanted)
    t.notMatch(run.output.stderr, /^ +at /m, 'no stack trace')
    t.strictSame(run.leftovers(), [])
  }
})

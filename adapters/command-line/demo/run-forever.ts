import { setTimeout as pause } from 'node:timers/promises'
import type { createScreen } from '../screen.ts'
import type { RunningDemo } from './demo.ts'
import { createDemoViewer } from './demo-viewer.ts'

/** What to open and what to do, before the screen takes over. */
function introduce({ baseUrl, options, stream, say }: RunningDemo): void {
  say('')
  say(`  open   ${baseUrl}/   it plays, and your browser pays for each segment`)
  if (options.publish) {
    const [server = '', key = ''] = stream.publishUrl.split('/demo?')
    say('')
    say('  publish with OBS (Settings → Stream → Custom), key-frame interval 2 s:')
    say(`    server      ${server}`)
    say(`    stream key  demo?${key}`)
    say(
      `  or with ffmpeg:  ffmpeg -re -i FILE -c:v libx264 -g 50 -c:a aac -f flv '${stream.publishUrl}'`,
    )
  }
  say('  Ctrl-C ends everything')
  say('')
}

/** Plays and pays until the demo is told to end. */
async function keepWatching(demo: RunningDemo, signal: AbortSignal): Promise<void> {
  const { chain, prices, baseUrl, tally } = demo
  const note = (detail: string): void => tally.observe({ type: 'media', state: 'viewer', detail })
  try {
    await demo.stream.ready
    if (signal.aborted) return
    const viewer = await createDemoViewer({ chain, prices, baseUrl, note })
    for await (const segment of viewer.watch(signal)) {
      if (segment.unpaidStatus !== 402) note(`an unpaid request got ${segment.unpaidStatus}`)
    }
  } catch (error) {
    note(error instanceof Error ? error.message : String(error))
  }
}

/** Runs until a signal comes; answers the exit code. */
export async function runForever(demo: RunningDemo, open: typeof createScreen): Promise<number> {
  introduce(demo)
  const ending = new AbortController()
  if (demo.options.viewer) void keepWatching(demo, ending.signal)
  const screen = open(process.stdout, () => demo.state.screen())
  const reason = await demo.shutdown.requested
  ending.abort()
  await demo.state.refresh()
  screen.close()
  demo.say(`\n${reason}: ending …`)
  if (!demo.chain.isDevelopment) {
    demo.say('redeeming the last winners, for a minute at most; Ctrl-C again gives them up …')
    await Promise.race([demo.operator.worker.drain(), pause(60_000, undefined, { ref: false })])
  }
  return 0
}

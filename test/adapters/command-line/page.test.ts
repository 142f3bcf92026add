import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import t from 'tap'
import type { Test } from 'tap'
import { bundlePage } from '../../../adapters/command-line/page/bundle.ts'
import { domain, startSmallGate } from '../../fixtures/small-gate.ts'
import type { SmallGate } from '../../fixtures/small-gate.ts'
import { handedOver } from '../../fixtures/test-wallet.ts'
import { findChromium } from '../../fixtures/find-chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'farebox-page-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

const words = (text: string): string[] => text.split(' ')

/** Twelve seconds of test picture in two renditions, two seconds a segment. */
function makeMedia(): void {
  const encode = words(
    '-t 12 -map 0:v -map 1:a -c:v libx264 -preset ultrafast -g 50 -keyint_min 50 -sc_threshold 0 ' +
      '-pix_fmt yuv420p -c:a aac -f hls -hls_time 2 -hls_segment_type fmp4 -hls_list_size 0',
  )
  const rendition = (name: string, size: string): string[] => [
    ...encode,
    ...words(`-s ${size} -hls_fmp4_init_filename ${name}_init.mp4 -hls_segment_filename`),
    join(folder, `${name}_%d.m4s`),
    join(folder, `${name}.m3u8`),
  ]
  const input = words('-v error -f lavfi -i testsrc2=rate=25:size=320x180 -f lavfi -i sine')
  const both = [...rendition('low', '320x180'), ...rendition('high', '640x360')]
  execFileSync('ffmpeg', [...input, ...both])
}

const multivariant = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=320x180,CODECS="avc1.42c00d,mp4a.40.2"
low.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=640x360,CODECS="avc1.42c01e,mp4a.40.2"
high.m3u8
`

function media(path: string): Uint8Array | undefined {
  const name = path.split('/').at(-1) ?? ''
  if (name === 'index.m3u8') return new TextEncoder().encode(multivariant)
  try {
    return readFileSync(join(folder, name))
  } catch {
    return undefined
  }
}

interface State {
  readonly stage: string
  readonly errors: string[]
  readonly levels: string[]
}

interface Opened {
  readonly gate: SmallGate
  readonly tab: Page
  /** Senders that the page asked play money for. */
  readonly funded: string[]
  /** Exceptions of the page. */
  readonly faults: string[]
  readonly state: () => Promise<State>
  readonly plays: (seconds: number) => Promise<void>
  readonly seek: (seconds: number) => Promise<void>
  /** Tickets shown for segments of this number, first shown first. */
  readonly faresOf: (segment: number) => (string | undefined)[]
}

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--mute-audio'],
})
t.teardown(() => browser.close())
makeMedia()
const page = await bundlePage()

/** The page on a small gate, in a browser profile of its own. */
async function open(
  t: Test,
  lie: (gate: SmallGate) => void = () => {},
  source = media,
): Promise<Opened> {
  const gate = await startSmallGate(source)
  const funded: string[] = []
  gate.site = (path, request, response) => {
    const send = (type: string, body: string): true => {
      response.writeHead(200, { 'Content-Type': type }).end(body)
      return true
    }
    const json = (value: object): true => send('application/json', JSON.stringify(value))
    if (path === '/') return send('text/html', page.html)
    if (path === '/page.js') return send('text/javascript', page.js)
    if (path === '/page.css') return send('text/css', page.css)
    if (path === '/demo/config') {
      return json({ stream: '/live/demo/index.m3u8', ...domain, symbol: 'ETH', decimals: 18 })
    }
    if (path === '/demo/state') {
      const [sender = ''] = funded
      const winner = { id: 'x', index: 3, sender, value: '4000', state: 'paid' }
      const income = { expected: '100', realised: '90', onChain: '80' }
      return json({ winners: [winner], income, viewers: 1 })
    }
    if (path !== '/demo/fund') return false
    request.on('data', (body: Buffer) => {
      funded.push((JSON.parse(body.toString()) as { sender: string }).sender)
      json({ hash: '0x', amount: '1' })
    })
    return true
  }
  lie(gate)
  const profile = await browser.newContext()
  const tab = await profile.newPage()
  t.teardown(async () => {
    await profile.close()
    await gate.close()
  })
  const faults: string[] = []
  tab.on('pageerror', (error) => faults.push(String(error)))
  await tab.goto(gate.origin)
  return {
    gate,
    tab,
    funded,
    faults,
    state: () => tab.evaluate('farebox'),
    plays: async (seconds) => {
      await tab.waitForFunction(`document.querySelector('video').currentTime > ${seconds}`)
    },
    seek: (seconds) => tab.evaluate(`document.querySelector('video').currentTime = ${seconds}`),
    faresOf: (segment) =>
      gate.requests.flatMap(({ path, fare }) => (path.endsWith(`_${segment}.m4s`) ? [fare] : [])),
  }
}

t.test('a browser pays for what it plays', async (t) => {
  const { gate, tab, funded, faults, state, plays } = await open(t)
  await plays(1)
  await plays(2.5)
  await tab.waitForSelector('#winners li[data-state="paid"]')
  const paid = gate.requests.filter(({ status }) => status === 200)
  t.ok(paid.length > 1)
  t.equal(paid.length, gate.requests.length, 'no request met a 402')
  t.ok(
    paid.every(({ fare }) => fare !== undefined),
    'every segment came for a ticket',
  )
  t.equal(funded.length, 1)
  t.match(await state(), { errors: [], stage: 'playing', levels: { length: 2 } })
  if (process.env['FAREBOX_SCREENSHOT']) {
    await tab.screenshot({ path: process.env['FAREBOX_SCREENSHOT'] })
  }
  const books = gate.books.size
  await tab.reload()
  await plays(1)
  t.equal(funded.length, 1, 'the key was kept')
  t.equal(gate.books.size, books, 'and so was the book')
  t.strictSame(faults, [])
})

t.test(
  'without a publisher the page says that it waits, and plays once there is one',
  async (t) => {
    let isLive = false
    const { tab, state, plays } = await open(t, undefined, (path) =>
      isLive ? media(path) : undefined,
    )
    await tab.waitForFunction(`farebox.stage === 'waiting'`)
    t.match(await tab.textContent('#status'), /^Waiting for the stream/)
    isLive = true
    await plays(1)
    t.match(await state(), { errors: [], stage: 'playing' })
  },
)

t.test('two tabs pay with two keys', async (t) => {
  const { gate, tab, funded, plays } = await open(t)
  await plays(0.5)
  const second = await tab.context().newPage()
  await second.goto(gate.origin)
  await second.waitForFunction('document.querySelector("video").currentTime > 0.5')
  t.equal(new Set(funded).size, 2)
  t.equal(gate.requests.filter(({ status }) => status !== 200).length, 0)
})

t.test('a dearer segment than announced is paid inside the loader', async (t) => {
  const { gate, faults, state, plays } = await open(t, (gate) => {
    gate.lies.terms = (terms) => ({
      ...terms,
      prices: [{ match: '/live/**', unit: 'segment', amount: gate.price / 2n }],
    })
  })
  await plays(2.5)
  t.ok(gate.requests.some(({ status }) => status === 402))
  t.strictSame([(await state()).errors, faults], [[], []])
})

t.test('an answer that is lost is asked for with the same ticket', async (t) => {
  const lost = new Set<string>()
  const { gate, faults, plays } = await open(t, (gate) => {
    gate.lies.serve = (path, _request, response) => {
      if (lost.has(path)) return false
      lost.add(path)
      response.destroy()
      return true
    }
  })
  await plays(2.5)
  const [first] = gate.requests
  const again = gate.requests.filter(({ path }) => path === first?.path)
  t.equal(new Set(again.map(({ fare }) => fare)).size, 1)
  const paths = new Set(gate.requests.map(({ path }) => path))
  t.ok(handedOver(gate) <= 8 * paths.size, 'one payment a segment')
  t.strictSame(faults, [])
})

t.test('seeking away and back shows the same ticket', async (t) => {
  let held: (() => void) | undefined
  const waiting = new Promise<void>((resolve) => (held = resolve))
  let open3 = false
  const { gate, faults, plays, seek, faresOf, state } = await open(t, (gate) => {
    gate.lies.serve = (path) => {
      if (open3 || !path.endsWith('_3.m4s')) return false
      held?.()
      return true
    }
  })
  await plays(0.5)
  await waiting
  await seek(10.5)
  await plays(10.8)
  open3 = true
  await seek(6.5)
  await plays(6.8)
  const fares = faresOf(3)
  t.ok(fares.length >= 2)
  t.equal(new Set(fares).size, 1)
  t.ok(handedOver(gate) <= 48, 'six segments at most, one payment each')
  t.strictSame([(await state()).errors, faults], [[], []])
})

t.test('a float that is used up is filled, and it plays on', async (t) => {
  const { funded, state, plays } = await open(t, (gate) => {
    gate.lies.refuse = (path) =>
      path.endsWith('_1.m4s') && funds() < 2
        ? { code: 'float_exceeded', detail: 'Fund more.', needed: 9n, available: 1n }
        : undefined
  })
  function funds(): number {
    return funded?.length ?? 0
  }
  await plays(2.5)
  t.equal(funded.length, 2)
  t.strictSame((await state()).errors, [])
})

t.test('a host that only takes is left with an error and a way to go on', async (t) => {
  const { gate, tab, plays } = await open(t, (gate) => {
    gate.lies.refuse = () => ({ code: 'index_replayed', detail: 'Send the next one.' })
  })
  await tab.waitForSelector('#error:not([hidden])')
  t.match(await tab.textContent('#error p'), /index_replayed: Send the next one/)
  t.equal(await tab.getAttribute('#status', 'data-state'), 'failed')
  gate.lies = {}
  await tab.click('#error button')
  await plays(1)
  t.equal(await tab.isVisible('#error'), false)
})

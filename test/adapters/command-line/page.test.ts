import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import t from 'tap'
import { bundlePage } from '../../../adapters/command-line/page/bundle.ts'
import { domain, startSmallGate } from '../../fixtures/small-gate.ts'
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

t.test('a browser pays for what it plays', async (t) => {
  makeMedia()
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  const page = await bundlePage()
  const funded: string[] = []

  gate.site = (path, request, response) => {
    const send = (type: string, body: string): true => {
      response.writeHead(200, { 'Content-Type': type }).end(body)
      return true
    }
    if (path === '/') return send('text/html', page.html)
    if (path === '/page.js') return send('text/javascript', page.js)
    if (path === '/page.css') return send('text/css', page.css)
    if (path === '/demo/config') {
      const config = { stream: '/live/demo/index.m3u8', ...domain, symbol: 'ETH', decimals: 18 }
      return send('application/json', JSON.stringify(config))
    }
    if (path === '/demo/state') {
      const [sender = ''] = funded
      const winner = { id: 'x', index: 3, sender, value: '4000', state: 'paid' }
      const income = { expected: '100', realised: '90', onChain: '80' }
      return send('application/json', JSON.stringify({ winners: [winner], income, viewers: 1 }))
    }
    if (path !== '/demo/fund') return false
    request.on('data', (body: Buffer) => {
      funded.push((JSON.parse(body.toString()) as { sender: string }).sender)
      send('application/json', JSON.stringify({ hash: '0x', amount: '1' }))
    })
    return true
  }
  const executablePath = findChromium()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  t.teardown(() => browser.close())
  const tab = await browser.newPage()
  const faults: string[] = []
  tab.on('pageerror', (error) => faults.push(String(error)))
  await tab.goto(gate.origin)
  await tab.waitForFunction(() => document.querySelector('video')!.currentTime > 1)
  const before = await tab.evaluate(() => document.querySelector('video')!.currentTime)
  await tab.waitForFunction(
    (from) => document.querySelector('video')!.currentTime > from + 1,
    before,
  )
  await tab.waitForFunction(() => document.querySelectorAll('#winners li').length === 1)

  const paid = gate.requests.filter(({ status }) => status === 200)
  t.ok(paid.length > 0)
  t.ok(
    paid.every(({ fare }) => fare !== undefined),
    'every segment came for a ticket',
  )
  t.equal(funded.length, 1)
  const state = (await tab.evaluate('farebox')) as { levels: string[]; stage: string; errors: [] }
  t.strictSame(state.errors, [])
  t.equal(state.stage, 'playing')
  t.equal(state.levels.length, 2)
  t.strictSame(faults, [])
  if (process.env['FAREBOX_SCREENSHOT']) {
    await tab.waitForTimeout(2000)
    await tab.screenshot({ path: process.env['FAREBOX_SCREENSHOT'] })
  }

  const books = gate.books.size
  await tab.reload()
  await tab.waitForFunction(() => document.querySelector('video')!.currentTime > 1)
  t.equal(funded.length, 1, 'the key was kept')
  t.equal(gate.books.size, books, 'and so was the book')
})

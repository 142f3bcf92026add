import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import t from 'tap'
import { findChromium } from '../fixtures/find-chromium.ts'
import { freePorts } from '../fixtures/free-ports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const patience = { timeout: 90_000 }

/** The demo as a person starts it, without its own viewer; answers once it says what to open. */
async function startDemo(): Promise<{ child: ChildProcess; url: string; said: () => string }> {
  const [port, rtmp] = await freePorts(2)
  const ports = ['--port', String(port), '--rtmp-port', String(rtmp)]
  const program = ['--import', 'tsx', 'adapters/command-line/farebox.ts', 'demo', '--no-viewer']
  const child = spawn(process.execPath, [...program, ...ports], { cwd: root })
  let text = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /open\s+(http:\S+)/.exec(text)
      if (found?.[1]) resolve(found[1])
    })
    child.on('exit', (code) => reject(new Error(`the demo ended with ${code}: ${text}`)))
  })
  child.stdout?.resume()
  return { child, url, said: () => text }
}

interface State {
  stage: string
  address: string
  segments: number
  tickets: number
  winners: number
  errors: string[]
  levels: string[]
}

const stateOf = (tab: Page): Promise<State> => tab.evaluate('farebox')

const executablePath = findChromium()

t.test('the page plays the demo, every segment paid by the browser itself', async (t) => {
  const { child, url, said } = await startDemo()
  t.teardown(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGINT')
    await once(child, 'exit')
  })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--mute-audio'],
  })
  t.teardown(() => browser.close())
  const tab = await browser.newPage()
  const faults: string[] = []
  const media: { url: string; status: number }[] = []
  tab.on('pageerror', (error) => faults.push(String(error)))
  tab.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.m4s')) media.push({ url: response.url(), status: response.status() })
  })

  await tab.goto(url)
  await tab.waitForFunction('document.querySelector("video").currentTime > 2', undefined, patience)
  const from = await tab.evaluate<number>('document.querySelector("video").currentTime')
  const later = `document.querySelector("video").currentTime > ${from + 2}`
  await tab.waitForFunction(later, undefined, patience)
  t.ok(media.length > 1)
  const served = media.filter(({ status }) => status === 200)
  t.ok(
    served.every((each) => each.url.includes('fare=')),
    'no media byte without a ticket',
  )

  const state = await stateOf(tab)
  t.strictSame(state.errors, [], said())
  t.equal(state.stage, 'playing')
  t.ok(state.levels.length >= 3, 'source and two renditions')
  t.ok(state.tickets >= 8)

  // Eight tickets a segment at one in four: a dozen segments can't miss.
  await tab.waitForFunction('farebox.winners > 0', undefined, patience)
  await tab.waitForSelector('#winners li[data-state="paid"]', patience)

  const lowest = tab.locator('#renditions button').last()
  await lowest.click()
  await tab.waitForSelector('#renditions button:last-child[data-current="true"]', patience)
  if (process.env['FAREBOX_SCREENSHOT']) {
    await tab.screenshot({ path: process.env['FAREBOX_SCREENSHOT'] })
  }
  const { address } = await stateOf(tab)
  await tab.reload()
  await tab.waitForFunction('document.querySelector("video").currentTime > 1', undefined, patience)
  t.equal((await stateOf(tab)).address, address, 'the session key outlives a reload')
  t.strictSame(faults, [])

  const unpaid = new URL(served[0]!.url)
  unpaid.searchParams.delete('fare')
  t.equal((await fetch(unpaid)).status, 402)
})

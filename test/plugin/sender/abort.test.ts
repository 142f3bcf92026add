import type { ServerResponse } from 'node:http'
import t from 'tap'
import type { Test } from 'tap'
import { createMemorySpendingLog } from '../../../adapters/memory/index.ts'
import { createKeySigner, createPayingFetch, toQ64 } from '../../../plugin/index.ts'
import type { WalletOptions } from '../../../plugin/index.ts'
import { startSmallGate } from '../../fixtures/small-gate.ts'
import type { SmallGate } from '../../fixtures/small-gate.ts'
import { entropy, handedOver, media, testWallet } from '../../fixtures/test-wallet.ts'

const price = toQ64(800n)
const seeking = { message: 'seeking' }

async function startGate(t: Test): Promise<SmallGate> {
  const gate = await startSmallGate(media)
  t.teardown(() => gate.close())
  return gate
}

/** Leaves requests of one path without an answer; each calls `onAsked`. */
function silence(
  gate: SmallGate,
  silent: string,
  onAsked: (response: ServerResponse) => void = () => {},
): void {
  gate.site = (path, _request, response) => {
    if (path !== silent) return false
    onAsked(response)
    return true
  }
}

function giveUp(): { signal: AbortSignal; now: () => void } {
  const ending = new AbortController()
  return { signal: ending.signal, now: () => ending.abort(new Error('seeking')) }
}

/** Something that waits until it is let go, and tells that it does. */
function held(): { wait: () => Promise<void>; reached: Promise<void>; letGo: () => void } {
  let [letGo, reach] = [(): void => {}, (): void => {}]
  const open = new Promise<void>((resolve) => (letGo = resolve))
  const reached = new Promise<void>((resolve) => (reach = resolve))
  return {
    wait: () => {
      reach()
      return open
    },
    reached,
    letGo,
  }
}

t.test('a gate that never answers for its terms or book holds nobody who gives up', async (t) => {
  for (const path of ['/.farebox/terms', '/.farebox/books']) {
    const gate = await startGate(t)
    const wallet = testWallet()
    const unanswered: ServerResponse[] = []
    for (let i = 0; i < 5; i++) {
      const { signal, now } = giveUp()
      silence(gate, path, (response) => {
        unanswered.push(response)
        now()
      })
      const request = wallet.request(`${gate.origin}/live/seg_${i}.m4s`, { price })
      const asked = request.credential(signal)
      if (i > 0) now()
      await t.rejects(asked, seeking, `${path} ${i}`)
    }
    t.equal(unanswered.length, 1, 'one purchase goes on, for whoever comes next')
    gate.site = () => false
    unanswered[0]?.destroy()
    const pay = createPayingFetch(wallet, { fetch })
    t.equal((await pay(`${gate.origin}/live/seg_9.m4s`)).status, 200, 'every place is free')
    t.equal(handedOver(gate), 8)
  }
})

t.test('prepare and the terms of a price can be given up as well', async (t) => {
  const gate = await startGate(t)
  const wallet = testWallet()
  const first = giveUp()
  silence(gate, '/.farebox/terms', first.now)
  await t.rejects(wallet.prepare(gate.origin, first.signal), seeking)
  const second = giveUp()
  gate.site = (path, _request, response) => {
    if (path === '/.farebox/terms') second.now()
    else response.writeHead(402).end('{"code":"ticket_required","detail":"Pay."}')
    return true
  }
  const pay = createPayingFetch(wallet, { fetch })
  await t.rejects(pay(`${gate.origin}/live/seg_0.m4s`, { signal: second.signal }), seeking)
})

t.test('a call that takes too long is an error that says so', async (t) => {
  const late = { code: 'payment_refused', details: { limit: 'callTimeout' } }
  for (const path of ['/.farebox/terms', '/.farebox/books']) {
    const gate = await startGate(t)
    const log = createMemorySpendingLog()
    const wallet = testWallet({ log, callTimeout: 100 })
    silence(gate, path)
    await t.rejects(wallet.prepare(gate.origin), late, path)
    gate.site = (asked, _request, response) => {
      if (asked === path) response.writeHead(200).write('{')
      return asked === path
    }
    await t.rejects(wallet.prepare(gate.origin), late, `${path}, a body without end`)
    t.strictSame(await log.entries(), [])
  }
  const deaf = testWallet({ callTimeout: 100, fetch: () => new Promise(() => {}) })
  await t.rejects(deaf.prepare('http://127.0.0.1:9'), late, 'a fetch that knows no signal')
})

t.test('a node that never tells the code of the broker stops one purchase only', async (t) => {
  const gate = await startGate(t)
  const codeHash = `0x${'cd'.repeat(32)}` as const
  const { chainId, broker } = gate.terms()
  let answers = false
  const wallet = testWallet({
    callTimeout: 1000,
    allowed: [{ chainId, broker, codeHash }],
    readCodeHash: () => (answers ? Promise.resolve(codeHash) : new Promise(() => {})),
  })
  await t.rejects(wallet.prepare(gate.origin), { code: 'chain_unreachable' })
  answers = true
  await wallet.prepare(gate.origin)
})

t.test('a person is asked once to sign, whoever gives up meanwhile', async (t) => {
  const gate = await startGate(t)
  const key = createKeySigner(entropy(32))
  const prompt = held()
  let prompts = 0
  const signer: WalletOptions['signer'] = {
    address: key.address,
    sign: async (signable) => {
      prompts += 1
      await prompt.wait()
      return key.sign(signable)
    },
  }
  const wallet = testWallet({ signer })
  const pay = createPayingFetch(wallet, { fetch })
  for (let i = 0; i < 6; i++) {
    const { signal, now } = giveUp()
    const asked = wallet.request(`${gate.origin}/live/seg_${i}.m4s`, { price }).credential(signal)
    await prompt.reached
    now()
    await t.rejects(asked, seeking)
  }
  const last = pay(`${gate.origin}/live/seg_6.m4s`)
  prompt.letGo()
  t.equal((await last).status, 200)
  t.equal(prompts, 1)
  t.equal(wallet.spending().tickets, 8)
})

t.test('tickets of a request that was given up pay for the next', async (t) => {
  const gate = await startGate(t)
  const log = createMemorySpendingLog()
  const slow = held()
  let isSlow = false
  const wallet = testWallet({
    log: {
      ...log,
      put: async (entry) => {
        if (isSlow) await slow.wait()
        return log.put(entry)
      },
    },
  })
  await wallet.prepare(gate.origin)
  isSlow = true
  const { signal, now } = giveUp()
  const asked = wallet.request(`${gate.origin}/live/seg_0.m4s`).credential(signal)
  await slow.reached
  now()
  await t.rejects(asked, seeking)
  isSlow = false
  const pay = createPayingFetch(wallet, { fetch })
  const next = pay(`${gate.origin}/live/seg_1.m4s`)
  slow.letGo()
  t.equal((await next).status, 200)
  t.equal(wallet.spending().tickets, 8)
  t.equal(handedOver(gate), 8)
})

t.test('so do those of one that was given up while the gate was busy', async (t) => {
  const gate = await startGate(t)
  const { signal, now } = giveUp()
  const wallet = testWallet({
    sleep: async (_milliseconds, signal) => {
      now()
      signal?.throwIfAborted()
    },
  })
  await wallet.prepare(gate.origin)
  gate.site = (path, _request, response: ServerResponse) => {
    if (!path.endsWith('.m4s')) return false
    response.writeHead(503).end('{"code":"gate_unavailable","detail":"Try again."}')
    return true
  }
  const pay = createPayingFetch(wallet, { fetch })
  await t.rejects(pay(`${gate.origin}/live/seg_0.m4s`, { signal }), seeking)
  gate.site = () => false
  t.equal((await pay(`${gate.origin}/live/seg_1.m4s`)).status, 200)
  t.equal(wallet.spending().tickets, 8)
})

t.test('a refusal without measure is not kept, and its download ends', async (t) => {
  const gate = await startGate(t)
  const wallet = testWallet({ inFlight: 1 })
  await wallet.prepare(gate.origin)
  const download = { isOpen: true }
  gate.site = (_path, _request, response) => {
    response.writeHead(402).once('close', () => (download.isOpen = false))
    const more = (): void => {
      while (download.isOpen && response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', more)
    more()
    return true
  }
  const pay = createPayingFetch(wallet, { fetch })
  const failure = { code: 'payment_refused', details: { limit: 'maxBytes' } }
  await t.rejects(pay(`${gate.origin}/live/seg_0.m4s`), failure)
  while (download.isOpen) await new Promise((resolve) => setTimeout(resolve, 10))
  gate.site = () => false
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
})

t.test('an answer that is no refusal reaches the caller whole', async (t) => {
  const gate = await startGate(t)
  const wallet = testWallet({ inFlight: 1 })
  const bytes = Buffer.from([0xff, 0, 0xfe, 0x41])
  gate.site = (_path, _request, response) => {
    response.writeHead(400, 'Ça \u00fc', { 'X-Mine': 'yes' }).end(bytes)
    return true
  }
  const answer = await createPayingFetch(wallet, { fetch })(`${gate.origin}/live/seg_0.m4s`)
  t.equal(answer.status, 400)
  t.equal(answer.headers.get('X-Mine'), 'yes')
  t.equal(answer.url, `${gate.origin}/live/seg_0.m4s`)
  t.ok(Buffer.from(await answer.arrayBuffer()).equals(bytes))
})

t.test('a refusal without an end ends', async (t) => {
  const gate = await startGate(t)
  const wallet = testWallet({ inFlight: 1 })
  await wallet.prepare(gate.origin)
  gate.site = (_path, _request, response) => {
    response.writeHead(402).write('{')
    return true
  }
  const pay = createPayingFetch(wallet, { fetch, refusalTimeout: 100 })
  const failure = { code: 'payment_refused', details: { limit: 'refusalTimeout' } }
  await t.rejects(pay(`${gate.origin}/live/seg_0.m4s`), failure)
  gate.site = () => false
  t.equal((await pay(`${gate.origin}/live/seg_0.m4s`)).status, 200)
  t.equal(wallet.spending().tickets, 8)
})

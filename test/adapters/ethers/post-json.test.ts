import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { gather } from '../../../adapters/ethers/gather.ts'
import { NoAnswer } from '../../../adapters/ethers/no-answer.ts'
import { postJson, postTarget } from '../../../adapters/ethers/post-json.ts'
import { freePorts } from '../../fixtures/free-ports.ts'

let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {}
const seen: { method: string; authorization: string | undefined; body: string }[] = []
const server = createServer((request, response) => {
  void (async () => {
    const { method = '', headers } = request
    seen.push({ method, authorization: headers.authorization, body: await text(request) })
    handle(request, response)
  })()
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
t.teardown(() => {
  server.closeAllConnections()
  server.close()
})
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
const target = postTarget(`http://us%40er:pa%3Ass@${host}/v3/key`)

async function fault(milliseconds = 10_000, address = target): Promise<NoAnswer> {
  try {
    await postJson(address, {}, milliseconds)
  } catch (error) {
    if (error instanceof NoAnswer) return error
    throw error
  }
  throw new Error('it was answered')
}

t.test('JSON goes and comes, with the user of the address as a header', async (t) => {
  handle = (_request, response) => response.end('{"a":[1]}')
  t.strictSame(await postJson(target, { b: 2 }, 10_000), { a: [1] })
  const authorization = `Basic ${Buffer.from('us@er:pa:ss').toString('base64')}`
  t.strictSame(seen, [{ method: 'POST', authorization, body: '{"b":2}' }])
  t.notMatch(target.url, /pa/)
  const { headers } = postTarget(`http://user:10%@${host}/`)
  t.equal(headers['authorization'], `Basic ${Buffer.from('user:10%').toString('base64')}`)
})

t.test('whatever else comes is no answer, and says why', async (t) => {
  const cases: [status: number, headers: Record<string, string>, wanted: RegExp, rest: number][] = [
    [429, { 'retry-after': '7' }, /^HTTP 429$/, 7_000],
    [503, { 'retry-after': '86400' }, /^HTTP 503$/, 60_000],
    [503, { 'retry-after': 'Fri, 31 Dec 2027 23:59:59 GMT' }, /^HTTP 503$/, 0],
    [200, {}, /^it does not answer JSON$/, 0],
  ]
  for (const [status, headers, wanted, rest] of cases) {
    handle = (_request, response) => response.writeHead(status, headers).end('<html>')
    const { message, restMs } = await fault()
    t.match(message, wanted)
    t.equal(restMs, rest)
  }
  const before = seen.length
  handle = (_request, response) =>
    response.writeHead(307, { location: `http://${host}/elsewhere` }).end()
  t.equal((await fault()).message, 'HTTP 307')
  t.equal(seen.length, before + 1, 'a key does not follow a redirect')

  handle = (_request, response) => void response.write('{"a":')
  t.equal((await fault(50)).message, 'no answer in 50 ms', 'the time is for all of it')
  handle = (_request, response) => response.destroy()
  t.match((await fault()).message, /^the connection failed/)
  const [dead] = await freePorts(1)
  const refused = await fault(10_000, postTarget(`http://127.0.0.1:${dead}/`))
  t.equal(refused.message, 'it refuses connections')
})

t.test('an answer without end is cut off', async (t) => {
  const chunk = Buffer.alloc(1024 * 1024, ' ')
  handle = (_request, response) => {
    const write = (): void => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', write)
    write()
  }
  t.match((await fault(60_000)).message, /^an answer of more than \d+ bytes$/)
})

t.test('several at once: all, one that is enough, or none', async (t) => {
  const never = new Promise<number>(() => {})
  const fails = (): Promise<number> => Promise.reject(new Error('no'))
  const all = await gather([Promise.resolve(1), fails(), Promise.resolve(2)], { patience: 60_000 })
  t.match(all, { answers: [1, 2], faults: [{ message: 'no' }] })
  const isEnough = (answer: number): boolean => answer === 2
  const one = await gather([never, Promise.resolve(2)], { patience: 60_000, isEnough })
  t.strictSame(one.answers, [2])
  t.strictSame((await gather([never, Promise.resolve(1)], { patience: 1 })).answers, [1])
  t.equal((await gather([fails(), fails()], { patience: 60_000 })).faults.length, 2)
  t.strictSame(await gather([], { patience: 60_000 }), { answers: [], faults: [] })
})

t.test('what is closed is not waited for', async (t) => {
  handle = () => {}
  const closing = new AbortController()
  const asked = postJson(target, {}, 600_000, closing.signal)
  closing.abort()
  await t.rejects(asked, NoAnswer)
  await t.rejects(postJson(target, {}, 600_000, closing.signal), NoAnswer)
})

import { createServer } from 'node:http'
import type { RequestOptions } from 'node:http'
import { request as httpRequest } from 'node:http'
import t from 'tap'
import { createFaucet } from '../../../adapters/command-line/demo/faucet.ts'
import { createFundRoute } from '../../../adapters/command-line/demo/fund-route.ts'
import type { Address, Hex } from '../../../plugin/index.ts'

const sender = `0x${'12'.repeat(20)}`
const json = { 'content-type': 'application/json' }

function ask(port: number, options: RequestOptions, body: string): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const target = {
      agent: false,
      host: '127.0.0.1',
      port,
      path: '/demo/fund',
      method: 'POST',
      ...options,
    }
    const sent = httpRequest(target, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve([answer.statusCode ?? 0, text]))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

t.test('play money is for pages of this machine, and capped', async (t) => {
  const given: [Address, bigint][] = []
  let isBroken = false
  const faucet = createFaucet({
    portion: 5n,
    perSender: 2,
    total: 3,
    send: async (to, amount): Promise<Hex> => {
      if (isBroken) throw new Error('no chain')
      given.push([to, amount])
      return '0xabcd'
    },
  })
  const route = createFundRoute(faucet)
  const server = createServer((request, response) =>
    route(request, response, () => response.writeHead(404).end('next')),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const { port } = server.address() as { port: number }
  const body = JSON.stringify({ sender })
  const status = async (options: RequestOptions, text = body): Promise<number> =>
    (await ask(port, options, text))[0]

  t.equal(await status({ headers: { ...json, host: 'evil.example' } }), 403, 'DNS rebinding')
  t.equal(await status({ headers: { ...json, origin: 'https://evil.example' } }), 403)
  t.equal(await status({ headers: { 'content-type': 'text/plain' } }), 415, 'a form elsewhere')
  t.equal(await status({ headers: json }, 'x'.repeat(5000)), 400)
  for (const text of ['', 'null', '[]', '{}', '{"sender":1}', '{"sender":"0x12"}', '{"sender":']) {
    t.equal(await status({ headers: json }, text), 400, text)
  }
  t.equal(await status({ headers: json, method: 'GET' }), 404)
  t.equal(given.length, 0)

  isBroken = true
  t.equal(await status({ headers: json }), 503, 'a chain that is away uses nothing up')
  isBroken = false
  const own = { ...json, origin: `http://127.0.0.1:${port}` }
  const all = await Promise.all(Array.from({ length: 6 }, () => status({ headers: own })))
  t.strictSame(
    all.toSorted((a, b) => a - b),
    [200, 200, 429, 429, 429, 429],
  )
  const other = JSON.stringify({ sender: `0x${'34'.repeat(20)}` })
  t.equal(await status({ headers: json }, other), 200)
  t.equal(await status({ headers: json }, other), 429, 'and all together')
  t.strictSame(
    given.map(([, amount]) => amount),
    [5n, 5n, 5n],
  )
})

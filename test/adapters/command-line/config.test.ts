import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { assert, property, string } from 'fast-check'
import t from 'tap'
import { formatAmount, parseAmount } from '../../../adapters/command-line/amount.ts'
import { parseConfig, readConfig } from '../../../adapters/command-line/config.ts'
import { choosePort } from '../../../adapters/command-line/free-port.ts'
import { readKey } from '../../../adapters/command-line/read-key.ts'
import { renderScreen } from '../../../adapters/command-line/screen.ts'
import { createTally } from '../../../adapters/command-line/tally.ts'
import { FareboxError, toQ64 } from '../../../plugin/index.ts'

const good = `
origin: http://127.0.0.1:8080
chain:
  rpc: http://127.0.0.1:8545
  broker: "0x5FbDB2315678afecb367f032d93F642f64180aa3"
recipient: "0x70f75C79476747a72AF7c9037305720EC6CB611c"
redeemer: { keyEnv: REDEEMER_KEY }
prices:
  - match: /hls/**
    amount: 0.0002 ETH
    unit: segment
`

const codeOf = (run: () => unknown): string => {
  try {
    run()
    return 'no error'
  } catch (error) {
    return error instanceof FareboxError ? error.message : `foreign: ${String(error)}`
  }
}

t.test('a good file is taken as it is', async (t) => {
  t.match(parseConfig(good, 'farebox.yaml'), { origin: 'http://127.0.0.1:8080' })
  const more = good
    .replace('rpc: http://127.0.0.1:8545', 'rpc: [https://a.example, https://b.example]\n  id: 10')
    .replace('prices:', 'faceValueCeiling: 5.5 wei\nprices:\n  - { match: /free, free: true }')
    .replace('origin:', 'redemption: { stuckAfter: 90, maxGasPrice: 50 gwei }\norigin:')
  const config = parseConfig(more, 'farebox.yaml')
  t.match(config.chain, { rpc: ['https://a.example', 'https://b.example'], id: 10 })
  t.equal(config.faceValueCeiling, 5n, 'rounded down')
  t.strictSame(config.redemption, { stuckAfter: 90, maxGasPrice: 50_000_000_000n })
  t.strictSame(config.prices, [
    { match: '/free', free: true },
    { match: '/hls/**', unit: 'segment', amount: toQ64(200_000_000_000_000n) },
  ])
})

t.test('a message names line, key, expected and got', async (t) => {
  const cases: [string, string, RegExp][] = [
    ['unit: segment', 'unit: minute', /f:11: prices\[0\]\.unit: expected one of .*got "minute"/],
    ['origin:', 'orgin:', /f:2: the file: expected one of the keys .*'orgin'/],
    ['rpc: http', 'rpc: ftp', /f:4: chain\.rpc: expected an http:\/\/ or https:\/\/ URL/],
    ['unit: segment', 'free: true', /f:9: prices\[0\]: expected either amount or free/],
    ['recipient: "0x70', 'recipient: "0y70', /recipient: expected an address of 0x/],
    ['- match: /hls', '- match: hls', /prices\[0\]\.match/],
    ['origin: http', 'origin: [http', /expected YAML/],
    ['0.0002 ETH', '2 pounds', /^f:10: prices\[0\]\.amount: expected an amount.*got '2 pounds'$/],
    [
      '- match: /hls/**',
      '- { match: /a, amount: 1 }\n  - match: /b',
      /^f:9: prices\[0\]\.amount: exp/,
    ],
    ['prices:', 'ticketValue: 1\nprices:', /^f:8: ticketValue: expected an amount/],
    ['prices:', 'faceValueCeiling: 1e3 wei\nprices:', /^f:8: faceValueCeiling: .*got '1e3 wei'$/],
    ['    unit:', '    flat: much\n    unit:', /^f:11: prices\[0\]\.flat: expected an amount/],
    [
      'origin:',
      'redemption: { maxGasPrice: dear }\norigin:',
      /f:2: redemption\.maxGasPrice: expected an amount/,
    ],
    ['rpc: http://127.0.0.1:8545', 'rpc: [ftp://a]', /f:4: chain\.rpc\[0\]: expected an http/],
    [
      'rpc: http://127.0.0.1:8545',
      'rpc: []',
      /^f:4: chain\.rpc: expected an http.* URL, or a list of .*, got \[\]$/,
    ],
  ]
  for (const [from, to, wanted] of cases) {
    t.match(
      codeOf(() => parseConfig(good.replace(from, to), 'f')),
      wanted,
      to,
    )
  }
  const both = good.replace('0.0002 ETH', 'x').replace('prices:', 'ticketValue: y\nprices:')
  t.equal(codeOf(() => parseConfig(both, 'f')).split('\n').length, 2, 'all of them at once')
  t.match(
    codeOf(() => readConfig('/nowhere/farebox.yaml')),
    /name an existing file/,
  )
})

t.test('what may hold a key is not repeated', async (t) => {
  const rpc = 'rpc: http://127.0.0.1:8545'
  const redeemer = 'redeemer: { keyEnv: REDEEMER_KEY }'
  const cases: [string, string, RegExp][] = [
    [rpc, 'rpc: wss://a.example/5ec', /^f:4: chain\.rpc: expected an http.*, got a string$/],
    [
      rpc,
      'rpc: [https://a/5ec, https://a/5ec]',
      /^f:4: chain\.rpc: .* different ones, got a list$/,
    ],
    [rpc, 'rpc: { url: https://a/5ec }', /^f:4: chain\.rpc: expected an http.*, got a map$/],
    [
      good.slice(good.indexOf(rpc) - 3, good.indexOf('recipient')),
      ' 5ec\n',
      /f:3: chain: .* string$/,
    ],
    [redeemer, 'redeemer: "5ec"', /^f:7: redeemer: expected object, got a string$/],
    [redeemer, 'redeemer: 0x5ec', /^f:7: redeemer: expected object, got a number$/],
    [redeemer, 'redeemer: { keyFile: a, key: 5ec }', /^f:7: redeemer: .*, got a map\n.*got 'key'$/],
    [good, '5ec', /^f:1: the file: expected object, got a string$/],
  ]
  for (const [from, to, wanted] of cases) {
    const message = codeOf(() =>
      parseConfig(
        good.replace(from, () => to),
        'f',
      ),
    )
    t.match(message, wanted, to)
    t.notMatch(message, /5ec|1516/, to)
  }
})

t.test('any text is a config or an options_invalid', async () => {
  assert(property(string(), (text) => !codeOf(() => parseConfig(text, 'f')).startsWith('foreign')))
})

t.test('amounts', async (t) => {
  t.equal(parseAmount('5000 wei', 'x'), toQ64(5000n))
  t.equal(parseAmount('0.0002 ETH', 'x'), toQ64(200_000_000_000_000n))
  t.equal(parseAmount('0.5 wei', 'x'), 1n << 63n)
  t.equal(parseAmount('0.3 wei', 'x'), ((3n << 64n) + 9n) / 10n, 'rounded up')
  for (const bad of ['', '1', 'ETH', '-1 wei', '1e3 wei', '1 dollars', '1,5 gwei', '0x10 wei']) {
    t.match(
      codeOf(() => parseAmount(bad, 'prices[0].amount')),
      /prices\[0\]\.amount: expected/,
      bad,
    )
  }
  t.equal(formatAmount(1_234_500_000_000_000_000n), '1.2345 ETH')
  t.equal(formatAmount(0n), '0 ETH')
  t.match(formatAmount(1_250_000_000_000n), /^0\.00000125 ETH$/)
})

t.test('ports: a default moves on, a named one is an error', async (t) => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const taken = (holder.address() as { port: number }).port
  t.teardown(() => holder.close())
  const moved = await choosePort({ fallback: taken, name: '--port' })
  t.ok(moved.moved && moved.port > taken)
  await t.rejects(choosePort({ named: taken, fallback: 1, name: '--port' }), {
    code: 'port_in_use',
    message: new RegExp(`port ${taken} .*--port`),
  })
})

t.test('keys come from safe places and never show', async (t) => {
  const dir = join(t.testdir(), 'keys')
  mkdirSync(dir)
  const key = `0x${'ab'.repeat(32)}`
  writeFileSync(join(dir, 'good'), `${key}\n`, { mode: 0o600 })
  writeFileSync(join(dir, 'open'), key, { mode: 0o644 })
  writeFileSync(join(dir, 'short'), key.slice(0, 40), { mode: 0o600 })
  t.equal(readKey({ keyFile: join(dir, 'good') }).length, 32)
  t.match(
    codeOf(() => readKey({ keyFile: join(dir, 'open') })),
    /chmod 600/,
  )
  const short = codeOf(() => readKey({ keyFile: join(dir, 'short') }))
  t.match(short, /expected a private key/)
  t.notMatch(short, /abab/)
  t.match(
    codeOf(() => readKey({ keyEnv: 'FAREBOX_TEST_UNSET' })),
    /FAREBOX_TEST_UNSET.*got nothing/,
  )
  for (const mistaken of [{ keyEnv: key }, { keyFile: key }, { keyEnv: key.slice(2) }]) {
    const message = codeOf(() => readKey(mistaken))
    t.match(message, /got a key itself/)
    t.notMatch(message, /abab/)
  }
})

t.test('the tally counts events', async (t) => {
  const tally = createTally(() => 0)
  const paid = { type: 'paid', scheme: 'book', path: '/a', price: toQ64(8n), tickets: 8 } as const
  const accepted = { type: 'accepted', scheme: 'book', sender: '0x01' } as const
  tally.observe({ ...accepted, tickets: 8, winners: 2 })
  tally.observe({ ...accepted, tickets: 3, winners: 0 })
  tally.observe({ ...paid, sender: '0x01', winners: 2, replay: false })
  tally.observe({ ...paid, sender: '0x01', tickets: 0, winners: 0, replay: true })
  tally.observe({ type: 'winner', id: 'w', sender: '0x01', value: 5n, index: 1 })
  tally.observe({ type: 'given_back', path: '/a', price: toQ64(3n) })
  tally.observe({ type: 'refused', code: 'ticket_required', path: '/a', status: 402 })
  tally.observe({ type: 'redeemed', ids: ['w'], transaction: '0x', paid: 5n, fee: 1n })
  t.match(tally.figures(), { paid: 1, replays: 1, tickets: 11, won: 1, redeemed: 1 })
  t.match(tally.figures(), { refused: 1, expected: 5n, realised: 5n, fees: 1n })
  const lines = renderScreen({ title: 'x', lines: [['paid', '1']], recent: ['note'] }, 12)
  t.strictSame(lines, ['x', '', '  paid      ', '    1', '', '  note'], 'nothing is cut off')
})

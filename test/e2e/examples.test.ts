import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import { startDevChain } from '../../adapters/command-line/dev-chain.ts'
import { systemClock, systemEntropy } from '../../adapters/command-line/system.ts'
import { connectBroker, deployBroker } from '../../adapters/ethers/index.ts'
import { createMemoryLedger } from '../../adapters/memory/index.ts'
import { createHandler } from '../../adapters/node-http/index.ts'
import { createFarebox } from '../../plugin/index.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Runs an example as the README says; resolves when it ends or `until` matches its output. */
function example(
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly until?: RegExp } = {},
) {
  const child = spawn(
    process.execPath,
    ['--conditions=farebox-source', '--import', 'tsx', ...args],
    { cwd: root, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  const done = new Promise<{ code: number | null; output: string }>((resolve) => {
    const look = (chunk: Buffer): void => {
      output += chunk.toString()
      if (options.until?.test(output)) resolve({ code: null, output })
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.once('close', (code) => resolve({ code, output }))
  })
  return { child, done }
}

/** A gate in this process whose winners are paid 10^12 base units; answers its URL. */
async function sellSomething(
  t: Test,
  { rpc, broker, recipient }: { rpc: string; broker: string; recipient: string },
): Promise<string> {
  const connected = await connectBroker({ rpc, address: broker as `0x${string}` })
  const box = await createFarebox({
    broker: connected,
    ledger: createMemoryLedger({ entropy: systemEntropy, clock: systemClock }),
    entropy: systemEntropy,
    recipient,
    redeemer: `0x${'77'.repeat(20)}`,
    prices: [{ match: '/**', amount: '100000000000', flat: '100000000000' }],
    faceValueCeiling: 10n ** 12n,
  })
  const handle = createHandler({ gate: box.gate })
  const server = createServer((request, response) =>
    handle(request, response, () => response.end()),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.close()
    box.close()
    connected.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

t.test('the Express example sells a film, and pay.ts buys from it', async (t) => {
  const shop = example(['examples/express.ts'], { until: /index0\.m4s/ })
  // Not SIGKILL: it removes its film at the end.
  t.teardown(async () => {
    shop.child.kill('SIGTERM')
    if (shop.child.exitCode === null) await once(shop.child, 'close')
  })
  const url = /http\S+index0\.m4s/.exec((await shop.done).output)?.[0] ?? ''
  const bought = await example(['examples/pay.ts', url]).done
  t.equal(bought.code, 0, bought.output)
  t.match(bought.output, /without a ticket: 402/)
  t.match(bought.output, /with tickets: 200, \d{4,} bytes/)
  const playlist = await example(['examples/pay.ts', url.replace('index0.m4s', 'index.m3u8')]).done
  t.equal(playlist.code, 0, playlist.output)
  t.match(playlist.output, /^free: 200, \d+ bytes, and nothing was paid$/m)
  t.notMatch(playlist.output, /with tickets|funded/)
  const missing = await example(['examples/pay.ts', url.replace('/film/', '/nothing/')]).done
  t.equal(missing.code, 1)
  t.match(missing.output, /answered 404 before any payment: correct the URL/)
  const strange = await example(['examples/pay.ts', 'http://127.0.0.1:9/']).done
  t.not(strange.code, 0)
})

t.test("the README's Express server sells what lies in media/", async (t) => {
  const chain = await startDevChain({ baseFee: 1_000_000n })
  t.teardown(() => chain.stop())
  const [payer, redeemer, recipient] = chain.accounts
  const broker = await deployBroker({ rpc: chain.rpc, key: payer!.key })
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const snippet = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  // Inside the checkout, or the file could not import the package by its name.
  const folder = t.testdir({ media: { 'index.m3u8': '#EXTM3U\n', 'seg_1.m4s': 'bytes' } })
  const filled = snippet
    .replace('http://127.0.0.1:8545', chain.rpc)
    .replace("address = '0x…'", `address = '${broker}'`)
    .replace("recipient = '0x…'", `recipient = '${recipient!.address}'`)
    .replace("'farebox-ledger'", `'${join(folder, 'ledger')}'`)
    .replace("'media'", `'${join(folder, 'media')}'`)
    .replace('app.listen(8402', 'const server = app.listen(0')
    .replace('console.log(', 'console.log(server.address().port, ')
  const file = join(folder, 'my-server.js')
  writeFileSync(file, filled)
  const env = { REDEEMER_KEY: redeemer!.key }
  const shop = example([file], { env, until: /index\.m3u8/ })
  t.teardown(() => shop.child.kill('SIGKILL'))
  const { output } = await shop.done
  const url = `http://127.0.0.1:${/^\d+/.exec(output)?.[0]}/hls`
  t.equal((await fetch(`${url}/index.m3u8`)).status, 200, output)
  t.equal((await fetch(`${url}/seg_1.m4s`)).status, 402)
  shop.child.kill('SIGTERM')
  await once(shop.child, 'close')
  const without = await example([file], { env: { REDEEMER_KEY: '' } }).done
  t.match(without.output, /set redeemerKey of connectBroker/)
})

t.test('broker.ts funds, tells the income, and says what is missing', async (t) => {
  const chain = await startDevChain({ baseFee: 1_000_000n })
  t.teardown(() => chain.stop())
  const [payer, recipient] = chain.accounts
  const { address } = recipient!
  const run = (args: readonly string[], key = payer!.key) =>
    example(['examples/broker.ts', ...args], { env: { FAREBOX_KEY: key } }).done
  const broker = await deployBroker({ rpc: chain.rpc, key: payer!.key })
  const income = await run(['income', chain.rpc, broker, address])
  t.match(income.output, /^income +0 coin \(0 wei\), not collected yet$/m)
  const nothing = await run(['collect', chain.rpc, broker, address], recipient!.key)
  t.equal(nothing.code, 0, nothing.output)
  t.match(nothing.output, /^nothing +0x[0-9a-f]{40} has no income there, and nothing was sent/m)

  const gate = await sellSomething(t, { rpc: chain.rpc, broker, recipient: address })
  const sender = `0x${'5e'.repeat(20)}`
  const funded = await run(['fund', chain.rpc, broker, gate, sender, '0.03 ETH'])
  t.equal(funded.code, 0, funded.output)
  t.match(funded.output, /^funded +0\.03 ETH in transaction 0x[0-9a-f]{64}$/m)
  t.match(funded.output, /^earmark +0\.03 ETH of 0x5e\w+, where a winner is paid 0\.000001 ETH$/m)
  const again = await run(['fund', chain.rpc, broker, gate, sender, '10000000000000000'])
  t.match(again.output, /^earmark +0\.04 ETH of /m, 'wei')

  const elsewhere = `0x${'44'.repeat(20)}`
  const faults: readonly (readonly [RegExp, readonly string[], string?])[] = [
    [
      /FAREBOX_KEY: expected a private key.*put FAREBOX_KEY/,
      ['collect', chain.rpc, broker, address],
      '',
    ],
    [/^there is no command burn\ncommands:\n +fund +RPC/, ['burn']],
    [/^RPC: expected an http\(s\) URL, got nothing: correct it$/m, ['income', '', broker, address]],
    [/^BROKER: expected an address .* got nothing/, ['income', chain.rpc]],
    [/^AMOUNT: .* like '0\.00001 ETH', got nothing/, ['fund', chain.rpc, broker, gate, sender]],
    [/^AMOUNT: .* got '1 euro'/, ['fund', chain.rpc, broker, gate, sender, '1 euro']],
    [
      /^AMOUNT: 0 ETH covers no winner, which is paid 0\.000001 ETH here/,
      ['fund', chain.rpc, broker, gate, sender, '0'],
    ],
    [/^GATE: expected an http\(s\) URL/, ['fund', chain.rpc, broker, 'gate', sender, '1 ETH']],
    [/^GATE: no gate answers/, ['fund', chain.rpc, broker, 'http://127.0.0.1:9/', sender, '1 ETH']],
    [/^BROKER: the gate uses 0x/, ['fund', chain.rpc, elsewhere, gate, sender, '1 ETH']],
    [/there is no contract at 0x44/, ['income', chain.rpc, elsewhere, address]],
  ]
  const tried = faults.map(async ([wanted, args, key]) => {
    const { code, output } = await run(args, key as `0x${string}` | undefined)
    t.equal(code, 1, args.join(' '))
    t.match(output, wanted, args.join(' '))
  })
  await Promise.all(tried)
})

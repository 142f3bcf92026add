import { randomBytes } from 'node:crypto'
import t from 'tap'
import { prepareChain } from '../../../adapters/command-line/demo/demo-chain.ts'
import { createShutdown } from '../../../adapters/command-line/shutdown.ts'
import { addressOfKey, fromHex, toHex } from '../../../plugin/index.ts'
import { startAnvil } from '../../tools/anvil.ts'

t.test('a demo that is ended while it starts spends no more', async (t) => {
  const chain = await startAnvil({ chainId: 7777, args: ['--block-time', '1'] })
  t.teardown(() => chain.stop())
  const key = toHex(randomBytes(32))
  const address = toHex(addressOfKey(fromHex(key, 32)))
  await chain.request('anvil_setBalance', [address, `0x${(10n ** 24n).toString(16)}`])
  const nonce = (): Promise<string> =>
    chain.request<string>('eth_getTransactionCount', [address, 'pending'])
  process.env['FAREBOX_KEY'] = key
  t.teardown(() => delete process.env['FAREBOX_KEY'])
  const shutdown = createShutdown(() => {})
  const starting = prepareChain({ rpc: chain.url, spend: 10n ** 24n, shutdown })
  while ((await nonce()) === '0x0') await new Promise((resolve) => setTimeout(resolve, 5))
  const ended = shutdown.run('Ctrl-C')
  await t.rejects(starting, { message: /it spends nothing more/ })
  await ended
  t.equal(await nonce(), '0x1', 'the deployment, and nothing for a key that is thrown away')
})

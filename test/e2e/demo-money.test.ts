import { randomBytes } from 'node:crypto'
import t from 'tap'
import { parseAmount } from '../../adapters/command-line/amount.ts'
import { addressOfKey, fromHex, fromQ64Down, toHex } from '../../plugin/index.ts'
import { freePorts } from '../fixtures/free-ports.ts'
import { runFarebox } from '../fixtures/e2e/run-farebox.ts'
import { startAnvil } from '../tools/anvil.ts'

t.test('on a chain where coin is money it spends what it was allowed', async (t) => {
  const chain = await startAnvil({ chainId: 4242 })
  t.teardown(() => chain.stop())
  const key = toHex(randomBytes(32))
  const address = toHex(addressOfKey(fromHex(key, 32)))
  const start = 10n ** 24n
  await chain.request('anvil_setBalance', [address, `0x${start.toString(16)}`])
  const balance = async (): Promise<bigint> =>
    BigInt(await chain.request<string>('eth_getBalance', [address, 'latest']))
  const [port = 0, rtmp = 0] = await freePorts(2)
  const args = ['demo', '--rpc', chain.url, '--once', '--segments', '2', '--json']
  args.push('--port', String(port), '--rtmp-port', String(rtmp))
  const unasked = runFarebox(args, { FAREBOX_KEY: key })
  t.equal(await unasked.exited, 1)
  const amount =
    /--rpc is chain 4242.*--spend '([\d.]+ ETH)'/s.exec(unasked.output.stderr)?.[1] ?? ''
  t.equal(await balance(), start, 'nothing was sent')
  const less = runFarebox([...args, '--spend', '5 wei'], { FAREBOX_KEY: key })
  t.equal(await less.exited, 1)
  t.match(less.output.stderr, /--spend allows 0\.0{17}5 ETH/)
  t.equal(await balance(), start, 'nothing was sent')

  const run = runFarebox([...args, '--spend', amount], { FAREBOX_KEY: key })
  t.equal(await run.exited, 0, run.output.stderr.slice(-1500))
  const report = JSON.parse(run.output.stdout.trim().split('\n').at(-1)!) as { ok: boolean }
  t.ok(report.ok)
  t.notMatch(run.output.stderr, /redeemer ended with/, 'its rest came back')
  t.ok(start - (await balance()) <= fromQ64Down(parseAmount(amount, 'allowed')))
  t.strictSame(run.leftovers(), [])
})

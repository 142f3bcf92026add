import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { deploy } from '../../../adapters/command-line/deploy.ts'
import type { DeployOptions } from '../../../adapters/command-line/deploy.ts'
import { chainIn, withBroker } from '../../../adapters/command-line/deploy-config.ts'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { planDeployment } from '../../../adapters/ethers/index.ts'
import { FareboxError } from '../../../plugin/index.ts'
import { runFarebox } from '../../fixtures/e2e/run-farebox.ts'
import { control } from '../../fixtures/redemption/faulty-node.ts'

const broker = `0x${'ab'.repeat(20)}`
const chain = { rpc: 'https://rpc.example/#key', broker }

t.test('only the address in the file changes', async (t) => {
  const rest = 'recipient: "0x1"   # who is paid\n'
  const cases: [before: string, after: string][] = [
    [
      `# mine\nchain:\n  rpc: http://x  # node\n  broker: "0x…"     # the broker\n${rest}`,
      `# mine\nchain:\n  rpc: http://x  # node\n  broker: "${broker}"     # the broker\n${rest}`,
    ],
    [
      `chain:\n    rpc: http://x # node\n${rest}`,
      `chain:\n    broker: "${broker}"\n    rpc: http://x # node\n${rest}`,
    ],
    [`chain: { rpc: http://x }\n`, `chain: { broker: "${broker}", rpc: http://x }\n`],
    [`chain: { broker: 0x00, rpc: http://x }`, `chain: { broker: "${broker}", rpc: http://x }`],
    [`chain:\n  broker:\n  rpc: http://x\n`, `chain:\n  broker: "${broker}"\n  rpc: http://x\n`],
    [rest.trimEnd(), `${rest}chain:\n  rpc: "https://rpc.example/#key"\n  broker: "${broker}"\n`],
    ['', `chain:\n  rpc: "https://rpc.example/#key"\n  broker: "${broker}"\n`],
  ]
  for (const [before, after] of cases) {
    t.equal(withBroker(before, 'f.yaml', chain), after)
    t.equal(withBroker(after, 'f.yaml', chain), after, 'a second time nothing changes')
  }
  for (const [text, message] of [
    ['chain: [', /f\.yaml: expected YAML, got: .*correct it/],
    ['- 1', /expected keys and values at the top/],
    ['chain: 7', /expected chain to be a map.*write broker: "0xab/],
    ['chain:\n', /expected chain to be a map/],
    ['chain:\n  broker: { a: 1 }\n', /expected chain to be a map/],
  ] as const) {
    try {
      t.fail(withBroker(text, 'f.yaml', chain))
    } catch (error) {
      t.ok(error instanceof FareboxError)
      t.match((error as Error).message, message)
    }
  }
})

t.test('a node, or several, are read from the file', async (t) => {
  const read = (rpc: string) => chainIn(`chain: { rpc: ${rpc} }`, 'f.yaml').rpc
  t.equal(read('http://x'), 'http://x')
  t.strictSame(read('[http://x, http://y]'), ['http://x', 'http://y'])
  for (const none of ['7', '[]', '[7]', '[[http://x]]', '*open'])
    t.equal(read(none), undefined, none)
})

t.test('the command deploys once, and tells the configuration', async (t) => {
  const chain = await startDevChain()
  t.teardown(() => chain.stop())
  const folder = t.testdir()
  const keyFile = join(folder, 'deployer.key')
  writeFileSync(keyFile, chain.accounts[0]!.key, { mode: 0o600 })
  const config = join(folder, 'farebox.yaml')
  const former = `origin: http://127.0.0.1:1\nchain:\n  rpc: ${chain.rpc}   # ours\n  broker: "0x…"\n`
  writeFileSync(config, former)
  chmodSync(config, 0o640)
  const run = async (...args: string[]) => {
    const farebox = runFarebox(['deploy', ...args])
    const code = await farebox.exited
    return { code, ...farebox.output }
  }
  const paying = ['--rpc', chain.rpc, '--key-file', keyFile]
  const spent = async (): Promise<unknown> =>
    control(chain.rpc, 'eth_getTransactionCount', chain.accounts[0]!.address, 'latest')
  const { address } = (await planDeployment({ rpc: chain.rpc })).contracts[1]

  const unasked = await run(...paying)
  t.equal(unasked.code, 1)
  t.match(unasked.stderr, new RegExp(`TicketBroker +${address} +to deploy: at most [\\d,]+ gas`))
  t.match(unasked.stderr, /together at most 0\.\d+ ETH/)
  t.match(unasked.stderr, /no terminal to ask on: add --yes/)
  t.equal(await spent(), '0x0')

  const first = await run('--config', config, '--key-file', keyFile, '--yes', '--json')
  t.equal(first.code, 0, first.stderr)
  const summary = JSON.parse(first.stdout.trim()) as {
    chainId: number
    broker: { address: string; deployed: boolean; gasUsed: string }
  }
  t.match(summary, { chainId: 31_337, config, broker: { address, deployed: true } })
  t.ok(Number(summary.broker.gasUsed) > 1_000_000)
  t.equal(readFileSync(config, 'utf8'), former.replace('0x…', address))
  t.equal(statSync(config).mode & 0o777, 0o640)
  t.match(first.stderr, new RegExp(`chain.broker is ${address} now`))
  t.equal(await spent(), '0x2')

  // Nothing to pay: no key, no --yes.
  const second = await run('--rpc', chain.rpc)
  t.equal(second.code, 0, second.stderr)
  t.match(second.stderr, /is there, verified[\s\S]*nothing to deploy, nothing to pay/)
  t.strictSame(parse(second.stdout), { chain: { broker: address } })
  t.equal(await spent(), '0x2')

  const { rpc } = chain
  for (const [options, message] of [
    [{}, /--rpc: expected the URL of a node, got nothing/],
    [{ rpc: 'http://127.0.0.1:1' }, /127\.0\.0\.1:1 does not answer/],
    [{ rpc, asset: '0x12' }, /--asset: expected a token's address.*got '0x12'/],
    [{ rpc, config: `${config}x` }, /can't read .*name an existing file/],
    [{ rpc, unlockPeriod: 60 }, /--key-file: expected a file/],
    [{ rpc, unlockPeriod: 60, keyFile: config, yes: true }, /readable by others: run chmod 600/],
  ] as [DeployOptions, RegExp][]) {
    await t.rejects(deploy(options), { message, name: 'FareboxError' })
  }
  t.equal(await spent(), '0x2')
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { startDevChain } from '../../../adapters/command-line/dev-chain.ts'
import { control } from '../../fixtures/redemption/faulty-node.ts'

const source = fileURLToPath(
  new URL('../../../adapters/command-line/dev-chain.ts', import.meta.url),
)

async function answers(rpc: string): Promise<boolean> {
  try {
    await control(rpc, 'eth_chainId')
    return true
  } catch {
    return false
  }
}

async function untilGone(rpc: string): Promise<void> {
  while (await answers(rpc)) await pause(20)
}

/** No process of the group is left. */
async function untilEmpty(group: number): Promise<void> {
  try {
    for (;;) {
      process.kill(-group, 0)
      await pause(20)
    }
  } catch {
    // Nobody to ask any more.
  }
}

t.test('keys are funded, fresh, and the chain ends when told', async (t) => {
  const [one, two] = await Promise.all([startDevChain(), startDevChain()])
  t.not(one.rpc, two.rpc)
  t.not(one.accounts[0]!.key, two.accounts[0]!.key)
  t.equal(Number(await control(one.rpc, 'eth_chainId')), one.chainId)
  for (const { address } of one.accounts) {
    t.equal(
      BigInt((await control(one.rpc, 'eth_getBalance', address, 'latest')) as string),
      10n ** 21n,
    )
  }
  await Promise.all([one.stop(), two.stop()])
  await Promise.all([one.exited, two.exited])
  t.notOk(await answers(one.rpc))
  await untilEmpty(one.pid)
})

t.test('it ends with its parent, however that ends', async (t) => {
  const script = `import { startDevChain } from ${JSON.stringify(source)}
    const chain = await startDevChain()
    console.log(chain.rpc)
    if (process.argv[1] === 'throw') throw new Error('on purpose')
    setInterval(() => {}, 1000)`
  for (const way of ['SIGKILL', 'throw']) {
    const args = ['--import', 'tsx', '--input-type=module', '-e', script, way]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    const rpc = line.trim()
    t.match(rpc, /^http:\/\/127\.0\.0\.1:\d+$/)
    if (way.startsWith('SIG')) child.kill(way as NodeJS.Signals)
    await once(child, 'exit')
    await untilGone(rpc)
  }
})

t.test('a frozen chain can be ended', async (t) => {
  const chain = await startDevChain()
  process.kill(-chain.pid, 'SIGSTOP')
  await chain.stop()
  t.notOk(await answers(chain.rpc))
})

t.test('a named port in use is an error that names it', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const { port } = server.address() as { port: number }
  await t.rejects(startDevChain({ port }), {
    code: 'port_in_use',
    message: new RegExp(String(port)),
  })
})

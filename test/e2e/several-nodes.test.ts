import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { startDevChain } from '../../adapters/command-line/dev-chain.ts'
import { deployBroker, fundEarmark, incomeOf } from '../../adapters/ethers/index.ts'
import { createMemorySpendingLog } from '../../adapters/memory/index.ts'
import { createKeySigner, createPayingFetch, createWallet, toQ64 } from '../../plugin/index.ts'
import type { Address } from '../../plugin/index.ts'
import { runFarebox } from '../fixtures/e2e/run-farebox.ts'
import { startSecondNode } from '../fixtures/redemption/second-node.ts'

const faceValue = 4n ** 22n
const baseFee = 1_000_000n

async function startOrigin(t: Test): Promise<string> {
  const server = createServer((_request, response) => void response.end('media'))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function createPayer(chainId: number, broker: Address) {
  const entropy = (size: number): Uint8Array => new Uint8Array(randomBytes(size))
  const signer = createKeySigner(entropy(32))
  const limit = { expected: faceValue * 1000n, worstCase: faceValue * 10_000n }
  const wallet = createWallet({
    ...{ signer, entropy, log: createMemorySpendingLog(), allowed: [{ chainId, broker }] },
    clock: { seconds: () => Math.floor(Date.now() / 1000), milliseconds: Date.now },
    budget: { price: toQ64(faceValue * 4n), perHost: limit, total: limit },
    fetch: (url, init) => fetch(url, init),
  })
  const pay = createPayingFetch(wallet, { fetch: (url, init) => fetch(url, init) })
  return { sender: signer.address, pay: async (url: string) => (await pay(url)).status }
}

t.test('the gate sells and redeems while its first node is frozen, then dead', async (t) => {
  const first = await startDevChain({ baseFee })
  t.teardown(() => first.stop())
  const { rpc, accounts, chainId } = first
  const [deployer, redeemer, recipient, bank] = accounts
  const broker = await deployBroker({ rpc, key: deployer!.key })
  const [one, two, three] = [1, 2, 3].map(() => createPayer(chainId, broker))
  for (const { sender } of [one!, two!, three!]) {
    const slot = { recipient: recipient!.address, redeemer: redeemer!.address, lane: 0 }
    await fundEarmark({ rpc, broker, key: bank!.key, sender, ...slot, amount: 200n * faceValue })
  }
  const second = await startSecondNode(t, rpc, { baseFee })
  const config = join(t.testdir({}), 'farebox.yaml')
  writeFileSync(
    config,
    `
origin: ${await startOrigin(t)}
chain: { rpc: ["${rpc}", "${second.rpc}"], id: ${chainId}, broker: "${broker}" }
recipient: "${recipient!.address}"
redeemer: { keyEnv: TEST_REDEEMER_KEY }
ledger: ${join(t.testdirName, 'ledger')}
ticketValue: ${faceValue / 4n} wei
faceValueCeiling: ${faceValue} wei
redemption: { gatherFor: 0, patience: 0 }
prices:
  - { match: /**, amount: ${2n * faceValue} wei, flat: ${2n * faceValue} wei }
`,
  )
  const start = () => {
    const run = runFarebox(['proxy', '--config', config, '--json'], {
      TEST_REDEEMER_KEY: redeemer!.key,
    })
    t.teardown(() => run.child.kill('SIGKILL'))
    return run
  }
  const run = start()
  const gate = (await run.seen(/farebox proxy {2}(http:\/\/[^/]+)\//))[1]!
  t.equal(await one!.pay(`${gate}/a/1.m4s`), 200)

  process.kill(-first.pid, 'SIGSTOP')
  t.equal(await two!.pay(`${gate}/a/1.m4s`), 200, 'a stranger, with the first node frozen')
  process.kill(-first.pid, 'SIGKILL')
  await first.exited
  t.equal(await three!.pay(`${gate}/a/1.m4s`), 200, 'another, with the first node dead')
  const host = new URL(rpc).host
  await run.seen(new RegExp(`"type":"chain","state":"down","endpoint":"${host}"`))

  for (let at = 2; at < 40 && !/"type":"winner"/.test(run.output.stdout); at++) {
    t.equal(await three!.pay(`${gate}/a/${at}.m4s`), 200)
  }
  await run.seen(/"type":"redeemed"/)
  const income = await incomeOf({ rpc: second.rpc, broker, recipient: recipient!.address })
  t.ok(income >= faceValue, 'redeemed through the second')
  run.child.kill('SIGTERM')
  t.equal(await run.exited, 0)

  const again = start()
  const back = (await again.seen(/farebox proxy {2}(http:\/\/[^/]+)\//))[1]!
  t.equal(await three!.pay(`${back}/b/1.m4s`), 200, 'started with its first node dead')
  again.child.kill('SIGTERM')
  t.equal(await again.exited, 0)
})

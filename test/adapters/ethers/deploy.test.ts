import { Contract, JsonRpcProvider, Wallet } from 'ethers'
import t from 'tap'
import type { Test } from 'tap'
import {
  connectBroker,
  deploy,
  deterministicDeployer,
  isRecipientRegistryCode,
  isTicketBrokerCode,
  planDeployment,
  recipientRegistryAbi,
  ticketBrokerAbi,
} from '../../../adapters/ethers/index.ts'
import { FareboxError, toHex } from '../../../plugin/index.ts'
import type { Address, Hex } from '../../../plugin/index.ts'
import { fixedKey } from '../../fixtures/broker/winners.ts'
import { startFaultyNode } from '../../fixtures/redemption/faulty-node.ts'
import { startAnvil } from '../../tools/anvil.ts'
import type { Anvil } from '../../tools/anvil.ts'

const payer = fixedKey(77)
const key = toHex(payer.key)
const coin = 10n ** 18n

async function chainOf(t: Test, chainId: number, ...args: string[]): Promise<Anvil> {
  const anvil = await startAnvil({ chainId, args })
  t.teardown(() => anvil.stop())
  await anvil.request('anvil_setBalance', [payer.address, `0x${coin.toString(16)}`])
  return anvil
}

const balanceOf = async (anvil: Anvil, address: string): Promise<bigint> =>
  BigInt(await anvil.request<string>('eth_getBalance', [address, 'latest']))

async function fault(promise: Promise<unknown>): Promise<FareboxError> {
  const error: unknown = await promise.then(
    () => new Error('it went through'),
    (reason: unknown) => reason,
  )
  if (error instanceof FareboxError) return error
  throw error
}

/** Where the deployer is not built in, as on a chain of one's own. */
const bare = '--disable-default-create2-deployer'

t.test('equal settings give equal addresses, whoever pays on whatever chain', async (t) => {
  const [one, two] = [await chainOf(t, 111), await chainOf(t, 222, bare)]
  const plan = await planDeployment({ rpc: one.url })
  t.strictSame(
    plan.contracts.map(({ isThere }) => isThere),
    [false, false],
  )
  t.equal(plan.deployerCost, 0n)
  const before = await balanceOf(one, payer.address)
  const done = await deploy({ rpc: one.url, key })
  const fees = done.contracts.map(({ paid }) => paid!.fee)
  t.equal(before - (await balanceOf(one, payer.address)), fees[0]! + fees[1]!)
  for (const [at, contract] of done.contracts.entries()) {
    const planned = plan.contracts[at]!
    t.equal(contract.address, planned.address)
    const { gasUsed } = contract.paid!
    t.ok(gasUsed <= planned.gas && planned.gas < (gasUsed * 5n) / 4n, `${gasUsed} ${planned.gas}`)
  }
  const codes = await Promise.all(
    done.contracts.map((c) => one.request<string>('eth_getCode', [c.address, 'latest'])),
  )
  const place = { chainId: 111, address: done.contracts[1].address }
  t.ok(isRecipientRegistryCode(codes[0]!) && isTicketBrokerCode(codes[1]!, place))

  const bareKey = fixedKey(78)
  await two.request('anvil_setBalance', [bareKey.address, `0x${coin.toString(16)}`])
  const barePlan = await planDeployment({ rpc: two.url })
  t.equal(barePlan.deployerCost, 10n ** 16n)
  const other = await deploy({ rpc: two.url, key: toHex(bareKey.key) })
  t.strictSame(
    other.contracts.map((c) => c.address),
    done.contracts.map((c) => c.address),
  )
  const broker = await connectBroker({ rpc: two.url, address: other.contracts[1].address })
  t.equal(await broker.unlockPeriod(), 604_800)
  broker.close()
})

t.test('a second run sends nothing, and other settings share the registry', async (t) => {
  const anvil = await chainOf(t, 333)
  const first = await deploy({ rpc: anvil.url, key })
  const balance = await balanceOf(anvil, payer.address)
  const again = await deploy({ rpc: anvil.url, key })
  t.equal(await balanceOf(anvil, payer.address), balance)
  t.strictSame(
    again.contracts.map(({ isThere, paid, address }) => [isThere, paid, address]),
    first.contracts.map(({ address }) => [true, undefined, address]),
  )
  t.equal((await planDeployment({ rpc: anvil.url })).cost, 0n)

  const shorter = await deploy({ rpc: anvil.url, key, unlockPeriod: 3_600 })
  t.ok(shorter.contracts[0].isThere)
  t.notOk(shorter.contracts[1].isThere)
  t.not(shorter.contracts[1].address, first.contracts[1].address)
  const broker = await connectBroker({ rpc: anvil.url, address: shorter.contracts[1].address })
  t.equal(await broker.unlockPeriod(), 3_600)
  broker.close()

  // Any contract passes for a token until it is asked for balances.
  const token = first.contracts[0].address
  const inTokens = await planDeployment({ rpc: anvil.url, asset: token })
  t.not(inTokens.contracts[1].address, first.contracts[1].address)
})

t.test('what cannot be deployed says why, before anything is spent', async (t) => {
  const anvil = await chainOf(t, 444)
  const { url: rpc } = anvil
  const before = await balanceOf(anvil, payer.address)
  const noToken = await fault(deploy({ rpc, key, asset: payer.address }))
  t.match(noToken.message, /asset: expected the contract of a token.*got 0x.*correct it/)
  const poor = await fault(deploy({ rpc, key: toHex(fixedKey(79).key) }))
  t.match(poor.message, /it has 0 coin, and deploying takes 0\.\d+ coin at hand.*: send it coin/)

  const [registry, broker] = (await planDeployment({ rpc })).contracts
  await anvil.request('anvil_setCode', [broker.address, '0x6001600155'])
  const stranger = await fault(deploy({ rpc, key }))
  t.equal(stranger.code, 'chain_mismatch')
  t.match(stranger.message, /expected the TicketBroker of this release, got another contract of 5/)
  await anvil.request('anvil_setCode', [broker.address, '0x'])
  t.equal(await balanceOf(anvil, payer.address), before)

  // The right code with other settings: what a lying node, or a broken deployer, would show.
  await deploy({ rpc, key, unlockPeriod: 60 })
  const minute = (await planDeployment({ rpc, unlockPeriod: 60 })).contracts[1].address
  const code = await anvil.request<string>('eth_getCode', [minute, 'latest'])
  await anvil.request('anvil_setCode', [broker.address, code])
  const otherPeriod = await fault(planDeployment({ rpc }))
  t.match(otherPeriod.message, /with unlockPeriod 604800, got 60/)
  t.ok(registry.address)

  await anvil.request('anvil_setCode', [deterministicDeployer, '0x6001600155'])
  const otherDeployer = await fault(planDeployment({ rpc, unlockPeriod: 90 }))
  t.match(otherDeployer.message, /is another contract than expected.*deployBroker/)
})

t.test('a chain that can never get the deployer costs nothing', async (t) => {
  const anvil = await chainOf(t, 555, bare)
  const before = await balanceOf(anvil, payer.address)
  const node = await startFaultyNode(t, anvil.url)
  const refusal = { code: -32_000, message: 'only replay-protected (EIP-155) transactions allowed' }
  node.fault = (method) => (method === 'eth_sendRawTransaction' ? { error: refusal } : undefined)
  const refused = await fault(deploy({ rpc: node.rpc, key }))
  t.equal(refused.code, 'chain_mismatch')
  t.match(refused.message, /does not take the transaction.*unprotected/)

  const dear = `0x${(200n * 10n ** 9n).toString(16)}`
  await anvil.request('anvil_setNextBlockBaseFeePerGas', [dear])
  await anvil.request('evm_mine')
  t.match((await fault(planDeployment({ rpc: anvil.url }))).message, /100 gwei/)

  const oneTime: Hex = '0x3fab184622dc19b6109349b94811493bf2a45362'
  await anvil.request('anvil_setNonce', [oneTime, '0x1'])
  t.match((await fault(deploy({ rpc: anvil.url, key }))).message, /used up without success/)
  t.equal(await balanceOf(anvil, payer.address), before)
})

t.test('a share of a reserve comes with the last second of its epoch', async (t) => {
  const anvil = await chainOf(t, 111)
  const [registry, broker] = (await deploy({ rpc: anvil.url, key })).contracts
  const connected = await connectBroker({ rpc: anvil.url, address: broker.address })
  t.teardown(() => connected.close())
  const provider = new JsonRpcProvider(anvil.url, undefined, { cacheTimeout: -1 })
  t.teardown(() => provider.destroy())
  const wallet = new Wallet(key, provider)
  const recipient = wallet.address.toLowerCase() as Address
  const sender: Address = `0x${'22'.repeat(20)}`
  const slot = { sender, recipient, redeemer: recipient, lane: 0 }
  const send = async (on: Contract, name: string, ...args: unknown[]): Promise<void> => {
    await (await on.getFunction(name).send(...args)).wait()
  }
  const value = coin / 10n
  const members = new Contract(registry.address, recipientRegistryAbi, wallet)
  await send(members, 'register', 'https://example.org/', { value })
  const funded = new Contract(broker.address, ticketBrokerAbi, wallet)
  await send(funded, 'fund', sender, 0n, 1000n, { value: 1000n })
  t.match(await connected.funds(slot), { reserve: 1000n, reserveShare: 0n })
  await anvil.request('evm_increaseTime', [2 * 86_400])
  await anvil.request('evm_mine', [])
  const { timestamp } = (await provider.getBlock('latest'))!
  const funds = await connected.funds(slot)
  t.equal(funds.reserveShare, 1000n)
  t.equal((funds.shareUntil + 1) % 86_400, 0)
  t.ok(funds.shareUntil >= timestamp && funds.shareUntil < timestamp + 86_400)
  const none = await connected.funds({ ...slot, sender: recipient })
  t.match(none, { reserve: 0n, reserveShare: 0n, shareUntil: 0 }, 'nothing to share')
})

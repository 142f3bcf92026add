import { getAddress, toBeHex } from 'ethers'
import t from 'tap'
import {
  brokerEpochLength,
  connectBroker,
  deploy,
  deployBroker,
  isRecipientRegistryCode,
  isTicketBrokerCode,
  recipientRegistryImmutables,
  ticketBrokerImmutables,
} from '../../../adapters/ethers/index.ts'
import { toHex } from '../../../plugin/index.ts'
import type { Address, Hex } from '../../../plugin/index.ts'
import { fixedKey } from '../../fixtures/broker/winners.ts'
import { startAnvil } from '../../tools/anvil.ts'
import type { Anvil } from '../../tools/anvil.ts'

/** Keys of two accounts with coin. */
async function payersOf(anvil: Anvil): Promise<[Hex, Hex]> {
  const payers = [fixedKey(71), fixedKey(72)] as const
  for (const { address } of payers) {
    await anvil.request('anvil_setBalance', [address, toBeHex(10n ** 18n)])
  }
  return [toHex(payers[0].key), toHex(payers[1].key)]
}

/** The code with another word at these bytes. */
function rewritten(code: Hex, word: bigint, ...places: readonly number[]): Hex {
  let text: string = code
  for (const place of places) {
    const from = 2 + 2 * place
    text = text.slice(0, from) + toBeHex(word, 32).slice(2) + text.slice(from + 64)
  }
  return text as Hex
}

t.test('code is recognised by all but the values that a deployment chooses', async (t) => {
  const anvil = await startAnvil({ chainId: 1234 })
  t.teardown(() => anvil.stop())
  const [key] = await payersOf(anvil)
  const { contracts } = await deploy({ rpc: anvil.url, key })
  const codeAt = (address: Address): Promise<Hex> =>
    anvil.request<Hex>('eth_getCode', [address, 'latest'])
  const [registry, broker] = [
    await codeAt(contracts[0].address),
    await codeAt(contracts[1].address),
  ]
  const place = { chainId: 1234, address: contracts[1].address }
  t.ok(isTicketBrokerCode(broker, place))
  t.equal(brokerEpochLength(broker), 86_400n)
  t.ok(isRecipientRegistryCode(registry))
  t.notOk(isTicketBrokerCode(registry, place))
  t.equal(brokerEpochLength(registry), undefined)
  t.notOk(isRecipientRegistryCode(broker))
  t.notOk(isTicketBrokerCode('0x', place))
  t.notOk(isTicketBrokerCode(broker.slice(0, -2), place), 'cut short')
  t.notOk(isTicketBrokerCode(`${broker}00`, place), 'with more behind')

  await t.test('that shows one value and uses another is refused', async (t) => {
    for (const [name, places] of Object.entries(ticketBrokerImmutables)) {
      if (places.length === 1) continue
      t.ok(isTicketBrokerCode(rewritten(broker, 60n, ...places), place), `${name} everywhere`)
      for (const at of places) {
        t.notOk(isTicketBrokerCode(rewritten(broker, 60n, at), place), `${name} at ${at}`)
      }
    }
    for (const [name, [at]] of Object.entries(recipientRegistryImmutables)) {
      t.notOk(isRecipientRegistryCode(rewritten(registry, 60n, at)), name)
    }
  })

  await t.test('that signs for another place is refused', async (t) => {
    const [at] = ticketBrokerImmutables._separatorAtConstruction
    t.notOk(isTicketBrokerCode(rewritten(broker, 60n, at), place))
    const elsewhere = { ...place, chainId: 99 }
    t.ok(isTicketBrokerCode(rewritten(broker, 60n, at), elsewhere), 'there it is not used')
    t.ok(isTicketBrokerCode(broker, elsewhere), 'after a fork')
  })
})

t.test('an address may be written with its checksum', async (t) => {
  const anvil = await startAnvil({})
  t.teardown(() => anvil.stop())
  const [key] = await payersOf(anvil)
  const first = await deploy({ rpc: anvil.url, key })
  // Any contract passes for a token until it is asked for balances.
  const asset = getAddress(first.contracts[0].address) as Address
  const settings = { rpc: anvil.url, key, asset }
  const [, broker] = (await deploy(settings)).contracts
  t.notOk(broker.isThere)
  const [, again] = (await deploy(settings)).contracts
  t.match(again, { isThere: true, address: broker.address })
})

t.test('a gate connects to brokers with the registry of this release, or with none', async (t) => {
  const anvil = await startAnvil({})
  t.teardown(() => anvil.stop())
  const { url: rpc } = anvil
  const [key] = await payersOf(anvil)
  const connects = async (address: Address): Promise<void> =>
    (await connectBroker({ rpc, address })).close()
  const [registry, broker] = (await deploy({ rpc, key })).contracts
  await connects(broker.address)
  await connects(await deployBroker({ rpc, key }))

  const code = await anvil.request<Hex>('eth_getCode', [registry.address, 'latest'])
  const setCode = (changed: string): Promise<unknown> =>
    anvil.request('anvil_setCode', [registry.address, changed])
  const refused = {
    code: 'chain_mismatch',
    message: /the registry 0x\w+ of the broker 0x\w+ on.*deploy/,
  }
  await setCode(rewritten(code, 60n, ...recipientRegistryImmutables.epochLength))
  await t.rejects(connects(broker.address), refused, 'other epochs')
  await setCode(`${code}00`)
  await t.rejects(connects(broker.address), refused, 'another contract')
  await setCode('0x')
  await t.rejects(connects(broker.address), refused, 'none')
})

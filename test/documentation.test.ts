import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { configSchema } from '../adapters/command-line/config-schema.ts'
import { parseConfig } from '../adapters/command-line/config.ts'
import { readKey } from '../adapters/command-line/read-key.ts'
import { faultCodes, refusalCodes } from '../plugin/errors.ts'
import { chooseFaceValue, leastFaceValue } from '../plugin/fees/face-value.ts'
import { redemptionPolicyDefaults } from '../plugin/fees/redemption-policy.ts'
import { defaultOptions, resolveOptions } from '../plugin/options.ts'
import { optionsSchema } from '../plugin/options-schema.ts'
import { toQ64 } from '../plugin/ticket/win-probability.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const readme = read('README.md')
const manual = read('plugin/README.md')

interface Package {
  readonly scripts: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>
}
const manifest = JSON.parse(read('package.json')) as Package

t.test('every code is documented, and every documented code exists', async (t) => {
  for (const code of refusalCodes) t.match(manual, `\`${code}\``, code)
  const inTables = [...manual.matchAll(/^\|[^\n]*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`([a-z]+_[a-z_]+)`/g)].map((match) => match[1]!),
  )
  t.ok(inTables.length >= refusalCodes.length - 3)
  t.strictSame(
    inTables.filter((code) => !refusalCodes.some((known) => known === code)),
    [],
  )
})

t.test('every fault code is thrown somewhere', async (t) => {
  const sources = ['plugin', 'adapters'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== 'errors.ts')
      .map((name) => read(join(folder, name))),
  )
  for (const code of faultCodes) {
    t.ok(
      sources.some((text) => text.includes(`'${code}'`)),
      code,
    )
  }
})

t.test('every option and key of the file stands in the README', async (t) => {
  const names = [
    ...Object.keys(optionsSchema.properties),
    ...Object.keys(configSchema.properties),
    ...Object.keys(configSchema.properties.redemption.properties),
    ...Object.keys(configSchema.properties.prices.items.properties),
  ]
  for (const name of new Set(names)) t.match(readme, new RegExp(`[\`.]${name}\\b`), name)
})

t.test('the configuration file of the README is one', async (t) => {
  const block = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const filled = block.replaceAll('"0x…"', `"0x${'12'.repeat(20)}"`)
  const config = parseConfig(filled, 'README.md')
  t.equal(config.prices.length, 2)
  const values = { recipient: config.recipient, redeemer: config.recipient }
  const { prices } = config
  t.equal(resolveOptions({ ...values, prices }).routes.length, 2)
})

t.test('the README makes a key that the proxy takes', async (t) => {
  const command = /^.*> redeemer\.key\)$/m.exec(readme)?.[0] ?? ''
  const cwd = t.testdir({})
  execFileSync('sh', ['-c', command], { cwd })
  const keyFile = join(cwd, 'redeemer.key')
  t.equal(statSync(keyFile).mode & 0o777, 0o600)
  t.equal(readKey({ keyFile }).length, 32)
})

t.test('what the README says of face values and waiting is so', async (t) => {
  const gwei = 10n ** 9n
  const { costMultiplier, redeemGas, bookSeconds } = defaultOptions
  const fee = (redeemGas * gwei) / 100n
  const price = toQ64(150n * gwei)
  const least = leastFaceValue({ costMultiplier, redeemFee: fee }, price)
  const winner = chooseFaceValue(least, {})
  t.match(readme, `at 0.01 gwei of gas about ${(Number(winner) / 1e18).toFixed(5)} ETH`)
  t.match(readme, `one ticket in ${Math.round(Number(winner / (150n * gwei)) / 10) * 10} wins`)
  t.ok(10n * winner <= 10n ** 15n, 'the example funds ten winners')
  t.equal(redemptionPolicyDefaults.patience, Infinity)
  t.match(readme, `up to ${bookSeconds / 60} minutes`)
})

t.test('every command of examples/broker.ts stands in the README', async (t) => {
  const usage = /commands:\n([\s\S]*?)\nAMOUNT/.exec(read('examples/broker.ts'))?.[1] ?? ''
  const commands = [...usage.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!)
  t.strictSame(commands, ['fund', 'income', 'collect'])
  for (const name of commands) t.match(readme, `examples/broker.ts ${name} https://rpc.example`)
})

t.test('every command of farebox stands in the README', async (t) => {
  const folder = 'adapters/command-line'
  const source = ['farebox.ts', 'ledger-commands.ts']
    .map((file) => read(`${folder}/${file}`))
    .join()
  const commands = [...source.matchAll(/(\w+)\s*\.command\('([a-z]+)'\)/g)].map(
    ([, parent, name]) => (parent === 'ledger' ? `ledger ${name}` : name!),
  )
  t.ok(commands.includes('proxy') && commands.includes('ledger restore'), commands.join())
  for (const name of commands) {
    if (name === 'demo') t.match(readme, 'npm start')
    else t.match(readme, new RegExp(`farebox (?:-- )?${name}\\b`), name)
  }
})

t.test('every command and file that a document names exists', async (t) => {
  const scripts = [...`${readme}${manual}`.matchAll(/npm run (?:--silent )?([a-z:]+)\b/g)]
  t.ok(scripts.length > 0)
  for (const [, script] of scripts) t.ok(manifest.scripts[script!], `npm run ${script}`)
  const named = `${readme}${manual}`.matchAll(
    /`((?:adapters|contracts|examples|plugin|test)\/[\w./-]+)`/g,
  )
  for (const [, file] of named) t.ok(existsSync(join(root, file!)), file!)
})

t.test('every public entry has its source and exports something', async (t) => {
  for (const [name, entry] of Object.entries(manifest.exports)) {
    const source = entry['farebox-source'] ?? ''
    t.ok(existsSync(join(root, source)), `${name}: ${source}`)
    t.equal(entry['default'], `./dist/${source.slice(2).replace(/\.ts$/, '.js')}`)
    if (/browser|hlsjs/.test(source)) continue
    const module = (await import(join(root, source))) as object
    t.ok(Object.keys(module).length > 0, name)
    t.notOk('default' in module, `${name} has no default export`)
  }
})

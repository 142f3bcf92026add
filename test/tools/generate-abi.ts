// Writes adapters/ethers/abi.generated.ts from the compiled contracts; with --check it compares
// instead and exits 1 when the file is stale.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { keccak256 } from 'ethers'
import { runForgeCommand } from './forge.mjs'

interface Artifact {
  abi: unknown
  ast: unknown
  bytecode: { object: string; linkReferences: Record<string, unknown> }
  deployedBytecode: { object: string; immutableReferences: Record<string, Range[]> }
}

interface Range {
  start: number
  length: number
}

const fileAt = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const target = fileAt('adapters/ethers/abi.generated.ts')

/** Names of immutables by the id that the compiler gives their declarations. */
function namesOf(trees: readonly unknown[]): Map<string, string> {
  const names = new Map<string, string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { id, name, mutability } = node as { id?: number; name?: string; mutability?: string }
    if (mutability === 'immutable') names.set(String(id), name!)
    Object.values(node).forEach(walk)
  }
  trees.forEach(walk)
  return names
}

function renderContract(
  name: string,
  { abi, bytecode, deployedBytecode }: Artifact,
  names: ReadonlyMap<string, string>,
): string {
  if (Object.keys(bytecode.linkReferences).length > 0)
    throw new Error(`${name} must not need linking`)
  const immutables = Object.entries(deployedBytecode.immutableReferences)
    .map(([id, ranges]) => {
      if (ranges.some(({ length }) => length !== 32)) throw new Error(`${name}: not a word`)
      const at = ranges.map(({ start }) => start).toSorted((a, b) => a - b)
      return [names.get(id)!, at] as const
    })
    .toSorted(([, a], [, b]) => a[0]! - b[0]!)
  const literal = (value: unknown): string => JSON.stringify(value, null, 2)
  return `
export const ${name}Abi = ${literal(abi)} as const

/** Creation code; the constructor's arguments go behind it. */
export const ${name}Bytecode =
  '${bytecode.object}'

/** keccak256 of the runtime code with zeros in all \`${name}Immutables\`. */
export const ${name}RuntimeHash =
  '${keccak256(deployedBytecode.object)}'

/** Where in the runtime code a deployment writes values of its own, by name: words, from these bytes on. */
export const ${name}Immutables =
  ${literal(Object.fromEntries(immutables))} as const
`
}

// A clean build of the contracts alone: the compiler's output may differ in unimportant ways with
// what else is compiled beside them.
const out = '.cache/abi-out'
const folders = ['--out', out, '--cache-path', '.cache/abi-cache']
const options = ['--quiet', '--force', '--ast', ...folders]
const built = await runForgeCommand(['build', ...options, 'contracts'])
if (built !== 0) process.exit(1)
const readArtifact = async (name: string): Promise<Artifact> =>
  JSON.parse(await readFile(fileAt(`${out}/${name}.sol/${name}.json`), 'utf8')) as Artifact
const contracts = {
  ticketBroker: await readArtifact('TicketBroker'),
  recipientRegistry: await readArtifact('RecipientRegistry'),
}
const bases = await Promise.all(
  ['Vault', 'SenderFunds', 'ReserveShares', 'TypedDomain'].map(readArtifact),
)
const names = namesOf([...Object.values(contracts), ...bases].map(({ ast }) => ast))
const fresh = `// Generated from contracts/ by \`npm run abi\`. Do not edit.
${Object.entries(contracts)
  .map(([name, artifact]) => renderContract(name, artifact, names))
  .join('')}`

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '')
  if (current !== fresh) {
    console.error('adapters/ethers/abi.generated.ts is stale: run `npm run abi`')
    process.exitCode = 1
  }
} else {
  await writeFile(target, fresh)
}

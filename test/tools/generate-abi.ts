// Writes adapters/ethers/abi.generated.ts from the compiled contracts; with --check it compares
// instead and exits 1 when the file is stale.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { keccak256 } from 'ethers'
import { runForgeCommand } from './forge.mjs'

interface Artifact {
  abi: unknown
  bytecode: { object: string; linkReferences: Record<string, unknown> }
  deployedBytecode: { object: string; immutableReferences: Record<string, Range[]> }
}

interface Range {
  start: number
  length: number
}

const fileAt = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const target = fileAt('adapters/ethers/abi.generated.ts')

function renderContract(name: string, { abi, bytecode, deployedBytecode }: Artifact): string {
  if (Object.keys(bytecode.linkReferences).length > 0)
    throw new Error(`${name} must not need linking`)
  const immutables = Object.values(deployedBytecode.immutableReferences)
    .flat()
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, length }) => ({ start, length }))
  const literal = (value: unknown): string => JSON.stringify(value, null, 2)
  return `
export const ${name}Abi = ${literal(abi)} as const

/** Creation code; the constructor's arguments go behind it. */
export const ${name}Bytecode =
  '${bytecode.object}'

/** keccak256 of the runtime code with zeros in all \`${name}Immutables\`. */
export const ${name}RuntimeHash =
  '${keccak256(deployedBytecode.object)}'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const ${name}Immutables: readonly { readonly start: number; readonly length: number }[] =
  ${literal(immutables)}
`
}

// A clean build of the contracts alone: the compiler's output may differ in unimportant ways with
// what else is compiled beside them.
const out = '.cache/abi-out'
const folders = ['--out', out, '--cache-path', '.cache/abi-cache']
const built = await runForgeCommand(['build', '--quiet', '--force', ...folders, 'contracts'])
if (built !== 0) process.exit(1)
const readArtifact = async (name: string): Promise<Artifact> =>
  JSON.parse(await readFile(fileAt(`${out}/${name}.sol/${name}.json`), 'utf8')) as Artifact
const fresh = `// Generated from contracts/ by \`npm run abi\`. Do not edit.
${renderContract('ticketBroker', await readArtifact('TicketBroker'))}${renderContract(
  'recipientRegistry',
  await readArtifact('RecipientRegistry'),
)}`

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '')
  if (current !== fresh) {
    console.error('adapters/ethers/abi.generated.ts is stale: run `npm run abi`')
    process.exitCode = 1
  }
} else {
  await writeFile(target, fresh)
}

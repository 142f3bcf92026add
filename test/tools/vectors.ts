// `npm run --silent vectors -- FILE`: replays a vector file through the TypeScript, with both curve
// implementations, and through the Solidity. Ends with `N passed, N failed`; exit code 1 on failure.
import { readFileSync } from 'node:fs'
import { useNativeCurve } from '../../plugin/crypto.ts'
import { replayTypeScript } from './vectors-typescript.ts'
import type { Report } from './vectors-typescript.ts'

const counts = { passed: 0, failed: 0 }

const report: Report = (name, ok, detail) => {
  counts[ok ? 'passed' : 'failed']++
  if (!ok) console.log(`not ok ${name}${detail ? `\n  ${detail.slice(0, 2000)}` : ''}`)
}

/** The parsed file, or a sentence that says why there is none. */
function readVectors(path: string | undefined): { file: object } | { fault: string } {
  if (path === undefined) return { fault: 'name one file: npm run --silent vectors -- FILE' }
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return { fault: `${path} can't be read: ${(error as Error).message}` }
  }
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    return { fault: `${path} is no JSON: ${(error as Error).message}` }
  }
  if (typeof file !== 'object' || file === null) return { fault: `${path} holds no object` }
  const { version } = file as { version?: unknown }
  if (version === 1) return { file }
  return { fault: `${path} has version ${JSON.stringify(version)}: this program replays version 1` }
}

async function replaySolidity(file: object): Promise<void> {
  const { replaySolidity } = await import('./vectors-solidity.ts')
  await replaySolidity(file as Parameters<typeof replaySolidity>[0], report)
}

async function replay(file: object): Promise<void> {
  for (const curve of ['native', 'pure'] as const) {
    // The native curve is optional; where it could not be installed there is one to replay with.
    if (!useNativeCurve(curve === 'native')) continue
    replayTypeScript(file, (name, ok, detail) => report(`${name} (${curve} curve)`, ok, detail))
  }
  useNativeCurve(true)
  await replaySolidity(file).catch((error: unknown) => {
    report('solidity', false, `could not be replayed: ${String(error)}`)
  })
}

const [path, ...rest] = process.argv.slice(2)
const read = readVectors(rest.length > 0 ? undefined : path)
if ('fault' in read) report('vectors', false, read.fault)
else await replay(read.file)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1

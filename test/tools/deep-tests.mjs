// `npm run test:deep`: the fuzzed tests of the contracts in full: every invariant 1,024 times with
// 64 calls each, every property 4,096 times, and 2,000 random tickets and books through both
// languages. FOUNDRY_* and FAREBOX_* of the environment change the figures. Ends with
// `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const figures = {
  FOUNDRY_FUZZ_RUNS: '4096',
  FOUNDRY_INVARIANT_RUNS: '1024',
  FOUNDRY_INVARIANT_DEPTH: '64',
  FAREBOX_CASES: '2000',
}
const env = { ...figures, ...process.env }
for (const name of Object.keys(figures)) console.log(`${name}=${env[name]}`)

// Snapshots of gas and counts of winners have nothing to fuzz.
const forge = ['test/tools/forge.mjs', 'test', '--no-match-path', 'test/contracts/{Gas,WinRate}*']
const tap = ['--reporter=terse', 'test/contracts-typescript/differential.test.ts']
let failed = 0
for (const [program, ...args] of [
  [process.execPath, ...forge],
  [join('node_modules', '.bin', 'tap'), ...tap],
]) {
  const shell = process.platform === 'win32'
  const { status } = spawnSync(program, args, { stdio: 'inherit', env, shell })
  if (status !== 0) failed++
}
console.log(`${2 - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

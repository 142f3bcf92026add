import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { startDevChain } from '../../adapters/command-line/dev-chain.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Runs an example as the README says; resolves when it ends or `until` matches its output. */
function example(
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly until?: RegExp } = {},
) {
  const child = spawn(
    process.execPath,
    ['--conditions=farebox-source', '--import', 'tsx', ...args],
    { cwd: root, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  const done = new Promise<{ code: number | null; output: string }>((resolve) => {
    const look = (chunk: Buffer): void => {
      output += chunk.toString()
      if (options.until?.test(output)) resolve({ code: null, output })
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.once('close', (code) => resolve({ code, output }))
  })
  return { child, done }
}

t.test('the Express example sells a film, and pay.ts buys from it', async (t) => {
  const shop = example(['examples/express.ts'], { until: /index0\.m4s/ })
  t.teardown(() => shop.child.kill('SIGKILL'))
  const url = /http\S+index0\.m4s/.exec((await shop.done).output)?.[0] ?? ''
  const bought = await example(['examples/pay.ts', url]).done
  t.equal(bought.code, 0, bought.output)
  t.match(bought.output, /without a ticket: 402/)
  t.match(bought.output, /with tickets: 200, \d{4,} bytes/)
  const strange = await example(['examples/pay.ts', 'http://127.0.0.1:9/']).done
  t.not(strange.code, 0)
})

t.test('broker.ts deploys, and says what is missing', async (t) => {
  const chain = await startDevChain()
  t.teardown(() => chain.stop())
  const env = { FAREBOX_KEY: chain.accounts[0]!.key }
  const file = 'examples/broker.ts'
  const { code, output } = await example([file, 'deploy', chain.rpc], { env }).done
  t.equal(code, 0, output)
  const broker = output.trim().split('\n').at(-1) ?? ''
  t.match(broker, /^0x[0-9a-f]{40}$/)
  const { address } = chain.accounts[0]!
  t.match((await example([file, 'income', chain.rpc, broker, address]).done).output, /^0$/m)
  const without = await example([file, 'deploy', chain.rpc], { env: { FAREBOX_KEY: '' } }).done
  t.equal(without.code, 1)
  t.match(without.output, /FAREBOX_KEY: expected a private key/)
})

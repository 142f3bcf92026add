import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProxy } from '../http-proxy/index.ts'
import { createFundRoute } from './demo/fund-route.ts'
import { createEventLog } from './event-log.ts'
import { choosePort, listenOn } from './free-port.ts'
import { openOperator } from './open-operator.ts'
import { openUrl } from './open-url.ts'
import { setUpProxy } from './proxy-setup.ts'
import type { ProxyOptions } from './proxy-setup.ts'
import { createShutdown } from './shutdown.ts'
import type { Shutdown } from './shutdown.ts'

export type { ProxyOptions } from './proxy-setup.ts'

function temporaryFolder(shutdown: Shutdown): string {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-proxy-'))
  shutdown.add('files', () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'ledger')
}

async function start(
  options: ProxyOptions,
  shutdown: Shutdown,
  say: (line: string) => void,
): Promise<void> {
  const observer = createEventLog(process.stdout, options.json === true)
  const temporary = (): string => temporaryFolder(shutdown)
  const setup = await setUpProxy(options, { temporary, shutdown, observer })
  const { broker, recipient, redeemer } = setup
  shutdown.add('broker', () => broker.close())
  const { box, worker } = await openOperator(setup, observer, shutdown)
  const { gate } = box
  worker.start()

  const proxy = createProxy({
    gate,
    origin: setup.origin,
    trustProxy: setup.trustProxy,
    manifest: (path, text) => gate.learnManifest(path, text),
    onFault: (error) => observer({ type: 'fault', detail: String(error) }),
  })
  const { faucet } = setup
  const fund = faucet && createFundRoute(faucet)
  const { host, port: named } = setup
  const { port, moved } = await choosePort({ named, fallback: 8402, host, name: '--port' })
  const server = createServer((request, response) => {
    if (fund) fund(request, response, () => proxy.handle(request, response))
    else proxy.handle(request, response)
  })
  server.on('upgrade', (request, socket, head) => proxy.upgrade(request, socket, head))
  await listenOn(server, port, host)
  shutdown.add('server', () => {
    proxy.close()
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  if (moved) say(`port 8402 is in use: the gate took ${port}`)
  const { url, note } = openUrl(host, port)
  say(`farebox proxy  ${url}  →  ${setup.origin}`)
  if (note) say(`  ${note}`)
  say(`  broker ${broker.address} on chain ${broker.chainId}, recipient ${recipient}`)
  if (!setup.faucet) say(`  redeemer ${redeemer}, which pays the gas: it needs coin`)
  if (setup.faucet) {
    say('  Ctrl-C ends it; chain, play money and ledger are thrown away then (--dev)')
  } else {
    say(`  ledger ${setup.ledger}`)
    say('  Ctrl-C ends it; winners that are not redeemed yet stay in the ledger')
  }
}

/** `farebox proxy`: runs until a signal comes; answers the exit code. */
export async function proxy(options: ProxyOptions): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const shutdown = createShutdown(say)
  try {
    const early = shutdown.requested.then(() => 'ending' as const)
    const started = await Promise.race([start(options, shutdown, say), early])
    if (started !== 'ending') await shutdown.requested
    return 0
  } finally {
    await shutdown.run('the proxy ended')
  }
}

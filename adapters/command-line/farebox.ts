#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { FareboxError, fromQ64Down } from '../../plugin/index.ts'
import { parseAmount } from './amount.ts'
import type { DeployOptions } from './deploy.ts'
import type { DemoOptions } from './demo/demo-options.ts'
import { addLedgerCommands } from './ledger-commands.ts'
import type { ProxyOptions } from './proxy.ts'
import type { RedeemOptions } from './redeem.ts'

/** The package's version, from the nearest package.json above this file. */
function version(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    try {
      const text = readFileSync(new URL(up, import.meta.url), 'utf8')
      return (JSON.parse(text) as { version: string }).version
    } catch {
      // Sources lie one folder nearer to package.json than the built files.
    }
  }
  return 'unknown'
}

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new InvalidArgumentError(`expected a whole number from ${min} to ${max}.`)
    }
    return value
  }
}

/** Base units. */
function coins(text: string): bigint {
  return fromQ64Down(parseAmount(text, '--spend'))
}

/** What a person can act on; a stack only for what nobody foresaw. */
function messageOf(error: unknown): string {
  if (error instanceof FareboxError) return error.message
  const missing = /Cannot find package '([^']+)'/.exec((error as Error).message)?.[1]
  if (missing) return `this command needs ${missing}: npm install ${missing}`
  return String((error as Error).stack)
}

const port = wholeNumber(1, 65_535)
const program = new Command('farebox')
  .description('The fare box for streams: 402 until a ticket comes with each segment.')
  .version(version(), '-v, --version')
  .showHelpAfterError('(farebox --help lists the commands)')

program
  .command('demo')
  .description('the whole job on this machine: ingest, gate, paying viewer, redemption')
  .option('--port <number>', 'HTTP port of page and stream (default 8402)', port)
  .option('--rtmp-port <number>', 'RTMP port of the ingest (default 1935)', port)
  .option('--rpc <url>', 'use this chain instead of an embedded one (key in FAREBOX_KEY)')
  .option(
    '--spend <amount>',
    "with --rpc: what may be spent where coin is money, e.g. '0.01 ETH'",
    coins,
  )
  .option('--media <file>', 'publish this file instead of the test picture')
  .option('--publish', 'wait for your own encoder and print where to publish')
  .option('--once', 'buy the given number of segments, redeem, report and end')
  .option('--segments <number>', 'segments to buy with --once (default 12)', wholeNumber(1, 1000))
  .option('--json', 'print one JSON object as the last line')
  .option('--no-viewer', 'run no paying viewer in this process')
  .action(async (options: DemoOptions) => {
    const { demo } = await import('./demo/demo.ts')
    process.exitCode = await demo(options)
  })

program
  .command('proxy')
  .description('the gate in front of any HTTP origin')
  .option('--origin <url>', 'the server to put the gate in front of')
  .option('--config <file>', 'farebox.yaml with chain, recipient and prices')
  .option('--port <number>', 'port to listen on (default 8402)', port)
  .option('--host <address>', 'address to listen on (default 127.0.0.1)')
  .option('--dev', 'try it out: embedded development chain, prices of the demo')
  .option('--json', 'print events as JSON lines')
  .action(async (options: ProxyOptions) => {
    const { proxy } = await import('./proxy.ts')
    process.exitCode = await proxy(options)
  })

program
  .command('deploy')
  .description('the broker on your chain, at the same address as on every other')
  .option('--rpc <url>', 'a node of the chain (default: chain.rpc of --config)')
  .option('--key-file <file>', 'file with the key of the account that pays')
  .option('--asset <address>', "an ERC-20 instead of the chain's coin")
  .option('--unlock-period <seconds>', 'default 604800, seven days', wholeNumber(1, 31_536_000))
  .option('--config <file>', 'farebox.yaml to write the address into')
  .option('--yes', 'pay without being asked')
  .option('--json', 'print one JSON object as the last line')
  .action(async (options: DeployOptions) => {
    const { deploy } = await import('./deploy.ts')
    process.exitCode = await deploy(options)
  })

program
  .command('redeem')
  .description('closes up shop: redeems what a stopped gate has won')
  .option('--config <file>', 'farebox.yaml of that gate')
  .option('--json', 'print events as JSON lines, what is left as the last')
  .action(async (options: RedeemOptions) => {
    const { redeem } = await import('./redeem.ts')
    process.exitCode = await redeem(options)
  })

addLedgerCommands(program)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`farebox: ${messageOf(error)}\n`)
  process.exitCode = 1
}

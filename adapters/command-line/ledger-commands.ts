import type { Command } from 'commander'
import type { LedgerChoice } from './ledger/ledger-path.ts'
import type { RotateChoice } from './ledger/rotate.ts'

/** Says which ledger, and how to answer: the same for every command about one. */
function aboutLedger(command: Command): Command {
  return command
    .option('--config <file>', 'farebox.yaml, which names the ledger')
    .option('--ledger <directory>', 'the ledger itself')
    .option('--json', 'print one JSON object')
}

/** `farebox ledger …`: what an operator does with the books. */
export function addLedgerCommands(program: Command): void {
  const ledger = program
    .command('ledger')
    .description('the books of a gate: rotate, backup, restore, status')

  aboutLedger(ledger.command('rotate'))
    .description('a new secret for new terms; the gate must be stopped')
    .option('--leaked', 'destroy the old secret at once: open books end, winners stay')
    .action(async (choice: RotateChoice) => {
      const { rotate } = await import('./ledger/rotate.ts')
      process.exitCode = await rotate(choice)
    })

  aboutLedger(ledger.command('backup'))
    .argument('<target>', 'a new file; it holds the secret')
    .description('one moment of the ledger as a file; the gate may be running')
    .action(async (target: string, choice: LedgerChoice) => {
      const { backup } = await import('./ledger/backup.ts')
      process.exitCode = await backup(target, choice)
    })

  aboutLedger(ledger.command('restore'))
    .argument('<source>', 'what backup wrote')
    .description('a backup as a new ledger, in a lane of its own')
    .action(async (source: string, choice: LedgerChoice) => {
      const { restore } = await import('./ledger/restore.ts')
      process.exitCode = await restore(source, choice)
    })

  aboutLedger(ledger.command('status'))
    .description('size, books, winners, lane, schema, age of the secret; the gate may be running')
    .action(async (choice: LedgerChoice) => {
      const { status } = await import('./ledger/status.ts')
      process.exitCode = await status(choice)
    })
}

import { FareboxError } from '../../../plugin/index.ts'
import { readConfig } from '../config.ts'

/** Which ledger a command is about: named itself, or by the gate's configuration. */
export interface LedgerChoice {
  readonly config?: string
  readonly ledger?: string
  readonly json?: true
}

/** Where the proxy keeps its ledger when the configuration names none. */
export const defaultLedger = 'farebox-ledger'

/** The ledger's directory. Throws `options_invalid` unless exactly one of both says it. */
export function ledgerPath({ config, ledger }: LedgerChoice): string {
  if (config !== undefined && ledger !== undefined) {
    throw new FareboxError(
      'options_invalid',
      '--config and --ledger both name a ledger: leave one of them out',
    )
  }
  if (ledger !== undefined) return ledger
  if (config !== undefined) return readConfig(config).ledger ?? defaultLedger
  throw new FareboxError(
    'options_invalid',
    'which ledger: name the configuration with --config farebox.yaml, or its directory with --ledger',
  )
}

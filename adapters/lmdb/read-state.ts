import type { LedgerRecordKind, LedgerRecords, StoredRecords } from '../../plugin/index.ts'
import type { StoredText } from './data-file.ts'
import { parseSecrets } from './ledger-secrets.ts'
import type { LedgerSecrets } from './ledger-secrets.ts'
import { damaged } from './ledger-store.ts'
import type { Change } from './ledger-store.ts'
import { assertSchema, migrateSchema } from './migrate-schema.ts'
import { parseRecord } from './record-text.ts'

/** What is stored, as this program's schema has it. */
export interface ReadState {
  readonly records: StoredRecords
  /** Records below `meta/`, by what follows. */
  readonly meta: ReadonlyMap<string, string>
  readonly lane: number
  readonly secrets: LedgerSecrets
  /** What brings the stored records to this schema; empty when they are of it. */
  readonly migration: readonly Change[]
  /** The schema that they are of. */
  readonly schema: string
}

function emptyRecords(): { [Kind in LedgerRecordKind]: Map<string, LedgerRecords[Kind]> } {
  return {
    series: new Map(),
    claims: new Map(),
    purse: new Map(),
    floor: new Map(),
    winner: new Map(),
    terms: new Map(),
    note: new Map(),
    mark: new Map(),
  }
}

function sorted(stored: StoredText) {
  const records = emptyRecords()
  const meta = new Map<string, string>()
  for (const [key, text] of stored) {
    const kind = key.slice(0, key.indexOf('/'))
    const name = key.slice(kind.length + 1)
    if (kind === 'meta') meta.set(name, text)
    else if (!Object.hasOwn(records, kind)) throw new Error(`a record of kind ${kind}`)
    else {
      const into: Map<string, unknown> = records[kind as LedgerRecordKind]
      into.set(name, parseRecord(text))
    }
  }
  return { records, meta }
}

/**
 * Parses all that is stored, and says what must be written to bring it to this program's schema. Throws
 * `ledger_failed` for records that can't be read, for a schema of a newer program, and for a file
 * without a schema: nothing was ever sold from it, but something was lost.
 */
export function readState(stored: StoredText, directory: string, now: number): ReadState {
  const fields = new Map(stored.filter(([key]) => key.startsWith('meta/')))
  const schema = fields.get('meta/schema')
  // Before anything is parsed: a newer program's records may look damaged to this one.
  assertSchema(schema, directory)
  try {
    if (schema === undefined) throw new Error('no schema')
    const { records, meta } = sorted(stored)
    const migration = migrateSchema(meta, now)
    for (const [key, value] of migration) {
      const name = key.slice('meta/'.length)
      if (value === undefined) meta.delete(name)
      else meta.set(name, value)
    }
    const secrets = parseSecrets(meta.get('secrets'))
    if (!secrets) throw new Error('no secret')
    const lane = Number(meta.get('lane') ?? 0)
    return { records, meta, lane, secrets, migration, schema }
  } catch (error) {
    throw damaged(directory, error)
  }
}

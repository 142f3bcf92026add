import { FareboxError } from '../../plugin/index.ts'
import { serializeSecrets } from './ledger-secrets.ts'
import type { Change } from './ledger-store.ts'

/** Raise it with every change of what a record means, and add the step from the one before. */
export const schema = '2'

/**
 * Seconds that something made before can be redeemed at most. Schema 1 did not note it, and what a
 * broker's unlock period allows is 365 days.
 */
const longestRedeem = 365 * 86_400

/** What a step changes of the records of its schema; a step never looks at the clock. */
type Step = (meta: ReadonlyMap<string, string>, now: number) => readonly Change[]

/** By the schema that each begins with; its changes lead to the next. */
const steps: Readonly<Record<string, Step>> = {
  // K became a list, so that it can be rotated, and how far what it made reaches is noted.
  '1': (meta, now) => {
    const key = new Uint8Array(Buffer.from(meta.get('secret') ?? '', 'hex'))
    return [
      ['meta/secret', undefined],
      ['meta/secrets', serializeSecrets([{ key }])],
      ['meta/issued', String(now + longestRedeem)],
    ]
  },
}

/** Throws `ledger_failed` for files of a newer program: it would write what it does not know. */
export function assertSchema(found: string | undefined, directory: string): void {
  if (found === undefined || found === schema || Object.hasOwn(steps, found)) return
  const message = `the ledger in ${directory} has schema ${found} and this program knows ${schema}: upgrade farebox, or name another directory`
  throw new FareboxError('ledger_failed', message)
}

/**
 * All changes from the schema that is there to this program's, to be written in one transaction:
 * killed in the middle, the ledger is of the old schema and whole. None when it is of this one.
 *
 * @param meta records below `meta/`, without that prefix; its schema is known
 */
export function migrateSchema(meta: ReadonlyMap<string, string>, now: number): readonly Change[] {
  const found = new Map(meta)
  const changes: Change[] = []
  for (let step = stepFrom(found); step; step = stepFrom(found)) {
    const next = String(Number(found.get('schema')) + 1)
    const made: readonly Change[] = [...step(found, now), ['meta/schema', next]]
    for (const [key, value] of made) {
      const name = key.slice('meta/'.length)
      if (value === undefined) found.delete(name)
      else found.set(name, value)
    }
    changes.push(...made)
  }
  return changes
}

function stepFrom(meta: ReadonlyMap<string, string>): Step | undefined {
  const found = meta.get('schema') ?? schema
  return Object.hasOwn(steps, found) ? steps[found] : undefined
}

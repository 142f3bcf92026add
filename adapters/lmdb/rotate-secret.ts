import type { Clock, Entropy } from '../../plugin/index.ts'
import type { Reached } from './data-file.ts'
import { holdStore } from './hold-store.ts'
import { withoutOver } from './ledger-secrets.ts'
import type { LedgerSecrets } from './ledger-secrets.ts'
import type { LedgerStore } from './ledger-store.ts'
import { changesOfSecrets, loadState, secretsChange } from './stored-state.ts'

export interface RotateOptions {
  /** The ledger's directory. */
  readonly path: string
  readonly entropy: Entropy
  readonly clock: Clock
  /** Destroys every older secret at once: whoever knows one makes books that never win. */
  readonly leaked?: boolean | undefined
}

/** What became of the secrets; Unix seconds. */
export interface Rotation {
  readonly madeAt: number
  /** Until when each older one is still accepted, the latest first; then it is destroyed. */
  readonly keptUntil: readonly number[]
  readonly destroyed: number
}

/**
 * Gives a ledger a new secret K. New terms come from it; what an older one made is accepted as before
 * until the last redeemBy of it, then the older one is destroyed. With `leaked` this happens at once: open
 * books end as unknown and are replaced by new ones, and winners, which hold all that redeeming takes,
 * stay. The gate must be stopped: throws `ledger_locked` while it runs, otherwise as openLedger does.
 *
 * @example await rotateSecret({ path: 'farebox-ledger', entropy: randomBytes, clock })
 */
export async function rotateSecret(
  options: RotateOptions,
  wrapStore: (store: LedgerStore) => LedgerStore = (store) => store,
  reached?: Reached,
): Promise<Rotation> {
  const { path, entropy, clock } = options
  const now = clock.seconds()
  const held = await holdStore({ path, entropy, wrapStore, reached })
  let rotation: Rotation
  try {
    const { secrets, issuedUntil } = loadState(held.store, held.directory, { clock })
    const [current, ...older] = secrets
    const key = new Uint8Array(entropy(32))
    const kept = [{ ...current, keepUntil: issuedUntil }, ...older]
    const all: LedgerSecrets = [{ key, madeAt: now }, ...(options.leaked ? [] : kept)]
    const left = withoutOver(all, now)
    const destroyed = secrets.length + 1 - left.length
    held.store.commitNow([
      ['meta/issued', '0'],
      ...(destroyed > 0 ? changesOfSecrets(left) : [secretsChange(left)]),
    ])
    reached?.('secrets written')
    const keptUntil = left.flatMap(({ keepUntil }) => keepUntil ?? []).sort((a, b) => b - a)
    rotation = { madeAt: now, keptUntil, destroyed }
  } finally {
    await held.release()
  }
  // Opened once more, the file is written anew without what was destroyed.
  if (rotation.destroyed > 0) {
    await (await holdStore({ path, entropy, wrapStore, reached })).release()
  }
  return rotation
}

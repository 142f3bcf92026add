/** One secret K of a ledger. */
export interface LedgerSecret {
  /** 32 bytes. */
  readonly key: Uint8Array
  /** Unix second; absent where it was made before ledgers noted that. */
  readonly madeAt?: number
  /** Unix second, once it was rotated: the last redeemBy of what it made. Then it is destroyed. */
  readonly keepUntil?: number
}

/** The newest, which new terms come from, then those still kept. */
export type LedgerSecrets = readonly [LedgerSecret, ...LedgerSecret[]]

/** A secret as the store keeps it. */
type SecretText = Omit<LedgerSecret, 'key'> & { readonly key: string }

const isTime = (value: unknown): boolean => value === undefined || Number.isSafeInteger(value)

export function serializeSecrets(secrets: LedgerSecrets): string {
  return JSON.stringify(
    secrets.map(({ key, ...rest }): SecretText => ({
      key: Buffer.from(key).toString('hex'),
      ...rest,
    })),
  )
}

/** The secrets again; undefined on any text that serializeSecrets can't produce. */
export function parseSecrets(text: string | undefined): LedgerSecrets | undefined {
  if (text === undefined) return undefined
  try {
    const secrets = (JSON.parse(text) as SecretText[]).map(({ key, madeAt, keepUntil }) => {
      if (!/^[0-9a-f]{64}$/.test(key) || !isTime(madeAt) || !isTime(keepUntil)) throw new Error()
      return {
        key: new Uint8Array(Buffer.from(key, 'hex')),
        ...(madeAt === undefined ? {} : { madeAt }),
        ...(keepUntil === undefined ? {} : { keepUntil }),
      }
    })
    const [newest, ...older] = secrets
    return newest && [newest, ...older]
  } catch {
    return undefined
  }
}

/** Those that something may still have come from; the newest always. */
export function withoutOver([newest, ...older]: LedgerSecrets, now: number): LedgerSecrets {
  return [newest, ...older.filter(({ keepUntil }) => keepUntil !== undefined && keepUntil >= now)]
}

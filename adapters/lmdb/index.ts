export { openLedger } from './open-ledger.ts'
export type { LedgerOptions } from './open-ledger.ts'
export { rotateSecret } from './rotate-secret.ts'
export type { RotateOptions, Rotation } from './rotate-secret.ts'

export { createMemoryLedger } from './create-memory-ledger.ts'
export { createMemorySpendingLog } from './spending-log.ts'

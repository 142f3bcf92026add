export { createMemoryLedger } from './create-memory-ledger.ts'

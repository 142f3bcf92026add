export { attachGate } from './attach-gate.ts'
export type {
  AttachGateOptions,
  GateableServer,
  GateHandler,
  RequestServer,
  UpgradeServer,
} from './attach-gate.ts'
export { createIngest } from './ingest.ts'
export type { Ingest, IngestEvent, IngestOptions } from './ingest.ts'

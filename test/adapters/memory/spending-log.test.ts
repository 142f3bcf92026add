import { createMemorySpendingLog } from '../../../adapters/memory/index.ts'
import { spendingLogConformance } from '../../fixtures/conformance/spending-log.ts'

await spendingLogConformance(async () => createMemorySpendingLog())

import { reusedChain } from './reused-chain.ts'
import type { TestedRule } from './tested-rule.ts'

/** Every rule that is taken out in turn by `npm run test:guards`. */
export const testedRules: readonly TestedRule[] = [...reusedChain]

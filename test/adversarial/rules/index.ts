import { disclosure } from './disclosure.ts'
import { float } from './float.ts'
import { grinding } from './grinding.ts'
import { indexes } from './indexes.ts'
import { repeats } from './repeats.ts'
import { restart } from './restart.ts'
import { reusedChain } from './reused-chain.ts'
import type { TestedRule } from './tested-rule.ts'
import { wallet } from './wallet.ts'

/** Every rule that is taken out in turn by `npm run test:guards`. */
export const testedRules: readonly TestedRule[] = [
  ...disclosure,
  ...float,
  ...grinding,
  ...indexes,
  ...repeats,
  ...restart,
  ...reusedChain,
  ...wallet,
]

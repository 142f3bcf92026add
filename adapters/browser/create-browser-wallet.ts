import { createKeySigner, createWallet } from '../../plugin/browser.ts'
import type { AllowedBroker, Budget, Wallet, WalletOptions } from '../../plugin/browser.ts'
import { openDatabase } from './database.ts'
import { openSessionKey } from './session-key.ts'
import { createBrowserSpendingLog } from './spending-log.ts'

export interface BrowserWalletOptions extends Partial<WalletOptions> {
  /** Any URL of the host that this wallet's session key pays. */
  readonly host: string
  readonly budget: Budget
  readonly allowed: readonly AllowedBroker[]
}

export interface BrowserWallet {
  readonly wallet: Wallet
  /** True when its session key was made just now: fund `wallet.address` before playing. */
  readonly fresh: boolean
}

/**
 * A wallet for a page: session key and spending log in IndexedDB, one key per host and open tab.
 * Rejects where the browser gives the page no storage, e.g. in some private modes.
 *
 * @example
 * const { wallet, fresh } = await createBrowserWallet({ host: location.origin, budget, allowed })
 */
export async function createBrowserWallet(options: BrowserWalletOptions): Promise<BrowserWallet> {
  const { books, keys } = await openDatabase()
  const { key, fresh } = await openSessionKey(keys, new URL(options.host).origin)
  const wallet = createWallet({
    signer: createKeySigner(key),
    log: createBrowserSpendingLog(books),
    entropy: (size) => crypto.getRandomValues(new Uint8Array(size)),
    clock: {
      seconds: () => Math.floor(Date.now() / 1000),
      milliseconds: () => Date.now(),
    },
    fetch: (input, init) => fetch(input, init),
    ...options,
  })
  return { wallet, fresh }
}

export * from '../../plugin/browser.ts'
export { createBrowserWallet } from './create-browser-wallet.ts'
export type { BrowserWallet, BrowserWalletOptions } from './create-browser-wallet.ts'

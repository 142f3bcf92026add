export { createFareLoader } from './fare-loader.ts'
export type { FareLoaderOptions } from './fare-loader.ts'

export * from './create-proxy.ts'

export * from './farebox.ts'

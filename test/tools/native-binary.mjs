// Where npm put the native forge and anvil. Their wrappers are not for scripts: forge's exits 0 when
// tests fail, anvil's leaves the node running after SIGTERM.
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** @param {'forge' | 'anvil'} name */
export function nativeBinary(name) {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return resolve(`@foundry-rs/${name}-${process.platform}-${arch}/bin/${name}${suffix}`)
}

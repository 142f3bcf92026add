import { readFileSync, statSync } from 'node:fs'
import { FareboxError, parseHex } from '../../plugin/index.ts'

/**
 * A private key (32 bytes in hex) from an environment variable or a file, never from an argument:
 * arguments are seen by every process of the machine. Throws `options_invalid`; no message ever
 * holds the key itself.
 */
export function readKey(from: { readonly keyEnv?: string; readonly keyFile?: string }): Uint8Array {
  const where = from.keyEnv ? `environment variable ${from.keyEnv}` : `file ${from.keyFile ?? ''}`
  if (Object.values(from).some((name) => /^(0x)?[0-9a-f]{64}$/i.test(name.trim()))) {
    throw new FareboxError(
      'options_invalid',
      'expected the name of an environment variable or file, got a key itself: put the key there and name that',
    )
  }
  let text: string | undefined
  if (from.keyEnv) text = process.env[from.keyEnv]
  else if (from.keyFile) {
    try {
      if (process.platform !== 'win32' && (statSync(from.keyFile).mode & 0o077) !== 0) {
        throw new FareboxError(
          'options_invalid',
          `${where} is readable by others: run chmod 600 ${from.keyFile}`,
        )
      }
      text = readFileSync(from.keyFile, 'utf8')
    } catch (cause) {
      if (cause instanceof FareboxError) throw cause
      throw new FareboxError(
        'options_invalid',
        `can't read ${where}: create it or correct its name`,
      )
    }
  }
  const key = parseHex(text?.trim(), 32)
  if (!key) {
    const got = text === undefined ? 'nothing' : 'something else'
    throw new FareboxError(
      'options_invalid',
      `${where}: expected a private key of 0x and 64 hex digits, got ${got}: set it, then start again`,
    )
  }
  return key
}

import { createHash } from 'node:crypto'

/** The library's own form of permission, `exp-md5(path-exp-secret)`; good for one connection. */
export function signatureFor(path: string, secret: string): string {
  const expires = Math.floor(Date.now() / 1000) + 60
  const digest = createHash('md5').update(`${path}-${expires}-${secret}`).digest('hex')
  return `${expires}-${digest}`
}

import type { Table } from './database.ts'

export interface SessionKey {
  readonly key: Uint8Array
  /** True when it was made just now: nobody has funded it yet. */
  readonly fresh: boolean
}

/** Tabs of one host that may be open at once; more share the last key's books badly, so it fails. */
const mostKeys = 32

/** Holds a name for as long as the page lives; false when another tab holds it. */
function hold(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true)
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock ? new Promise<void>(() => {}) : undefined
      })
      .catch(reject)
  })
}

/**
 * A session key of this page for one host: the first that no other tab uses, else a new one. Hosts
 * never see the same address, so they can't join viewing histories; tabs never share a book, so no
 * ticket is shown for two things. It holds no more than it was funded with.
 */
export async function openSessionKey(keys: Table, host: string): Promise<SessionKey> {
  for (let number = 0; number < mostKeys; number++) {
    if (!(await hold(`farebox ${host} ${number}`))) continue
    const kept = await keys.get([host, number])
    if (kept instanceof Uint8Array && kept.length === 32) return { key: kept, fresh: false }
    const key = crypto.getRandomValues(new Uint8Array(32))
    await keys.put([host, number], key)
    return { key, fresh: true }
  }
  throw new Error(`${mostKeys} tabs pay ${host} already: close one and reload`)
}

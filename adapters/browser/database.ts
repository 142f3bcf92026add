/** The page's own database; one for all hosts of an origin. */
const name = 'farebox'

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')))
  })
}

/** A store of structured values by key; every call is one transaction, durable when it resolves. */
export interface Table {
  get(key: IDBValidKey): Promise<unknown>
  all(): Promise<unknown[]>
  put(key: IDBValidKey, value: unknown): Promise<void>
  remove(key: IDBValidKey): Promise<void>
}

/** Opens the tables `books` (spending log) and `keys` (session keys). Rejects where pages may not. */
export async function openDatabase(): Promise<{ books: Table; keys: Table }> {
  const opening = indexedDB.open(name, 1)
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore('books')
    opening.result.createObjectStore('keys')
  })
  const database = await done(opening)

  function table(store: string): Table {
    function run<T>(mode: IDBTransactionMode, act: (on: IDBObjectStore) => IDBRequest<T>) {
      const transaction = database.transaction(store, mode, { durability: 'strict' })
      const finished = new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve())
        transaction.addEventListener('abort', () =>
          reject(transaction.error ?? new Error('aborted')),
        )
      })
      const result = done(act(transaction.objectStore(store)))
      return Promise.all([result, finished]).then(([value]) => value)
    }
    return {
      get: (key) => run('readonly', (on) => on.get(key) as IDBRequest<unknown>),
      all: () => run('readonly', (on) => on.getAll() as IDBRequest<unknown[]>),
      put: async (key, value) => {
        await run('readwrite', (on) => on.put(value, key))
      },
      remove: async (key) => {
        await run('readwrite', (on) => on.delete(key))
      },
    }
  }

  return { books: table('books'), keys: table('keys') }
}

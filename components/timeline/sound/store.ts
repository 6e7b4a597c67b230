const name = 'reelwright.peaks'
const store = 'peaks'

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

let opened: Promise<IDBDatabase> | null = null
const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store)
  return asked(request)
}
const table = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  opened ??= open()
  return (await opened).transaction(store, mode).objectStore(store)
}

/** What the browser kept under a name. A browser that keeps nothing is as good as one that has kept nothing yet. */
export const kept = (key: string): Promise<Uint8Array | null> =>
  table('readonly')
    .then((rows) => asked<Uint8Array | undefined>(rows.get(key)))
    .then(
      (found) => found ?? null,
      () => null,
    )

export const keep = (key: string, data: Uint8Array): Promise<void> =>
  table('readwrite')
    .then((rows) => asked(rows.put(data, key)))
    .then(
      () => {},
      () => {},
    )

import type { Place } from './send.ts'

/** Files that are on their way, kept by the browser so that they go on after a reload. Where it keeps none, they simply end with the page. */
export type KeptFile = { id: string; film: string; file: File; place: Place | null; into: string | null }

const name = 'reelwright-uploads'
const version = 2 // 1 kept no places
const table = 'files'

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, version)
    asked.onupgradeneeded = () => {
      if (asked.result.objectStoreNames.contains(table)) asked.result.deleteObjectStore(table)
      asked.result.createObjectStore(table, { keyPath: 'id' })
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

const done = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

const inTable = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) => {
  const db = await opened()
  try {
    return await done(work(db.transaction(table, mode).objectStore(table)))
  } finally {
    db.close()
  }
}

export const keepFile = (kept: KeptFile): Promise<void> =>
  inTable('readwrite', (store) => store.put(kept)).then(
    () => {},
    () => {}, // no room or not allowed: it goes on as long as the page is open
  )

export const letGo = (id: string): Promise<void> =>
  inTable('readwrite', (store) => store.delete(id)).then(
    () => {},
    () => {},
  )

export const isKept = (id: string): Promise<boolean> =>
  inTable('readonly', (store) => store.count(id)).then(
    (count) => count > 0,
    () => false,
  )

export const keptFiles = (film: string): Promise<KeptFile[]> =>
  inTable<KeptFile[]>('readonly', (store) => store.getAll()).then(
    (all) => all.filter((each) => each.film === film),
    () => [],
  )

'use client'

import { create } from 'zustand'
import { isKept, keepFile, keptFiles, letGo } from './kept-files.ts'
import { forgetUpload, type Place, Refused, sendFile, type Taken } from './send.ts'

/** A file on its way into a film. `into`: the asset that it is a new version of. */
export type Upload = {
  id: string
  film: string
  name: string
  bytes: number
  sent: number
  into: string | null
  state: 'waiting' | 'elsewhere' | 'sending' | 'judging' | 'stuck' | 'done' | 'refused'
  told: string | null // what was wrong, why it waits, or what became of it
}

type Store = {
  uploads: readonly Upload[]
  add(upload: Upload): void
  set(id: string, part: Partial<Upload>): void
  drop(id: string): void
}

export const useUploads = create<Store>((set) => ({
  uploads: [],
  add: (upload) =>
    set(({ uploads }) =>
      uploads.some(({ id }) => id === upload.id) ? {} : { uploads: [...uploads, upload] },
    ),
  set: (id, part) =>
    set(({ uploads }) => ({
      uploads: uploads.map((each) => (each.id === id ? { ...each, ...part } : each)),
    })),
  drop: (id) => set(({ uploads }) => ({ uploads: uploads.filter((each) => each.id !== id) })),
}))

/** What is done with a file once the studio has taken it. @returns what became of it */
export type OnTaken = (taken: Taken, upload: Upload) => Promise<string>

const atOnce = 2
type Held = { file: File; place: Place | null; stop: AbortController; fromBefore: boolean }
const files = new Map<string, Held>()
let taking: OnTaken | null = null

const of = (id: string) => useUploads.getState().uploads.find((each) => each.id === id)

/** One page sends a file, however many show its film; where a browser cannot arrange that, each does. */
const alone = async (id: string, work: () => Promise<void>): Promise<void> => {
  if (navigator.locks === undefined) return work()
  const name = `reelwright-upload-${id}`
  const mine = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work()
    return lock !== null
  })
  if (mine) return
  useUploads.getState().set(id, { state: 'elsewhere' })
  pump()
  await navigator.locks.request(name, work)
}

const send = async (id: string): Promise<void> => {
  const upload = of(id)
  const held = files.get(id)
  if (!upload || !held) return
  const { set, drop } = useUploads.getState()
  if (held.fromBefore && !(await isKept(id))) {
    files.delete(id) // another window has sent it
    return drop(id)
  }
  set(id, { state: 'sending', told: null })
  try {
    const taken = await sendFile(upload.film, held.file, held.place, {
      signal: held.stop.signal,
      onPlace: (place) => {
        held.place = place
        void keepFile({ id, film: upload.film, file: held.file, place, into: upload.into })
      },
      onSent: (sent) => set(id, { sent, state: sent >= upload.bytes ? 'judging' : 'sending', told: null }),
      onStuck: (told) => set(id, { state: told === null ? 'sending' : 'stuck', told }),
    })
    if (taking === null) return set(id, { state: 'waiting' })
    set(id, { state: 'done', told: await taking(taken, upload), sent: upload.bytes })
  } catch (error) {
    if (held.stop.signal.aborted) return
    const told =
      error instanceof Refused ? error.message : `“${upload.name}” could not be read. Choose it again.`
    set(id, { state: 'refused', told })
  }
  files.delete(id)
  await letGo(id)
}

/** Goes on with what waits, a few at a time. */
const pump = (): void => {
  const { uploads } = useUploads.getState()
  const busy = uploads.filter(({ state }) => state === 'sending' || state === 'judging' || state === 'stuck')
  if (taking === null || busy.length >= atOnce) return
  const next = uploads.find(({ id, state }) => state === 'waiting' && files.has(id))
  if (!next) return
  useUploads.getState().set(next.id, { state: 'sending' })
  void alone(next.id, () => send(next.id)).finally(pump)
  pump()
}

const enter = (
  film: string,
  file: File,
  into: string | null,
  known?: { id: string; place: Place | null },
): string => {
  const id = known?.id ?? crypto.randomUUID()
  if (files.has(id)) return id
  const place = known?.place ?? null
  files.set(id, { file, place, stop: new AbortController(), fromBefore: known !== undefined })
  const { name, size: bytes } = file
  useUploads.getState().add({ id, film, name, bytes, sent: 0, into, state: 'waiting', told: null })
  return id
}

/** Files to bring into a film; `into`: the first of them is a new version of that asset. */
export const bringFiles = (film: string, given: readonly File[], into: string | null = null): void => {
  for (const file of into === null ? given : given.slice(0, 1)) {
    const id = enter(film, file, into)
    void keepFile({ id, film, file, place: null, into })
  }
  pump()
}

/** Uploads run as long as somebody takes what they bring; those of an earlier page go on. @returns their end */
export const takeUploads = (film: string, onTaken: OnTaken): (() => void) => {
  taking = onTaken
  void keptFiles(film).then((kept) => {
    for (const { id, file, place, into } of kept) enter(film, file, into, { id, place })
    pump()
  })
  pump()
  return () => {
    taking = null
  }
}

export const cancelUpload = (id: string): void => {
  const held = files.get(id)
  const upload = of(id)
  held?.stop.abort(new Error('cancelled'))
  if (held?.place && upload) forgetUpload(upload.film, held.place.key)
  files.delete(id)
  void letGo(id)
  useUploads.getState().drop(id)
  pump()
}

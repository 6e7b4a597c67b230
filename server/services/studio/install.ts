import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { type Installable, installables } from '#server/providers/installable.ts'
import type { Actor } from '../access.ts'
import { requireKeeper } from './keeper.ts'

/** A download that goes on whoever watches; it ends with the studio, and what has come by then is kept. */
type Going = { stop: AbortController; done: number }
const going = new Map<string, Going>()
const failed = new Map<string, string>() // why the last one ended

export const goingOn = (id: string): { done: number } | null => going.get(id) ?? null
export const lastFailure = (id: string): string | null => failed.get(id) ?? null

const known = (id: string, all: Readonly<Record<string, Installable>>): Installable => {
  const found = all[id]
  if (found !== undefined) return found
  throw new AppError('not-found', `There is no model "${id}". There are ${Object.keys(all).join(', ')}.`)
}

const said = (error: unknown): string =>
  error instanceof AppError ? error.message : 'It could not be installed. The log of the studio says why.'

/** Begins to bring a model here, and does not wait for it. Asked again while it comes, it changes nothing. @returns its end */
export const startInstall = async (
  ask: { db: Db; user: Actor; model: string },
  all = installables,
): Promise<{ ended: Promise<void> }> => {
  await requireKeeper(ask)
  const { model: id } = ask
  const installable = known(id, all)
  if (going.has(id)) return { ended: Promise.resolve() }
  const own: Going = { stop: new AbortController(), done: (await installable.here()).bytes }
  going.set(id, own)
  failed.delete(id)
  const onProgress = (done: number) => {
    own.done = done
  }
  const ended = installable
    .install({ signal: own.stop.signal, onProgress })
    .catch((error: unknown) => {
      if (own.stop.signal.aborted) return // a person's wish is no failure
      if (!(error instanceof AppError)) console.error(`install ${id}:`, error)
      failed.set(id, said(error))
    })
    .finally(() => going.delete(id))
  return { ended }
}

export const stopInstall = async (ask: { db: Db; user: Actor; model: string }): Promise<void> => {
  await requireKeeper(ask)
  going.get(ask.model)?.stop.abort()
}

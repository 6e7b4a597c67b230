import { type FilmEdit, mergeEdit } from './edit.ts'
import { AppError } from './errors.ts'
import type { Film } from './film.ts'

/** One edit on its way to the server. Its id makes that it counts once, however often it is sent. */
export type Gesture = { id: string; edit: FilmEdit }
/** An edit as the server keeps it: `seq` is the version of the film after it. */
export type Told = { seq: number; gesture: string | null; edit: FilmEdit }

/** The film as the server has it, with what of the latest edits is known by its gesture. */
export type Base = { film: Film; version: number; gestures: readonly string[] }

const remembered = 500

/**
 * The base with what the server tells put on top, each edit once and in order.
 * @returns null when an edit is missing in between: then the whole film must be fetched
 */
export const received = (base: Base, told: readonly Told[]): Base | null => {
  let { film, version } = base
  const gestures = [...base.gestures]
  for (const { seq, gesture, edit } of [...told].sort((a, b) => a.seq - b.seq)) {
    if (seq <= version) continue
    if (seq > version + 1) return null
    film = mergeEdit(film, edit).film
    version = seq
    if (gesture !== null) gestures.push(gesture)
  }
  return { film, version, gestures: gestures.slice(-remembered) }
}

/** What is still under way: the server has not told of it yet. */
export const underway = (base: Base, pending: readonly Gesture[]): Gesture[] =>
  pending.filter(({ id }) => !base.gestures.includes(id))

/**
 * What a person sees: their own gestures on top of all that the server has. A gesture that no longer fits is left out;
 * the server will say why it refuses it.
 */
export const seen = (base: Base, pending: readonly Gesture[]): Film => {
  let { film } = base
  for (const { edit } of underway(base, pending)) {
    try {
      film = mergeEdit(film, edit).film
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return film
}

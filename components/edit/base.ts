import { type Base, type Gesture, seen, underway } from '#film/replica.ts'
import type { FilmDetail } from '../api/client.ts'

/** What a page has of the film is a part of the document; edits of the rest simply do not show here. */
export const baseOf = ({ film, version, gestures }: FilmDetail): Base =>
  ({ film, version, gestures }) as unknown as Base

/** The film of the page with another state of the document. */
export const withBase = (data: FilmDetail, base: Base): FilmDetail =>
  ({ ...data, ...base, gestures: [...base.gestures] }) as unknown as FilmDetail

/** A gesture of this tab; `seq` is there as soon as the server has kept it. */
export type Pending = Gesture & { seq?: number; undoes?: string | number }

/** Those that the film at hand does not hold yet. */
export const waiting = (data: FilmDetail, pending: readonly Pending[]): Pending[] =>
  underway(
    baseOf(data),
    pending.filter(({ seq }) => seq === undefined || seq > data.version),
  )

const known = new WeakMap<FilmDetail, { pending: readonly Pending[]; shown: FilmDetail }>()

/** The film as the person sees it, with their own latest gestures; the same object as long as both are the same. */
export const shownOf = (data: FilmDetail, pending: readonly Pending[]): FilmDetail => {
  const before = known.get(data)
  if (before?.pending === pending) return before.shown
  const mine = waiting(data, pending)
  const shown = mine.length === 0 ? data : withBase(data, { ...baseOf(data), film: seen(baseOf(data), mine) })
  known.set(data, { pending, shown })
  return shown
}

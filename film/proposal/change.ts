import type { Change } from '../change.ts'
import { fineChangeTo } from '../difference.ts'
import type { Film } from '../film.ts'
import { inHand } from '../timeline/hand.ts'

const reach = 20 // letters told on either side of a change of text

/** One text made into another: the letters that differ, found again by those around them. */
const rewriting = (path: string[], before: string, after: string): Change | null => {
  if (before === after) return null
  let at = 0
  while (at < Math.min(before.length, after.length) && before[at] === after[at]) at++
  let same = 0
  const most = Math.min(before.length, after.length) - at
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++
  const remove = before.slice(at, before.length - same)
  const around = {
    before: before.slice(Math.max(0, at - reach), at),
    after: before.slice(at + remove.length, at + remove.length + reach),
  }
  return { op: 'text', path, at, remove, insert: after.slice(at, after.length - same), around }
}

/** The one change that makes a film into another, only of what differs; tracks that it cuts are in hand from now on. */
export const changeBetween = (film: Film, next: Film): Change | null => {
  const wanted = next.tracks === film.tracks ? next : { ...next, tracks: inHand(film.tracks, next.tracks) }
  const changes = (Object.keys(wanted) as (keyof Film)[]).flatMap((field) => {
    if (field === 'screenplay') return rewriting([field], film.screenplay, wanted.screenplay) ?? []
    return film[field] === wanted[field] ? [] : (fineChangeTo(film, [field], wanted[field]) ?? [])
  })
  const [only] = changes
  return only === undefined ? null : changes.length === 1 ? only : { op: 'batch', changes }
}

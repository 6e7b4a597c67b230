import type { Change } from '../change.ts'
import { fineChangeTo } from '../difference.ts'
import type { Film } from '../film.ts'
import { textChange } from '../text-change.ts'
import { inHand } from '../timeline/hand.ts'

/** The one change that makes a film into another, only of what differs; tracks that it cuts are in hand from now on. */
export const changeBetween = (film: Film, next: Film): Change | null => {
  const wanted = next.tracks === film.tracks ? next : { ...next, tracks: inHand(film.tracks, next.tracks) }
  const changes = (Object.keys(wanted) as (keyof Film)[]).flatMap((field) => {
    if (field === 'screenplay') return textChange([field], film.screenplay, wanted.screenplay) ?? []
    return film[field] === wanted[field] ? [] : (fineChangeTo(film, [field], wanted[field]) ?? [])
  })
  const [only] = changes
  return only === undefined ? null : changes.length === 1 ? only : { op: 'batch', changes }
}

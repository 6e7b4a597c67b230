'use client'

import { useMemo } from 'react'
import { type ClipRef, find, type Tracks } from '#film/timeline/edit/ref.ts'
import type { Rate } from '#film/timeline/time.ts'
import type { Clip, TrackKind } from '#film/timeline/track.ts'
import type { FilmDocument } from '../../api/client.ts'
import { done, told } from '../commands/hand.ts'
import { type Material, materialOf } from '../material.ts'
import { say } from '../say.ts'
import { useTimeline } from '../session.ts'
import { useCut } from '../use-cut.ts'
import { subjectsOf } from './asks.ts'

/** What the inspector is about. */
export type Subject = {
  refs: readonly ClipRef[]
  clips: readonly Clip[]
  called: string // for the words of an edit
  kinds: readonly TrackKind[]
  locked: boolean
  linked: boolean // what goes with them goes with them
  rate: Rate
  material: Material
  /** One edit by a verb; tells why it could not be, or null. */
  apply: (verb: (tracks: Tracks, refs: readonly ClipRef[]) => Tracks, why: string) => string | null
}

export const useSubject = (film: FilmDocument): Subject => {
  const { latest, cut } = useCut(film.id)
  const chosen = useTimeline((s) => s.chosen)
  const linked = useTimeline((s) => s.linked)
  const material = useMemo(() => materialOf(film), [film])
  return useMemo(() => {
    const refs = subjectsOf(film.tracks, chosen, linked)
    const clips = refs.flatMap((ref) => find(film.tracks, ref) ?? [])
    const kinds = refs.flatMap(({ track }) => film.tracks[track]?.kind ?? [])
    const apply: Subject['apply'] = (verb, why) => {
      const now = latest()
      if (now === null) return 'The film is not there.'
      const outcome = done(
        { tracks: now.tracks, linked, chosen: refs },
        refs,
        (tracks) => verb(tracks, refs),
        {
          why,
          otherwise: 'It cannot be so: its source ends, or another clip is in the way.',
        },
      )
      if (outcome.tracks === undefined) return outcome.no ?? null
      cut({ tracks: outcome.tracks }, why)
      say(why)
      return null
    }
    const locked = refs.some(({ track }) => film.tracks[track]?.locked)
    const called = told({ tracks: film.tracks, nameOf: material.nameOf }, refs)
    return { refs, clips, called, kinds, locked, linked, rate: film.brief.rate, material, apply }
  }, [film, chosen, linked, latest, cut, material])
}

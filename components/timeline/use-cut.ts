'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { fineChangeTo } from '#film/difference.ts'
import type { Change } from '#film/edit.ts'
import type { Marker } from '#film/marker.ts'
import { may } from '#film/role.ts'
import type { Tracks } from '#film/timeline/edit/ref.ts'
import { inHand } from '#film/timeline/hand.ts'
import { type FilmDocument, useTRPC } from '../api/client.ts'
import { baseOf, shownOf } from '../edit/base.ts'
import { pendingOf } from '../edit/pending.ts'
import { useEdit } from '../edit/use-edit.ts'
import { say } from './say.ts'

type Next = { tracks?: Tracks | undefined; markers?: Record<string, Marker> | undefined }

/**
 * How the timeline changes a film. `latest` is the film as it is now, with gestures that no component has drawn yet, so
 * that keys struck in a row do not tread on each other; `cut` makes one edit of what is other in it.
 */
export const useCut = (filmId: string) => {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const { edit } = useEdit(filmId)
  const detail = useCallback(() => {
    const data = queries.getQueryData(trpc.films.get.queryKey({ filmId }))
    return data && shownOf(data, pendingOf(filmId))
  }, [queries, trpc, filmId])
  const latest = useCallback((): FilmDocument | null => detail()?.film ?? null, [detail])
  const cut = useCallback(
    ({ tracks, markers }: Next, why: string): boolean => {
      const data = detail()
      if (data === undefined) return false
      if (!may(data.role, 'edit')) {
        say('You may look at this film, not change it. Ask its owner.')
        return false
      }
      const { film } = baseOf(data)
      const changes = [
        tracks && fineChangeTo(film, ['tracks'], inHand(film.tracks, tracks)),
        markers && fineChangeTo(film, ['markers'], markers),
      ].flatMap((change): Change[] => (change ? [change] : []))
      const [first] = changes
      if (first === undefined) return false
      void edit(changes.length === 1 ? first : { op: 'batch', changes }, why)
      return true
    },
    [detail, edit],
  )
  return { latest, cut }
}

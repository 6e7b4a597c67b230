'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type FilmDetail, useTRPC } from '../api/client.ts'
import { shownOf } from '../edit/base.ts'
import { pendingIn, usePending } from '../edit/pending.ts'

/** The film of the page with this person's latest gestures; asked once for all that shows it. */
export const useFilm = (filmId: string) => {
  const pending = usePending(pendingIn(filmId))
  const select = useCallback((data: FilmDetail) => shownOf(data, pending), [pending])
  return useQuery(useTRPC().films.get.queryOptions({ filmId }, { select }))
}

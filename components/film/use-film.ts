'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../api/client.ts'

/** The film of the page; asked once for all that shows it. */
export const useFilm = (filmId: string) => useQuery(useTRPC().films.get.queryOptions({ filmId }))

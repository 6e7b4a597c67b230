import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { touchedBy } from '#film/history/undo.ts'
import { received, type Told } from '#film/replica.ts'
import { isShown } from '#film/shown.ts'
import type { FilmDetail } from '../api/client.ts'
import { baseOf, waiting, withBase } from './base.ts'
import { pendingOf, usePending } from './pending.ts'
import { afterOthers, isInTheWay, stepsOf, useSteps } from './steps.ts'

type Ask = {
  queries: QueryClient
  key: QueryKey
  film: string
  tellSince: (version: number) => Promise<Told[] | null>
  fetchAnew: () => void
}
/** What came with the news of it, so that nothing need be asked. */
type News = { version: number; told?: readonly Told[] | undefined }

const going = new Map<string, Promise<void>>()
const wanted = new Map<string, number>()
const come = new Map<string, readonly Told[]>()

/** The edits that follow a version, where they came by themselves and a page can show them. */
const following = (film: string, version: number): Told[] | null => {
  const next = (come.get(film) ?? []).filter(({ seq }) => seq > version).sort((a, b) => a.seq - b.seq)
  come.delete(film)
  const whole = next.every(({ seq, edit }, i) => seq === version + 1 + i && isShown(edit.change))
  return whole && next.length > 0 ? next : null
}

/** What others changed is no longer this tab's to take back. */
const leaveToOthers = (film: string, told: Told[]): void => {
  const { done, undone } = stepsOf(film)
  const mine = new Set([...done, ...undone, ...pendingOf(film)].map(({ id }) => id))
  const others = told.filter(({ gesture }) => gesture === null || !mine.has(gesture))
  const touched = others.flatMap(({ edit }) => touchedBy(edit.change))
  if (touched.length === 0) return
  useSteps.getState().put(film, (stacks) => afterOthers(stacks, touched))
  if (isInTheWay(stepsOf(film))) useSteps.getState().askAnew() // it may be their undo that came
}

const once = async ({ queries, key, film, tellSince, fetchAnew }: Ask): Promise<void> => {
  for (;;) {
    const data = queries.getQueryData<FilmDetail>(key)
    if (data === undefined || data.version >= (wanted.get(film) ?? 0)) return
    const told = following(film, data.version) ?? (await tellSince(data.version))
    const now = queries.getQueryData<FilmDetail>(key) ?? data
    const base = told && received(baseOf(now), told)
    if (base === null) {
      useSteps.getState().askAnew()
      return fetchAnew()
    }
    const next = withBase(now, base)
    leaveToOthers(
      film,
      (told ?? []).filter(({ seq }) => seq > now.version),
    )
    queries.setQueryData(key, next)
    usePending.getState().change(film, (list) => waiting(next, list))
    if (told?.length === 0) return
  }
}

/** Brings the page's film up to a version, by the edits that led there where that can be, one asking at a time. */
export const catchUp = (ask: Ask, { version, told = [] }: News = { version: 0 }): Promise<void> => {
  wanted.set(ask.film, Math.max(version, wanted.get(ask.film) ?? 0))
  come.set(ask.film, [...(come.get(ask.film) ?? []), ...told])
  const running = going.get(ask.film)
  if (running !== undefined) return running
  const next = once(ask)
    .catch(() => ask.fetchAnew())
    .finally(() => going.delete(ask.film))
  going.set(ask.film, next)
  return next
}

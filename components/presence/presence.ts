'use client'

import { useMemo } from 'react'
import { create } from 'zustand'
import { afterNews, coloursOf, eachOnce, type Heard, type Person, stillThere } from './who.ts'

type Presence = {
  films: Record<string, readonly Heard[]>
  me: string | null // the person of this tab, as soon as the studio has said who that is
  chosen: readonly string[]
  hear(film: string, news: Person & { state: 'come' | 'here' | 'gone' }): void
  sweep(): void
  setMe(me: string): void
  choose(chosen: readonly string[]): void
}

export const tab = globalThis.crypto?.randomUUID?.() ?? 'server'
const nobody: readonly Heard[] = []

/** Who else is here. `choose` tells the others what this person has in hand: 'shots.s1-a2', 'clips.c4'. */
export const usePresenceStore = create<Presence>((set) => ({
  films: {},
  me: null,
  chosen: [],
  hear: (film, { tab: from, ...rest }) =>
    set(({ films }) => {
      if (from === tab) return {}
      const { user, name, page, chosen, frame, state } = rest
      const news = { user, name, tab: from, page, chosen, frame, state }
      return { films: { ...films, [film]: afterNews(films[film] ?? nobody, news, Date.now()) } }
    }),
  sweep: () =>
    set(({ films }) => {
      const now = Date.now()
      const next = Object.entries(films).map(([film, people]) => [film, stillThere(people, now)] as const)
      return next.some(([film, people]) => people !== films[film]) ? { films: Object.fromEntries(next) } : {}
    }),
  setMe: (me) => set({ me }),
  choose: (chosen) =>
    set((s) => (s.chosen.length === 0 && chosen.length === 0 ? {} : { chosen: chosen.slice(0, 40) })),
}))

export type Other = Person & { colour: string }

const others = (people: readonly Heard[], me: string | null): Other[] => {
  const here = eachOnce(people.filter(({ user }) => user !== me))
  const colours = coloursOf(here.map(({ user }) => user))
  return here.map((person) => ({ ...person, colour: colours.get(person.user) ?? '' }))
}

/** The other people who have this film open, each once, with their colour, page, chosen things and playhead. */
export const usePresence = (filmId: string): Other[] => {
  const people = usePresenceStore((s) => s.films[filmId] ?? nobody)
  const me = usePresenceStore((s) => s.me)
  return useMemo(() => others(people, me), [people, me])
}

let told: { people: readonly Heard[]; me: string | null; others: Other[] } | null = null
/** The same for what draws without React; a list made once for each news. */
export const othersOf = (filmId: string): Other[] => {
  const { films, me } = usePresenceStore.getState()
  const people = films[filmId] ?? nobody
  if (told?.people !== people || told.me !== me) told = { people, me, others: others(people, me) }
  return told.others
}

/** Who else has this in hand: the first of them, or nobody. Draws anew only when that changes. */
export const useChosenBy = (filmId: string, thing: string): { name: string; colour: string } | null => {
  const name = usePresenceStore(() => holderOf(filmId, thing)?.name)
  const colour = usePresenceStore(() => holderOf(filmId, thing)?.colour)
  return name === undefined || colour === undefined ? null : { name, colour }
}

const holderOf = (filmId: string, thing: string): Other | undefined =>
  othersOf(filmId).find(({ chosen }) => chosen.includes(thing))

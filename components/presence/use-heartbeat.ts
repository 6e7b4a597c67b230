'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useTRPCClient } from '../api/client.ts'
import { usePlayback } from '../player/playback.ts'
import { useTimeline } from '../timeline/session.ts'
import { tab, usePresenceStore } from './presence.ts'

const every = 5000 // ms between heartbeats
const soon = 300 // ms: what is chosen is seen at once, near enough
const playing = 1000 // ms: a playhead that runs

/** What this person has in hand, on the timeline or elsewhere. */
const inHand = (filmId: string): string[] => {
  const { film, chosen } = useTimeline.getState()
  const clips = film === filmId ? chosen.map(({ clip }) => `clips.${clip}`) : []
  return [...clips, ...usePresenceStore.getState().chosen].slice(0, 40)
}

/** Tells the others where this person is, until the page is left. */
export const useHeartbeat = (filmId: string): void => {
  const client = useTRPCClient()
  const page = usePathname().split('/')[3] ?? ''
  const latest = useRef(page)
  latest.current = page
  const beat = useRef<(within?: number) => void>(() => undefined)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let due = 0
    const tell = (state: 'come' | 'here' | 'gone') => {
      const { film, frame } = usePlayback.getState()
      const here = {
        ...{ tab, page: latest.current, chosen: inHand(filmId), state },
        frame: film === filmId ? frame : null,
      }
      // A heartbeat that is lost is followed by another.
      client.events.here
        .mutate({ filmId, here })
        .then(({ user }) => usePresenceStore.getState().setMe(user))
        .catch(() => undefined)
    }
    const next = (within = every) => {
      const at = Date.now() + within
      if (timer !== undefined && due <= at) return
      clearTimeout(timer)
      due = at
      timer = setTimeout(() => {
        timer = undefined
        tell('here')
        usePresenceStore.getState().sweep()
        next()
      }, within)
    }
    beat.current = next
    tell('come')
    next()
    const leave = () => tell('gone')
    addEventListener('pagehide', leave)
    const stops = [
      usePresenceStore.subscribe((now, before) => {
        if (now.chosen !== before.chosen) next(soon)
        const known = new Set((before.films[filmId] ?? []).map((person) => person.tab))
        // Who has just come does not know yet who is here.
        if ((now.films[filmId] ?? []).some((person) => person.tab !== tab && !known.has(person.tab)))
          next(soon)
      }),
      useTimeline.subscribe((now, before) => now.chosen !== before.chosen && next(soon)),
      usePlayback.subscribe(
        (now, before) => now.frame !== before.frame && next(now.playing ? playing : soon),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
      removeEventListener('pagehide', leave)
      clearTimeout(timer)
      leave()
    }
  }, [client, filmId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is told at once
  useEffect(() => beat.current(soon), [page])
}

'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useSteps } from '../edit/steps.ts'

const watch = (told: () => void) => {
  for (const event of ['online', 'offline']) addEventListener(event, told)
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, told)
  }
}
export const useOnline = (): boolean =>
  useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  )

const asked = '/icon.svg' // the smallest that the studio has
const patience = 8000 // ms
const stays = 'The studio does not answer. This page stays open until it does, and keeps what you do.'

/** Whether a click asks for another page of the studio, in this tab. */
const addressOf = (event: MouseEvent): string | null => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null
  const here = link.origin === location.origin && link.target === '' && !link.hasAttribute('download')
  return here && link.pathname !== location.pathname ? link.pathname + link.search : null
}

/**
 * The way to another page. While the studio is away a link would lead to the browser's own page of failure, and what waits
 * to be sent with it out of sight: then it is asked first, and where it does not answer one stays.
 */
export const useStaying = (filmId: string, away: boolean): ((address: string) => void) => {
  const router = useRouter()
  const go = useCallback(
    (address: string) => {
      if (!away) return router.push(address)
      fetch(asked, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) }).then(
        () => router.push(address),
        () => useSteps.getState().say(filmId, stays),
      )
    },
    [router, filmId, away],
  )
  useEffect(() => {
    if (!away) return
    const click = (event: MouseEvent) => {
      const address = addressOf(event)
      if (address === null) return
      event.preventDefault()
      event.stopPropagation()
      go(address)
    }
    addEventListener('click', click, true)
    return () => {
      removeEventListener('click', click, true)
      useSteps.getState().say(filmId, null)
    }
  }, [away, go, filmId])
  return go
}

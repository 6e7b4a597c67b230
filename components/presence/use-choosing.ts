'use client'

import { useEffect } from 'react'
import { usePresenceStore } from './presence.ts'

/** Shows the others what this person has chosen on the page: 'shots.s1-a2'. Nothing of it stays when the page is left. */
export const useChoosing = (things: readonly string[]): void => {
  const all = things.join(' ')
  useEffect(() => {
    usePresenceStore.getState().choose(all === '' ? [] : all.split(' '))
  }, [all])
  useEffect(() => () => usePresenceStore.getState().choose([]), [])
}

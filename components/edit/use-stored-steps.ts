'use client'

import { useEffect, useRef } from 'react'
import { useTRPCClient } from '../api/client.ts'
import { isUnsent, pendingIn, pendingOf, usePending } from './pending.ts'
import { stepsOf, useSteps } from './steps.ts'

const pause = 1500 // ms: a crew at work edits many times a second

/** What this person can take back, as the studio remembers it: asked when the film is opened, and when others did much. */
export const useStoredSteps = (filmId: string, may: boolean): void => {
  const client = useTRPCClient()
  const stale = useSteps((s) => s.stale)
  const quiet = usePending(pendingIn(filmId)).every((gesture) => !isUnsent(gesture))
  const known = useRef<string | null>(null)
  const due = `${filmId} ${stale}`
  useEffect(() => {
    if (!may || !quiet || known.current === due) return
    let left = false
    const load = async () => {
      const before = stepsOf(filmId)
      const stored = await client.history.mine.query({ filmId })
      if (left) return
      // Somebody was faster than the answer: asked again when they rest.
      if (stepsOf(filmId) !== before || pendingOf(filmId).some(isUnsent)) return again()
      useSteps.getState().put(filmId, () => stored)
      known.current = due
    }
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      timer = setTimeout(() => void load().catch(() => left || again()), pause)
    }
    if (known.current === null) void load().catch(() => left || again())
    else again()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [client, due, filmId, may, quiet])
}

'use client'

import { useEffect, useState } from 'react'
import { clock } from '../film/words.ts'

/** Time since the beginning, ticking until there is an end. */
export const Elapsed = ({ from, to }: { from: Date; to: Date | null }) => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (to !== null) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [to])
  return <>{clock(Math.max(0, ((to?.getTime() ?? now) - from.getTime()) / 1000))}</>
}

'use client'

import { useEffect, useState } from 'react'

/** The frame that is on now of something that goes round, by the page's own clock, and how many are really shown. */
export const useFrameClock = (
  frames: number,
  fps: number,
  playing: boolean,
): { frame: number; shown: number | null } => {
  const [frame, setFrame] = useState(0)
  const [shown, setShown] = useState<number | null>(null)
  useEffect(() => {
    if (!playing) return
    let handle = 0
    let since: number | null = null
    let last = -1
    let counted = 0
    let countedFrom = 0
    const tick = (now: number) => {
      since ??= now
      const at = Math.floor(((now - since) / 1000) * fps) % frames
      if (at !== last) {
        last = at
        counted++
        setFrame(at)
      }
      if (now - countedFrom >= 1000) {
        if (countedFrom > 0) setShown((counted * 1000) / (now - countedFrom))
        counted = 0
        countedFrom = now
      }
      handle = requestAnimationFrame(tick)
    }
    handle = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(handle)
  }, [frames, fps, playing])
  return { frame, shown }
}

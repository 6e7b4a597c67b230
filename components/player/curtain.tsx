'use client'

import { Play } from 'lucide-react'
import { usePlayback } from './playback.ts'

/** The film's poster before it has begun: one press and it plays. Films begin in black, and black invites nobody. */
export const Curtain = ({ poster, title }: { poster: string; title: string }) => {
  const waits = usePlayback((s) => s.frame === 0 && !s.playing)
  if (!waits) return null
  return (
    <button
      type="button"
      aria-label={`Play ${title}`}
      onClick={() => usePlayback.getState().play()}
      className="group absolute inset-0 z-10 cursor-pointer"
    >
      {/* biome-ignore lint/performance/noImgElement: served by access check */}
      <img src={poster} alt="" className="size-full object-cover" />
      <span className="absolute inset-0 bg-pit/25 transition-colors group-hover:bg-pit/10" />
      <span className="absolute inset-0 m-auto flex size-20 items-center justify-center rounded-full bg-pit/70 text-text transition-transform group-hover:scale-105">
        <Play className="size-9 translate-x-0.5 fill-current" aria-hidden />
      </span>
    </button>
  )
}

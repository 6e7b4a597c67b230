'use client'

import { type PointerEvent, useRef } from 'react'
import { timecode } from '#film/timeline/time.ts'
import { usePlayback } from './playback.ts'

/** The line under the picture. Marks are cuts between scenes. */
export const Scrubber = ({ marks }: { marks: number[] }) => {
  const bar = useRef<HTMLDivElement>(null)
  const { frame, frames, rate, seek } = usePlayback()
  const last = Math.max(1, frames - 1)
  const to = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect()
    if (box !== undefined) seek(((event.clientX - box.left) / box.width) * last)
  }
  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      aria-label="Position in the film"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={frame}
      aria-valuetext={timecode(frame, rate)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        to(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && to(event)}
      className="group relative flex h-6 w-full cursor-pointer touch-none items-center"
    >
      <div className="relative h-1 w-full rounded-full bg-line transition-[height] group-hover:h-1.5">
        <div className="h-full rounded-full bg-tungsten" style={{ width: `${(frame / last) * 100}%` }} />
        {marks.map((mark) => (
          <i
            key={mark}
            aria-hidden
            className="absolute inset-y-0 w-0.5 bg-ink"
            style={{ left: `${(mark / last) * 100}%` }}
          />
        ))}
      </div>
      <i
        aria-hidden
        className="absolute size-3 -translate-x-1/2 rounded-full bg-tungsten-bright shadow-[0_0_0_3px_var(--color-ink)]"
        style={{ left: `${(frame / last) * 100}%` }}
      />
    </div>
  )
}

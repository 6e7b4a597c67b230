'use client'

import type { ClipRef, Tracks } from '#film/timeline/edit/ref.ts'
import { beginIn, lastFor, startAt } from './asks.ts'
import type { Subject } from './subject.ts'
import { Part, Typed } from './typed.tsx'
import { type AskedFrames, readFrames, shared, showTime } from './values.ts'

const unread = 'Type a timecode (00:00:02:12), frames (12), seconds (2.5s), or +12 and −12.'

/** Where the clips lie, how long they are, and where in their source they begin. */
export const Time = ({ subject }: { subject: Subject }) => {
  const { clips, called, rate, material, locked, linked, apply } = subject
  const field = (
    label: string,
    of: (clip: (typeof clips)[number]) => number,
    verb: (
      tracks: Tracks,
      ask: { refs: readonly ClipRef[]; asked: AskedFrames; extent: typeof material.extent; linked: boolean },
    ) => Tracks,
    why: string,
  ) => {
    const is = shared(clips.map(of))
    return (
      <Typed
        label={label}
        value={is === null ? null : showTime(is, rate)}
        disabled={locked}
        onCommit={(typed) => {
          const asked = readFrames(typed, rate)
          if (asked === null) return unread
          if ('to' in asked && asked.to === is) return null
          return apply((tracks, refs) => verb(tracks, { refs, asked, extent: material.extent, linked }), why)
        }}
      />
    )
  }
  return (
    <Part title="Time">
      <div className="grid grid-cols-3 gap-2">
        {field('Start', ({ start }) => start, startAt, `Moved ${called}`)}
        {field('Length', ({ frames }) => frames, lastFor, `Another length for ${called}`)}
        {field('In source', ({ offset }) => offset, beginIn, `Slipped ${called}`)}
      </div>
    </Part>
  )
}

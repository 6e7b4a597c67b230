'use client'

import { fade, gainTo, pan } from '#film/timeline/edit/level.ts'
import type { Subject } from './subject.ts'
import { Part, Typed } from './typed.tsx'
import { readFrames, readNumber, readPan, shared, showDb, showPan } from './values.ts'

const frames = (n: number): string => (n === 1 ? '1 frame' : `${n} frames`)

/** A fade is so many frames long. */
const Fade = ({ subject, edge }: { subject: Subject; edge: 'head' | 'tail' }) => {
  const { clips, called, rate, locked, apply } = subject
  const is = shared(clips.map((clip) => (edge === 'head' ? clip.fadeIn : clip.fadeOut)))
  return (
    <Typed
      label={edge === 'head' ? 'Fade in' : 'Fade out'}
      value={is === null ? null : frames(is)}
      disabled={locked}
      onCommit={(typed) => {
        const asked = readFrames(typed.replace(/\s*frames?$/, ''), rate)
        if (asked === null) return 'Type a number of frames, or seconds (0.5s).'
        const to = Math.max(0, 'to' in asked ? asked.to : (is ?? 0) + asked.by)
        if (to === is) return null
        return apply(
          (tracks, refs) => fade(tracks, { refs, edge, frames: to }),
          `${edge === 'head' ? 'Fade in' : 'Fade out'} of ${frames(to)} for ${called}`,
        )
      }}
    />
  )
}

/** How loud and where it is heard, and how it comes and goes. */
export const Level = ({ subject, sounds }: { subject: Subject; sounds: boolean }) => {
  const { clips, called, locked, apply } = subject
  const gain = shared(clips.map((clip) => clip.gain))
  const side = shared(clips.map((clip) => clip.pan))
  return (
    <Part title={sounds ? 'Sound' : 'Fades'}>
      <div className="grid grid-cols-2 gap-2">
        {sounds && (
          <>
            <Typed
              label="Level"
              value={gain === null ? null : showDb(gain)}
              disabled={locked}
              onCommit={(typed) => {
                const db = readNumber(typed, { least: -60, most: 24 })
                if (db === null) return 'Type decibels between −60 and 24.'
                if (db === gain) return null
                return apply((tracks, refs) => gainTo(tracks, refs, db), `${called} at ${showDb(db)}`)
              }}
            />
            <Typed
              label="Pan"
              value={side === null ? null : showPan(side)}
              disabled={locked}
              onCommit={(typed) => {
                const to = readPan(typed)
                if (to === null) return 'Type C, L 50 or R 50.'
                if (to === side) return null
                return apply((tracks, refs) => pan(tracks, refs, to), `${called} panned to ${showPan(to)}`)
              }}
            />
          </>
        )}
        <Fade subject={subject} edge="head" />
        <Fade subject={subject} edge="tail" />
      </div>
    </Part>
  )
}

'use client'

import { Diamond, Trash2 } from 'lucide-react'
import { valueAt } from '#film/timeline/curve.ts'
import { type KeyName, keyRange, moveKey, removeKey, setKey } from '#film/timeline/edit/keys.ts'
import { endOf } from '#film/timeline/track.ts'
import { usePlayback } from '../../player/playback.ts'
import { IconButton } from '../../ui/button.tsx'
import type { Subject } from './subject.ts'
import { Part, Typed } from './typed.tsx'
import { readFrames, readNumber, showDb, showPercent, showTime } from './values.ts'

const names: Record<KeyName, string> = {
  gain: 'Level',
  opacity: 'Opacity',
  x: 'Position across',
  y: 'Position down',
  scale: 'Scale',
}

const show = (name: KeyName, value: number) => (name === 'gain' ? showDb(value) : showPercent(value))
const read = (name: KeyName, typed: string): number | null => {
  const { least, most } = keyRange[name]
  const per = name === 'gain' ? 1 : 100
  const value = readNumber(typed, { least: least * per, most: most * per })
  return value === null ? null : value / per
}

/** One value that moves while the clip plays: its keys, each to be typed, gone to and taken away. */
const Moving = ({ subject, name }: { subject: Subject; name: KeyName }) => {
  const { clips, refs, rate, locked, apply } = subject
  const frame = usePlayback((s) => s.frame)
  const [clip] = clips
  const [ref] = refs
  if (clip === undefined || ref === undefined) return null
  const curve = clip.keys?.[name] ?? []
  const at = frame - clip.start
  const inside = frame >= clip.start && frame < endOf(clip)
  const called = names[name].toLowerCase()
  const here = curve.some((key) => key.at === at)
  return (
    <li className="py-1">
      <div className="flex h-7 items-center gap-2 text-xs">
        <span className="flex-1 text-soft">{names[name]}</span>
        <span className="tabular text-faint">{show(name, valueAt(curve, at, keyRange[name].rest))}</span>
        <IconButton
          size="sm"
          label={`Key for ${called} at the playhead`}
          disabled={!inside || here || locked}
          onClick={() =>
            apply(
              (tracks) => setKey(tracks, { ref, name, at, value: valueAt(curve, at, keyRange[name].rest) }),
              `A key for the ${called} of ${subject.called}`,
            )
          }
        >
          <Diamond aria-hidden className={here ? 'fill-tungsten text-tungsten' : undefined} />
        </IconButton>
      </div>
      {curve.length > 0 && (
        <ol aria-label={`Keys for ${called}`} className="mb-1 flex flex-col gap-1">
          {curve.map((key, i) => (
            <li key={key.at} className="flex items-end gap-1.5">
              <Typed
                label={<span className="sr-only">{`Time of key ${i + 1} for ${called}`}</span>}
                value={showTime(key.at, rate)}
                disabled={locked}
                className="flex-1"
                onCommit={(typed) => {
                  const asked = readFrames(typed, rate)
                  if (asked === null) return 'Type a timecode from the head of the clip, or frames.'
                  const to = 'to' in asked ? asked.to : key.at + asked.by
                  return apply(
                    (tracks) => moveKey(tracks, { ref, name, from: key.at, at: to, value: key.value }),
                    `Moved a key for the ${called} of ${subject.called}`,
                  )
                }}
              />
              <Typed
                label={<span className="sr-only">{`Value of key ${i + 1} for ${called}`}</span>}
                value={show(name, key.value)}
                disabled={locked}
                className="flex-1"
                onCommit={(typed) => {
                  const value = read(name, typed)
                  if (value === null) return name === 'gain' ? 'Type decibels.' : 'Type a percentage.'
                  return apply(
                    (tracks) => setKey(tracks, { ref, name, at: key.at, value }),
                    `${names[name]} of ${subject.called} at ${show(name, value)}`,
                  )
                }}
              />
              <IconButton
                size="sm"
                label={`Go to key ${i + 1} for ${called}`}
                onClick={() => usePlayback.getState().seek(clip.start + key.at)}
              >
                <Diamond aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={`Remove key ${i + 1} for ${called}`}
                disabled={locked}
                onClick={() =>
                  apply(
                    (tracks) => removeKey(tracks, { ref, name, at: key.at }),
                    `Removed a key for the ${called} of ${subject.called}`,
                  )
                }
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

/** What moves while a clip plays. */
export const Keyframes = ({ subject, of }: { subject: Subject; of: readonly KeyName[] }) => (
  <Part title="Keys">
    <ul className="divide-y divide-line/60">
      {of.map((name) => (
        <Moving key={name} subject={subject} name={name} />
      ))}
    </ul>
  </Part>
)

'use client'

import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { longestTransition, plainCut, transition } from '#film/timeline/edit/transition.ts'
import type { TransitionKind } from '#film/timeline/track.ts'
import type { FilmDocument } from '../../api/client.ts'
import { IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { control } from '../../ui/field.tsx'
import { noTransition } from '../commands/cutting.ts'
import { transitionKinds, transitionNames } from '../transitions/names.ts'
import type { Subject } from './subject.ts'
import { Part, Typed } from './typed.tsx'
import { readFrames } from './values.ts'

const usual = 12

/** How a picture comes after the one before it. */
export const Transition = ({ film, subject }: { film: FilmDocument; subject: Subject }) => {
  const id = useId()
  const { clips, refs, called, rate, material, locked, apply } = subject
  const [clip] = clips
  const [ref] = refs
  if (clip === undefined || ref === undefined) return null
  const into = clip.transitionIn
  const longest = longestTransition(film.tracks, {
    ref,
    kind: into?.kind ?? 'dissolve',
    extent: material.extent,
  })
  const put = (kind: TransitionKind, frames: number): string | null => {
    const most = longestTransition(film.tracks, { ref, kind, extent: material.extent })
    if (typeof most === 'string') return noTransition[most]
    const words = `${transitionNames[kind]} of ${Math.min(most, frames)} frames into ${called}`
    return apply((tracks) => transition(tracks, { ref, kind, frames, extent: material.extent }).tracks, words)
  }
  const plain = () => apply((tracks) => plainCut(tracks, [ref]), `A plain cut into ${called}`)
  return (
    <Part
      title="Transition into it"
      action={
        into !== null && (
          <IconButton size="sm" label="Remove the transition" disabled={locked} onClick={plain}>
            <Trash2 aria-hidden />
          </IconButton>
        )
      }
    >
      <div className="grid grid-cols-2 gap-2">
        <div className="min-w-0">
          <label htmlFor={id} className="mb-1 block text-2xs text-faint">
            Kind
          </label>
          <select
            id={id}
            value={into?.kind ?? ''}
            disabled={locked}
            onChange={({ target: { value } }) => {
              if (value === '') plain()
              else put(value as TransitionKind, into?.frames ?? usual)
            }}
            className={cx(control, 'h-7 w-full truncate px-2 pr-7 text-xs')}
          >
            <option value="">Plain cut</option>
            {transitionKinds.map((kind) => (
              <option
                key={kind}
                value={kind}
                disabled={
                  typeof longestTransition(film.tracks, { ref, kind, extent: material.extent }) === 'string'
                }
              >
                {transitionNames[kind]}
              </option>
            ))}
          </select>
        </div>
        {into !== null && (
          <Typed
            label="Length"
            value={`${into.frames} frames`}
            disabled={locked}
            onCommit={(typed) => {
              const asked = readFrames(typed.replace(/\s*frames?$/, ''), rate)
              if (asked === null) return 'Type a number of frames.'
              const frames = Math.max(1, 'to' in asked ? asked.to : into.frames + asked.by)
              return frames === into.frames ? null : put(into.kind, frames)
            }}
          />
        )}
      </div>
      <p className="mt-2 text-2xs text-faint">
        {typeof longest === 'string' ? noTransition[longest] : `At most ${longest} frames here.`}
      </p>
    </Part>
  )
}

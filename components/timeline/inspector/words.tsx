'use client'

import { titleTemplates } from '#film/templates/titles.ts'
import { reword } from '#film/timeline/edit/words.ts'
import type { TitleStyle } from '#film/timeline/track.ts'
import { cx } from '../../ui/cx.ts'
import { control } from '../../ui/field.tsx'
import { titleNames } from '../titles/lay.ts'
import type { Subject } from './subject.ts'
import { Part, Typed } from './typed.tsx'

/** What a title or a caption says; captions that are in the picture are drawn anew. */
export const Words = ({ subject }: { subject: Subject }) => {
  const { clips, refs, locked, apply } = subject
  const [clip] = clips
  const [ref] = refs
  if (clip === undefined || ref === undefined) return null
  const { source } = clip
  const say = (words: Parameters<typeof reword>[2], why: string) =>
    apply((tracks) => reword(tracks, ref, words), why)
  if (source.kind === 'title')
    return (
      <Part title="Title">
        <div className="flex flex-col gap-2">
          <label>
            <span className="mb-1 block text-2xs text-faint">Style</span>
            <select
              className={cx(control, 'h-7 w-full truncate px-2 pr-7 text-xs')}
              value={source.style ?? 'opening'}
              disabled={locked}
              onChange={({ target }) => {
                const style = target.value as TitleStyle
                say({ style }, `The title is set as ${titleNames[style].toLowerCase()}`)
              }}
            >
              {titleTemplates.map(({ style, name }) => (
                <option key={style} value={style}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Typed
            label="Text"
            value={source.text}
            disabled={locked}
            onCommit={(text) =>
              text.trim() === ''
                ? 'A title says something. Delete the clip to have none.'
                : say({ text }, `The title is “${text}”`)
            }
          />
          <Typed
            label="Subtitle"
            value={source.subtitle}
            disabled={locked}
            onCommit={(subtitle) =>
              say({ subtitle }, subtitle === '' ? 'No subtitle' : `The subtitle is “${subtitle}”`)
            }
          />
        </div>
      </Part>
    )
  if (source.kind !== 'caption') return null
  return (
    <Part title="Caption">
      <div className="flex flex-col gap-2">
        <Typed
          label="Rows, one on a line (Ctrl Enter keeps them)"
          value={source.lines.join('\n')}
          rows={Math.max(2, source.lines.length)}
          disabled={locked}
          onCommit={(typed) => {
            const lines = typed.split('\n')
            if (typed.trim() === '') return 'A caption says something. Delete the clip to have none.'
            return say({ lines }, `The caption says “${lines[0]?.trim()}”`)
          }}
        />
        <Typed
          label="Name before it"
          value={source.label ?? ''}
          disabled={locked}
          onCommit={(typed) => {
            const label = typed.trim() === '' ? null : typed.trim()
            return say({ label }, label === null ? 'A caption without a name' : `The caption is ${label}’s`)
          }}
        />
      </div>
    </Part>
  )
}

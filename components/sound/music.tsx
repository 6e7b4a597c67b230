'use client'

import { may } from '#film/role.ts'
import { Ensemble, Mood, type ScoreNote } from '#film/score-note.ts'
import type { FilmDetail } from '../api/client.ts'
import { messageOf } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { clock, named } from '../film/words.ts'
import { Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Listen } from './listen.tsx'

const paces = [
  { value: '0.8', name: 'Slower' },
  { value: '0.9', name: 'A little slower' },
  { value: '1', name: 'As composed' },
  { value: '1.1', name: 'A little faster' },
  { value: '1.25', name: 'Faster' },
]

/** `note` without what is asked to be the composer's own again. */
const without = (note: ScoreNote, key: keyof ScoreNote): ScoreNote =>
  Object.fromEntries(Object.entries(note).filter(([name]) => name !== key))

/** What the music is, cue by cue, and what a person may ask of it instead. */
export const Music = ({ film: { id, film, role } }: { film: FilmDetail }) => {
  const { edit, error } = useEdit(id)
  const cues = Object.entries(film.cues)
  const write = (of: string, what: string) => (note: ScoreNote) =>
    void edit(
      Object.keys(note).length === 0
        ? { op: 'remove', path: ['scoreNotes', of] }
        : { op: 'set', path: ['scoreNotes', of], value: note },
      `The music of ${what}`,
    )
  const editable = may(role, 'edit')
  return (
    <section aria-labelledby="music">
      <h2 id="music" className="text-2xl">
        Music
      </h2>
      <p className="mt-1 text-sm text-soft">
        What you ask for here is composed anew when the film is made again; all else stays as it is.
      </p>
      {error !== null && (
        <div className="mt-3">
          <Notice kind="error" title={messageOf(error)} />
        </div>
      )}
      <ul className="mt-4 flex flex-col divide-y divide-line border-y border-line">
        <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <h3 className="min-w-48 flex-1 text-sm font-semibold">The whole film</h3>
          {editable && (
            <Wishes
              of="the whole film"
              note={film.scoreNotes.film ?? {}}
              onChange={write('film', 'the whole film')}
            />
          )}
        </li>
        {cues.map(([cue, { name, key, why, asset, ms }]) => (
          <li
            key={cue}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]"
          >
            <div className="flex min-w-48 flex-1 gap-2">
              <Listen film={id} asset={asset} what={name} />
              <div className="min-w-0">
                <h3 className="text-sm font-semibold">{name}</h3>
                <p className="text-xs text-faint">{`${key} · ${clock(ms / 1000)}`}</p>
                <p className="mt-1 text-sm text-soft text-pretty">{why}</p>
              </div>
            </div>
            {editable && <Wishes of={name} note={film.scoreNotes[cue] ?? {}} onChange={write(cue, name)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Wishes = ({
  of,
  note,
  onChange,
}: {
  of: string
  note: ScoreNote
  onChange: (note: ScoreNote) => void
}) => (
  <div className="flex flex-wrap items-center gap-2">
    <Select
      aria-label={`Mood of ${of}`}
      className="w-36"
      value={note.mood ?? ''}
      onChange={({ target: { value } }) =>
        onChange(value === '' ? without(note, 'mood') : { ...note, mood: Mood.parse(value) })
      }
    >
      <option value="">Mood: its own</option>
      {Mood.options.map((mood) => (
        <option key={mood} value={mood}>
          {named(mood)}
        </option>
      ))}
    </Select>
    <Select
      aria-label={`Instruments of ${of}`}
      className="w-40"
      value={note.instruments ?? ''}
      onChange={({ target: { value } }) =>
        onChange(
          value === '' ? without(note, 'instruments') : { ...note, instruments: Ensemble.parse(value) },
        )
      }
    >
      <option value="">Players: its own</option>
      {Ensemble.options.map((ensemble) => (
        <option key={ensemble} value={ensemble}>
          {named(ensemble)}
        </option>
      ))}
    </Select>
    <Select
      aria-label={`Pace of ${of}`}
      className="w-36"
      value={String(note.tempo ?? 1)}
      onChange={({ target: { value } }) =>
        onChange(value === '1' ? without(note, 'tempo') : { ...note, tempo: Number(value) })
      }
    >
      {paces.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
    <label className="flex h-9 items-center gap-2 text-sm text-soft">
      <input
        type="checkbox"
        className="size-4 accent-tungsten"
        checked={note.silent === true}
        onChange={({ target: { checked } }) =>
          onChange(checked ? { ...note, silent: true } : without(note, 'silent'))
        }
      />
      No music
      <span className="sr-only">{` in ${of}`}</span>
    </label>
  </div>
)

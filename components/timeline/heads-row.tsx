'use client'

import { Lock, LockOpen } from 'lucide-react'
import { type HTMLAttributes, type KeyboardEvent, useState } from 'react'
import type { TrackHead } from '#film/timeline/edit/tracks.ts'
import type { Track, TrackKind } from '#film/timeline/track.ts'
import type { FilmDocument } from '../api/client.ts'
import { cx } from '../ui/cx.ts'
import { HeadMenu } from './heads-menu.tsx'
import { colours, type Row } from './rows.ts'

const sounds: readonly TrackKind[] = ['dialogue', 'music', 'effects', 'ambience']

/** A key of a head, as a mixing desk has them: one letter that glows while it is on. */
const Toggle = ({
  on,
  label,
  tip,
  glow,
  onClick,
  children,
}: {
  on: boolean
  label: string
  tip: string
  glow: string
  onClick: () => void
  children: React.ReactNode
}) => (
  <button
    type="button"
    aria-pressed={on}
    aria-label={label}
    title={tip}
    onClick={onClick}
    className={cx(
      'flex size-6 shrink-0 items-center justify-center rounded-md bg-clip-content p-0.5 text-[10px] leading-none font-bold transition-colors disabled:pointer-events-none [&_svg]:size-3',
      on ? glow : 'text-faint hover:bg-hover hover:text-text',
    )}
  >
    {children}
  </button>
)

export const Head = ({
  film,
  row: { track, top, height },
  at,
  last,
  silent,
  carried,
  onSet,
  onMove,
  onTake,
}: {
  film: FilmDocument
  row: Row
  at: number
  last: boolean
  silent: boolean
  carried: boolean
  onSet: (track: Track, head: TrackHead, why: string) => void
  onMove: (by: number) => void
  onTake: HTMLAttributes<HTMLButtonElement>
}) => {
  const [naming, setNaming] = useState(false)
  const { id, kind, name, mute, solo = false, locked = false } = track
  const heard = sounds.includes(kind)
  const count = Object.keys(track.clips).length
  const rename = (value: string) => {
    setNaming(false)
    const next = value.trim().slice(0, 60)
    if (next !== '' && next !== name) onSet(track, { name: next }, `“${name}” is called “${next}”`)
  }
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault()
      setNaming(true)
    }
  }
  const hide = heard ? 'Mute' : 'Hide'
  const muteWhy = heard
    ? `${name} is ${mute ? 'heard again' : 'muted'}`
    : `${name} is ${mute ? 'seen again' : 'hidden'}`
  return (
    <li
      className={cx(
        'group absolute inset-x-0 flex items-center border-l-3 bg-panel pr-0.5 pl-2',
        carried && 'bg-hover',
      )}
      style={{ top, height, borderLeftColor: colours[kind].wave }}
    >
      {naming ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: a person asked to write here
          autoFocus
          aria-label={`Name of ${name}`}
          defaultValue={name}
          maxLength={60}
          onFocus={(event) => event.target.select()}
          onBlur={(event) => rename(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') setNaming(false)
          }}
          className="h-5 min-w-0 flex-1 rounded-sm border border-tungsten bg-ink px-1 text-xs"
        />
      ) : (
        <button
          type="button"
          {...onTake}
          onDoubleClick={() => setNaming(true)}
          onKeyDown={press}
          title={`${name}: F2 or a double click renames it, dragging moves it`}
          className={cx(
            'min-w-0 flex-1 cursor-grab touch-none self-stretch truncate text-left text-xs select-none active:cursor-grabbing',
            mute || silent ? 'text-faint' : 'text-soft',
            height < 24 ? 'py-0' : 'py-1',
          )}
        >
          {name}
          <span className="sr-only">, {count === 1 ? '1 clip' : `${count} clips`}</span>
        </button>
      )}
      {id !== 'picture' && (
        <Toggle
          on={mute}
          label={`${hide} ${name}`}
          tip={`${hide} ${name}`}
          glow="bg-rose-dim text-rose"
          onClick={() => onSet(track, { mute: !mute }, muteWhy)}
        >
          {heard ? 'M' : 'H'}
        </Toggle>
      )}
      {heard && (
        <Toggle
          on={solo}
          label={`Solo ${name}`}
          tip={`Hear ${name} alone`}
          glow="bg-tungsten-dim text-tungsten-bright"
          onClick={() =>
            onSet(
              track,
              { solo: solo ? undefined : true },
              `${name} is ${solo ? 'no longer' : 'heard'} alone`,
            )
          }
        >
          S
        </Toggle>
      )}
      <Toggle
        on={locked}
        label={`Lock ${name}`}
        tip={locked ? `Unlock ${name}` : `Lock ${name}: nothing changes it`}
        glow="bg-sky-dim text-sky"
        onClick={() =>
          onSet(track, { locked: locked ? undefined : true }, `${name} is ${locked ? 'unlocked' : 'locked'}`)
        }
      >
        {locked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
      </Toggle>
      <HeadMenu
        film={film}
        track={track}
        first={at === 0}
        last={last}
        onRename={() => setNaming(true)}
        onSet={onSet}
        onMove={onMove}
      />
    </li>
  )
}

'use client'

import type { FilmDetail } from '../api/client.ts'
import { cx } from '../ui/cx.ts'
import { Plates } from './plates.tsx'
import { Shapes } from './shapes.tsx'
import { StudioSounds } from './sounds.tsx'

export const shelves = [
  { id: 'brought', name: 'Brought' },
  { id: 'plates', name: 'Plates' },
  { id: 'models', name: 'Models' },
  { id: 'sounds', name: 'Sounds' },
] as const
export type ShelfId = (typeof shelves)[number]['id']

/** What was brought, and what comes with the studio. */
export const ShelfTabs = ({
  shown,
  onShow,
  narrow = false,
}: {
  shown: ShelfId
  onShow: (shelf: ShelfId) => void
  narrow?: boolean
}) => (
  <fieldset className="mr-auto flex gap-1">
    <legend className="sr-only">Where from</legend>
    {shelves.map(({ id, name }) => (
      <button
        key={id}
        type="button"
        aria-pressed={shown === id}
        onClick={() => onShow(id)}
        className={cx(
          'rounded-md',
          narrow ? 'h-7 px-2 text-xs' : 'h-9 px-3 text-sm',
          shown === id ? 'bg-hover text-text' : 'text-soft hover:bg-hover hover:text-text',
        )}
      >
        {name}
      </button>
    ))}
  </fieldset>
)

/** A shelf of the studio, to be searched and taken from. */
export const StudioShelf = ({
  shelf,
  ...given
}: {
  shelf: Exclude<ShelfId, 'brought'>
  film: FilmDetail
  onTaken: (asset: string) => void
  narrow?: boolean
}) => {
  if (shelf === 'plates') return <Plates {...given} />
  return shelf === 'models' ? <Shapes {...given} /> : <StudioSounds {...given} />
}

'use client'

import type { Palette } from '#film/direction.ts'
import { cx } from '../ui/cx.ts'

const parts = ['ground', 'light', 'shadow', 'skin', 'accent'] as const

/** The colour that things are taken in: their own (null), one of the film's palette, or any. */
export const ShapeColours = ({
  palette,
  colour,
  onColour,
}: {
  palette: Palette | null
  colour: string | null
  onColour: (colour: string | null) => void
}) => (
  <fieldset className="flex flex-wrap items-center gap-1.5">
    <legend className="sr-only">Colour</legend>
    <button
      type="button"
      aria-pressed={colour === null}
      onClick={() => onColour(null)}
      className={cx(
        'h-8 rounded-md px-2.5 text-xs',
        colour === null ? 'bg-hover text-tungsten' : 'text-soft hover:bg-hover hover:text-text',
      )}
    >
      Own colours
    </button>
    {palette !== null &&
      parts.map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={colour === palette[part]}
          aria-label={`The film’s ${part}`}
          title={`The film’s ${part}`}
          onClick={() => onColour(palette[part])}
          style={{ backgroundColor: palette[part] }}
          className={cx(
            'size-6 rounded-full border',
            colour === palette[part]
              ? 'border-tungsten ring-2 ring-tungsten'
              : 'border-edge hover:border-soft',
          )}
        />
      ))}
    <input
      type="color"
      aria-label="Any colour"
      title="Any colour"
      value={colour ?? '#a08060'}
      onChange={({ target }) => onColour(target.value)}
      className="h-7 w-9 cursor-pointer rounded-md border border-edge bg-ink p-0.5 hover:border-soft"
    />
  </fieldset>
)

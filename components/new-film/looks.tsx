'use client'

import { Look } from '#film/look.ts'
import { cx } from '../ui/cx.ts'

const names: Record<Look, { name: string; note: string }> = {
  painted: { name: 'Painted', note: 'Soft light, as in a picture book' },
  noir: { name: 'Noir', note: 'Ink, hard shadow and one colour' },
  paper: { name: 'Paper', note: 'A theatre of cut card' },
}

/** The art direction, chosen by eye: each picture is a frame of our own. Left alone, the crew takes what suits the story. */
export const Looks = ({ value, onChange }: { value: Look | ''; onChange: (value: Look | '') => void }) => (
  <fieldset className="min-w-0">
    <legend className="mb-1.5 text-sm font-medium">Look</legend>
    <div className="grid grid-cols-3 gap-1.5">
      {Look.options.map((look) => (
        <label
          key={look}
          title={names[look].note}
          className={cx(
            'relative cursor-pointer overflow-hidden rounded-md border transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tungsten',
            look === value
              ? 'border-tungsten bg-tungsten-dim text-tungsten-bright'
              : 'border-line bg-raised text-soft hover:bg-hover hover:text-text',
          )}
        >
          <input
            type="radio"
            name="look"
            value={look}
            checked={look === value}
            onChange={() => onChange(look)}
            className="sr-only"
          />
          {/* biome-ignore lint/performance/noImgElement: a small file of our own */}
          <img
            src={`/looks/${look}.jpg`}
            alt=""
            width={240}
            height={135}
            loading="lazy"
            className="aspect-video w-full object-cover"
          />
          <span className="block px-2 py-1.5 text-sm">{names[look].name}</span>
        </label>
      ))}
    </div>
    <label className="mt-2 flex w-fit cursor-pointer items-center gap-2 text-sm text-soft">
      <input
        type="radio"
        name="look"
        value=""
        checked={value === ''}
        onChange={() => onChange('')}
        className="size-4 accent-tungsten"
      />
      What suits the story
    </label>
  </fieldset>
)

'use client'

import { CaptionPlace, Genre } from '#film/brief.ts'
import { Level } from '#film/quality.ts'
import { named } from '../film/words.ts'
import { Choices } from '../ui/choices.tsx'
import { Field, Input, Select } from '../ui/field.tsx'
import type { Draft } from './draft.ts'
import { qualities, rates, ratioNames, ratios, sizeOf } from './format.ts'
import { Length } from './length.tsx'
import { Looks } from './looks.tsx'

const levelHints: Record<Level, string> = {
  draft: 'To see cut and staging in a tenth of the time: fewer pixels, every second frame.',
  preview: 'To show somebody: every frame, fewer pixels.',
  master: 'To keep: every pixel and every frame.',
}

const captionNames: Record<CaptionPlace, string> = {
  burnt: 'In the picture',
  beside: 'Beside it',
  none: 'None',
}
const captionHints: Record<CaptionPlace, string> = {
  burnt: 'Everybody sees them; they are files too.',
  beside: 'Shown or not, as who watches likes: WebVTT, SRT and TTML.',
  none: 'No captions at all.',
}

const shape = (ratio: (typeof ratios)[number]) => {
  const { width, height } = sizeOf(ratio, '360p')
  const scale = 15 / Math.max(width, height)
  return { width: width * scale, height: height * scale }
}

/** Everything about the film but its story. */
export const Settings = ({
  draft,
  scenes,
  onChange,
}: {
  draft: Draft
  scenes: number | null
  onChange: (change: Partial<Draft>) => void
}) => {
  const { width, height } = sizeOf(draft.ratio, draft.quality)
  return (
    <div className="flex flex-col gap-6">
      <Length
        seconds={draft.seconds}
        free={draft.free}
        onSeconds={(seconds) => onChange({ seconds })}
        onFree={(free) => onChange({ free })}
      />
      <Field label="Genre">
        {(given) => (
          <Select
            {...given}
            value={draft.genre}
            onChange={(event) => onChange({ genre: event.target.value })}
          >
            <option value="">Surprise me</option>
            {Genre.options.map((genre) => (
              <option key={genre} value={genre}>
                {named(genre)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Looks value={draft.look} onChange={(look) => onChange({ look })} />
      <Choices
        name="ratio"
        legend="Format"
        value={draft.ratio}
        onChange={(ratio) => onChange({ ratio })}
        choices={ratios.map((ratio) => ({
          value: ratio,
          label: (
            <>
              <i aria-hidden className="rounded-[2px] border-[1.5px] border-current" style={shape(ratio)} />
              {ratioNames[ratio]}
            </>
          ),
          note: ratio,
        }))}
      />
      <Choices
        name="quality"
        legend="Picture"
        hint={`${width} × ${height} pixels. The smaller, the sooner it is drawn.`}
        value={draft.quality}
        onChange={(quality) => onChange({ quality })}
        choices={qualities.map((quality) => ({ value: quality, label: quality }))}
      />
      <Choices
        name="level"
        legend="Made as"
        hint={levelHints[draft.level]}
        value={draft.level}
        onChange={(level) => onChange({ level })}
        choices={Level.options.map((level) => ({ value: level, label: named(level) }))}
      />
      <Choices
        name="captions"
        legend="Captions"
        hint={captionHints[draft.captions]}
        value={draft.captions}
        onChange={(captions) => onChange({ captions })}
        choices={CaptionPlace.options.map((place) => ({ value: place, label: captionNames[place] }))}
      />
      <label className="flex items-start gap-2.5 text-sm">
        <input
          type="checkbox"
          checked={draft.describe}
          onChange={(event) => onChange({ describe: event.target.checked })}
          className="mt-0.5 size-4 accent-tungsten"
        />
        <span>
          Describe the picture
          <span className="block text-xs text-faint">
            For who does not see it: a voice tells what happens, between the words.
          </span>
        </span>
      </label>
      <details className="group rounded-md border border-line">
        <summary className="rounded-md px-3 py-2 text-sm text-soft hover:text-text">More</summary>
        <div className="flex flex-col gap-5 border-t border-line p-3">
          <Field label="Frame rate">
            {(given) => (
              <Select
                {...given}
                value={draft.fps}
                onChange={(event) => onChange({ fps: Number(event.target.value) })}
              >
                {rates.map(({ fps, label }) => (
                  <option key={fps} value={fps}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Seed" hint="The same seed and story give the same film, frame for frame.">
            {(given) => (
              <Input
                {...given}
                type="number"
                min={0}
                step={1}
                value={draft.seed}
                onChange={(event) => onChange({ seed: Math.trunc(Number(event.target.value)) })}
                className="tabular w-full"
              />
            )}
          </Field>
          {draft.kind === 'screenplay' && (
            <fieldset>
              <legend className="mb-1.5 text-sm font-medium">Only some scenes</legend>
              <div className="flex items-center gap-2 text-sm text-soft">
                <Input
                  type="number"
                  min={1}
                  max={scenes ?? undefined}
                  aria-label="From scene"
                  placeholder="1"
                  value={draft.from}
                  onChange={(event) => onChange({ from: event.target.value })}
                />
                to
                <Input
                  type="number"
                  min={1}
                  max={scenes ?? undefined}
                  aria-label="To scene"
                  placeholder={scenes === null ? 'last' : String(scenes)}
                  value={draft.to}
                  onChange={(event) => onChange({ to: event.target.value })}
                />
              </div>
            </fieldset>
          )}
        </div>
      </details>
    </div>
  )
}

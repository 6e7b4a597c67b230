'use client'

import { ChevronDown, ChevronUp, Clapperboard, Play } from 'lucide-react'
import type { RefObject } from 'react'
import { picturesOf } from '#film/board/board.ts'
import type { ShotFields } from '#film/board/edit.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import { textChange } from '#film/text-change.ts'
import { toSeconds } from '#film/timeline/time.ts'
import type { FilmDetail } from '../api/client.ts'
import { AssetPicture } from '../film/asset-picture.tsx'
import { assetUrl, named, sizeNames } from '../film/words.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Field, Select } from '../ui/field.tsx'
import { PlayLive } from '../viewport/play-live.tsx'
import { Seconds } from './seconds.tsx'
import { ShotCamera } from './shot-camera.tsx'
import { Takes } from './takes.tsx'
import { type BoardActions, boardOf } from './use-board.ts'
import { Words } from './words.tsx'

type Given = {
  film: FilmDetail
  lines: ReadonlyMap<string, Line> // of the whole film
  chosen: readonly string[]
  act: BoardActions
  note: RefObject<HTMLInputElement | null>
  edits: boolean
  sheet: boolean
  onSheet: (open: boolean) => void
  onShow: (shot: string) => void
}

/** All that the chosen shot is, to be changed: beside the board, or as a sheet over it where the window is narrow. */
export const ShotEditor = (given: Given) => {
  const { film, chosen, act, sheet, onSheet } = given
  const shot = chosen.length === 1 ? film.film.shots[chosen[0] as string] : undefined
  return (
    <aside
      aria-label="The chosen shot"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        onSheet(false)
        document.querySelector<HTMLElement>(`[data-shot="${CSS.escape(chosen[0] ?? '')}"]`)?.focus()
      }}
      className={cx(
        'flex flex-col border-line bg-panel md:sticky md:top-0 md:h-[calc(100dvh-3.5rem-1px)] md:w-84 md:shrink-0 md:border-l xl:w-88',
        'max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:shadow-float',
        shot === undefined && 'max-md:hidden',
        sheet && 'max-md:h-[70dvh]',
      )}
    >
      {shot !== undefined && (
        <Button
          look="quiet"
          aria-expanded={sheet}
          onClick={() => onSheet(!sheet)}
          className="h-12 rounded-none md:hidden"
        >
          {sheet ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          {sheet ? 'Back to the board' : `Change shot ${act.name(shot.id)}`}
        </Button>
      )}
      <div className={cx('min-h-0 flex-1 overflow-y-auto', !sheet && 'max-md:hidden')}>
        {shot !== undefined ? (
          <Editor key={shot.id} {...given} shot={shot} />
        ) : (
          <HowTo many={chosen.length > 1 ? chosen.length : null} edits={given.edits} />
        )}
      </div>
    </aside>
  )
}

const HowTo = ({ many, edits }: { many: number | null; edits: boolean }) => (
  <div className="flex flex-col gap-3 p-5 text-sm text-soft text-pretty">
    <h3 className="slate">{many === null ? 'No shot chosen' : `${many} shots`}</h3>
    {!edits ? (
      <p>Choose a panel to see all that its shot is.</p>
    ) : many !== null ? (
      <p>Drag them into another place together, duplicate, keep or remove them.</p>
    ) : (
      <>
        <p>Choose a panel to change what it shows, its size, angle, lens, move, people, length and words.</p>
        <p>
          Drag panels into another order (a finger rests on one first), or move them with Alt and the arrows.
          The cut follows at once.
        </p>
        <p>What you change is kept when the film is made again.</p>
      </>
    )}
  </div>
)

const kinds: Shot['kind'][] = [
  'establishing',
  'single',
  'two-shot',
  'over-shoulder',
  'insert',
  'reaction',
  'group',
]
const angles: Shot['angle'][] = ['eye', 'low', 'high', 'overhead', 'canted']

const Editor = ({ film: detail, lines, act, note, edits, onShow, shot }: Given & { shot: Shot }) => {
  const { id, film } = detail
  const spoken = shot.lines.flatMap((line) => lines.get(line) ?? [])
  const pictures = picturesOf(boardOf(film).tracks, shot.id)
  const frames = pictures.reduce((sum, { clip }) => sum + clip.frames, 0)
  const seconds = frames > 0 ? toSeconds(frames, film.brief.rate) : shot.seconds
  const camera = film.cameras[shot.id] ?? null
  const panel = film.panels[shot.id]
  const name = act.name(shot.id)
  const set = (fields: ShotFields, what: string) => act.change(shot.id, fields, what)
  const shape = film.brief.size.width / film.brief.size.height

  const say = (line: Line, words: string) => {
    const text = words.replace(/\n\s*\n+/g, '\n').trim()
    if (text === '') return
    const next = film.screenplay.slice(0, line.at) + text + film.screenplay.slice(line.end)
    const change = textChange(['screenplay'], film.screenplay, next)
    if (change !== null) void act.edit(change, `${line.name}'s line in ${name}`)
  }
  const beings = [...Object.values(film.cast), ...Object.values(film.props)]
  return (
    <div className="flex flex-col gap-4 p-4 pb-16">
      <header className="flex flex-wrap items-center gap-x-0.5 gap-y-1">
        <h3 className="display mr-auto text-2xl text-tungsten">{name}</h3>
        {pictures.length > 0 && (
          <Button size="sm" look="quiet" onClick={() => onShow(shot.id)}>
            <Play aria-hidden />
            In the film
          </Button>
        )}
        {camera !== null && <PlayLive film={id} shot={shot.id} name={name} shape={shape} />}
        {camera !== null && (
          <ButtonLink size="sm" look="quiet" href={`/films/${id}/stage/${shot.id}`}>
            <Clapperboard aria-hidden />
            Direct
          </ButtonLink>
        )}
      </header>
      {panel !== undefined && (
        <AssetPicture
          url={assetUrl(id, panel.asset)}
          className="w-full rounded-md max-md:hidden"
          style={{ aspectRatio: shape }}
        />
      )}
      <label className="flex flex-col gap-1.5 text-sm font-medium" htmlFor="shot-shows">
        Shows
        <Words
          id="shot-shows"
          rows={3}
          label="What the shot shows"
          value={shot.shows}
          disabled={!edits}
          onDone={(shows) => set({ shows }, 'described anew')}
        />
      </label>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Size">
          {(field) => (
            <Select
              {...field}
              value={shot.size}
              disabled={!edits}
              onChange={(event) =>
                set({ size: event.target.value as Shot['size'] }, sizeNames[event.target.value] ?? '')
              }
            >
              {Object.entries(sizeNames).map(([size, words]) => (
                <option key={size} value={size}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Angle">
          {(field) => (
            <Select
              {...field}
              value={shot.angle}
              disabled={!edits}
              onChange={(event) =>
                set({ angle: event.target.value as Shot['angle'] }, `${event.target.value} angle`)
              }
            >
              {angles.map((angle) => (
                <option key={angle} value={angle}>
                  {angle === 'eye' ? 'Eye level' : named(angle)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Kind">
          {(field) => (
            <Select
              {...field}
              value={shot.kind}
              disabled={!edits}
              onChange={(event) =>
                set({ kind: event.target.value as Shot['kind'] }, named(event.target.value))
              }
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {named(kind)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Seconds value={seconds} disabled={!edits} onDone={(to) => set({ seconds: to }, `${to} s long`)} />
        <ShotCamera {...{ film: detail, shot, act, edits }} />
      </div>
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-sm font-medium">About</legend>
        <div className="flex flex-wrap gap-1.5">
          {beings.map((being) => {
            const on = shot.subjects.includes(being.id)
            const next = on ? shot.subjects.filter((each) => each !== being.id) : [...shot.subjects, being.id]
            return (
              <button
                key={being.id}
                type="button"
                aria-pressed={on}
                disabled={!edits}
                onClick={() => set({ subjects: next }, `${on ? 'without' : 'with'} ${being.name}`)}
                className={cx(
                  'h-7 rounded-full border px-2.5 text-xs',
                  on
                    ? 'border-tungsten bg-tungsten-dim text-tungsten-bright'
                    : 'border-line bg-raised text-soft hover:bg-hover',
                )}
              >
                {being.name}
              </button>
            )
          })}
        </div>
      </fieldset>
      {spoken.length > 0 && (
        <section aria-label="Words spoken" className="flex flex-col gap-2">
          <h4 className="text-sm font-medium">Words</h4>
          {spoken.map((line) => (
            <div key={line.id}>
              <p className="mb-1 text-xs font-semibold text-sky">{line.name}</p>
              <Words
                rows={2}
                label={`${line.name}'s line`}
                value={film.screenplay.slice(line.at, line.end)}
                disabled={!edits}
                onDone={(words) => say(line, words)}
              />
            </div>
          ))}
        </section>
      )}
      {shot.why !== '' && <p className="text-xs text-faint text-pretty">{shot.why}</p>}
      {edits && <Takes film={detail} shot={shot} act={act} note={note} shape={shape} />}
    </div>
  )
}

'use client'

import { RefreshCw, X } from 'lucide-react'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { chooseTake, keepTakes, redrawn } from '#film/board/takes.ts'
import type { Shot } from '#film/shot.ts'
import type { ShotTake } from '#film/shot-take.ts'
import { type FilmDetail, messageOf, useTRPCClient } from '../api/client.ts'
import { AssetPicture } from '../film/asset-picture.tsx'
import { assetUrl, named, sizeNames } from '../film/words.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Input } from '../ui/field.tsx'
import { type BoardActions, boardOf } from './use-board.ts'

type Given = {
  film: FilmDetail
  shot: Shot
  act: BoardActions
  note: RefObject<HTMLInputElement | null>
  shape: number
}

/** Other ways to shoot the shot, side by side: asked for by a note, and one of them chosen. */
export const Takes = ({ film: { id, film }, shot, act, note, shape }: Given) => {
  const client = useTRPCClient()
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const state = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (busy || refusal !== null) state.current?.scrollIntoView({ block: 'nearest' })
  }, [busy, refusal])
  const takes = film.shotTakes[shot.id] ?? []
  const panel = film.panels[shot.id]
  const name = act.name(shot.id)

  const ask = async (asked: string, keep: (takes: ShotTake[]) => void) => {
    stop.current = new AbortController()
    const held = state.current?.contains(document.activeElement) === true
    setBusy(true)
    setRefusal(null)
    try {
      keep(
        await client.films.draftTake.mutate(
          { filmId: id, shot: shot.id, note: asked },
          { signal: stop.current.signal },
        ),
      )
    } catch (error) {
      if (!stop.current.signal.aborted) setRefusal(messageOf(error))
    } finally {
      setBusy(false)
      if (held) note.current?.focus() // the button that had the focus is gone
    }
  }
  const remake = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '' || busy) return
    void ask(words, (made) => {
      const change = keepTakes(film, shot.id, made)
      if (change !== null) void act.edit(change, `Another take of ${name}: ${words.trim()}`)
      setWords('')
    })
  }
  const redraw = () =>
    void ask('', (made) => {
      const take = made.at(-1)
      if (take) void act.edit(redrawn(take), `Shot ${name} redrawn`)
    })
  const choose = (take: ShotTake) => {
    const change = chooseTake(boardOf(film), { take, extent: act.extent })
    if (change !== null)
      void act.edit(change, `Shot ${name}: ${take.note === '' ? 'the first take' : take.note}`)
  }
  return (
    <section aria-label="Takes" className="flex flex-col gap-3 border-t border-line pt-4">
      {(panel === undefined || panel.stale === true) && !busy && (
        <Button onClick={redraw}>
          <RefreshCw aria-hidden />
          {panel === undefined ? 'Draw the panel' : 'Redraw the panel'}
        </Button>
      )}
      <form onSubmit={remake} className="flex flex-col gap-2">
        <label className="text-sm font-medium" htmlFor="take-note">
          Another take
        </label>
        <Input
          id="take-note"
          ref={note}
          value={words}
          maxLength={500}
          placeholder="closer, she turns away"
          aria-describedby="take-hint"
          onChange={(event) => setWords(event.target.value)}
        />
        <p id="take-hint" className="text-xs text-faint text-pretty">
          Size, angle, lens, move, pace, light, and what they do: from below · over the shoulder · 85 mm ·
          push in · slower · warmer · Mara looks at Tom · he sits · she smiles
        </p>
        <div ref={state} className="flex flex-col gap-2">
          {busy ? (
            <div className="flex items-center gap-2">
              <Button busy>Drawing the take</Button>
              <Button
                look="quiet"
                onClick={() => {
                  stop.current?.abort()
                  note.current?.focus()
                }}
              >
                <X aria-hidden />
                Cancel
              </Button>
            </div>
          ) : (
            <Button type="submit" look="primary" disabled={words.trim() === ''}>
              Draw this take
            </Button>
          )}
          {refusal !== null && (
            <p role="alert" className="text-xs text-rose">
              The take could not be drawn. {refusal}
            </p>
          )}
        </div>
      </form>
      {takes.length > 0 && (
        <ul className="grid grid-cols-2 gap-2" aria-label="Takes of this shot">
          {takes.map((take) => {
            const on = take.panel.asset === panel?.asset
            return (
              <li
                key={take.id}
                className={cx('flex flex-col rounded-md bg-ink p-1.5', on && 'ring-2 ring-tungsten')}
              >
                <AssetPicture
                  url={assetUrl(id, take.panel.asset)}
                  alt={take.note || 'The first take'}
                  className="w-full rounded-sm"
                  style={{ aspectRatio: shape }}
                />
                <p className="mt-1.5 text-xs font-medium text-pretty">{take.note || 'As the crew had it'}</p>
                <p className="text-2xs text-faint">
                  {sizeNames[take.shot.size]} · {Math.round(take.camera.lens)} mm
                  {take.camera.move !== 'static' && ` · ${named(take.camera.move)}`}
                </p>
                {take.understood.length > 0 && (
                  <p className="text-2xs text-leaf">{take.understood.join(', ')}</p>
                )}
                {take.missed.length > 0 && (
                  <p className="text-2xs text-rose">Not understood: {take.missed.join(', ')}</p>
                )}
                <span className="mt-auto pt-1.5">
                  {on ? (
                    <span className="text-2xs font-semibold text-tungsten">In the film</span>
                  ) : (
                    <Button size="sm" onClick={() => choose(take)}>
                      Choose<span className="sr-only"> {take.note || 'the first take'}</span>
                    </Button>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { timecode } from '#film/timeline/time.ts'
import type { FilmDetail } from '../api/client.ts'
import { board, framesOf, shotStarts } from '../film/facts.ts'
import { useFilm } from '../film/use-film.ts'
import { usePlayback } from '../player/playback.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { Panel } from './panel.tsx'

export const Storyboard = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  return data === undefined ? null : <Board film={data} />
}

const Board = ({ film: { id, film, status } }: { film: FilmDetail }) => {
  const router = useRouter()
  const scenes = useMemo(() => board(film), [film])
  const starts = useMemo(() => shotStarts(film), [film])
  const lines = useMemo(
    () => new Map(linesOf(film.screenplay).map((line) => [line.id, line])),
    [film.screenplay],
  )
  if (Object.keys(film.shots).length === 0)
    return (
      <Empty title="No shots yet" action={<ButtonLink href={`/films/${id}/run`}>To the run</ButtonLink>}>
        {status === 'making'
          ? 'The scene interpreter is not there yet. Panels appear here as they are drawn.'
          : 'When the crew has run, every shot stands here with its size, lens and move, scene by scene.'}
      </Empty>
    )
  const show = (shot: string) => {
    const playback = usePlayback.getState()
    playback.load(id, framesOf(film), film.brief.rate)
    playback.seek(starts.get(shot) ?? 0)
    router.push(`/films/${id}`)
  }
  const shape = film.brief.size.width / film.brief.size.height
  return (
    <div className="mx-auto w-full max-w-[112rem] px-4 pt-6 pb-20 sm:px-6">
      <h2 className="sr-only">Storyboard</h2>
      {scenes.map(({ scene, number, shots }) => (
        <section key={scene.id} aria-labelledby={`scene-${scene.id}`} className="mb-10">
          <header className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line pb-2.5">
            <span className="display text-3xl text-tungsten">{number}</span>
            <h3 id={`scene-${scene.id}`} className="text-base font-semibold tracking-wide">
              {scene.heading}
            </h3>
            <p className="min-w-0 flex-1 basis-80 text-sm text-soft text-pretty">{scene.purpose}</p>
            <span className="tabular text-xs text-faint">
              {shots.length} shots · {scene.seconds.toFixed(1)} s planned
            </span>
          </header>
          <ul
            className="grid gap-x-4 gap-y-6"
            style={{
              gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${shape < 1 ? 11 : 17}rem), 1fr))`,
            }}
          >
            {shots.map(({ shot, name }) => {
              const start = starts.get(shot.id)
              return (
                <Panel
                  key={shot.id}
                  film={id}
                  shape={shape}
                  name={name}
                  shot={shot}
                  asset={film.panels[shot.id]?.asset ?? null}
                  camera={film.cameras[shot.id] ?? null}
                  lines={shot.lines.flatMap((line) => lines.get(line) ?? [])}
                  start={start === undefined ? null : timecode(start, film.brief.rate)}
                  onOpen={() => show(shot.id)}
                />
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

'use client'

import { useMemo } from 'react'
import type { FilmDocument } from '../api/client.ts'
import { board } from '../film/facts.ts'
import { assetUrl } from '../film/words.ts'

/** The shots that have a picture already, as a strip: the first thing of the film that can be seen. */
export const DrawnPanels = ({ film, live }: { film: FilmDocument; live: boolean }) => {
  const shots = useMemo(() => board(film).flatMap((scene) => scene.shots), [film])
  const drawn = shots.filter(({ shot }) => film.panels[shot.id] !== undefined)
  if (drawn.length === 0) return null
  const { width, height } = film.brief.size
  return (
    <section aria-label="Panels drawn so far" className="mb-6">
      <p className="slate mb-2">
        {live ? `Drawn so far: ${drawn.length} of ${shots.length} shots` : `${drawn.length} shots`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling strip must be reachable by keys */}
      <ul tabIndex={0} aria-label="Panels" className="flex gap-2 overflow-x-auto pb-2">
        {drawn.map(({ shot, name }) => (
          <li
            key={shot.id}
            className="animate-appear relative h-28 shrink-0 overflow-hidden rounded-md bg-pit"
            style={{ aspectRatio: width / height }}
          >
            {/* biome-ignore lint/performance/noImgElement: served by access check, already small */}
            <img
              src={assetUrl(film.id, film.panels[shot.id]?.asset ?? '')}
              alt={`${name}: ${shot.shows}`}
              className="size-full object-cover"
            />
            <span
              aria-hidden
              className="absolute top-1 left-1 rounded-sm bg-pit/80 px-1 text-2xs font-semibold text-tungsten-bright"
            >
              {name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

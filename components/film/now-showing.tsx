'use client'

import { Clapperboard } from 'lucide-react'
import Link from 'next/link'
import { useMemo } from 'react'
import type { FilmDocument } from '../api/client.ts'
import { usePlayback } from '../player/playback.ts'
import { board, framesOf, shotAt } from './facts.ts'
import { named, sizeNames } from './words.ts'

/** The shot under the playhead, as its makers think of it. */
export const NowShowing = ({ film }: { film: FilmDocument }) => {
  const id = usePlayback((s) => (s.film === film.id ? shotAt(film, s.frame) : null))
  const names = useMemo(
    () =>
      new Map(
        board(film).flatMap(({ scene, shots }) => shots.map(({ shot, name }) => [shot.id, { name, scene }])),
      ),
    [film],
  )
  const shot = id === null ? undefined : film.shots[id]
  const at = id === null ? undefined : names.get(id)
  if (shot === undefined || at === undefined)
    return (
      <div className="h-25 shrink-0 border-b border-line px-4 py-3">
        <p className="slate">{framesOf(film) > 0 ? 'Title or credits' : 'Nothing in the cut'}</p>
        <p className="mt-1 line-clamp-2 text-sm text-soft">
          {film.narrative?.logline ?? 'Between the shots.'}
        </p>
      </div>
    )
  const camera = film.cameras[shot.id]
  return (
    <div className="h-25 shrink-0 overflow-hidden border-b border-line px-4 py-3">
      <p className="flex gap-2 text-xs text-faint">
        <span className="font-semibold text-tungsten">{at.name}</span>
        <span className="min-w-0 flex-1 truncate">
          {[
            sizeNames[shot.size],
            shot.angle === 'eye' ? null : `${named(shot.angle)} angle`,
            camera === undefined ? null : `${Math.round(camera.lens)} mm`,
            camera === undefined || camera.move === 'static' ? null : named(camera.move),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Link
          href={`/films/${film.id}/stage/${shot.id}`}
          className="-my-1 inline-flex items-center gap-1 rounded-sm px-1 py-1 text-soft hover:text-text [&_svg]:size-3.5"
        >
          <Clapperboard aria-hidden />
          Direct<span className="sr-only"> shot {at.name} on its stage</span>
        </Link>
      </p>
      <p className="mt-1 line-clamp-2 text-sm" title={shot.shows}>
        {shot.shows}
      </p>
      <p className="mt-0.5 truncate text-xs text-faint" title={shot.why}>
        {shot.why}
      </p>
    </div>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { Asset } from '#film/asset.ts'
import { usesOf } from '#film/assets/uses.ts'
import { timecode } from '#film/timeline/time.ts'
import { type FilmDetail, useTRPC } from '../api/client.ts'
import { board } from '../film/facts.ts'
import { usePlayback } from '../player/playback.ts'

const row =
  'flex w-full items-center justify-between gap-3 rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover'

/** Where an asset is used; a click goes there. */
export const Used = ({ film, asset }: { film: FilmDetail; asset: Asset }) => {
  const router = useRouter()
  const { rate } = film.film.brief
  const uses = usesOf(film.film.tracks, asset.id)
  const stages = useQuery({
    ...useTRPC().assets.shots.queryOptions({ filmId: film.id, asset: asset.id }),
    enabled: asset.kind === 'model',
  })
  const { refetch } = stages
  // biome-ignore lint/correctness/useExhaustiveDependencies: every version of the film may have it elsewhere
  useEffect(() => {
    if (asset.kind === 'model') void refetch()
  }, [film.version, asset.kind, refetch])
  const shots = board(film.film)
    .flatMap((scene) => scene.shots)
    .filter(({ shot }) => stages.data?.includes(shot.id))
  const go = (frame: number) => {
    router.push(`/films/${film.id}`)
    usePlayback.getState().seek(frame)
  }
  if (uses.length === 0 && shots.length === 0) return <p className="text-sm text-soft">Nowhere yet.</p>
  return (
    <ul className="-mx-2 max-h-48 overflow-y-auto">
      {uses.map(({ track, clip }) => (
        <li key={`${track.id}/${clip.id}`}>
          <button type="button" className={row} onClick={() => go(clip.start)}>
            <span className="truncate">{track.name}</span>
            <span className="tabular text-xs text-faint">{timecode(clip.start, rate)}</span>
          </button>
        </li>
      ))}
      {shots.map(({ shot, name }) => (
        <li key={shot.id}>
          <button
            type="button"
            className={row}
            onClick={() => router.push(`/films/${film.id}/stage/${shot.id}`)}
          >
            <span className="truncate">{`Shot ${name}: ${shot.shows}`}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Clapperboard } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { type FilmDetail, useTRPC } from '../api/client.ts'
import { Player } from '../player/player.tsx'
import type { Score } from '../player/score.ts'
import type { Workplace } from '../player/workplace.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { board, framesOf, posterOf, sceneStarts } from './facts.ts'
import { assetUrl } from './words.ts'

/** What of the film is not yet as it will be, in a few words. */
const noteOf = ({ stale, rough, whole }: Score): string | null => {
  if (whole !== null) return null
  const shots = stale.size === 0 ? null : `${stale.size} ${stale.size === 1 ? 'clip' : 'clips'} not drawn yet`
  return [shots, rough ? 'rough mix' : null].filter(Boolean).join(' · ') || null
}

const useWorkplace = ({ film, status, version }: FilmDetail): Workplace => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const names = useMemo(
    () => new Map(board(film).flatMap(({ shots }) => shots.map(({ shot, name }) => [shot.id, name]))),
    [film],
  )
  const specOf = useCallback(
    (shot: string) =>
      queries.fetchQuery(trpc.films.stage.queryOptions({ filmId: film.id, shot }, { staleTime: 0 })),
    [queries, trpc, film.id],
  )
  return useMemo(
    () => ({
      document: film,
      version,
      specOf,
      urlOf: (asset) => assetUrl(film.id, asset),
      panelOf: (shot) => {
        const panel = film.panels[shot]
        return panel === undefined ? null : assetUrl(film.id, panel.asset)
      },
      nameOf: (shot) => `shot ${names.get(shot) ?? shot}`,
      making: status === 'making',
    }),
    [film, version, specOf, names, status],
  )
}

/** The film as it stands: its file, or what there is of it by now; or why there is nothing yet. */
export const Stage = ({
  film,
  score,
  fill = false,
  className,
}: {
  film: FilmDetail
  score: Score | null
  fill?: boolean
  className?: string
}) => {
  const { brief, file } = film.film
  const marks = useMemo(() => [...sceneStarts(film.film).values()].filter((at) => at > 0), [film.film])
  const work = useWorkplace(film)
  const poster = posterOf(film.film, film.poster)
  if (score === null || score.spans.length === 0) return <NotYet film={film} />
  return (
    <Player
      film={film.id}
      score={score}
      poster={poster === null ? null : assetUrl(film.id, poster)}
      title={film.title}
      rate={brief.rate}
      frames={framesOf(film.film)}
      aspect={brief.size.width / brief.size.height}
      marks={marks}
      work={work}
      note={noteOf(score)}
      action={
        file === null ? (
          <ButtonLink size="sm" href={`/films/${film.id}/run`}>
            <Clapperboard aria-hidden />
            {words[film.status].go}
          </ButtonLink>
        ) : null
      }
      fill={fill}
      className={className}
    />
  )
}
const words = {
  draft: {
    title: 'Nothing made yet',
    text: 'Start the crew on the run page and watch it become a film.',
    go: 'To the run',
  },
  making: {
    title: 'In the making',
    text: 'The picture comes here when the last shot is drawn and the sound is mixed.',
    go: 'Watch the crew',
  },
  failed: {
    title: 'This film could not be made',
    text: 'The run page says what went wrong and what to do.',
    go: 'See why',
  },
  ready: {
    title: 'No file',
    text: 'The film has no file. Make it again on the run page: only what is missing is made.',
    go: 'To the run',
  },
  emptied: {
    title: 'Nothing in the cut',
    text: 'Its last clip was removed. Take that back with Ctrl Z, or make the film again on the run page.',
    go: 'To the run',
  },
} as const

const NotYet = ({ film }: { film: FilmDetail }) => {
  const emptied = film.status === 'ready' && framesOf(film.film) === 0
  const { title, text, go } = words[emptied ? 'emptied' : film.status]
  const poster = posterOf(film.film, film.poster)
  return (
    <div className="relative flex min-h-64 flex-1 items-center justify-center overflow-hidden bg-pit">
      {poster !== null && (
        // biome-ignore lint/performance/noImgElement: served by access check
        <img
          src={assetUrl(film.id, poster)}
          alt=""
          className="absolute inset-0 size-full object-cover opacity-20"
        />
      )}
      <div className="relative">
        <Empty
          title={title}
          action={
            <ButtonLink look="primary" href={`/films/${film.id}/run`}>
              <Clapperboard aria-hidden />
              {go}
            </ButtonLink>
          }
        >
          {text}
        </Empty>
      </div>
    </div>
  )
}

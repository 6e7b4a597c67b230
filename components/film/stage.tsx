'use client'

import { Clapperboard } from 'lucide-react'
import { useMemo } from 'react'
import type { FilmDetail } from '../api/client.ts'
import { Player } from '../player/player.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { framesOf, posterOf, sceneStarts } from './facts.ts'
import { assetUrl } from './words.ts'

/** The captions beside the picture: as they are spoken, or with or in the language that is chosen to be seen. */
const captionFile = ({ translations }: FilmDetail['film']): string => {
  const [language, seen] = Object.entries(translations).find(([, { place }]) => place !== 'beside') ?? []
  if (language === undefined) return 'vtt'
  return seen?.place === 'with' ? `with-${language}.vtt` : `${language}.vtt`
}

/** The film itself, or why there is none yet. */
export const Stage = ({
  film,
  fill = false,
  className,
}: {
  film: FilmDetail
  fill?: boolean
  className?: string
}) => {
  const { file, brief } = film.film
  const marks = useMemo(() => [...sceneStarts(film.film).values()].filter((at) => at > 0), [film.film])
  const poster = posterOf(film.film, film.poster)
  if (file === null) return <NotYet film={film} />
  return (
    <Player
      film={film.id}
      src={assetUrl(film.id, file.asset)}
      poster={poster === null ? null : assetUrl(film.id, poster)}
      title={film.title}
      rate={brief.rate}
      frames={framesOf(film.film)}
      aspect={brief.size.width / brief.size.height}
      marks={marks}
      captions={
        brief.captions === 'beside' ? `/api/films/${film.id}/download/${captionFile(film.film)}` : null
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
} as const

const NotYet = ({ film }: { film: FilmDetail }) => {
  const { title, text, go } = words[film.status]
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

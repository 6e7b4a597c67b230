'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { may } from '#film/role.ts'
import { Failure } from '../api/failure.tsx'
import { board } from '../film/facts.ts'
import { useFilm } from '../film/use-film.ts'
import { ButtonLink } from '../ui/button.tsx'
import { late } from '../ui/late.ts'
import { Loading } from '../ui/loading.tsx'
import { Empty } from '../ui/notice.tsx'
import { useStaging } from './use-staging.ts'

const Floor = dynamic(() => late(() => import('./floor.tsx')).then((module) => module.Floor), {
  ssr: false,
  loading: () => <Loading what="the stage" />,
})

/** A shot as a live stage that a person directs: what they change is the shot. */
export const StageEditor = ({ filmId, shot }: { filmId: string; shot: string }) => {
  const film = useFilm(filmId).data?.film
  const { query, made, role, direct } = useStaging(filmId, shot)
  if (query.isPending || film === undefined) return <Loading what="the shot" />
  if (query.isError)
    return (
      <Failure
        error={query.error}
        what="The shot"
        retry={() => void query.refetch()}
        back={{ href: `/films/${filmId}/storyboard`, name: 'To the storyboard' }}
      />
    )
  if (made === null || role === null)
    return (
      <Empty
        title="Nothing to direct yet"
        action={<ButtonLink href={`/films/${filmId}/storyboard`}>To the storyboard</ButtonLink>}
      >
        This shot has no set, light, cast and camera yet, or it is not in the cut. When the crew has staged
        it, it opens here.
      </Empty>
    )
  const all = board(film).flatMap(({ shots, scene }) => shots.map((each) => ({ ...each, scene })))
  const at = all.findIndex((each) => each.shot.id === shot)
  const mine = all[at]
  if ('refused' in made)
    return (
      <Empty
        title="This stage cannot be set"
        action={<ButtonLink href={`/films/${filmId}/run`}>To the run</ButtonLink>}
      >
        {made.refused.replace(`Shot ${shot} `, `Shot ${mine?.name ?? shot} `)}
      </Empty>
    )
  const [before, after] = [all[at - 1], all[at + 1]]
  const to = (other: typeof before, words: string, Arrow: typeof ChevronLeft) =>
    other && (
      <Link
        href={`/films/${filmId}/stage/${other.shot.id}`}
        className="inline-flex items-center rounded-sm px-1.5 py-1 text-xs text-soft hover:bg-hover hover:text-text [&_svg]:size-3.5"
      >
        {Arrow === ChevronLeft && <Arrow aria-hidden />}
        <span className="sr-only">{words}: shot </span>
        {other.name}
        {Arrow === ChevronRight && <Arrow aria-hidden />}
      </Link>
    )
  return (
    <Floor
      key={shot}
      {...{ filmId, shot, made, direct }}
      hand={may(role, 'edit')}
      name={mine?.name ?? shot}
      others={all.filter(({ scene }) => scene.id === mine?.scene.id).length - 1}
      title={
        <div className="flex min-w-0 items-baseline gap-2">
          <h2 className="display text-xl whitespace-nowrap">Shot {mine?.name ?? shot}</h2>
          <nav aria-label="Other shots" className="flex gap-0.5">
            {to(before, 'Before', ChevronLeft)}
            {to(after, 'After', ChevronRight)}
          </nav>
          <p className="truncate text-xs text-faint" title={mine?.shot.shows}>
            {mine?.shot.shows}
          </p>
        </div>
      }
    />
  )
}

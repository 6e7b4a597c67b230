'use client'

import { useEffect, useMemo } from 'react'
import { may } from '#film/role.ts'
import type { FilmDetail } from '../api/client.ts'
import { usePlayback } from '../player/playback.ts'
import { useProgramme } from '../player/use-programme.ts'
import { Divider } from '../timeline/divider.tsx'
import { Side } from '../timeline/inspector/side.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { cx } from '../ui/cx.ts'
import { framesOf } from './facts.ts'
import { Stage } from './stage.tsx'
import { useFilm } from './use-film.ts'

/** Picture, what is being seen, the words, and the cut under it all. */
export const FilmView = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  return data === undefined ? null : <Room film={data} />
}

const Room = ({ film }: { film: FilmDetail }) => {
  const frames = useMemo(() => framesOf(film.film), [film.film])
  const load = usePlayback((s) => s.load)
  useEffect(() => load(film.id, frames, film.film.brief.rate), [load, film.id, frames, film.film.brief.rate])
  const score = useProgramme(film.id)
  const edits = may(film.role, 'edit')
  const cut = Object.keys(film.film.tracks).length > 0
  const beside = cut || film.film.screenplay !== ''
  return (
    <div className="flex flex-1 flex-col lg:h-[calc(100dvh-3.5rem-1px)] lg:min-h-[34rem] lg:flex-none">
      <div
        className={cx(
          'min-h-0 flex-1 max-lg:contents lg:grid lg:grid-rows-1', // in small windows the cut follows the picture
          beside && 'lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_27rem]',
        )}
      >
        <Stage film={film} score={score} fill className="min-w-0 max-lg:shrink-0" />
        {beside && (
          <aside
            aria-label="Beside the picture"
            className="flex min-h-0 flex-col border-line max-lg:order-last max-lg:h-[26rem] max-lg:border-t lg:border-l"
          >
            <Side film={film.film} edits={edits} />
          </aside>
        )}
      </div>
      {cut && (
        <>
          <Divider />
          <div className="flex max-h-[var(--cut,38%)] min-h-0 shrink-0 flex-col max-lg:max-h-none max-lg:border-t max-lg:border-line lg:h-(--cut)">
            <Timeline film={film.film} edits={edits} {...(score?.known ? { staleClips: score.stale } : {})} />
          </div>
        </>
      )}
    </div>
  )
}

'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { may } from '#film/role.ts'
import { NowShowing } from '../film/now-showing.tsx'
import { Stage } from '../film/stage.tsx'
import { useFilm } from '../film/use-film.ts'
import { useProgramme } from '../player/use-programme.ts'
import { ButtonLink } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { late } from '../ui/late.ts'
import { Loading } from '../ui/loading.tsx'
import { Empty } from '../ui/notice.tsx'
import { About } from './about.tsx'
import { Screenplay } from './pages.tsx'

const Writer = dynamic(() => late(() => import('./writer.tsx')).then((module) => module.Writer), {
  ssr: false,
  loading: () => <Loading what="the text" />,
})

/** The words at their full size, the film beside them. */
export const ScreenplayView = ({ filmId }: { filmId: string }) => {
  const { data: film } = useFilm(filmId)
  const [reads, setReads] = useState(false)
  const score = useProgramme(filmId)
  if (film === undefined) return null
  const begun = Object.keys(film.film.scenes).length > 0 // a page that a person has emptied can be written on
  if (film.film.screenplay === '' && !(begun && may(film.role, 'edit')))
    return (
      <Empty
        title="Nothing written yet"
        action={<ButtonLink href={`/films/${filmId}/run`}>To the run</ButtonLink>}
      >
        The dialogue writer writes the screenplay from the plot and its scenes. It will stand here as a page;
        while the film plays, the line that is spoken is lit.
      </Empty>
    )
  return (
    <div className="grid flex-1 lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none lg:grid-cols-[minmax(0,1fr)_minmax(20rem,34rem)]">
      <h2 className="sr-only">Screenplay</h2>
      <section
        aria-label={reads || !may(film.role, 'edit') ? 'The words' : 'Screenplay'}
        className="flex min-h-0 flex-col bg-page max-lg:order-2 max-lg:h-[80dvh] lg:h-full"
      >
        {may(film.role, 'edit') && (
          <fieldset aria-label="Write or read" className="flex gap-1 border-b border-line bg-ink px-3 py-1.5">
            {[false, true].map((reading) => (
              <button
                key={String(reading)}
                type="button"
                aria-pressed={reads === reading}
                onClick={() => setReads(reading)}
                className={cx(
                  'h-7 rounded-md px-3 text-xs',
                  reads === reading ? 'bg-raised font-medium text-text' : 'text-soft hover:bg-hover',
                )}
              >
                {reading ? 'Read' : 'Write'}
              </button>
            ))}
          </fieldset>
        )}
        {reads || !may(film.role, 'edit') ? (
          <Screenplay film={film.film} className="min-h-0 flex-1 bg-pit py-8" />
        ) : (
          <Writer film={film} />
        )}
      </section>
      <aside
        aria-label="The film beside it"
        className="flex min-h-0 flex-col border-line max-lg:contents lg:overflow-y-auto lg:border-l"
      >
        <Stage film={film} score={score} className="shrink-0 max-lg:[--most:38dvh]" />
        <NowShowing film={film.film} />
        <div className="max-lg:order-3">
          <About film={film.film} />
        </div>
      </aside>
    </div>
  )
}

'use client'

import { NowShowing } from '../film/now-showing.tsx'
import { Stage } from '../film/stage.tsx'
import { useFilm } from '../film/use-film.ts'
import { useProgramme } from '../player/use-programme.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { About } from './about.tsx'
import { Screenplay } from './pages.tsx'

/** The words at their full size, the film beside them. */
export const ScreenplayView = ({ filmId }: { filmId: string }) => {
  const { data: film } = useFilm(filmId)
  const score = useProgramme(filmId)
  if (film === undefined) return null
  if (film.film.screenplay === '')
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
      <Screenplay film={film.film} className="min-h-0 bg-pit py-8 max-lg:order-2 lg:h-full" />
      <aside
        aria-label="The film beside it"
        className="flex min-h-0 flex-col border-line lg:overflow-y-auto lg:border-l"
      >
        <Stage film={film} score={score} className="shrink-0" />
        <NowShowing film={film.film} />
        <About film={film.film} />
      </aside>
    </div>
  )
}

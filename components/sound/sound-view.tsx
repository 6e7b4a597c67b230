'use client'

import { may } from '#film/role.ts'
import type { FilmDetail } from '../api/client.ts'
import { useFilm } from '../film/use-film.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { Captions } from './captions.tsx'
import { Levels } from './levels.tsx'
import { Library } from './library.tsx'
import { Music } from './music.tsx'
import { Pronunciations } from './pronunciations.tsx'
import { Voices } from './voices.tsx'

/** All that is heard: who speaks how, the music, the levels; and what a person wants otherwise. */
export const SoundView = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  return data === undefined ? null : <Heard film={data} />
}

const Heard = ({ film }: { film: FilmDetail }) => {
  const { takes, cues } = film.film
  if (Object.keys(takes).length === 0 && Object.keys(cues).length === 0)
    return (
      <Empty
        title="Nothing to hear yet"
        action={<ButtonLink href={`/films/${film.id}/run`}>To the run</ButtonLink>}
      >
        {film.status === 'making'
          ? 'The voices and the music are made after the words. They appear here as they are recorded.'
          : 'When the crew has run, every voice, every line and every cue of music stands here, to be heard and to be asked for differently.'}
      </Empty>
    )
  return (
    <div className="mx-auto grid w-full max-w-[96rem] gap-x-10 gap-y-10 px-4 pt-8 pb-20 sm:px-6 xl:grid-cols-[1fr_24rem]">
      <div className="flex min-w-0 flex-col gap-12">
        <Voices film={film} />
        <Music film={film} />
        <Captions film={film} />
        <Library film={film} />
      </div>
      <aside aria-label="For the whole film" className="flex min-w-0 flex-col gap-12">
        <Levels film={film} />
        <Pronunciations film={film} />
        {may(film.role, 'make') && (
          <p className="flex flex-col items-start gap-3 text-sm text-soft text-pretty">
            What you changed is heard when the film is made again. Only what it touches is made anew.
            <ButtonLink href={`/films/${film.id}/run`}>To the run</ButtonLink>
          </p>
        )}
      </aside>
    </div>
  )
}

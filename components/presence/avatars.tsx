'use client'

import { timecode } from '#film/timeline/time.ts'
import type { FilmDetail } from '../api/client.ts'
import { titleCase } from '../film/words.ts'
import { type Other, usePresence } from './presence.ts'
import { initialsOf } from './who.ts'

const most = 4

/** "Film, 00:00:04:12, 2 clips in hand" */
const whereabouts = ({ page, frame, chosen }: Other, { film }: FilmDetail): string => {
  const count = (table: string) => chosen.filter((each) => each.startsWith(table)).length
  const held = [
    [count('clips.'), 'clip'],
    [count('shots.'), 'shot'],
  ] as const
  return [
    page === '' ? 'Film' : titleCase(page),
    ...(frame === null ? [] : [timecode(frame, film.brief.rate)]),
    ...held.flatMap(([n, one]) => (n === 0 ? [] : [`${n} ${one}${n > 1 ? 's' : ''} in hand`])),
  ].join(', ')
}

/** Who else is here, and where. */
export const Avatars = ({ film }: { film: FilmDetail }) => {
  const people = usePresence(film.id)
  return (
    <>
      <p role="status" className="sr-only">
        {people.length > 0 && `Also here: ${people.map(({ name }) => name).join(', ')}`}
      </p>
      {people.length > 0 && (
        <ul aria-label="Also here" className="flex -space-x-1.5">
          {people.slice(0, most).map((person) => (
            <li
              key={person.tab}
              title={`${person.name}: ${whereabouts(person, film)}`}
              className="flex size-7 items-center justify-center rounded-full text-2xs font-semibold text-ink ring-2 ring-ink"
              style={{ background: person.colour }}
            >
              <span aria-hidden>{initialsOf(person.name)}</span>
              <span className="sr-only">
                {person.name}, {whereabouts(person, film)}
              </span>
            </li>
          ))}
          {people.length > most && (
            <li
              title={people
                .slice(most)
                .map(({ name }) => name)
                .join(', ')}
              className="flex size-7 items-center justify-center rounded-full bg-raised text-2xs text-soft ring-2 ring-ink"
            >
              +{people.length - most}
            </li>
          )}
        </ul>
      )}
    </>
  )
}

'use client'

import { useChosenBy } from './presence.ts'

/** A line in the colour of the person who has chosen what it lies on; it fills its place. */
export const ChosenBy = ({ film, thing }: { film: string; thing: string }) => {
  const person = useChosenBy(film, thing)
  if (person === null) return null
  return (
    <span
      className="pointer-events-none absolute inset-0 z-10 rounded-[inherit] border-2"
      style={{ borderColor: person.colour }}
    >
      <span
        className="absolute bottom-0 left-0 rounded-tr-md px-1.5 text-2xs font-semibold text-ink"
        style={{ background: person.colour }}
      >
        <span className="sr-only">Chosen by </span>
        {person.name}
      </span>
    </span>
  )
}

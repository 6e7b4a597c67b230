import { Clapperboard } from 'lucide-react'
import Link from 'next/link'
import type { LibraryFilm } from '../api/client.ts'
import { assetUrl, clock, named, statusOf } from '../film/words.ts'
import { Chip } from '../ui/chip.tsx'
import { Meter } from '../ui/meter.tsx'

/** A film on the shelf: its picture first, its name, and where it stands. */
export const FilmCard = ({ film }: { film: LibraryFilm }) => {
  const { label, tone } = statusOf(film.status)
  const facts = [
    film.genre === null ? null : named(film.genre),
    film.role === 'owner' ? null : `you are ${film.role}`,
  ].filter((fact) => fact !== null)
  const to = film.status === 'making' || !film.made ? `/films/${film.id}/run` : `/films/${film.id}`
  return (
    <Link href={to} className="group block rounded-lg outline-offset-4">
      <div className="relative aspect-video overflow-hidden rounded-lg bg-panel ring-1 ring-white/6 transition-shadow duration-200 ring-inset group-hover:shadow-[0_0_0_2px_var(--color-tungsten)]">
        {film.poster === null ? (
          <div className="flex size-full items-center justify-center bg-[radial-gradient(80%_90%_at_50%_0%,#1d2028,#0d0e11)] text-edge">
            <Clapperboard aria-hidden className="size-9" strokeWidth={1.2} />
          </div>
        ) : (
          // biome-ignore lint/performance/noImgElement: served by access check, already of the right size
          <img
            src={assetUrl(film.id, film.poster)}
            alt=""
            loading="lazy"
            className="size-full object-cover transition-transform duration-500 ease-out group-hover:scale-[1.02]"
          />
        )}
        {film.seconds !== null && (
          <span className="tabular absolute right-2 bottom-2 rounded-sm bg-pit/85 px-1.5 py-0.5 text-xs font-medium">
            {clock(film.seconds)}
          </span>
        )}
        {film.status !== 'ready' && (
          <span className="absolute top-2 left-2">
            <Chip tone={tone}>{label}</Chip>
          </span>
        )}
        {film.steps !== null && (
          <Meter
            label={`${film.title}: made so far`}
            value={film.steps.done / Math.max(1, film.steps.all)}
            className="absolute inset-x-0 bottom-0 rounded-none"
          />
        )}
      </div>
      <h2 className="mt-3 truncate text-lg leading-snug group-hover:text-tungsten-bright">{film.title}</h2>
      <p className="text-xs text-faint">{facts.join(' · ') || 'Genre not chosen yet'}</p>
      {film.logline !== null && (
        <p className="mt-1 line-clamp-2 text-sm text-soft text-pretty">{film.logline}</p>
      )}
    </Link>
  )
}

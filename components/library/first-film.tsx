import { ArrowRight, FileText } from 'lucide-react'
import Link from 'next/link'
import { ButtonLink } from '../ui/button.tsx'
import { examples } from './examples.ts'

/** The empty shelf: what this place does, and three ways to see it at once. */
export const FirstFilm = () => (
  <div className="mx-auto max-w-4xl py-8 sm:py-14">
    <h1 className="max-w-2xl text-4xl sm:text-5xl">Your first film is one sentence away.</h1>
    <p className="mt-4 max-w-xl text-base text-soft text-pretty">
      Say who, where, and what goes wrong. A crew of agents writes it, casts it, builds the sets, frames every
      shot, speaks the lines, plays the score and cuts it together. You watch them work, then you watch the
      film.
    </p>
    <h2 className="slate mt-12 mb-3 font-sans">Begin with one of these</h2>
    <ul className="grid gap-4 sm:grid-cols-3">
      {examples.map(({ genre, idea, picture }) => (
        <li key={idea} className="flex">
          <Link
            href={`/new?idea=${encodeURIComponent(idea)}`}
            className="group flex flex-1 flex-col overflow-hidden rounded-lg bg-panel ring-1 ring-line transition-colors ring-inset hover:bg-raised"
          >
            {/* biome-ignore lint/performance/noImgElement: small, and already of the right size */}
            <img src={picture} alt="" className="aspect-video w-full object-cover" />
            <div className="flex flex-1 flex-col p-4">
              <p className="slate">{genre}</p>
              <p className="mt-1.5 flex-1 text-sm text-pretty">{idea}</p>
              <p className="mt-3 flex items-center gap-1.5 text-sm font-medium text-tungsten group-hover:text-tungsten-bright">
                Start from this <ArrowRight aria-hidden className="size-4" />
              </p>
            </div>
          </Link>
        </li>
      ))}
    </ul>
    <div className="mt-8 flex flex-wrap gap-3">
      <ButtonLink href="/new" look="primary">
        Write your own idea
      </ButtonLink>
      <ButtonLink href="/new?from=screenplay">
        <FileText aria-hidden />I have a screenplay
      </ButtonLink>
    </div>
  </div>
)

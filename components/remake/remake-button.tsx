'use client'

import { RefreshCw, Square, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { may } from '#film/role.ts'
import { type FilmDetail, messageOf } from '../api/client.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { useRemake, wordsOf } from './use-remake.ts'

/** Makes of the film what an edit has made stale, and nothing else; says how far it is. */
export const RemakeButton = ({ film }: { film: FilmDetail }) => {
  const { now, start, starting, error } = useRemake(film)
  const allowed = may(film.role, 'make')
  useCommands(allowed && now.state === 'stale' && !starting ? { remake: start } : {})
  if (!allowed || now.state === 'fresh') return null
  if (now.state === 'making')
    return (
      <span className="flex items-center gap-1.5" title={now.what}>
        <span role="status" className="tabular text-sm text-tungsten">
          {Math.round(now.share * 100)} %<span className="sr-only"> of the film is made</span>
        </span>
        <IconButton label="Stop making the film" onClick={now.cancel}>
          <Square aria-hidden className="fill-current" />
        </IconButton>
      </span>
    )
  return (
    <>
      <Button
        look="primary"
        busy={starting}
        onClick={start}
        aria-label={`Remake: ${wordsOf(now)}`}
        title={`The file is older than the film. To be made: ${wordsOf(now)} (Shift R)`}
      >
        <RefreshCw aria-hidden />
        <span className="max-sm:sr-only lg:max-xl:sr-only">Remake</span>
      </Button>
      {error !== null && (
        <span role="alert" title={messageOf(error)} className="text-rose">
          <TriangleAlert aria-hidden className="size-4" />
          <span className="sr-only">{messageOf(error)}</span>
        </span>
      )}
    </>
  )
}

/** Why the last making of the film came to nothing, until another begins. */
export const RemakeFailure = ({ film }: { film: FilmDetail }) => {
  const { failure } = useRemake(film)
  if (failure === null) return null
  return (
    <div
      role="alert"
      className="flex items-center gap-3 border-t border-rose/35 bg-rose-dim px-4 py-1.5 text-sm text-rose"
    >
      <p className="min-w-0 flex-1">
        <span className="font-semibold">Not made.</span> <span className="text-text/90">{failure}</span>
      </p>
      <Link href={`/films/${film.id}/run`} className="shrink-0 underline underline-offset-2">
        See the run
      </Link>
    </div>
  )
}

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
  const { now, start, starting, error, failure } = useRemake(film)
  const why = error === null ? failure : messageOf(error)
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
      {why !== null && (
        <Link
          href={`/films/${film.id}/run`}
          role="alert"
          title={`It was not made: ${why}`}
          className="flex max-w-48 items-center gap-1.5 text-xs text-rose"
        >
          <TriangleAlert aria-hidden className="size-4 shrink-0" />
          <span className="truncate max-xl:sr-only">Not made: {why}</span>
        </Link>
      )}
    </>
  )
}

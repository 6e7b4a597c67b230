'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { may } from '#film/role.ts'
import { type FilmDetail, type LibrarySound, messageOf, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { named } from '../film/words.ts'
import { playAlone } from '../sound/alone.ts'
import { found } from '../sound/found.ts'
import { IconButton } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { ShelfSearch, TakeIt } from './shelf-parts.tsx'
import { useAssets } from './use-assets.ts'

type Given = { film: FilmDetail; onTaken: (asset: string) => void; narrow?: boolean }

const none: ReadonlySet<string> = new Set()

/** The sounds that come with the studio, to be heard and taken among the film's assets. */
export const StudioSounds = ({ film, onTaken, narrow = false }: Given) => {
  const library = useQuery(useTRPC().sounds.list.queryOptions())
  const [words, setWords] = useState('')
  const shown = found(library.data?.sounds ?? [], words, none)
  if (library.isPending) return <Loading what="the sounds" />
  if (library.isError)
    return <Failure error={library.error} what="The sounds" retry={() => void library.refetch()} />
  return (
    <>
      <ShelfSearch
        label="Search the studio's sounds"
        hint="rain, door, steps …"
        told={shown.length === 1 ? '1 sound' : `${shown.length} sounds`}
        {...{ words, onWords: setWords, narrow }}
      />
      <ul aria-label="Sounds of the studio" className="mt-4 divide-y divide-line border-y border-line">
        {shown.map((sound) => (
          <Row key={`${sound.kind} ${sound.own}`} film={film} sound={sound} {...{ onTaken, narrow }} />
        ))}
      </ul>
    </>
  )
}

const Row = ({
  film,
  sound: { kind, own, title, author, licence, use },
  onTaken,
  narrow = false,
}: Given & { sound: LibrarySound }) => {
  const { fromLibrary } = useAssets(film.id)
  const hear = useMutation(
    useTRPC().sounds.hear.mutationOptions({ onSuccess: ({ sound: wav }) => playAlone(new Audio(wav)) }),
  )
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 pr-1 text-sm">
      <IconButton
        size="sm"
        label={`Hear ${named(kind)}`}
        disabled={hear.isPending}
        onClick={() => hear.mutate({ kind, own })}
      >
        {hear.isPending ? <Spinner /> : <Play aria-hidden />}
      </IconButton>
      <span className="font-medium">{named(kind)}</span>
      <span className="min-w-0 flex-1 truncate text-soft">
        {!narrow && ([title, author].filter(Boolean).join(' by ') || use)}
      </span>
      {!narrow && <span className="text-xs text-faint">{licence}</span>}
      {may(film.role, 'edit') && (
        <TakeIt name={named(kind)} take={() => fromLibrary({ kind, own })} {...{ onTaken, narrow }} />
      )}
      {hear.error !== null && (
        <div className="w-full">
          <Notice kind="error" title={messageOf(hear.error)} />
        </div>
      )}
    </li>
  )
}

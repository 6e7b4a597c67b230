'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { Play, Plus } from 'lucide-react'
import { useState } from 'react'
import { may } from '#film/role.ts'
import { type FilmDetail, type LibrarySound, messageOf, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { named } from '../film/words.ts'
import { playAlone } from '../sound/alone.ts'
import { found } from '../sound/found.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Input } from '../ui/field.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useAssets } from './use-assets.ts'

const none: ReadonlySet<string> = new Set()

/** The sounds that come with the studio, to be heard and taken among the film's assets. */
export const StudioSounds = ({ film, onTaken }: { film: FilmDetail; onTaken: (asset: string) => void }) => {
  const library = useQuery(useTRPC().sounds.list.queryOptions())
  const [words, setWords] = useState('')
  const shown = found(library.data?.sounds ?? [], words, none)
  if (library.isPending) return <Loading what="the sounds" />
  if (library.isError)
    return <Failure error={library.error} what="The sounds" retry={() => void library.refetch()} />
  return (
    <>
      <div className="flex items-center gap-3">
        <Input
          type="search"
          aria-label="Search the studio's sounds"
          placeholder="rain, door, steps …"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          className="w-64"
        />
        <p role="status" className="ml-auto text-xs text-faint">
          {shown.length === 1 ? '1 sound' : `${shown.length} sounds`}
        </p>
      </div>
      <ul aria-label="Sounds of the studio" className="mt-4 divide-y divide-line border-y border-line">
        {shown.map((sound) => (
          <Row
            key={`${sound.kind} ${sound.own}`}
            film={film}
            sound={sound}
            editor={may(film.role, 'edit')}
            onTaken={onTaken}
          />
        ))}
      </ul>
    </>
  )
}

const Row = ({
  film,
  sound: { kind, own, title, author, licence, use },
  editor,
  onTaken,
}: {
  film: FilmDetail
  sound: LibrarySound
  editor: boolean
  onTaken: (asset: string) => void
}) => {
  const { fromLibrary } = useAssets(film.id)
  const hear = useMutation(
    useTRPC().sounds.hear.mutationOptions({ onSuccess: ({ sound: wav }) => playAlone(new Audio(wav)) }),
  )
  const take = useMutation({
    mutationFn: () => fromLibrary({ kind, own }),
    onSuccess: (asset) => asset && onTaken(asset.id),
  })
  const refusal = hear.error ?? take.error
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
        {[title, author].filter(Boolean).join(' by ') || use}
      </span>
      <span className="text-xs text-faint">{licence}</span>
      {editor && (
        <Button
          size="sm"
          busy={take.isPending}
          onClick={() => take.mutate()}
          aria-label={`Take ${named(kind)}`}
        >
          <Plus aria-hidden />
          Take
        </Button>
      )}
      {refusal !== null && (
        <div className="w-full">
          <Notice kind="error" title={messageOf(refusal)} />
        </div>
      )}
    </li>
  )
}

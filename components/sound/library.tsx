'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Play, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { type FilmDetail, type LibrarySound, messageOf, useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { named } from '../film/words.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Field, Input } from '../ui/field.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { AddSound } from './add-sound.tsx'
import { playAlone } from './alone.ts'
import { found } from './found.ts'

/** The sounds that films use: searched, heard, with their licences; a person's own are used instead of those made here. */
export const Library = ({ film }: { film: FilmDetail }) => {
  const library = useQuery(useTRPC().sounds.list.queryOptions())
  const [words, setWords] = useState('')
  const [adding, setAdding] = useState(false)
  const heard = new Set(Object.values(film.film.sounds).map(({ kind }) => kind))
  const shown = found(library.data?.sounds ?? [], words, heard)
  const keeper = library.data?.keeper === true
  return (
    <section aria-labelledby="sounds">
      <h2 id="sounds" className="text-2xl">
        Sounds
      </h2>
      <p className="mt-1 text-sm text-soft text-pretty">
        What steps, doors and weather sound like, in all films of this studio. A sound of your own is used
        instead of one made here, and credited.
      </p>
      {library.isPending && <Loading what="the sounds" />}
      {library.isError && (
        <Failure error={library.error} what="The sounds" retry={() => void library.refetch()} />
      )}
      {library.data && (
        <>
          <div className="mt-3 flex flex-wrap items-end gap-3">
            <Field label="Search" className="w-64">
              {(given) => (
                <Input
                  {...given}
                  type="search"
                  value={words}
                  placeholder="rain, door, CC0 …"
                  onChange={({ target: { value } }) => setWords(value)}
                />
              )}
            </Field>
            {keeper && !adding && (
              <Button onClick={() => setAdding(true)}>
                <Plus aria-hidden />
                Add a sound
              </Button>
            )}
            <p role="status" className="ml-auto flex h-9 items-center text-xs text-faint">
              {shown.length === 1 ? '1 sound' : `${shown.length} sounds`}
            </p>
          </div>
          {adding && <AddSound sounds={library.data.sounds} onClose={() => setAdding(false)} />}
          <ul
            aria-label="Sounds"
            className="mt-4 max-h-96 divide-y divide-line overflow-y-auto border-y border-line"
          >
            {shown.map((sound) => (
              <Row
                key={`${sound.kind} ${sound.own}`}
                sound={sound}
                heard={heard.has(sound.kind) && sound.used}
                keeper={keeper}
              />
            ))}
          </ul>
          {shown.length === 0 && (
            <p className="mt-3 text-sm text-soft">
              {`No sound is called “${words}”. Search for what it is, like “steps”, or where it is from, like “CC0”.`}
            </p>
          )}
        </>
      )}
    </section>
  )
}

const Row = ({ sound, heard, keeper }: { sound: LibrarySound; heard: boolean; keeper: boolean }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { kind, own, title, author, licence, use, used } = sound
  const hear = useMutation(
    trpc.sounds.hear.mutationOptions({ onSuccess: ({ sound: wav }) => playAlone(new Audio(wav)) }),
  )
  const remove = useMutation(
    trpc.sounds.remove.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.sounds.list.queryKey() }),
    }),
  )
  const name = title === null ? named(kind) : `${named(kind)}: ${title}`
  const refusal = hear.error ?? remove.error
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 pr-2 text-sm">
      <IconButton
        size="sm"
        label={`Hear ${name}`}
        disabled={hear.isPending || !used}
        onClick={() => hear.mutate({ kind, own })}
      >
        {hear.isPending ? <Spinner /> : <Play aria-hidden />}
      </IconButton>
      <span className="font-medium">{named(kind)}</span>
      <span className="min-w-0 flex-1 truncate text-soft">
        {[title, author].filter(Boolean).join(' by ') || use}
      </span>
      {heard && <Chip tone="info">In this film</Chip>}
      <span className="text-xs text-faint">{used ? licence : 'yours is used instead'}</span>
      {own !== null && keeper && (
        <IconButton
          size="sm"
          label={`Remove ${name}`}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ own })}
        >
          <X aria-hidden />
        </IconButton>
      )}
      {refusal !== null && (
        <div className="w-full">
          <Notice kind="error" title={messageOf(refusal)} />
        </div>
      )}
    </li>
  )
}

'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { Eye, GitCompare, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type FilmDetail, messageOf, type Outputs, useTRPC } from '../api/client.ts'
import { when } from '../film/words.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Input } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { Name, useAgain } from './name-state.tsx'
import { nowOf, type Shown } from './state.ts'
import type { TurningBack } from './use-turning-back.ts'

/** The states of the film that have a name. */
export const Versions = (given: {
  film: FilmDetail
  may: boolean
  turn: TurningBack
  onShow: (shown: Shown) => void
}) => {
  const { film, may } = given
  const versions = useQuery(useTRPC().versions.list.queryOptions({ filmId: film.id }))
  return (
    <section aria-label="Named versions" className="px-5 py-5">
      <h3 className="text-base font-semibold">Versions</h3>
      {may && <Name filmId={film.id} label="Name the film as it is now" />}
      {versions.isPending && <Spinner />}
      {versions.isError && (
        <div className="mt-4">
          <Notice kind="error" title={messageOf(versions.error)} />
        </div>
      )}
      {versions.data?.length === 0 && (
        <p className="mt-4 text-sm text-soft text-pretty">
          No version has a name yet. Give one to a cut you may want back: every state is kept, a name finds
          it.
        </p>
      )}
      {versions.data !== undefined && versions.data.length > 0 && (
        <ul className="mt-4 flex flex-col divide-y divide-line border-y border-line">
          {versions.data.map((version) => (
            <Row key={version.id} {...given} version={version} />
          ))}
        </ul>
      )}
    </section>
  )
}

type Version = Outputs['versions']['list'][number]

const Row = (given: {
  film: FilmDetail
  may: boolean
  turn: TurningBack
  onShow: (shown: Shown) => void
  version: Version
}) => {
  const { film, may, turn, onShow, version } = given
  const [renaming, setRenaming] = useState(false)
  const again = useAgain()
  const trpc = useTRPC()
  const remove = useMutation(trpc.versions.remove.mutationOptions({ onSuccess: again }))
  const rename = useMutation(
    trpc.versions.rename.mutationOptions({
      onSuccess: () => {
        setRenaming(false)
        again()
      },
    }),
  )
  const { id, name, seq } = version
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    rename.mutate({ filmId: film.id, id, name: String(new FormData(event.currentTarget).get('name') ?? '') })
  }
  const error = rename.error ?? remove.error
  return (
    <li className="py-2.5">
      {renaming ? (
        <form onSubmit={submit} className="flex gap-2">
          <Input
            name="name"
            aria-label={`New name of ${name}`}
            defaultValue={name}
            required
            maxLength={200}
            ref={(input) => input?.focus()}
            onKeyDown={(event) => event.key === 'Escape' && setRenaming(false)}
          />
          <Button type="submit" busy={rename.isPending}>
            Rename
          </Button>
        </form>
      ) : (
        <p className="truncate text-sm font-medium" title={name}>
          {name}
        </p>
      )}
      <p className="text-xs text-faint">
        {version.by ?? 'Somebody'}, {when(version.at)}
        {seq === film.version ? ', as it is now' : ''}
      </p>
      <div className="mt-1 -ml-1.5 flex flex-wrap gap-0.5">
        <IconButton
          size="sm"
          label={`Look at ${name}`}
          onClick={() => onShow({ kind: 'look', state: { seq, name } })}
        >
          <Eye aria-hidden />
        </IconButton>
        <IconButton
          size="sm"
          label={`Compare ${name} with now`}
          onClick={() => onShow({ kind: 'compare', from: { seq, name }, to: nowOf(film) })}
        >
          <GitCompare aria-hidden />
        </IconButton>
        {may && (
          <>
            <IconButton
              size="sm"
              label={`Restore ${name}`}
              disabled={turn.busy || seq === film.version}
              onClick={() => turn.restore({ seq, name })}
            >
              <RotateCcw aria-hidden />
            </IconButton>
            <IconButton size="sm" label={`Rename ${name}`} onClick={() => setRenaming(!renaming)}>
              <Pencil aria-hidden />
            </IconButton>
            <IconButton
              size="sm"
              label={`Delete ${name}`}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ filmId: film.id, id })}
            >
              <Trash2 aria-hidden />
            </IconButton>
          </>
        )}
      </div>
      {error !== null && <p className="text-xs text-rose">{messageOf(error)}</p>}
    </li>
  )
}

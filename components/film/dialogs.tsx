'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { type FilmDetail, messageOf, useTRPC } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, Input } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'

type Given = { film: FilmDetail; open: boolean; onClose: () => void }

export const RenameDialog = ({ film, open, onClose }: Given) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const rename = useMutation(
    trpc.films.rename.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: trpc.films.pathKey() })
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title') ?? '')
    rename.mutate({ filmId: film.id, title })
  }
  return (
    <Dialog open={open} title="Rename the film" onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label="Title" error={rename.isError ? messageOf(rename.error) : null}>
          {(given) => <Input {...given} name="title" defaultValue={film.title} required maxLength={200} />}
        </Field>
        <Button type="submit" look="primary" busy={rename.isPending} className="self-end">
          Rename
        </Button>
      </form>
    </Dialog>
  )
}

export const DeleteDialog = ({ film, open, onClose }: Given) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const remove = useMutation(
    trpc.films.remove.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: trpc.films.list.queryKey() })
        router.push('/')
      },
    }),
  )
  return (
    <Dialog open={open} title="Delete the film?" onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">
          “{film.title}” goes with its history, runs, members and preview links. This cannot be undone.
          Download the film and its screenplay first if you want to keep them.
        </p>
        {remove.isError && <Notice kind="error" title={messageOf(remove.error)} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate({ filmId: film.id })}>
            Delete for good
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

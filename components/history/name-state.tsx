'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { BookmarkPlus } from 'lucide-react'
import { type FormEvent, useRef } from 'react'
import { messageOf, useTRPC } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Field, Input } from '../ui/field.tsx'

/** Asks for the named versions anew. */
export const useAgain = () => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: trpc.versions.pathKey() })
}

/** Gives a state of the film a name. */
export const Name = ({ filmId, seq, label }: { filmId: string; seq?: number; label: string }) => {
  const form = useRef<HTMLFormElement>(null)
  const again = useAgain()
  const save = useMutation(
    useTRPC().versions.save.mutationOptions({
      onSuccess: () => {
        form.current?.reset()
        again()
      },
    }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
    save.mutate({ filmId, name, ...(seq === undefined ? {} : { seq }) })
  }
  return (
    <form ref={form} onSubmit={submit} className="mt-4 flex items-end gap-2">
      <Field label={label} className="flex-1" error={save.isError ? messageOf(save.error) : null}>
        {(given) => <Input {...given} name="name" required maxLength={200} autoComplete="off" />}
      </Field>
      <Button type="submit" busy={save.isPending}>
        <BookmarkPlus aria-hidden />
        Save
      </Button>
    </form>
  )
}

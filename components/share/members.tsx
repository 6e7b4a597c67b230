'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { UserMinus, UserPlus } from 'lucide-react'
import { type FormEvent, useRef } from 'react'
import { Role } from '#film/role.ts'
import { messageOf, type Outputs, useTRPC } from '../api/client.ts'
import { named } from '../film/words.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Field, Input, Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'

const does: Record<Role, string> = {
  owner: 'all, and decides who else',
  editor: 'changes and makes the film',
  reviewer: 'watches and comments',
  viewer: 'watches',
}
const roles = [...Role.options].reverse()
const roleOf = (value: unknown): Role => Role.catch('viewer').parse(value)

/** The people of a film and what each may do. */
export const Members = ({ filmId }: { filmId: string }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const members = useQuery(trpc.members.list.queryOptions({ filmId }))
  const again = () => void queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ filmId }) })
  const invite = useMutation(
    trpc.members.invite.mutationOptions({
      onSuccess: () => {
        form.current?.reset()
        again()
      },
    }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    invite.mutate({ filmId, email: String(given.get('email') ?? ''), role: roleOf(given.get('role')) })
  }
  return (
    <section aria-label="Members">
      <h3 className="text-sm font-semibold">Members</h3>
      <p className="mt-0.5 text-xs text-faint">
        They need an account in this studio, made on its sign-in page.
      </p>
      <form ref={form} onSubmit={submit} className="mt-3 flex flex-wrap items-end gap-2">
        <Field label="E-mail" className="min-w-48 flex-1">
          {(given) => <Input {...given} name="email" type="email" required autoComplete="off" />}
        </Field>
        <Field label="Role" className="w-32">
          {(given) => (
            <Select {...given} name="role" defaultValue="reviewer">
              {roles.map((role) => (
                <option key={role} value={role}>
                  {named(role)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" busy={invite.isPending}>
          <UserPlus aria-hidden />
          Invite
        </Button>
      </form>
      {invite.isError && (
        <div className="mt-3">
          <Notice kind="error" title={messageOf(invite.error)} />
        </div>
      )}
      {members.isPending && <Spinner />}
      {members.isError && <Notice kind="error" title={messageOf(members.error)} />}
      <ul className="mt-4 flex flex-col divide-y divide-line border-y border-line">
        {members.data?.map((person) => (
          <Row key={person.userId} filmId={filmId} person={person} onDone={again} />
        ))}
      </ul>
    </section>
  )
}

type Person = Outputs['members']['list'][number]

const Row = ({ filmId, person, onDone }: { filmId: string; person: Person; onDone: () => void }) => {
  const trpc = useTRPC()
  const change = useMutation(trpc.members.changeRole.mutationOptions({ onSuccess: onDone }))
  const remove = useMutation(trpc.members.remove.mutationOptions({ onSuccess: onDone }))
  const name = person.name ?? person.email ?? 'Somebody'
  const error = change.error ?? remove.error
  return (
    <li className="flex flex-wrap items-center gap-3 py-2">
      <span
        aria-hidden
        className="flex size-8 items-center justify-center rounded-full bg-raised text-sm font-semibold text-soft"
      >
        {name.slice(0, 1).toUpperCase()}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm">{name}</span>
        <span className="block truncate text-xs text-faint">{does[person.role]}</span>
      </span>
      <Select
        aria-label={`Role of ${name}`}
        value={person.role}
        disabled={change.isPending}
        onChange={(event) =>
          change.mutate({ filmId, userId: person.userId, role: roleOf(event.target.value) })
        }
        className="w-30"
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {named(role)}
          </option>
        ))}
      </Select>
      <IconButton
        label={`Take ${name} off the film`}
        disabled={remove.isPending}
        onClick={() => remove.mutate({ filmId, userId: person.userId })}
      >
        <UserMinus />
      </IconButton>
      {error !== null && <p className="w-full text-xs text-rose">{messageOf(error)}</p>}
    </li>
  )
}

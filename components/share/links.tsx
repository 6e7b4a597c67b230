'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check, Copy, Link2 } from 'lucide-react'
import { useState } from 'react'
import { messageOf, type Outputs, useTRPC } from '../api/client.ts'
import { when } from '../film/words.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Field, Input, Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'

const hour = 3600_000
const lives = [
  { name: 'for a day', ms: 24 * hour },
  { name: 'for a week', ms: 7 * 24 * hour },
  { name: 'for a month', ms: 30 * 24 * hour },
  { name: 'for an hour', ms: hour },
  { name: 'until withdrawn', ms: null },
] as const

/** Links that play the film for anybody who has them. */
export const Links = ({ filmId, made }: { filmId: string; made: boolean }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [life, setLife] = useState(1)
  const links = useQuery(trpc.links.list.queryOptions({ filmId }))
  const again = () => void queries.invalidateQueries({ queryKey: trpc.links.list.queryKey({ filmId }) })
  const create = useMutation(trpc.links.create.mutationOptions({ onSuccess: again }))
  const make = () => {
    const ms = lives[life]?.ms ?? null
    create.mutate({ filmId, expiresAt: ms === null ? null : new Date(Date.now() + ms) })
  }
  return (
    <section aria-label="Preview links">
      <h3 className="text-sm font-semibold">Preview link</h3>
      <p className="mt-0.5 text-xs text-faint">
        Plays the film without an account.{' '}
        {made ? '' : 'There is nothing to play yet: the link will wait for the film.'}
      </p>
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <Field label="It works" className="w-44">
          {(given) => (
            <Select {...given} value={life} onChange={(event) => setLife(Number(event.target.value))}>
              {lives.map(({ name }, i) => (
                <option key={name} value={i}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button onClick={make} busy={create.isPending}>
          <Link2 aria-hidden />
          Make a link
        </Button>
      </div>
      {create.isError && (
        <div className="mt-3">
          <Notice kind="error" title={messageOf(create.error)} />
        </div>
      )}
      {create.data !== undefined && <NewLink token={create.data.token} />}
      {links.isPending && <Spinner />}
      {links.isError && <Notice kind="error" title={messageOf(links.error)} />}
      {links.data !== undefined && links.data.length > 0 && (
        <ul className="mt-4 flex flex-col divide-y divide-line border-y border-line">
          {links.data.map((link) => (
            <Row key={link.id} filmId={filmId} link={link} onDone={again} />
          ))}
        </ul>
      )}
    </section>
  )
}

const NewLink = ({ token }: { token: string }) => {
  const [copied, setCopied] = useState(false)
  const url = `${window.location.origin}/watch/${token}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      setCopied(true)
    } catch {
      setCopied(false) // without a secure address a browser may refuse: the field can be copied by hand
    }
  }
  return (
    <div className="mt-3 rounded-md border border-tungsten/40 bg-tungsten-dim/50 p-3">
      <Field label="Your link" hint="Copy it now: it is shown only here, and not kept.">
        {(given) => (
          <div className="flex gap-2">
            <Input {...given} readOnly value={url} onFocus={(event) => event.target.select()} />
            <Button onClick={() => void copy()}>
              {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
              <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
            </Button>
          </div>
        )}
      </Field>
    </div>
  )
}

type Link = Outputs['links']['list'][number]

const stateOf = (link: Link) =>
  link.revokedAt !== null
    ? { tone: 'neutral' as const, text: 'Withdrawn' }
    : link.works
      ? { tone: 'good' as const, text: 'Works' }
      : { tone: 'neutral' as const, text: 'Expired' }

const Row = ({ filmId, link, onDone }: { filmId: string; link: Link; onDone: () => void }) => {
  const revoke = useMutation(useTRPC().links.revoke.mutationOptions({ onSuccess: onDone }))
  const { tone, text } = stateOf(link)
  return (
    <li className="flex items-center gap-3 py-2 text-sm">
      <Chip tone={tone}>{text}</Chip>
      <span className="min-w-0 flex-1 text-xs text-faint">
        made {when(link.createdAt)}
        {link.works && (link.expiresAt === null ? ', until withdrawn' : `, until ${when(link.expiresAt)}`)}
        {revoke.isError && <span className="block text-rose">{messageOf(revoke.error)}</span>}
      </span>
      {link.works && (
        <Button
          size="sm"
          look="danger"
          busy={revoke.isPending}
          onClick={() => revoke.mutate({ filmId, linkId: link.id })}
        >
          Withdraw
        </Button>
      )}
    </li>
  )
}

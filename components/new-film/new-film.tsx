'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Clapperboard } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { AccountMenu } from '../account/account-menu.tsx'
import { messageOf, useTRPC } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Notice } from '../ui/notice.tsx'
import { TopBar } from '../ui/top-bar.tsx'
import { type Count, countOf } from './count.ts'
import { briefOf, type Draft, newDraft } from './draft.ts'
import { Settings } from './settings.tsx'
import { Source } from './source.tsx'

/** Counting waits until the typing pauses: a long screenplay takes a moment to read. */
const useCount = (kind: Draft['kind'], text: string): Count | null => {
  const [count, setCount] = useState<Count | null>(null)
  useEffect(() => {
    if (kind === 'idea' || text.trim() === '') return setCount(null)
    const timer = setTimeout(() => setCount(countOf(text)), 250)
    return () => clearTimeout(timer)
  }, [kind, text])
  return count
}

const looksWritten = (text: string) => /^\s*(\.[^.]|(int|ext|est|i\/e)[. /])/im.test(text)

export const NewFilm = ({ idea, from, seed }: { idea: string; from: Draft['kind']; seed: number }) => {
  const [draft, setDraft] = useState<Draft>({
    ...newDraft(idea, seed),
    kind: from,
    free: from === 'screenplay',
  })
  const [problem, setProblem] = useState<{ where: string; message: string } | null>(null)
  const router = useRouter()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const start = useMutation(trpc.runs.start.mutationOptions())
  const create = useMutation(trpc.films.create.mutationOptions())
  const count = useCount(draft.kind, draft.screenplay)

  const change = (part: Partial<Draft>) => {
    setProblem(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const turnTo = (kind: Draft['kind']) => change({ kind, free: kind === 'screenplay' })
  const submit = async () => {
    const made = briefOf(draft)
    if ('message' in made) return setProblem(made)
    if (draft.kind === 'screenplay' && count?.ok === false) return
    const film = await create.mutateAsync(made.brief)
    await start.mutateAsync({ filmId: film.id }).catch(() => null) // the film is there: its page says what is wrong
    void queries.invalidateQueries({ queryKey: trpc.films.list.queryKey() })
    router.push(`/films/${film.id}/run`)
  }
  const send = () => void submit().catch(() => undefined) // shown below, from the mutation
  const busy = create.isPending || start.isPending || create.isSuccess
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) {
      event.preventDefault()
      send()
    }
  }
  return (
    <>
      <TopBar>
        <AccountMenu />
      </TopBar>
      <main id="main" className="mx-auto w-full max-w-6xl px-4 pt-7 pb-28 sm:px-6">
        <h1 className="text-3xl">New film</h1>
        <form
          onKeyDown={press}
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
          className="mt-5 grid gap-x-10 gap-y-8 lg:grid-cols-[1fr_22rem]"
        >
          <div className="flex flex-col gap-4">
            <Choices
              name="kind"
              legend="Begin with"
              value={draft.kind}
              onChange={turnTo}
              choices={[
                { value: 'idea', label: 'An idea' },
                { value: 'screenplay', label: 'A screenplay' },
              ]}
            />
            <Source
              kind={draft.kind}
              text={draft.kind === 'idea' ? draft.idea : draft.screenplay}
              count={count}
              error={problem?.where.startsWith('source') ? problem.message : null}
              onText={(text) => change(draft.kind === 'idea' ? { idea: text } : { screenplay: text })}
              onFile={(text, name) =>
                /\.(fountain|spmd)$/i.test(name) || draft.kind === 'screenplay' || looksWritten(text)
                  ? change({ kind: 'screenplay', screenplay: text, free: true })
                  : change({ idea: text })
              }
            />
          </div>
          <Settings draft={draft} scenes={count?.ok === true ? count.scenes : null} onChange={change} />
          <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-ink/95">
            <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-3 px-4 py-3 sm:px-6">
              <div className="min-w-0 flex-1">
                {problem !== null && <Notice kind="error" title={problem.message} />}
                {create.isError && <Notice kind="error" title={messageOf(create.error)} />}
                {problem === null && !create.isError && (
                  <p className="hidden text-xs text-faint sm:block">
                    The crew works on this machine. You can close the page: it goes on.
                  </p>
                )}
              </div>
              <span className="hidden items-center gap-1 sm:flex" aria-hidden>
                <Kbd>Ctrl</Kbd>
                <Kbd>Enter</Kbd>
              </span>
              <Button type="submit" look="primary" busy={busy} className="h-10 px-5">
                <Clapperboard aria-hidden />
                Make the film
              </Button>
            </div>
          </div>
        </form>
      </main>
    </>
  )
}

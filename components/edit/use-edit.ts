'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { type Change, type FilmEdit, mergeEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import { isShown } from '#film/shown.ts'
import { useTRPC, useTRPCClient } from '../api/client.ts'
import { baseOf, type Pending, shownOf } from './base.ts'
import { deliver, outcomeOf } from './deliver.ts'
import { pendingOf, usePending } from './pending.ts'
import { moved, noSteps, pushed, type Step, useSteps, without } from './steps.ts'

const me = { kind: 'person' as const, id: 'me' } // the server knows who it is

/** Hands gestures to the server; also those that an earlier tab left behind. */
const useSend = (filmId: string) => {
  const client = useTRPCClient()
  return useCallback(
    ({ id, edit }: Pending) =>
      client.films.applyEdit.mutate({ filmId, change: edit.change, why: edit.why, gesture: id }),
    [client, filmId],
  )
}

/** Goes on with what could not be sent when the page was last open. */
export const useDelivery = (filmId: string): void => {
  const send = useSend(filmId)
  useEffect(() => deliver(filmId, send), [filmId, send])
}

/**
 * How a page changes a film: a gesture is a change with its reason, seen at once, kept by the server, and taken back
 * with `undo`. `error` is the last refusal; it goes with the next gesture.
 */
export const useEdit = (filmId: string) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const send = useSend(filmId)
  const put = useSteps((s) => s.put)
  const error = usePending((s) => s.refusals[filmId] ?? null)

  /** Shows it at once. `inverse`: null where the page does not have what it is about; the server will tell. */
  const begin = useCallback(
    (change: Change, why: string): { id: string; inverse: Change | null } => {
      const store = usePending.getState()
      const edit: FilmEdit = { author: me, why, change }
      const data = queries.getQueryData(trpc.films.get.queryKey({ filmId }))
      let inverse: Change | null = null
      try {
        if (data && isShown(change))
          inverse = mergeEdit(baseOf(shownOf(data, pendingOf(filmId))).film, edit).inverse.change
      } catch (refusal) {
        // What the page does not have of the film is the server's to judge.
        if (!(refusal instanceof AppError)) throw refusal
      }
      store.refuse(filmId, null)
      const id = crypto.randomUUID()
      store.change(filmId, (list) => [...list, { id, edit }])
      return { id, inverse }
    },
    [filmId, queries, trpc],
  )

  const edit = useCallback(
    async (change: Change, why: string): Promise<boolean> => {
      const begun = begin(change, why)
      const outcome = outcomeOf(begun.id)
      deliver(filmId, send)
      const { id } = begun
      if (begun.inverse !== null) {
        const { inverse } = begun
        put(filmId, (stacks) => pushed(stacks, { id, inverse, why }))
      }
      const became = await outcome
      if (became.kept && begun.inverse === null)
        put(filmId, (stacks) => pushed(stacks, { id, inverse: became.answer.inverse, why }))
      if (!became.kept) put(filmId, (stacks) => without(stacks, id))
      return became.kept
    },
    [begin, filmId, put, send],
  )

  const back = useCallback(
    async (from: 'done' | 'undone'): Promise<void> => {
      const step: Step | undefined = (useSteps.getState().films[filmId] ?? noSteps)[from].at(-1)
      if (step === undefined) return
      const begun = begin(step.inverse, `${from === 'done' ? 'Undo' : 'Redo'}: ${step.why}`)
      const outcome = outcomeOf(begun.id)
      deliver(filmId, send)
      if (begun.inverse !== null) {
        const { inverse } = begun
        put(filmId, (stacks) => moved(stacks, from, inverse))
      }
      const became = await outcome
      if (became.kept && begun.inverse === null)
        put(filmId, (stacks) => moved(stacks, from, became.answer.inverse))
    },
    [begin, filmId, put, send],
  )
  const undo = useCallback(() => back('done'), [back])
  const redo = useCallback(() => back('undone'), [back])
  return { edit, undo, redo, error }
}

/** What can be taken back and brought back next, for the buttons that say so. */
export const useNextSteps = (filmId: string): { undo: string | null; redo: string | null } => ({
  undo: useSteps((s) => s.films[filmId]?.done.at(-1)?.why ?? null),
  redo: useSteps((s) => s.films[filmId]?.undone.at(-1)?.why ?? null),
})

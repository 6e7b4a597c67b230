'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { type Change, type FilmEdit, mergeEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import type { Stacks } from '#film/history/undo.ts'
import { isShown } from '#film/shown.ts'
import { useTRPC, useTRPCClient } from '../api/client.ts'
import { baseOf, type Pending, shownOf } from './base.ts'
import { deliver, outcomeOf } from './deliver.ts'
import { pendingOf, usePending } from './pending.ts'
import { laid, pushed, stepsOf, type Turn, useSteps, without } from './steps.ts'

const me = { kind: 'person' as const, id: 'me' } // the server knows who it is
const patience = 20_000 // ms for an answer; what is sent again counts once

/** Hands gestures to the server; also those that an earlier tab left behind. */
const useSend = (filmId: string) => {
  const client = useTRPCClient()
  return useCallback(
    ({ id, edit, undoes }: Pending) =>
      client.films.applyEdit.mutate(
        {
          filmId,
          change: edit.change,
          why: edit.why,
          gesture: id,
          ...(undoes === undefined ? {} : { undoes }),
        },
        { signal: AbortSignal.timeout(patience) },
      ),
    [client, filmId],
  )
}

/** Goes on with what could not be sent when the page was last open. */
export const useDelivery = (filmId: string): void => {
  const send = useSend(filmId)
  useEffect(() => void deliver(filmId, send), [filmId, send])
}

const numbered = /^seq:(\d+)$/ // an edit without a gesture is known by its number
const undoesOf = (id: string): string | number => {
  const seq = numbered.exec(id)?.[1]
  return seq === undefined ? id : Number(seq)
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
  const error = usePending((s) => s.refusals[filmId]?.error ?? null)

  /** Shows it at once. `inverse`: null where the page does not have what it is about; the server will tell. */
  const begin = useCallback(
    (change: Change, why: string, undoes?: string | number) => {
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
      store.change(filmId, (list) => [...list, { id, edit, ...(undoes === undefined ? {} : { undoes }) }])
      const outcome = outcomeOf(id)
      void deliver(filmId, send)
      return { id, inverse, outcome }
    },
    [filmId, queries, trpc, send],
  )

  /** Makes it a step that can be taken back, as soon as it is known how. */
  const remember = useCallback(
    async (
      begun: ReturnType<typeof begin>,
      add: (stacks: Stacks, step: Turn) => Stacks,
    ): Promise<boolean> => {
      const { id, inverse } = begun
      if (inverse !== null) put(filmId, (stacks) => add(stacks, { id, inverse }))
      const became = await begun.outcome
      if (!became.kept) put(filmId, (stacks) => without(stacks, id))
      else if (inverse === null) put(filmId, (stacks) => add(stacks, { id, inverse: became.answer.inverse }))
      return became.kept
    },
    [filmId, put],
  )

  const edit = useCallback(
    /** @param inverse what takes it back, where the page knows it of rows that `useFilm` does not have */
    (change: Change, why: string, inverse: Change | null = null): Promise<boolean> => {
      const begun = begin(change, why)
      return remember({ ...begun, inverse: begun.inverse ?? inverse }, (stacks, turn) =>
        pushed(stacks, { ...turn, why }),
      )
    },
    [begin, remember],
  )

  const back = useCallback(
    async (from: 'done' | 'undone'): Promise<void> => {
      const step = stepsOf(filmId)[from].at(-1)
      if (step === undefined) return
      put(filmId, (stacks) => without(stacks, step.id))
      const why = `${from === 'done' ? 'Undo' : 'Redo'}: ${step.why}`
      const to = from === 'done' ? 'undone' : 'done'
      await remember(begin(step.inverse, why, undoesOf(step.id)), (stacks, turn) =>
        laid(stacks, to, { ...step, ...turn }),
      )
    },
    [begin, filmId, put, remember],
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

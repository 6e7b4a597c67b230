'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Change } from '#film/edit.ts'
import { useTRPC } from '../api/client.ts'
import { moved, noSteps, pushed, useSteps } from './steps.ts'

/** Gestures of one tab reach the server one after the other, in the order in which they were made. */
let last: Promise<unknown> = Promise.resolve()
const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const next = last.then(act, act)
  last = next
  return next
}

/**
 * How a page changes a film: a gesture is a change with its reason, kept by the server and taken back with `undo`.
 * `error` is the last refusal; it goes with the next gesture.
 */
export const useEdit = (filmId: string) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { films, put } = useSteps()
  const { done, undone } = films[filmId] ?? noSteps
  const apply = useMutation(
    trpc.films.applyEdit.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.films.get.queryKey({ filmId }) }),
    }),
  )
  const send = (change: Change, why: string) => inTurn(() => apply.mutateAsync({ filmId, change, why }))

  const edit = async (change: Change, why: string): Promise<boolean> => {
    const sent = await send(change, why).catch(() => null)
    if (sent !== null) put(filmId, (stacks) => pushed(stacks, { inverse: sent.inverse, why }))
    return sent !== null
  }
  const back = (from: 'done' | 'undone') => async (): Promise<void> => {
    const step = (useSteps.getState().films[filmId] ?? noSteps)[from].at(-1)
    if (step === undefined) return
    const sent = await send(step.inverse, `${from === 'done' ? 'Undo' : 'Redo'}: ${step.why}`).catch(
      () => null,
    )
    if (sent !== null) put(filmId, (stacks) => moved(stacks, from, sent.inverse))
  }
  return {
    edit,
    undo: back('done'),
    redo: back('undone'),
    next: { undo: done.at(-1)?.why ?? null, redo: undone.at(-1)?.why ?? null },
    busy: apply.isPending,
    error: apply.error,
  }
}

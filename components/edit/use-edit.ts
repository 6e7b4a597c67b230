'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { type Change, type FilmEdit, mergeEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import { isHeld, type Stacks, type Step } from '#film/history/undo.ts'
import { placesIn } from '#film/history/words.ts'
import { isShown } from '#film/shown.ts'
import { useTRPC, useTRPCClient } from '../api/client.ts'
import { baseOf, type Pending, shownOf } from './base.ts'
import { deliver, outcomeOf } from './deliver.ts'
import { pendingOf, usePending } from './pending.ts'
import { laid, nextOf, pushed, stepsOf, type Turn, useSteps, without } from './steps.ts'

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

const theirs = 'Others have changed that since.'
/** Of steps that cannot be taken back or brought back: that they stay as they are. */
const stay = (from: keyof Stacks, steps: readonly Step[]): string => {
  const more = steps.length - 1
  const what = `${steps.at(-1)?.why}${more > 0 ? `, and ${more} more` : ''}`
  return `Not ${from === 'done' ? 'taken' : 'brought'} back: ${what}. ${theirs}`
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
      useSteps.getState().say(filmId, null)
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
      const { passed, pass, say } = useSteps.getState()
      const stack = stepsOf(filmId)[from]
      const step = nextOf(stack, passed)
      if (step === null) return
      if (isHeld(step)) {
        const held = stack.slice(stack.findLastIndex((each) => !isHeld(each)) + 1)
        const told = held.filter(({ id }) => !passed.has(id))
        pass(told)
        return say(filmId, stay(from, told))
      }
      const { stays, ...own } = step
      put(filmId, (stacks) => without(stacks, step.id))
      const why = `${from === 'done' ? 'Undo' : 'Redo'}: ${step.why}`
      const to = from === 'done' ? 'undone' : 'done'
      const begun = begin(step.inverse, why, undoesOf(step.id))
      if (stays !== undefined) say(filmId, `${why}, but not: ${placesIn(stays)}. ${theirs}`)
      void begun.outcome.then((became) => {
        // The studio knew of others' work that had not come here yet.
        if (became.kept && became.answer.stays.length === 0) return
        if (became.kept) say(filmId, `${why}, but not: ${placesIn(became.answer.stays)}. ${theirs}`)
        useSteps.getState().askAnew()
      })
      await remember(begun, (stacks, turn) => laid(stacks, to, { ...own, ...turn }))
    },
    [begin, filmId, put, remember],
  )
  const undo = useCallback(() => back('done'), [back])
  const redo = useCallback(() => back('undone'), [back])
  return { edit, undo, redo, error }
}

/** What would be taken back or brought back next; `held`: it cannot be, others have changed it since. */
const useNext = (filmId: string, of: keyof Stacks): { why: string | null; held: boolean } => {
  const step = useSteps((s) => nextOf(s.films[filmId]?.[of] ?? [], s.passed))
  return { why: step?.why ?? null, held: step !== null && isHeld(step) }
}
export const useNextSteps = (filmId: string) => ({
  undo: useNext(filmId, 'done'),
  redo: useNext(filmId, 'undone'),
})

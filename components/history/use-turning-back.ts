'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../api/client.ts'
import { useSteps } from '../edit/steps.ts'
import type { State } from './state.ts'

/** Takes an edit back or an older state up again; what became of it. */
export const useTurningBack = (filmId: string, onDone: () => void) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const done = () => {
    void queries.invalidateQueries({ queryKey: trpc.history.list.pathKey() })
    useSteps.getState().askAnew()
    onDone()
  }
  const undo = useMutation(trpc.history.undo.mutationOptions({ onSuccess: done }))
  const restore = useMutation(trpc.history.restore.mutationOptions({ onSuccess: done }))
  return {
    busy: undo.isPending || restore.isPending,
    error: undo.error ?? restore.error,
    kept: restore.data?.kept ?? [],
    undo: (seq: number) => {
      restore.reset()
      undo.mutate({ filmId, seq })
    },
    restore: ({ seq, name }: State) => {
      undo.reset()
      restore.mutate({ filmId, seq, name })
    },
  }
}
export type TurningBack = ReturnType<typeof useTurningBack>

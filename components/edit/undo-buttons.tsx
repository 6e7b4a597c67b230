'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useCommands } from '../shortcuts/use-commands.ts'
import { IconButton } from '../ui/button.tsx'
import { useEdit, useNextSteps } from './use-edit.ts'
import { useStoredSteps } from './use-stored-steps.ts'

const told = (does: 'Undo' | 'Redo', { why, held }: { why: string | null; held: boolean }): string =>
  why === null
    ? `Nothing to ${does.toLowerCase()}`
    : held
      ? `Others changed since: ${why}`
      : `${does}: ${why}`

/** Takes back what this person did to the film, gesture by gesture, also what they did before the page was opened. */
export const UndoButtons = ({ filmId }: { filmId: string }) => {
  const { undo, redo } = useEdit(filmId)
  const next = useNextSteps(filmId)
  useStoredSteps(filmId, true)
  useCommands({ undo: () => void undo(), redo: () => void redo() })
  return (
    <>
      <IconButton
        label={told('Undo', next.undo)}
        shortcut="Ctrl Z"
        disabled={next.undo.why === null}
        onClick={() => void undo()}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={told('Redo', next.redo)}
        shortcut="Ctrl Shift Z"
        disabled={next.redo.why === null}
        onClick={() => void redo()}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </>
  )
}

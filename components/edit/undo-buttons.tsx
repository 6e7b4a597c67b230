'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useCommands } from '../shortcuts/use-commands.ts'
import { IconButton } from '../ui/button.tsx'
import { useEdit, useNextSteps } from './use-edit.ts'
import { useStoredSteps } from './use-stored-steps.ts'

/** Takes back what this person did to the film, gesture by gesture, also what they did before the page was opened. */
export const UndoButtons = ({ filmId }: { filmId: string }) => {
  const { undo, redo } = useEdit(filmId)
  const next = useNextSteps(filmId)
  useStoredSteps(filmId, true)
  useCommands({ undo: () => void undo(), redo: () => void redo() })
  return (
    <>
      <IconButton
        label={next.undo === null ? 'Nothing to undo' : `Undo: ${next.undo}`}
        shortcut="Ctrl Z"
        disabled={next.undo === null}
        onClick={() => void undo()}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={next.redo === null ? 'Nothing to redo' : `Redo: ${next.redo}`}
        shortcut="Ctrl Shift Z"
        disabled={next.redo === null}
        onClick={() => void redo()}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </>
  )
}

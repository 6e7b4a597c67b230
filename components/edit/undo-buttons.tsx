'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { messageOf } from '../api/client.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { IconButton } from '../ui/button.tsx'
import { useEdit } from './use-edit.ts'

/** Takes back what this tab did to the film, gesture by gesture. */
export const UndoButtons = ({ filmId }: { filmId: string }) => {
  const { undo, redo, next, busy, error } = useEdit(filmId)
  useKeys({
    'mod+z': (event) => void (event.shiftKey ? redo() : undo()),
    'mod+y': () => void redo(),
  })
  return (
    <>
      <IconButton
        label={next.undo === null ? 'Nothing to undo' : `Undo: ${next.undo}`}
        shortcut="Ctrl Z"
        disabled={next.undo === null || busy}
        onClick={() => void undo()}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={next.redo === null ? 'Nothing to redo' : `Redo: ${next.redo}`}
        shortcut="Ctrl Shift Z"
        disabled={next.redo === null || busy}
        onClick={() => void redo()}
      >
        <Redo2 aria-hidden />
      </IconButton>
      {error !== null && (
        <span role="alert" className="max-w-60 truncate text-xs text-rose" title={messageOf(error)}>
          {messageOf(error)}
        </span>
      )}
    </>
  )
}

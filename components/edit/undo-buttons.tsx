'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { messageOf } from '../api/client.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { IconButton } from '../ui/button.tsx'
import { pendingIn, usePending } from './pending.ts'
import { useEdit, useNextSteps } from './use-edit.ts'

/** Takes back what this tab did to the film, gesture by gesture. */
export const UndoButtons = ({ filmId }: { filmId: string }) => {
  const { undo, redo, error } = useEdit(filmId)
  const next = useNextSteps(filmId)
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
      <Unsent filmId={filmId} />
      {error !== null && (
        <span role="alert" className="max-w-60 truncate text-xs text-rose" title={messageOf(error)}>
          {messageOf(error)}
        </span>
      )}
    </>
  )
}

/** Says when changes wait for the network; nothing is lost meanwhile. */
const Unsent = ({ filmId }: { filmId: string }) => {
  const offline = usePending((s) => s.offline)
  const count = usePending(pendingIn(filmId)).filter(({ seq }) => seq === undefined).length
  if (!offline || count === 0) return null
  return (
    <span role="status" className="text-xs text-tungsten">
      {count} {count === 1 ? 'change waits' : 'changes wait'} for the studio
    </span>
  )
}

'use client'

import { Mic, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { FilmDetail } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { Listen } from '../sound/listen.tsx'
import { IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { RecordDialog } from './record-dialog.tsx'

/** Beside a line: record it, and what was recorded of it. */
export const RecordLine = ({ film: { id, film }, line }: { film: FilmDetail; line: Line }) => {
  const [open, setOpen] = useState(false)
  const { edit } = useEdit(id)
  const own = film.recordings[line.id]
  const said = `“${line.text.slice(0, 40)}”`
  const path = ['recordings', line.id]
  return (
    <div className="flex items-center gap-1.5">
      {own !== undefined && (
        <>
          <Chip tone={own.text === line.text ? 'good' : 'busy'}>
            {own.text === line.text ? 'Recorded' : 'Recorded for other words'}
          </Chip>
          <Listen film={id} asset={own.asset} what={`the recording of ${said}`} />
          <IconButton
            size="sm"
            label={`Give ${said} back to the voice`}
            onClick={() => void edit({ op: 'remove', path }, `The voice speaks ${said} again`)}
          >
            <Undo2 aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton size="sm" label={`Record ${said}`} onClick={() => setOpen(true)}>
        <Mic aria-hidden />
      </IconButton>
      {open && (
        <RecordDialog
          film={id}
          line={line}
          open
          onClose={() => setOpen(false)}
          onUse={(recording) =>
            void edit({ op: 'set', path, value: recording }, `${line.name} is recorded: ${said}`)
          }
        />
      )}
    </div>
  )
}

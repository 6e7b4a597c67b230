'use client'

import { ImagePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { messageOf, useTRPCClient } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { Button } from '../ui/button.tsx'

type Given = { filmId: string; shot: string; name: string; hand: boolean; frame: number }

/** Draws the shot’s panel on the storyboard as the shot stands at this frame. */
export const DrawPanel = ({ filmId, shot, name, hand, frame }: Given) => {
  const client = useTRPCClient()
  const { edit } = useEdit(filmId)
  const [told, setTold] = useState('')
  const [busy, setBusy] = useState(false)
  const going = useRef<AbortController | null>(null)
  const draw = async () => {
    if (!hand || busy) return
    going.current = new AbortController()
    setBusy(true)
    setTold('Drawing the panel …')
    try {
      const { asset } = await client.films.drawPanel.mutate(
        { filmId, shot, frame },
        { signal: going.current.signal },
      )
      void edit(
        { op: 'set', path: ['panels', shot], value: { asset, frame } },
        `The panel of shot ${name} is drawn`,
      )
      setTold('The panel is drawn.')
    } catch (error) {
      setTold(going.current.signal.aborted ? '' : messageOf(error))
    }
    setBusy(false)
  }
  useCommands({ 'stage-draw': () => void draw() })
  return (
    <div className="flex items-center gap-2">
      <span role="status" className="max-w-56 text-xs text-soft text-pretty">
        {told}
      </span>
      {busy && (
        <Button look="quiet" size="sm" onClick={() => going.current?.abort()}>
          Cancel
        </Button>
      )}
      <Button
        title="Draw the panel of this frame (D)"
        busy={busy}
        disabled={!hand}
        onClick={() => void draw()}
      >
        <ImagePlus aria-hidden />
        Draw it
      </Button>
    </div>
  )
}

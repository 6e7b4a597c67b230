'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Spinner } from '../ui/spinner.tsx'
import { whyNot } from '../viewport/why-not.ts'
import { openViewer, type Viewer } from './viewer.ts'

const turns: Record<string, [number, number]> = {
  ArrowLeft: [0.2, 0],
  ArrowRight: [-0.2, 0],
  ArrowUp: [0, 0.15],
  ArrowDown: [0, -0.15],
}

/** One model on a turntable: drag or arrow keys turn it, the wheel comes closer. */
export const ModelView = ({ url, name }: { url: string; name: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const viewer = useRef<Viewer | null>(null)
  const [state, setState] = useState<'loading' | 'shown' | string>('loading')
  useEffect(() => {
    let gone = false
    setState('loading')
    const opening = canvas.current ? openViewer(canvas.current, url) : null
    opening?.then(
      (opened) => {
        if (gone) return opened.dispose()
        viewer.current = opened
        setState('shown')
      },
      (error: unknown) => {
        if (!gone) setState(whyNot(error))
      },
    )
    return () => {
      gone = true
      viewer.current?.dispose()
      viewer.current = null
    }
  }, [url])
  const turn = (event: KeyboardEvent) => {
    const by = turns[event.key]
    if (!by) return
    event.preventDefault()
    viewer.current?.turn(...by)
  }
  return (
    <div className="relative aspect-[4/3] w-full overflow-hidden rounded-lg bg-panel ring-1 ring-line ring-inset">
      <canvas
        ref={canvas}
        role="img"
        tabIndex={0}
        onKeyDown={turn}
        aria-label={`${name}, a model that arrow keys turn`}
        className="size-full cursor-grab touch-none active:cursor-grabbing"
      />
      {state !== 'shown' && (
        <p
          role="status"
          className="absolute inset-0 grid place-items-center bg-panel/80 px-6 text-center text-sm text-soft"
        >
          {state === 'loading' ? <Spinner /> : `${name} cannot be shown. ${state}`}
        </p>
      )}
    </div>
  )
}

'use client'

import { Box } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useNear } from '../ui/use-near.ts'
import type { ShapePainter } from './shape-painter.ts'

const round = 5 // seconds for a whole turn

/** A thing of the studio, drawn when it is near; it turns about while `turning`, where motion is welcome. */
export const ShapePicture = ({
  painter,
  shape,
  colour,
  turning,
}: {
  painter: ShapePainter | null
  shape: string
  colour: string
  turning: boolean
}) => {
  const { ref, near } = useNear<HTMLCanvasElement>()
  const turn = useRef(0)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const canvas = ref.current
    if (painter === null || canvas === null || !near) return
    painter.paint(canvas, { shape, colour, turn: turn.current })
    setDrawn(true)
    if (!turning || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    let frame = 0
    let last = performance.now()
    const go = (now: number) => {
      turn.current += ((now - last) / 1000 / round) * 2 * Math.PI
      last = now
      painter.paint(canvas, { shape, colour, turn: turn.current })
      frame = requestAnimationFrame(go)
    }
    frame = requestAnimationFrame(go)
    return () => cancelAnimationFrame(frame)
  }, [painter, shape, colour, near, turning, ref])
  return (
    <span className="relative block aspect-[4/3] overflow-hidden rounded-lg bg-[radial-gradient(80%_90%_at_50%_0%,#262a33,#14161a)] ring-1 ring-line">
      {!drawn && (
        <span className="absolute inset-0 grid place-items-center text-edge">
          <Box aria-hidden className="size-9" strokeWidth={1.2} />
        </span>
      )}
      <canvas ref={ref} aria-hidden className="relative size-full object-contain" />
    </span>
  )
}

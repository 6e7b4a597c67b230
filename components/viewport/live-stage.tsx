'use client'

import { Pause, Play } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { StageSpec } from '#film/stage.ts'
import { createLive, type Live, type Size } from '#remotion/live/create-live.tsx'
import { playLive, type Shown } from '#remotion/live/play.ts'
import { givenIn } from '#remotion/stage/given/assets.ts'
import { loadGiven } from '#remotion/stage/given/load.ts'
import { loadPeople } from '#remotion/stage/human/load.ts'
import { assetUrl } from '../film/words.ts'
import { IconButton } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { whyNot } from './why-not.ts'

const clock = {
  now: () => performance.now(),
  tick: () => new Promise<number>((resolve) => requestAnimationFrame(resolve)),
}
const WIDEST = 1280 // pixels, on however fine a screen

const shownSize = (box: HTMLElement, shape: number): Size => {
  const width = Math.min(WIDEST, Math.round(box.clientWidth * window.devicePixelRatio))
  return { width, height: Math.round(width / shape) }
}

/** A shot on the same stage that the film is rendered from, played by the page's clock; where it rests it is sharp. */
export const LiveStage = ({ film, spec, shape }: { film: string; spec: StageSpec; shape: number }) => {
  const box = useRef<HTMLDivElement>(null)
  const counter = useRef<HTMLSpanElement>(null)
  const frame = useRef(0)
  const [live, setLive] = useState<Live | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const [playing, setPlaying] = useState(true)
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    const place = box.current
    if (!place) return
    const canvas = document.createElement('canvas') // a canvas serves one renderer in its life
    canvas.className = 'size-full'
    let made: Live | null = null
    let closed = false
    const make = async () => {
      await Promise.all([loadPeople(), loadGiven(givenIn(spec), (asset) => assetUrl(film, asset))])
      if (closed) return
      made = await createLive(canvas, spec, shownSize(place, shape))
      if (closed) return made.close()
      await made.draw(0, shownSize(place, shape))
      place.append(canvas)
      setLive(made)
    }
    make().catch((error: unknown) => setMissing(whyNot(error)))
    return () => {
      closed = true
      made?.close()
      canvas.remove()
    }
  }, [film, spec, shape])
  useEffect(() => {
    const place = box.current
    if (!live || !place) return
    if (!playing) {
      setShown(null)
      void live.draw(frame.current, shownSize(place, shape))
      return
    }
    const end = new AbortController()
    void playLive(
      live,
      spec,
      { from: frame.current, full: shownSize(place, shape), clock, signal: end.signal },
      {
        onFrame: (at) => {
          frame.current = at
          // Told without rendering the page again: the time belongs to the picture.
          if (counter.current) counter.current.textContent = String(at + 1)
        },
        onSecond: setShown,
      },
    )
    return () => end.abort()
  }, [live, playing, spec, shape])
  if (missing !== null)
    return (
      <Notice kind="error" title="The stage could not be drawn.">
        {missing} Close it and open it again.
      </Notice>
    )
  return (
    <div>
      <div ref={box} className="overflow-hidden rounded-md bg-pit" style={{ aspectRatio: shape }}>
        {live === null && <Loading what="the stage" />}
      </div>
      <div className="mt-3 flex items-center gap-3">
        <IconButton label={playing ? 'Pause' : 'Play'} onClick={() => setPlaying(!playing)}>
          {playing ? <Pause /> : <Play />}
        </IconButton>
        <p className="tabular text-sm text-soft" aria-live="off">
          Frame <span ref={counter}>1</span> of {spec.frames}
          {shown !== null &&
            ` · ${shown.rate.toFixed(0)} of ${spec.fps.toFixed(0)} frames a second, drawn at ${shown.width} × ${shown.height}`}
        </p>
      </div>
    </div>
  )
}

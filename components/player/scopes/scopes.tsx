'use client'

import { useEffect, useRef, useState } from 'react'
import type { Engine } from '../engine.ts'
import type { Picture } from '../picture/picture.ts'
import { usePlayback } from '../playback.ts'
import { createMeter } from './meter.ts'
import { LOOK, lit, scopesOf, VECTOR, WAVE } from './picture-scope.ts'

const EVERY = 90 // ms: at most eleven times a second
const [GREEN, AMBER] = [
  [146, 226, 170],
  [255, 203, 133],
] as const
const videos = new WeakMap<HTMLVideoElement, AudioNode>() // a video can be led through a meter only once

type Levels = { momentary: number; shortTerm: number }

/** What is seen and heard, measured: brightness by column, colours by hue and strength, and how loud it is. Only while open. */
export const Scopes = ({ engine, picture }: { engine: Engine; picture: Picture }) => {
  const wave = useRef<HTMLCanvasElement>(null)
  const vector = useRef<HTMLCanvasElement>(null)
  const [levels, setLevels] = useState<Levels>({ momentary: -70, shortTerm: -70 })
  useEffect(() => {
    const small = new OffscreenCanvas(LOOK.width, LOOK.height)
    const look = small.getContext('2d', { willReadFrequently: true })
    const [first, second] = [wave.current?.getContext('2d'), vector.current?.getContext('2d')]
    if (!look || !first || !second) return
    const meter = createMeter(engine.sound(), videos)
    let [seen, at] = ['', 0]
    const measure = (surface: CanvasImageSource | null) => {
      look.fillStyle = 'black'
      look.fillRect(0, 0, LOOK.width, LOOK.height)
      if (surface !== null) look.drawImage(surface, 0, 0, LOOK.width, LOOK.height)
      const scopes = scopesOf(look.getImageData(0, 0, LOOK.width, LOOK.height).data)
      first.putImageData(lit(scopes.wave, GREEN, 0.06), 0, 0)
      second.putImageData(lit(scopes.vector, AMBER, 0.02), 0, 0)
    }
    // A stage's pixels can be read only as it is drawn; frames that are kept tell of themselves too.
    picture.onDrawn((canvas) => {
      if (performance.now() - at < EVERY) return
      at = performance.now()
      measure(canvas)
    })
    const tick = () => {
      const { frame, playing } = usePlayback.getState()
      const surface = picture.surface()
      const video = surface instanceof HTMLVideoElement ? surface : null
      if (playing) setLevels(meter.read(video))
      const now = `${frame} ${video?.currentTime ?? surface === null} ${video?.seeking}`
      if (now === seen || surface instanceof HTMLCanvasElement) return
      seen = now
      measure(surface)
    }
    const timer = setInterval(tick, EVERY)
    return () => {
      clearInterval(timer)
      picture.onDrawn(null)
      meter.close()
    }
  }, [engine, picture])
  return (
    <section
      aria-label="Scopes"
      className="flex h-32 shrink-0 items-stretch gap-4 overflow-x-auto border-t border-line bg-ink px-4 py-2"
    >
      <figure className="flex min-w-40 flex-[2] flex-col">
        <figcaption className="slate">Luma</figcaption>
        <div className="relative min-h-0 flex-1 border-y border-line">
          <i className="absolute inset-x-0 top-1/2 border-t border-dashed border-line" />
          <canvas ref={wave} width={WAVE.width} height={WAVE.height} className="absolute inset-0 size-full" />
        </div>
      </figure>
      <figure className="flex w-28 shrink-0 flex-col items-center">
        <figcaption className="slate">Colour</figcaption>
        <div className="relative min-h-0 aspect-square flex-1 overflow-hidden rounded-full border border-line">
          <i className="absolute inset-y-0 left-1/2 border-l border-line" />
          <i className="absolute inset-x-0 top-1/2 border-t border-line" />
          <canvas ref={vector} width={VECTOR} height={VECTOR} className="absolute inset-0 size-full" />
        </div>
      </figure>
      <figure className="flex min-w-44 flex-1 flex-col">
        <figcaption className="slate">Loudness, LUFS</figcaption>
        <div className="flex flex-1 flex-col justify-center gap-3">
          <Loud name="Momentary" level={levels.momentary} />
          <Loud name="Short-term" level={levels.shortTerm} />
        </div>
      </figure>
    </section>
  )
}

const [QUIET, LOUD] = [-48, -6] // LUFS at the ends of the bar

const Loud = ({ name, level }: { name: string; level: number }) => {
  const share = Math.max(0, Math.min(1, (level - QUIET) / (LOUD - QUIET)))
  return (
    <div className="grid grid-cols-[5.5rem_1fr_3rem] items-center gap-2 text-xs text-soft">
      <span>{name}</span>
      <span className="h-1.5 overflow-hidden rounded-full bg-line">
        <i className="block h-full rounded-full bg-leaf" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="tabular text-right text-text">
        {level < -69 ? '−∞' : level.toFixed(1).replace('-', '−')}
      </span>
    </div>
  )
}

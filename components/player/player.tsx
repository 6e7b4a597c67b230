'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Rate } from '#film/timeline/time.ts'
import { cx } from '../ui/cx.ts'
import { late } from '../ui/late.ts'
import { Controls } from './controls.tsx'
import { Curtain } from './curtain.tsx'
import { LiveNote } from './live-note.tsx'
import { usePlayback } from './playback.ts'
import { SafeAreas } from './safe-areas.tsx'
import type { Score } from './score.ts'
import { useEngine } from './use-engine.ts'
import { usePlayerKeys } from './use-player-keys.ts'
import { useSize } from './use-size.ts'
import type { Workplace } from './workplace.ts'

const Words = dynamic(() => late(() => import('./picture/words.tsx')).then(({ Words }) => Words), {
  ssr: false,
})
const Scopes = dynamic(() => late(() => import('./scopes/scopes.tsx')).then(({ Scopes }) => Scopes), {
  ssr: false,
})

type Given = {
  film: string
  score: Score
  poster: string | null
  title: string
  rate: Rate
  frames: number
  aspect: number
  marks?: number[]
  work?: Workplace | null
  note?: string | null
  action?: ReactNode // what can be done about it
  curtain?: boolean // its poster hangs before it until it plays
  fill?: boolean // takes the room there is; else it is as wide as its place and as high as its picture
  className?: string
}

/** The film as its timeline stands: its file where that is the same, else drawn pieces, live shots and the clips' own sound. */
export const Player = ({
  film,
  score,
  poster,
  title,
  rate,
  frames,
  aspect,
  marks = [],
  work = null,
  note = null,
  action = null,
  curtain = false,
  fill = false,
  className,
}: Given) => {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const [captioned, setCaptioned] = useState(true)
  const [safe, setSafe] = useState(false)
  const [scopes, setScopes] = useState(false)
  const load = usePlayback((s) => s.load)
  useEffect(() => load(film, frames, rate), [load, film, frames, rate])
  const { engine, picture, broken, live, still, ready } = useEngine(place, { score, rate, aspect, work })
  const fullscreen = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else void box.current?.requestFullscreen()
  }
  usePlayerKeys({ fullscreen, safeAreas: () => setSafe(!safe), scopes: () => setScopes(!scopes) })
  const beside = work?.document.brief.captions === 'beside'
  const drawn =
    live?.kind === 'drawn'
      ? `${live.kept ? 'Cached' : 'Live'}, ${live.size.width} × ${live.size.height}`
      : null
  return (
    <div ref={box} className={cx('flex min-h-0 flex-col bg-pit', className)}>
      <div
        className={cx(
          'relative min-h-0 flex-1 overflow-hidden [container-type:size] in-[:fullscreen]:max-h-none',
          !fill && 'max-h-(--most,76dvh) in-[:fullscreen]:!aspect-auto',
          fill && 'max-lg:aspect-(--shape) max-lg:max-h-[45dvh] in-[:fullscreen]:!max-h-none', // the timeline stays in sight
        )}
        style={{ ['--shape' as string]: aspect, ...(fill ? {} : { aspectRatio: aspect }) }}
      >
        <div
          ref={frame}
          data-testid="picture"
          className="absolute inset-0 m-auto overflow-hidden"
          style={{ width: `min(100cqw, 100cqh * ${aspect})`, aspectRatio: aspect }}
        >
          {poster !== null && !ready && (
            // biome-ignore lint/performance/noImgElement: served by access check
            <img src={poster} alt="" className="absolute inset-0 size-full object-contain" />
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the key is the space bar, for the whole page */}
          <div
            ref={place}
            role="img"
            aria-label={title}
            className="absolute inset-0 isolate cursor-pointer"
            onClick={() => usePlayback.getState().toggle()}
          />
          {still !== null && (
            // biome-ignore lint/performance/noImgElement: served by access check
            <img src={still} alt="" className="pointer-events-none absolute inset-0 size-full object-cover" />
          )}
          {work !== null && <LiveNote live={live} spans={score.spans} work={work} />}
          {work !== null && (beside || score.whole === null) && (
            <div className="pointer-events-none absolute inset-0 z-10">
              <Words
                film={work.document}
                spans={score.spans}
                beside={beside && captioned}
                width={size.width}
                height={size.height}
              />
            </div>
          )}
          {curtain && poster !== null && <Curtain poster={poster} title={title} />}
          {action !== null && <div className="absolute top-3 right-3 z-20">{action}</div>}
          {safe && <SafeAreas aspect={aspect} />}
        </div>
        {broken && (
          <p
            role="alert"
            className="absolute inset-x-6 top-6 z-30 rounded-md bg-rose-dim px-4 py-3 text-center text-sm text-rose"
          >
            The film could not be played here. Reload the page; if it stays so, download the MP4, or make the
            film again.
          </p>
        )}
      </div>
      {scopes && engine !== null && picture !== null && <Scopes engine={engine} picture={picture} />}
      <Controls
        marks={marks}
        captions={beside ? { on: captioned, toggle: () => setCaptioned(!captioned) } : null}
        safe={{ on: safe, toggle: () => setSafe(!safe) }}
        scopes={{ on: scopes, toggle: () => setScopes(!scopes) }}
        note={[drawn, note].filter(Boolean).join(' · ') || null}
        onFullscreen={fullscreen}
      />
    </div>
  )
}

'use client'

import { Captions, Maximize, Pause, Play, Volume2, VolumeX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { fpsOf, type Rate, timecode } from '#film/timeline/time.ts'
import { IconButton } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { usePlayback } from './playback.ts'
import { Scrubber } from './scrubber.tsx'
import { usePlayerKeys } from './use-player-keys.ts'
import { useVideoClock } from './use-video-clock.ts'

type Given = {
  film: string
  src: string
  poster: string | null
  title: string
  rate: Rate
  frames: number
  aspect: number
  marks?: number[]
  captions?: string | null // a WebVTT file, where they are not part of the picture
  fill?: boolean // takes the room there is; else it is as wide as its place and as high as its picture
  className?: string
}

/** The finished film. Captions are part of its picture, or beside it. */
export const Player = ({
  film,
  src,
  poster,
  title,
  rate,
  frames,
  aspect,
  marks = [],
  captions = null,
  fill = false,
  className,
}: Given) => {
  const box = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [broken, setBroken] = useState(false)
  const [loaded, setLoaded] = useState(false)
  const [captioned, setCaptioned] = useState(true)
  useEffect(() => {
    for (const track of video.current?.textTracks ?? []) track.mode = captioned ? 'showing' : 'hidden'
  }, [captioned])
  const load = usePlayback((s) => s.load)
  useEffect(() => load(film, frames, rate), [load, film, frames, rate])
  useVideoClock(video)
  const fullscreen = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen()
    else void box.current?.requestFullscreen()
  }
  usePlayerKeys(fullscreen)
  return (
    <div ref={box} className={cx('flex min-h-0 flex-col bg-pit', className)}>
      <div className="relative flex min-h-0 flex-1 items-center justify-center overflow-hidden">
        {/* biome-ignore lint/a11y/useMediaCaption: where there is no track they are burnt into the picture */}
        <video
          ref={video}
          src={src}
          // The panel holds the place until there is the film's own, sharper frame.
          poster={loaded ? undefined : (poster ?? undefined)}
          onLoadedData={() => setLoaded(true)}
          preload="auto"
          playsInline
          aria-label={title}
          onClick={() => usePlayback.getState().toggle()}
          onError={() => setBroken(true)}
          className={cx(
            'max-h-[76dvh] w-full cursor-pointer object-contain in-[:fullscreen]:absolute in-[:fullscreen]:inset-0 in-[:fullscreen]:h-full in-[:fullscreen]:max-h-none',
            fill && 'lg:absolute lg:inset-0 lg:h-full lg:max-h-none',
          )}
          style={{ aspectRatio: aspect }}
        >
          {captions !== null && (
            <track kind="captions" src={captions} srcLang="en" label="Captions" default />
          )}
        </video>
        {broken && (
          <p
            role="alert"
            className="absolute inset-x-6 rounded-md bg-rose-dim px-4 py-3 text-center text-sm text-rose"
          >
            This browser could not play the film. Reload the page; if it stays so, download the MP4 instead.
          </p>
        )}
      </div>
      <Controls
        marks={marks}
        captions={captions === null ? null : { on: captioned, toggle: () => setCaptioned(!captioned) }}
        onFullscreen={fullscreen}
      />
    </div>
  )
}

const Controls = ({
  marks,
  captions,
  onFullscreen,
}: {
  marks: number[]
  captions: { on: boolean; toggle: () => void } | null
  onFullscreen: () => void
}) => {
  const { playing, speed, muted, volume, frame, frames, rate, toggle, setMuted, setVolume } = usePlayback()
  return (
    <div className="shrink-0 bg-ink px-3 pt-1 pb-2">
      <Scrubber marks={marks} />
      <div className="flex items-center gap-1">
        <IconButton label={playing ? 'Pause' : 'Play'} shortcut="Space" onClick={toggle}>
          {playing ? <Pause className="fill-current" /> : <Play className="fill-current" />}
        </IconButton>
        <IconButton label={muted ? 'Sound on' : 'Mute'} shortcut="Shift M" onClick={() => setMuted(!muted)}>
          {muted ? <VolumeX /> : <Volume2 />}
        </IconButton>
        <input
          type="range"
          aria-label="Volume"
          min={0}
          max={1}
          step={0.05}
          value={muted ? 0 : volume}
          onChange={(event) => setVolume(Number(event.target.value))}
          className="hidden h-6 w-20 accent-tungsten sm:block"
        />
        <p className="tabular ml-2 text-sm text-text" data-testid="timecode">
          {timecode(frame, rate)}
          <span className="text-faint"> / {timecode(Math.max(0, frames - 1), rate)}</span>
        </p>
        {playing && speed !== 1 && <span className="tabular ml-2 text-xs text-tungsten">{speed}×</span>}
        <span className="ml-auto hidden text-xs text-faint md:block">
          {Number(fpsOf(rate).toFixed(3))} fps
        </span>
        {captions !== null && (
          <IconButton label="Captions" aria-pressed={captions.on} onClick={captions.toggle}>
            <Captions />
          </IconButton>
        )}
        <IconButton label="Full screen" shortcut="F" onClick={onFullscreen}>
          <Maximize />
        </IconButton>
      </div>
    </div>
  )
}

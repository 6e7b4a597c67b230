'use client'

import {
  Activity,
  Captions,
  Check,
  Frame,
  Maximize,
  Pause,
  Play,
  Repeat,
  SlidersHorizontal,
  Volume2,
  VolumeX,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { fpsOf, timecode } from '#film/timeline/time.ts'
import { IconButton } from '../ui/button.tsx'
import { Menu, menuItem } from '../ui/menu.tsx'
import { howColours, howWords, readyWords, useReady } from './picture/cache/ready.ts'
import { usePlayback } from './playback.ts'
import { Scrubber } from './scrubber.tsx'

type Switch = { on: boolean; toggle: () => void }
type Given = {
  marks: number[]
  captions: Switch | null
  safe: Switch
  scopes: Switch
  note: string | null // what of the film is not drawn as it stands, quietly
  onFullscreen: () => void
}

const Choice = ({ on, onClick, children }: { on: boolean; onClick: () => void; children: ReactNode }) => (
  <button type="button" role="menuitem" className={menuItem} onClick={onClick}>
    <Check aria-hidden className={on ? undefined : 'invisible'} />
    {children}
    {on && <span className="sr-only"> (chosen)</span>}
  </button>
)

/** A piece of the line under the timeline's ruler, and what it says. */
const Sign = ({ how, children }: { how: 'drawn' | 'live'; children: ReactNode }) => (
  <p className="flex items-center gap-2.5 px-2.5 py-1 text-xs text-soft">
    <i
      aria-hidden
      className="w-4 shrink-0 border-t-3"
      style={{ borderColor: howColours[how], borderStyle: how === 'live' ? 'dashed' : 'solid' }}
    />
    {children}
  </p>
)

/** What of the film is not drawn as it stands, and how much of that plays sharp all the same. */
const Note = ({ text }: { text: string }) => {
  const ready = useReady(({ stretches }) => readyWords(stretches))
  const all = [text, ready].filter(Boolean).join(' · ')
  return (
    <span
      data-testid="player-note"
      className="mr-1 ml-auto min-w-0 truncate text-right text-xs text-faint"
      title={all}
    >
      {all}
    </span>
  )
}

const Settings = () => {
  const quality = usePlayback((s) => s.quality)
  const scrubbing = usePlayback((s) => s.scrubbing)
  const set = usePlayback((s) => s.set)
  return (
    <Menu
      label="How it plays"
      className="size-9 rounded-md text-soft hover:bg-hover hover:text-text"
      trigger={<SlidersHorizontal aria-hidden />}
    >
      <p className="slate px-2.5 py-1.5">Live shots</p>
      <Choice on={quality === 'best'} onClick={() => set({ quality: 'best' })}>
        Best: sharp at rest, as sharp as it keeps up in play
      </Choice>
      <Choice on={quality === 'fast'} onClick={() => set({ quality: 'fast' })}>
        Fast: small and soft, for a slow machine
      </Choice>
      <p className="slate border-t border-line px-2.5 pt-2.5 pb-1.5">The line over the tracks</p>
      <Sign how="drawn">Whole: plays sharp, drawn by the studio or ahead in this page</Sign>
      <Sign how="live">Broken: {howWords.live.toLowerCase()}</Sign>
      <p className="slate border-t border-line px-2.5 pt-2.5 pb-1.5">Sound</p>
      <Choice on={scrubbing} onClick={() => set({ scrubbing: !scrubbing })}>
        Hear the place you seek
      </Choice>
    </Menu>
  )
}

const Time = () => {
  const frame = usePlayback((s) => s.frame)
  const { frames, rate } = usePlayback.getState()
  return (
    <p className="tabular ml-2 text-sm whitespace-nowrap text-text" data-testid="timecode">
      {timecode(frame, rate)}
      <span className="text-faint @max-xl:hidden"> / {timecode(Math.max(0, frames - 1), rate)}</span>
    </p>
  )
}

export const Controls = ({ marks, captions, safe, scopes, note, onFullscreen }: Given) => {
  const playing = usePlayback((s) => s.playing)
  const speed = usePlayback((s) => s.speed)
  const muted = usePlayback((s) => s.muted)
  const volume = usePlayback((s) => s.volume)
  const loop = usePlayback((s) => s.loop)
  const rate = usePlayback((s) => s.rate)
  const { toggle, setMuted, setVolume, set } = usePlayback.getState()
  return (
    <div className="@container shrink-0 bg-ink px-3 pt-1 pb-2">
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
          className="hidden h-6 w-20 accent-tungsten @lg:block"
        />
        <Time />
        {playing && speed !== 1 && <span className="tabular ml-2 text-xs text-tungsten">{speed}×</span>}
        <Note text={note ?? `${Number(fpsOf(rate).toFixed(3))} fps`} />
        <IconButton
          label="Go round between in and out"
          shortcut="Ctrl L"
          aria-pressed={loop}
          onClick={() => set({ loop: !loop })}
        >
          <Repeat />
        </IconButton>
        <IconButton label="Safe areas" shortcut="'" aria-pressed={safe.on} onClick={safe.toggle}>
          <Frame />
        </IconButton>
        <IconButton label="Scopes" shortcut="Shift W" aria-pressed={scopes.on} onClick={scopes.toggle}>
          <Activity />
        </IconButton>
        {captions !== null && (
          <IconButton label="Captions" aria-pressed={captions.on} onClick={captions.toggle}>
            <Captions />
          </IconButton>
        )}
        <Settings />
        <IconButton label="Full screen" shortcut="F" onClick={onFullscreen}>
          <Maximize />
        </IconButton>
      </div>
    </div>
  )
}

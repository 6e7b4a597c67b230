'use client'

import { create } from 'zustand'
import { clamp } from '#film/clamp.ts'
import { fpsOf, type Rate } from '#film/timeline/time.ts'
import type { Quality } from './picture/quality.ts'

/** What moves pictures and sounds; the engine of the player is one (engine.ts). */
type Engine = {
  play(speed: number): void
  pause(): void
  seek(frame: number, heard?: boolean): void
  setLevel(): void
}

/**
 * Where the playhead is, for all that shows it (picture, timeline, screenplay). The frame is the truth; the player's
 * engine, where there is one on the page, is told and tells back.
 */
type Playback = {
  film: string | null
  frames: number
  rate: Rate
  frame: number
  playing: boolean
  speed: number // negative: backwards
  muted: boolean
  volume: number
  loop: boolean // in to out, or the whole film, round and round
  scrubbing: boolean // a sought place is heard for a moment
  quality: Quality // of shots that are played live
  engine: Engine | null
  load(film: string, frames: number, rate: Rate): void
  attach(engine: Engine | null): void
  seek(frame: number): void
  step(frames: number): void
  play(speed?: number): void
  pause(): void
  toggle(): void
  shuttle(direction: 1 | -1): void
  setMuted(muted: boolean): void
  setVolume(volume: number): void
  set(part: Partial<Pick<Playback, 'loop' | 'scrubbing' | 'quality'>>): void
  heard(frame: number, playing: boolean): void
}

export const frameAt = (seconds: number, rate: Rate): number => Math.floor(seconds * fpsOf(rate) + 1e-3)

const inside = (frame: number, frames: number) => clamp(Math.round(frame), 0, Math.max(0, frames - 1))

export const usePlayback = create<Playback>((set, get) => ({
  ...{ film: null, frames: 0, rate: { num: 24, den: 1 }, frame: 0, playing: false, speed: 1, engine: null },
  ...{ muted: false, volume: 1, loop: false, scrubbing: true, quality: 'best' },
  load: (film, frames, rate) =>
    set((s) =>
      s.film === film
        ? { frames, rate, frame: inside(s.frame, frames) }
        : { film, frames, rate, frame: 0, playing: false, speed: 1 },
    ),
  attach: (engine) => set({ engine, playing: false, speed: 1 }),
  seek: (to) => {
    const { frames, frame: before, engine, scrubbing } = get()
    const frame = inside(to, frames)
    set({ frame })
    engine?.seek(frame, scrubbing && frame !== before)
  },
  step: (by) => {
    const { frames, frame } = get()
    set({ frame: inside(frame + by, frames), playing: false, speed: 1 })
    get().engine?.pause()
  },
  play: (speed = 1) => {
    const { engine, frame, frames } = get()
    if (engine === null) return
    if (speed > 0 && frame >= frames - 1) set({ frame: 0 })
    set({ playing: true, speed })
    engine.play(speed)
  },
  pause: () => {
    set({ playing: false, speed: 1 })
    get().engine?.pause()
  },
  toggle: () => (get().playing ? get().pause() : get().play()),
  shuttle: (direction) => {
    const { playing, speed } = get()
    const same = playing && Math.sign(speed) === direction
    get().play(same ? Math.max(-8, Math.min(8, speed * 2)) : direction)
  },
  setMuted: (muted) => {
    set({ muted })
    get().engine?.setLevel()
  },
  setVolume: (volume) => {
    set({ volume, muted: volume === 0 })
    get().engine?.setLevel()
  },
  set: (part) => set(part),
  heard: (frame, playing) => set((s) => ({ frame: inside(frame, s.frames), playing })),
}))

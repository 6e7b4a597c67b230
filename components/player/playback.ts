'use client'

import { create } from 'zustand'
import { fpsOf, type Rate } from '#film/timeline/time.ts'

/**
 * Where the playhead is, for all that shows it (picture, timeline, screenplay). The frame is the truth; the video
 * element, when there is one, is told and listened to.
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
  video: HTMLVideoElement | null
  load(film: string, frames: number, rate: Rate): void
  attach(video: HTMLVideoElement | null): void
  seek(frame: number): void
  step(frames: number): void
  play(speed?: number): void
  pause(): void
  toggle(): void
  shuttle(direction: 1 | -1): void
  setMuted(muted: boolean): void
  setVolume(volume: number): void
  heard(frame: number, playing: boolean): void
}

/** The middle of a frame: a time that no rounding can move into its neighbour. */
const timeOf = (frame: number, rate: Rate): number => (frame + 0.5) / fpsOf(rate)
export const frameAt = (seconds: number, rate: Rate): number => Math.floor(seconds * fpsOf(rate) + 1e-3)

const clamp = (frame: number, frames: number) =>
  Math.max(0, Math.min(Math.max(0, frames - 1), Math.round(frame)))

export const usePlayback = create<Playback>((set, get) => ({
  film: null,
  frames: 0,
  rate: { num: 24, den: 1 },
  frame: 0,
  playing: false,
  speed: 1,
  muted: false,
  volume: 1,
  video: null,
  load: (film, frames, rate) =>
    set((s) =>
      s.film === film
        ? { frames, rate, frame: clamp(s.frame, frames) }
        : { film, frames, rate, frame: 0, playing: false, speed: 1 },
    ),
  attach: (video) => {
    const { frame, rate, volume, muted } = get()
    if (video !== null) {
      video.volume = volume
      video.muted = muted
      if (frame > 0) video.currentTime = timeOf(frame, rate)
    }
    set({ video, playing: false, speed: 1 })
  },
  seek: (to) => {
    const { frames, rate, video } = get()
    const frame = clamp(to, frames)
    if (video !== null) video.currentTime = timeOf(frame, rate)
    set({ frame })
  },
  step: (by) => {
    get().pause()
    get().seek(get().frame + by)
  },
  play: (speed = 1) => {
    const { video, frame, frames } = get()
    if (video === null) return
    if (speed > 0) {
      if (frame >= frames - 1) get().seek(0)
      video.playbackRate = speed
      // A browser may refuse sound before a gesture, or a newer command may overtake this one: both leave it paused.
      video.play().catch(() => set({ playing: false }))
    } else video.pause()
    set({ playing: true, speed })
  },
  pause: () => {
    const { video } = get()
    video?.pause()
    set({ playing: false, speed: 1 })
  },
  toggle: () => (get().playing ? get().pause() : get().play()),
  shuttle: (direction) => {
    const { playing, speed } = get()
    const same = playing && Math.sign(speed) === direction
    get().play(same ? Math.max(-8, Math.min(8, speed * 2)) : direction)
  },
  setMuted: (muted) => {
    const { video } = get()
    if (video !== null) video.muted = muted
    set({ muted })
  },
  setVolume: (volume) => {
    const { video } = get()
    if (video !== null) {
      video.volume = volume
      video.muted = volume === 0
    }
    set({ volume, muted: volume === 0 })
  },
  heard: (frame, playing) => set((s) => ({ frame: clamp(frame, s.frames), playing })),
}))

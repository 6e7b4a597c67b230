import { fpsOf } from '#film/timeline/time.ts'
import { markedRange, useTimeline } from '../timeline/session.ts'
import type { Picture } from './picture/picture.ts'
import { usePlayback } from './playback.ts'
import type { Score } from './score.ts'
import { createSound, type Sound } from './sound/engine.ts'
import { spanAt } from './spans.ts'

const SNIPPET = 0.09 // seconds that are heard of the place under a scrubbing hand

/**
 * The moving part of the player. While it plays a clock tells the moment: of the film's file where that is all as the
 * timeline stands, else of the sound card. The store's frame follows it, pictures and sounds go where it is.
 */
export const createEngine = (picture: Picture) => {
  const store = usePlayback
  let score: Score = { spans: [], stale: new Set(), whole: null, mix: null, events: [], rough: false }
  let sound: Sound | null = null
  let clock: (() => number) | null = null // the film's moment in frames, while it plays
  let turn = 0 // each play is another one; what comes late for an old one is dropped
  let asked = 0

  const fps = () => fpsOf(store.getState().rate)
  const levels = () => {
    const { volume, muted } = store.getState()
    return { volume, muted }
  }
  const sounding = (): Sound => {
    if (sound !== null) return sound
    sound = createSound()
    sound.setLevel(levels())
    sound.set(score.events, score.rough)
    return sound
  }
  const isWhole = (speed: number) => score.whole !== null && speed > 0

  const ofPage = (from: number, speed: number) => {
    const since = performance.now()
    return () => from + ((performance.now() - since) / 1000) * fps() * speed
  }
  const ofFile = (from: number) => () => {
    const video = picture.video()
    const span = spanAt(score.spans, Math.floor(from))
    if (video === null || video.seeking || span?.kind !== 'file') return from
    return Math.max(from, video.currentTime * fps() - span.offset + span.at)
  }

  /** Where playing begins anew when it has come to the end of what is to be played; null: there it ends. */
  const again = (): { from: number; to: number } | null => {
    const { loop, frames } = store.getState()
    if (!loop) return null
    return markedRange(useTimeline.getState(), frames) ?? { from: 0, to: frames }
  }

  const beginAt = async (from: number, speed: number) => {
    const mine = ++turn
    cancelAnimationFrame(asked)
    sound?.stop()
    const whole = isWhole(speed)
    picture.sound(whole, levels())
    clock = whole ? ofFile(from) : null
    picture.show(score.spans, from, whole ? speed : null)
    if (whole) picture.show(score.spans, from, speed)
    else {
      const heard = speed > 0 && speed <= 2 ? await sounding().play(() => from / fps(), speed) : null
      if (mine !== turn) return
      clock = heard === null ? ofPage(from, speed) : () => heard() * fps()
    }
    asked = requestAnimationFrame(tick)
  }

  /** The film's file no longer is what is to be heard: the sounds take over without a halt of the picture. */
  const takeOver = async (from: number, speed: number) => {
    const mine = ++turn
    const page = ofPage(from, speed)
    clock = page
    const heard = speed <= 2 ? await sounding().play(() => page() / fps(), speed) : null
    if (mine !== turn) return
    picture.sound(false, levels())
    if (heard !== null) clock = () => heard() * fps()
  }

  const tick = () => {
    const { playing, speed, frames, frame, heard, pause } = store.getState()
    if (!playing || clock === null) return
    const moment = clock()
    const range = speed > 0 ? again() : null
    const end = range !== null && frame < range.to ? range.to : frames
    if (speed > 0 && moment >= end - (isWhole(speed) ? 0.5 : 0)) {
      if (range === null) {
        heard(frames - 1, true)
        return pause()
      }
      heard(range.from, true)
      return void beginAt(range.from, speed)
    }
    if (speed < 0 && moment <= 0) {
      heard(0, true)
      return pause()
    }
    const at = Math.floor(moment + 1e-3)
    picture.show(score.spans, Math.max(0, moment), speed)
    if (at !== frame) heard(at, true)
    asked = requestAnimationFrame(tick)
  }

  const rest = () => {
    turn++
    clock = null
    cancelAnimationFrame(asked)
    sound?.stop()
    picture.show(score.spans, store.getState().frame, null)
  }

  return {
    play: (speed: number) => void beginAt(store.getState().frame, speed),
    pause: rest,
    /** @param heard a short piece of what sounds there is heard */
    seek: (frame: number, heard: boolean) => {
      const { playing, speed } = store.getState()
      if (playing) return void beginAt(frame, speed)
      picture.show(score.spans, frame, null)
      if (heard) void sounding().snippet(frame / fps(), SNIPPET)
    },
    setLevel: () => {
      const { playing, speed } = store.getState()
      sound?.setLevel(levels())
      picture.sound(playing && isWhole(speed), levels())
    },
    /** The film is another one, or other parts of it are drawn: what did not change goes on. */
    set: (next: Score) => {
      const { playing, speed, frame } = store.getState()
      const moment = clock?.() ?? frame
      const fileEnds = score.whole !== null && next.whole === null
      score = next
      sound?.set(next.events, next.rough)
      if (!playing) picture.show(score.spans, frame, null)
      else if (fileEnds && speed > 0) void takeOver(moment, speed)
    },
    sound: sounding,
    close: () => {
      turn++
      clock = null
      cancelAnimationFrame(asked)
      sound?.close()
    },
  }
}
export type Engine = ReturnType<typeof createEngine>

import type { Film } from '#film/film.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import { CONTROL, powersOf } from '#server/render/sound/control.ts'

export type Hole = { from: number; to: number } // seconds

const QUIET = 10 ** (-60 / 10) // mean square of both channels: nobody hears that at −14 LUFS
const LONG = 0.5 // seconds

const spansWhere = (count: number, so: (k: number) => boolean, step: number): Hole[] => {
  const spans: Hole[] = []
  for (let k = 0; k < count; k++) {
    if (!so(k)) continue
    const last = spans.at(-1)
    if (last !== undefined && Math.abs(last.to - k * step) < 1e-9) last.to = (k + 1) * step
    else spans.push({ from: k * step, to: (k + 1) * step })
  }
  return spans.filter(({ from, to }) => to - from > LONG + 1e-9)
}

/** Where the timeline wants something to sound: under every shot, and wherever a clip of sound lies. A fade may be silent. */
const wanted = (film: Film): ((second: number) => boolean) => {
  const fps = fpsOf(film.brief.rate)
  const clips = (track: Track | undefined) => (track && !track.mute ? clipsInOrder(track) : [])
  const shots = clips(film.tracks.picture).filter(({ source }) => source.kind === 'shot')
  const sounds = Object.values(film.tracks).flatMap((track) =>
    ['music', 'ambience', 'dialogue'].includes(track.kind) ? clips(track) : [],
  )
  const within = (clip: Clip, frame: number) =>
    frame >= clip.start + clip.fadeIn && frame < endOf(clip) - clip.fadeOut
  return (second) =>
    shots.some((clip) => clip.start <= second * fps && second * fps < endOf(clip)) ||
    sounds.some((clip) => within(clip, second * fps))
}

/** Stretches of more than half a second in which nothing is heard although the timeline asks for something. */
export const holesIn = (film: Film, channels: readonly Float32Array[]): Hole[] => {
  const powers = powersOf(channels, 0, channels[0]?.length ?? 0)
  const asked = wanted(film)
  return spansWhere(powers.length, (k) => (powers[k] as number) < QUIET && asked(k / 100), CONTROL / 48_000)
}

import { valueAt } from '#film/timeline/curve.ts'
import { heardNow } from '#film/timeline/heard.ts'
import { fpsOf, type Rate } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, type Track } from '#film/timeline/track.ts'

export type Bus = 'dialogue' | 'music' | 'effects' | 'ambience'

/** Something that sounds, in seconds of the film; `id` is another one whenever anything of it is. */
export type SoundEvent = {
  id: string
  url: string
  bus: Bus
  at: number
  seconds: number
  offset: number // into the sound
  round: boolean // it begins anew where it ends
  pan: number
  gain: { at: number; value: number }[] // amplitudes from its start; straight between two, held outside
}

/** The sound of a clip's source; null where it has none. */
export type SourceOf = (clip: Clip) => { url: string; round: boolean } | null

const amplitude = (db: number): number => 10 ** (db / 20)
const STEPS = 8 // straight lines that stand for the bow of a fade

/** Level, keys and fades of a clip as one line. */
const gainOf = (clip: Clip, fps: number): SoundEvent['gain'] => {
  const { frames, fadeIn, fadeOut, gain, keys } = clip
  const level = (frame: number): number => {
    const into = fadeIn > 0 ? Math.min(1, frame / fadeIn) : 1
    const out = fadeOut > 0 ? Math.min(1, (frames - frame) / fadeOut) : 1
    const faded = Math.sin((into * Math.PI) / 2) * Math.sin((out * Math.PI) / 2) // equal power
    return amplitude(gain + valueAt(keys?.gain, frame, 0)) * faded
  }
  const between = (from: number, to: number) =>
    Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS)
  const curve = keys?.gain ?? []
  const frame = new Set([
    0,
    ...(fadeIn > 0 ? between(0, fadeIn) : []),
    ...curve.flatMap((key, i) => between(curve[i - 1]?.at ?? key.at, key.at)),
    ...(fadeOut > 0 ? between(frames - fadeOut, frames) : []),
  ])
  return [...frame]
    .filter((at) => at <= frames)
    .sort((a, b) => a - b)
    .map((at) => ({ at: at / fps, value: level(at) }))
}

/** All that sounds of the tracks as they are now, in the order in which it begins. */
export const eventsOf = (tracks: Record<string, Track>, rate: Rate, sourceOf: SourceOf): SoundEvent[] => {
  const fps = fpsOf(rate)
  return heardNow(tracks)
    .flatMap((track) =>
      clipsInOrder(track).flatMap((clip): SoundEvent[] => {
        const source = sourceOf(clip)
        if (source === null) return []
        const event = {
          ...{ ...source, bus: track.kind as Bus, at: clip.start / fps, seconds: clip.frames / fps },
          ...{ offset: clip.offset / fps, pan: clip.pan, gain: gainOf(clip, fps) },
        }
        return [{ ...event, id: JSON.stringify(event) }]
      }),
    )
    .sort((a, b) => a.at - b.at)
}

/** A mix in parts that follow each other: a long one is never loaded whole. */
const PART = 4 // seconds

const partOf = (url: string, part: number): string => `${url}#${part}`
export const partIn = (url: string): { file: string; part: number } | null => {
  const [file = '', part] = url.split('#')
  return part === undefined ? null : { file, part: Number(part) }
}
export const partSpan = (part: number): { from: number; to: number } => ({
  from: part * PART,
  to: (part + 1) * PART,
})

export const mixEvents = (mix: string, seconds: number): SoundEvent[] =>
  Array.from({ length: Math.ceil(seconds / PART) }, (_, i) => {
    const url = partOf(mix, i)
    const length = Math.min(PART, seconds - i * PART)
    return {
      ...{ id: url, url, bus: 'dialogue', at: i * PART, seconds: length, offset: 0, round: false, pan: 0 },
      gain: [],
    }
  })

/** Those that sound in [from, to). */
export const during = (events: readonly SoundEvent[], from: number, to: number): SoundEvent[] =>
  events.filter(({ at, seconds }) => at < to && at + seconds > from)

/** The line of a gain from a moment of its event on. */
export const gainFrom = (gain: SoundEvent['gain'], from: number): SoundEvent['gain'] => {
  const later = gain.filter(({ at }) => at > from)
  const before = gain.findLast(({ at }) => at <= from)
  const next = later[0]
  if (before === undefined)
    return next === undefined ? [] : [{ at: 0, value: next.value }, ...moved(later, from)]
  const share = next === undefined ? 0 : (from - before.at) / (next.at - before.at)
  const value = next === undefined ? before.value : before.value + (next.value - before.value) * share
  return [{ at: 0, value }, ...moved(later, from)]
}

const moved = (gain: SoundEvent['gain'], by: number) => gain.map(({ at, value }) => ({ at: at - by, value }))

const DUCK = { music: -9, ambience: -6, effects: -2, dialogue: 0 } satisfies Record<Bus, number> // dB while spoken
const [BEFORE, AFTER] = [0.25, 0.4] // seconds

/** How loud a bus is at a moment: music and the air give way to voices. */
export const duckedAt = (spoken: readonly SoundEvent[], bus: Bus, at: number): number =>
  spoken.some((line) => line.at - BEFORE < at && at < line.at + line.seconds + AFTER)
    ? amplitude(DUCK[bus])
    : 1

import type { Clip, ClipKeys, Curve } from '../track.ts'
import { change, withField } from './change.ts'
import type { ClipRef, Tracks } from './ref.ts'

export type KeyName = keyof ClipKeys
/** What each value can be: dB; shares; x and y of the picture's size from its middle. */
export const keyRange: Record<KeyName, { least: number; most: number; rest: number }> = {
  gain: { least: -60, most: 24, rest: 0 },
  opacity: { least: 0, most: 1, rest: 1 },
  x: { least: -2, most: 2, rest: 0 },
  y: { least: -2, most: 2, rest: 0 },
  scale: { least: 0.05, most: 8, rest: 1 },
}

const bounded = (name: KeyName, value: number): number => {
  const { least, most } = keyRange[name]
  return Math.round(Math.max(least, Math.min(most, value)) * 1000) / 1000 + 0
}

const withCurve = (clip: Clip, name: KeyName, curve: Curve): Clip => {
  const { [name]: _, ...others } = clip.keys ?? {}
  const keys = curve.length > 0 ? { ...others, [name]: curve } : others
  return withField(clip, 'keys', Object.keys(keys).length > 0 ? keys : undefined)
}

/** A key at a frame of a clip (from its start); one that is there takes the value. */
export const setKey = (
  tracks: Tracks,
  { ref, name, at, value }: { ref: ClipRef; name: KeyName; at: number; value: number },
): Tracks =>
  change(tracks, [ref], (clip) => {
    const frame = Math.max(0, Math.min(clip.frames - 1, Math.round(at)))
    const others = (clip.keys?.[name] ?? []).filter((key) => key.at !== frame)
    const curve = [...others, { at: frame, value: bounded(name, value) }].sort((a, b) => a.at - b.at)
    return withCurve(clip, name, curve)
  })

/** A key taken to another frame and value; it stops beside the keys before and after it. */
export const moveKey = (
  tracks: Tracks,
  { ref, name, from, at, value }: { ref: ClipRef; name: KeyName; from: number; at: number; value: number },
): Tracks =>
  change(tracks, [ref], (clip) => {
    const curve = clip.keys?.[name] ?? []
    const i = curve.findIndex((key) => key.at === from)
    if (i === -1) return clip
    const least = (curve[i - 1]?.at ?? -1) + 1
    const most = (curve[i + 1]?.at ?? clip.frames) - 1
    const moved = { at: Math.max(least, Math.min(most, Math.round(at))), value: bounded(name, value) }
    return withCurve(clip, name, curve.with(i, moved))
  })

/** A key taken away; the last one takes its curve along. */
export const removeKey = (
  tracks: Tracks,
  { ref, name, at }: { ref: ClipRef; name: KeyName; at: number },
): Tracks =>
  change(tracks, [ref], (clip) => {
    const curve = clip.keys?.[name] ?? []
    const left = curve.filter((key) => key.at !== at)
    return left.length === curve.length ? clip : withCurve(clip, name, left)
  })

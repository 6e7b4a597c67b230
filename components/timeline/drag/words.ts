import { type ClipRef, find } from '#film/timeline/edit/ref.ts'
import { fpsOf, type Rate, timecode } from '#film/timeline/time.ts'
import type { Held } from './drag.ts'

export const framesIn = (n: number): string => `${Math.abs(n)} ${Math.abs(n) === 1 ? 'frame' : 'frames'}`

/** "+12", and from a second on "+2:04": seconds and frames. */
export const signed = (by: number, rate: Rate): string => {
  const base = Math.round(fpsOf(rate))
  const sign = by > 0 ? '+' : by < 0 ? '−' : '±'
  const far = Math.abs(by)
  return far < base
    ? `${sign}${far}`
    : `${sign}${Math.floor(far / base)}:${String(far % base).padStart(2, '0')}`
}

/** A way and where it led: "+12  00:00:04:10". */
export const placed = (by: number, frame: number, rate: Rate): string =>
  `${signed(by, rate)}   ${timecode(Math.max(0, frame), rate)}`

export const decibels = (db: number): string =>
  `${db > 0 ? '+' : db < 0 ? '−' : ''}${Math.abs(db).toFixed(1)} dB`

const short = (name: string): string => (name.length > 32 ? `${name.slice(0, 31).trimEnd()}…` : name)

/** One clip by its name, several by their number. */
export const called = ({ tracks, nameOf }: Held, refs: readonly ClipRef[]): string => {
  const [first] = refs
  const clip = first && find(tracks, first)
  if (refs.length !== 1 || clip === undefined) return `${refs.length} clips`
  const name = nameOf(clip)
  return clip.source.kind === 'shot' ? (name.split(' ')[0] ?? name) : short(name)
}

import { z } from 'zod'

/** A frame rate as a fraction of whole numbers, so that 23.976 is exactly 24000/1001. */
export const Rate = z.object({ num: z.int().positive(), den: z.int().positive() })
export type Rate = z.infer<typeof Rate>

/** A whole number of frames; positions and durations in a film are nothing else. */
export const Frames = z.int().nonnegative()

/** NTSC rates are recognised from their rounded names (23.976, 29.97, 59.94). */
export const rateOf = (fps: number): Rate => {
  const ntsc = Math.round(fps)
  if (Math.abs(fps - (ntsc * 1000) / 1001) < 0.005 && !Number.isInteger(fps))
    return { num: ntsc * 1000, den: 1001 }
  if (Number.isInteger(fps)) return { num: fps, den: 1 }
  return { num: Math.round(fps * 1000), den: 1000 }
}

export const fpsOf = (rate: Rate): number => rate.num / rate.den
export const toSeconds = (frames: number, rate: Rate): number => (frames * rate.den) / rate.num
/** The nearest whole frame. */
export const toFrames = (seconds: number, rate: Rate): number => Math.round((seconds * rate.num) / rate.den)
/** The first frame that does not cut into the given time. */
export const framesToHold = (seconds: number, rate: Rate): number =>
  Math.max(0, Math.ceil((seconds * rate.num) / rate.den - 1e-9))

const two = (n: number) => String(n).padStart(2, '0')

/** HH:MM:SS:FF, non-drop. */
export const timecode = (frames: number, rate: Rate): string => {
  const base = Math.round(fpsOf(rate))
  const seconds = Math.floor(frames / base)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % base]
    .map(two)
    .join(':')
}

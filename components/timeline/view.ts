import { fpsOf, type Rate, timecode } from '#film/timeline/time.ts'

/** Which part of the film the timeline shows: how wide a frame is, and which frame stands at the left edge. */
export type View = { scale: number; from: number }

const maxScale = 24

export const fitted = (frames: number, width: number): View => ({
  scale: width / Math.max(1, frames),
  from: 0,
})

/** What can be looked at: the film, and room after it to lay things. */
export const spanOf = (frames: number, rate: Rate): number => Math.ceil(frames * 1.1 + 4 * fpsOf(rate))

/** Never smaller than the whole film, never scrolled past its ends. */
export const bounded = (view: View, frames: number, width: number): View => {
  const scale = Math.min(maxScale, Math.max(fitted(frames, width).scale, view.scale))
  return { scale, from: Math.max(0, Math.min(frames - width / scale, view.from)) }
}

export const xOf = (view: View, frame: number): number => (frame - view.from) * view.scale
export const frameOf = (view: View, x: number): number => view.from + x / view.scale

/** Zooms so that the frame under x stays under x. */
export const zoomed = (view: View, factor: number, x: number, frames: number, width: number): View => {
  const scale = bounded({ scale: view.scale * factor, from: view.from }, frames, width).scale
  return bounded({ scale, from: frameOf(view, x) - x / scale }, frames, width)
}

export const scrolled = (view: View, pixels: number, frames: number, width: number): View =>
  bounded({ ...view, from: view.from + pixels / view.scale }, frames, width)

/** The view that has the playhead in it: turned like a page when it leaves. */
export const following = (view: View, frame: number, frames: number, width: number): View => {
  const x = xOf(view, frame)
  return x >= 0 && x <= width - 8 ? view : bounded({ ...view, from: frame - 24 / view.scale }, frames, width)
}

const secondSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]

export type Tick = { frame: number; label: string | null }

/** Marks of the ruler: labelled ones at least 84 pixels apart, and unlabelled between them. */
export const ticks = (view: View, rate: Rate, width: number): Tick[] => {
  const fps = fpsOf(rate)
  const base = Math.round(fps)
  const frameSteps = [1, 2, 5, 10].filter((step) => step < base)
  const steps = [...frameSteps, ...secondSteps.map((s) => s * base)]
  const major = steps.find((step) => step * view.scale >= 84) ?? 3600 * base
  const minor =
    steps.findLast((step) => step < major && major % step === 0 && step * view.scale >= 7) ?? major
  const out: Tick[] = []
  const last = frameOf(view, width)
  for (let frame = Math.floor(view.from / minor) * minor; frame <= last; frame += minor)
    out.push({ frame, label: frame % major === 0 ? timecode(frame, rate) : null })
  return out
}

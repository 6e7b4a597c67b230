import type { ActorTrack, Spot } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'

/** Where a figure is on the floor in one frame, and how it goes. */
export type Travel = {
  x: number
  z: number
  facing: number
  gone: number // metres walked in this move so far
  gait: 'walk' | 'run'
  going: number // 0 stands, 1 in full stride
}

const turnTo = (from: number, to: number, t: number): number => {
  const gap = Math.atan2(Math.sin(to - from), Math.cos(to - from))
  return from + gap * t
}

/** Starts and stops softly, at an even pace between. */
const pace = (t: number, ease: number): number => {
  const e = clamp(ease, 0.02, 0.5)
  const full = 1 / (1 - e)
  if (t < e) return (full * t * t) / (2 * e)
  if (t > 1 - e) return 1 - (full * (1 - t) ** 2) / (2 * e)
  return full * (t - e / 2)
}

const alongPath = (points: readonly Spot[], metres: number): { x: number; z: number; heading: number } => {
  let left = metres
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]]
    if (!a || !b) continue
    const length = Math.hypot(b.x - a.x, b.z - a.z)
    if (length < 1e-6) continue
    if (left <= length || i + 2 === points.length) {
      const t = clamp(left / length)
      return { x: lerp(a.x, b.x, t), z: lerp(a.z, b.z, t), heading: Math.atan2(b.x - a.x, b.z - a.z) }
    }
    left -= length
  }
  const end = points.at(-1)
  return { x: end?.x ?? 0, z: end?.z ?? 0, heading: end?.facing ?? 0 }
}

export const travelAt = (track: ActorTrack, frame: number, fps: number): Travel => {
  let at: Spot = track.start
  for (const move of [...track.moves].sort((a, b) => a.from - b.from)) {
    if (frame < move.from) break
    const end = move.path.at(-1) ?? at
    if (frame >= move.to) {
      at = end
      continue
    }
    const path = [at, ...move.path]
    const total = path.reduce((sum, p, i) => {
      const next = path[i + 1]
      return next ? sum + Math.hypot(next.x - p.x, next.z - p.z) : sum
    }, 0)
    const frames = Math.max(1, move.to - move.from)
    const t = (frame - move.from) / frames
    const seconds = frames / fps
    const gone = total * pace(t, 0.3 / Math.max(0.3, seconds))
    const here = alongPath(path, gone)
    const soon = alongPath(path, Math.min(total, gone + 0.35))
    // It turns into its way first, and to its end facing as it arrives.
    const heading = turnTo(here.heading, soon.heading, 0.5)
    const into = smooth(0, Math.min(0.45, 0.35 / seconds), t)
    const out = smooth(1 - Math.min(0.4, 0.45 / seconds), 1, t)
    const facing =
      total < 0.05
        ? turnTo(at.facing, end.facing, smooth(0, 1, t))
        : turnTo(turnTo(at.facing, heading, into), end.facing, out)
    const going = total < 0.05 ? 0 : Math.min(smooth(0, 0.28, gone), smooth(0, 0.28, total - gone))
    return { x: here.x, z: here.z, facing, gone, gait: move.gait, going }
  }
  return { x: at.x, z: at.z, facing: at.facing, gone: 0, gait: 'walk', going: 0 }
}

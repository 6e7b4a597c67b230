import type { Brief } from '#film/brief.ts'
import { cameraAt } from '#film/optics.ts'
import type { Shot } from '#film/shot.ts'
import type { StageSpec } from '#film/stage.ts'
import { bodyAt } from '../camera/body.ts'
import { project } from '../camera/frame.ts'

const WIDTH = 480

/** Panels keep the film's shape; H.264's even numbers suit pictures too. */
export const panelSize = ({ width, height }: Brief['size']): { width: number; height: number } => ({
  width: WIDTH,
  height: Math.max(2, Math.round((WIDTH * height) / width / 2) * 2),
})

/** How well a frame tells the shot: who it is about is well in the picture, something is being done, the walk is under way. */
const telling = (shot: Shot, spec: StageSpec, frame: number, aspect: number): number => {
  const t = frame / Math.max(1, spec.frames - 1)
  const look = cameraAt(spec.camera, t)
  let score = 0
  for (const { id, model, track, mouth } of spec.figures) {
    const weight = shot.subjects[0] === id ? 1 : shot.subjects.includes(id) ? 0.6 : 0.15
    const body = bodyAt(id, track, model, frame, spec.fps)
    const seen = project(body.eyes, look, spec.camera.lens, aspect)
    const inside = seen.depth > 0.2 && Math.abs(seen.x) < 0.9 && Math.abs(seen.y) < 0.95
    score += inside ? weight : -weight
    // The height of a gesture, not its start.
    for (const { from, to, action } of track.gestures) {
      const at = (frame - from) / Math.max(1, to - from)
      if (at >= 0 && at <= 1) score += weight * (action === 'speak' ? 0.35 : 0.7) * (1 - Math.abs(at - 0.6))
    }
    for (const { from, to } of track.moves) {
      const at = (frame - from) / Math.max(1, to - from)
      if (at > 0 && at < 1) score += weight * 0.4 * (1 - Math.abs(at - 0.65))
    }
    const shape = mouth.findLast((key) => key.at <= frame)?.shape ?? 'rest'
    if (['mid', 'wide', 'open', 'round'].includes(shape)) score += weight * 0.25
  }
  // All else alike, the middle: cuts and fades are at the ends.
  return score + 0.3 * (1 - Math.abs(t - 0.5) * 2)
}

const framesTried = ({ frames }: StageSpec): number[] => {
  const count = Math.min(24, frames)
  return Array.from({ length: count }, (_, i) => Math.round((i * (frames - 1)) / Math.max(1, count - 1)))
}

export const tellingFrame = (shot: Shot, spec: StageSpec, aspect: number): number => {
  let best = { frame: 0, score: Number.NEGATIVE_INFINITY }
  for (const frame of framesTried(spec)) {
    const score = telling(shot, spec, frame, aspect)
    if (score > best.score + 1e-9) best = { frame, score }
  }
  return best.frame
}

/** 0 … 1: how near the chosen frames come to the best of their shots. */
export const tellingShare = (
  stages: readonly { shot: Shot; spec: StageSpec }[],
  panels: Record<string, { frame: number }>,
  size: Brief['size'],
): number => {
  const aspect = size.width / size.height
  const shares = stages.map(({ shot, spec }) => {
    const panel = panels[shot.id]
    if (!panel) return 0
    const scores = framesTried(spec).map((frame) => telling(shot, spec, frame, aspect))
    const most = Math.max(...scores)
    const least = Math.min(...scores)
    const own = telling(shot, spec, panel.frame, aspect)
    return most - least < 1e-6 ? 1 : Math.max(0, Math.min(1, (own - least) / (most - least)))
  })
  return shares.length === 0 ? 1 : shares.reduce((a, b) => a + b, 0) / shares.length
}

import type { ActorTrack, MouthKey } from '#film/stage.ts'
import { clamp, lerp } from '../clay.ts'
import { blinkAt, lidsShut, nervesOf } from './expression.ts'
import type { FacePose } from './face.ts'
import type { Active } from './gesture.ts'
import type { FigureRig } from './rig.ts'

/** How strongly the voice is stressed just now, from how far the mouth opens. */
export const beatAt = (mouth: readonly MouthKey[], frame: number, fps: number): number => {
  const span = 0.22 * fps
  let total = 0
  let weight = 0
  for (const key of mouth) {
    const near = 1 - Math.abs(key.at - frame) / span
    if (near <= 0) continue
    total +=
      near *
      (key.shape === 'open' || key.shape === 'wide' || key.shape === 'round'
        ? 1
        : key.shape === 'mid'
          ? 0.5
          : 0)
    weight += near
  }
  return weight > 0 ? clamp((total / weight) * 1.3) : 0
}

/** Lids, brows and mouth: the feeling, what gestures add, speech, and blinks over all. */
export const poseFace = (
  rig: FigureRig,
  track: ActorTrack,
  frame: number,
  fps: number,
  spoken: FacePose,
  acts: readonly Active[],
): void => {
  const face = { ...spoken }
  for (const { ask, weight } of acts)
    for (const [key, value] of Object.entries(ask.face ?? {}) as [keyof FacePose, number][]) {
      const speaking =
        spoken.open > 0.15 && (key === 'open' || key === 'round' || key === 'width' || key === 'press')
      if (!speaking) face[key] = lerp(face[key], value, weight * 0.85)
    }
  const shifted = track.gaze.some(
    (key, i) => i > 0 && lidsShut((frame - key.from) / fps - 0.03) > 0 && key.from > 0,
  )
  const gazeBlink = shifted
    ? Math.max(...track.gaze.slice(1).map((key) => lidsShut((frame - key.from) / fps - 0.03)))
    : 0
  const shut = Math.max(blinkAt(rig.model.seed, frame, fps, nervesOf(track, frame)), gazeBlink * 0.9)
  face.lids = lerp(face.lids, -1.25, shut)
  rig.face(face)
  rig.joints.jaw.rotation.set(clamp(face.open) * 0.16, 0, 0)
}

import type { ActorTrack } from '#film/stage.ts'
import { clamp, smooth } from '../clay.ts'
import type { Act, Action, Ask } from './act/act.ts'
import { BODY } from './act/body.ts'
import { HAND } from './act/hand.ts'
import { MOOD } from './act/mood.ts'
import { OTHER } from './act/other.ts'

const ACTS: Record<Action, Act> = { ...BODY, ...HAND, ...OTHER, ...MOOD }

/** A gesture as it is at a moment. */
export type Active = {
  action: Action
  ask: Ask
  weight: number
  late: number // the weight of the hands: they come after the trunk
  hand: 'left' | 'right' | 'both'
  target: string | null
}

/** A gesture swells with a small counter-move first, holds, and goes back. */
const swell = (s: number, seconds: number): number => {
  const rise = Math.min(0.5, seconds * 0.38)
  const fall = Math.min(0.55, seconds * 0.34)
  if (s < rise * 0.28) return -0.1 * Math.sin((s / (rise * 0.28)) * Math.PI)
  const t = clamp((s - rise * 0.28) / (rise * 0.72))
  const up = 1 + 1.3 * (t - 1) ** 3 + 0.3 * (t - 1) ** 2 // a touch over, then settled
  return clamp(up, 0, 1.1) * smooth(0, fall, seconds - s)
}

/** Sitting, rising and their kind leave the body changed; the others pass. `dropOf` says how low a target lies. */
export const gesturesAt = (
  track: ActorTrack,
  frame: number,
  fps: number,
  beat: number,
  dropOf: (gesture: ActorTrack['gestures'][number]) => number = () => 0,
): Active[] =>
  track.gestures.flatMap((g) => {
    if (frame < g.from || frame >= g.to) return []
    const seconds = Math.max(0.2, (g.to - g.from) / fps)
    const s = (frame - g.from) / fps
    const e = swell(s, seconds)
    const ask = ACTS[g.action]({ e: clamp(e, -0.1, 1.1), s, left: seconds - s, beat, drop: dropOf(g) })
    const late = clamp(swell(Math.max(0, s - 0.06), seconds))
    return [{ action: g.action, ask, weight: clamp(e), late, hand: g.hand, target: g.target }]
  })

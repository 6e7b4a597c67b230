import { lerp, smooth } from '../clay.ts'
import type { FigureRig } from './build.ts'
import type { Side } from './skeleton.ts'
import type { Travel } from './travel.ts'

export type Gait = {
  going: number
  bob: number
  shift: number
  twist: number
  drop: number
  lean: number
  swing: number // −1 … 1: the right arm forward
  run: boolean
  feet: Record<Side, { z: number; y: number; pitch: number }>
}

/**
 * A stride covers 0.8 of the height (CRAFT, "Performance"), a running one more. While a foot is down it moves
 * back under the body exactly as fast as the body moves on, so that it stays where it is.
 */
export const gaitOf = (rig: FigureRig, travel: Travel): Gait => {
  const m = rig.measures
  const run = travel.gait === 'run'
  const legs = (m.thigh + m.shin) / 0.46
  const stride = legs * (run ? 1.25 : 0.8)
  const stance = run ? 0.38 : 0.6
  const k = travel.going
  const turn = travel.gone / stride
  const foot = (offset: number) => {
    const t = (((turn + offset) % 1) + 1) % 1
    if (t < stance) {
      const at = t / stance
      return {
        z: k * stride * stance * (0.5 - at),
        y: k * m.foot * 0.3 * smooth(0.72, 1, at) * 0.9,
        pitch: k * (lerp(-0.34, 0, smooth(0, 0.22, at)) + 0.75 * smooth(0.68, 1, at)),
      }
    }
    const at = (t - stance) / (1 - stance)
    const arc = Math.sin(Math.PI * at)
    return {
      z: k * stride * stance * (smooth(0, 1, at) - 0.5),
      y: k * (m.shin * (run ? 0.5 : 0.16) * arc * (1.15 - 0.5 * at) + m.foot * 0.27 * (1 - at) ** 3),
      pitch: k * lerp(0.75 + (run ? 0.5 : 0.15) * arc, -0.34, smooth(0.1, 0.9, at)),
    }
  }
  const wave = Math.cos((turn + (run ? 0.05 : 0)) * Math.PI * 2)
  const double = Math.cos((turn + 0.05) * Math.PI * 4)
  return {
    going: k,
    run,
    bob: k * (run ? 0.055 * -double - 0.05 : -0.018 * double - 0.035) * (m.thigh + m.shin),
    shift: k * 0.018 * m.height * Math.sin(turn * Math.PI * 2 - 0.3) * (run ? 0.4 : 1),
    twist: k * -0.13 * wave,
    drop: k * 0.045 * Math.sin(turn * Math.PI * 2),
    lean: k * (run ? 0.24 : 0.05),
    swing: wave * k,
    feet: { L: foot(0.0), R: foot(0.5) },
  }
}

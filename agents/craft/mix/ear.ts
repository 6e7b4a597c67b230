import { cameraAt } from '#film/optics.ts'
import type { CameraPlan, SetSpec, Vec3 } from '#film/stage.ts'

/** What one hears a sound by: where it is between left and right, how loud beside one at talking distance, what is left of its top. */
export type Heard = { pan: number; gain: number; cutoff: number | null } // −1 … 1, dB, Hz

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]

/** Sounds stay near the middle, where the screen is: the edge of the picture is this far out. */
const WIDTH = 0.35
const TALKING = 2.5 // metres, through a lens that shows what an eye sees
const NATURAL = 35 // mm

/** Whether a box stands on the way from one point to another (slabs, one axis after the other). */
const between = ({ min, max }: SetSpec['solids'][number], from: Vec3, to: Vec3): boolean => {
  let [enter, leave] = [0.02, 0.98] // what one leans on or stands in is in nobody's way
  for (const axis of [0, 1, 2] as const) {
    const way = to[axis] - from[axis]
    if (Math.abs(way) < 1e-9) {
      if (from[axis] < min[axis] || from[axis] > max[axis]) return false
      continue
    }
    const [a, b] = [(min[axis] - from[axis]) / way, (max[axis] - from[axis]) / way]
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  return enter < leave
}

const TALL = 1.8 // metres: one hears over what is lower

/** How a sound at a point of the stage is heard where the camera is at a fraction of the shot. */
export const heardAt = (camera: CameraPlan, t: number, at: Vec3, solids: SetSpec['solids'] = []): Heard => {
  const { position, target } = cameraAt(camera, t)
  const ahead = minus(target, position)
  const flat = Math.hypot(ahead[0], ahead[2])
  if (flat < 1e-6) return { pan: 0, gain: 0, cutoff: null }
  const to = minus(at, position)
  const depth = (to[0] * ahead[0] + to[2] * ahead[2]) / flat
  const side = (to[2] * ahead[0] - to[0] * ahead[2]) / flat
  // A long lens brings near what it shows.
  const away = (Math.hypot(...to) * NATURAL) / Math.max(20, Math.min(100, camera.lens))
  const behind = depth < 0.1
  const edge = Math.max(0.3, Math.abs(depth) * (18 / camera.lens)) // half of a 36 mm gate
  const hidden = solids.some((box) => box.max[1] - box.min[1] >= TALL && between(box, position, at))
  // −6 dB a doubling would make wide shots mute: half of that.
  const far = Math.max(-9, Math.min(2.5, -3 * Math.log2(Math.max(0.3, away) / TALKING)))
  const cutoff = hidden ? 1500 : behind ? 5200 : away > 14 ? 6500 : null
  return {
    pan: Math.round(Math.max(-1.6, Math.min(1.6, side / edge)) * WIDTH * 20) / 20,
    gain: Math.round((far - (hidden ? 5 : behind ? 1.5 : 0)) * 10) / 10,
    cutoff,
  }
}

import { clamp } from '../clamp.ts'
import type { Vec3 } from '../space.ts'
import type { CameraPlan } from '../stage.ts'
import { addCameraKey, type View } from './set-camera.ts'
import type { Staged } from './staged.ts'

const add = (a: Vec3, b: Vec3, k = 1): Vec3 => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k]
const minus = (a: Vec3, b: Vec3): Vec3 => add(a, b, -1)
/** Round an upright axis through a middle. */
const turned = (point: Vec3, middle: Vec3, angle: number): Vec3 => {
  const [x, y, z] = minus(point, middle)
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return add(middle, [x * c + z * s, y, -x * s + z * c])
}
/** To the camera's right, level. */
const rightOf = ({ position, target }: View): Vec3 => {
  const [x, , z] = minus(target, position)
  const length = Math.hypot(x, z) || 1
  return [-z / length, 0, x / length]
}

const every = (staged: Staged, of: (key: CameraPlan['keys'][number]) => View): Staged => ({
  ...staged,
  camera: {
    ...staged.camera,
    keys: staged.camera.keys.map((key) => ({ ...key, ...of(key) })),
    why: 'Set by hand.',
  },
})

/** The whole path higher or lower; what it looks at goes with it. Metres. */
export const raiseCamera = (staged: Staged, metres: number): Staged =>
  every(staged, (key) => ({
    ...key,
    position: add(key.position, [0, metres, 0]),
    target: add(key.target, [0, metres, 0]),
  }))

/** Looks higher or lower from where it is, by degrees; never beyond straight up or down. */
export const tiltCamera = (staged: Staged, degrees: number): Staged =>
  every(staged, (key) => {
    const [x, y, z] = minus(key.target, key.position)
    const flat = Math.hypot(x, z)
    const away = Math.hypot(flat, y)
    const to = Math.min(1.5, Math.max(-1.5, Math.atan2(y, flat) + (degrees * Math.PI) / 180))
    const k = flat > 1e-6 ? (Math.cos(to) * away) / flat : 0
    return { ...key, target: add(key.position, [x * k, Math.sin(to) * away, z * k]) }
  })

/** Moves that every crew knows by name. */
export const cameraMoves = {
  static: 'Hold',
  'push-in': 'Push in',
  'pull-out': 'Pull back',
  pan: 'Pan',
  tilt: 'Tilt',
  track: 'Dolly',
  crane: 'Crane',
  arc: 'Arc',
  handheld: 'Handheld',
} as const
export type NamedMove = keyof typeof cameraMoves

/** Where a move that begins at a view ends. */
const endOf = (move: NamedMove, from: View): View => {
  const { position, target } = from
  const way = minus(target, position)
  const away = Math.hypot(...way)
  const to: Partial<Record<NamedMove, Partial<View>>> = {
    'push-in': { position: add(position, way, 0.32) },
    'pull-out': { position: add(position, way, -0.42) },
    pan: { target: turned(target, position, -0.3) },
    tilt: { target: add(target, [0, away * 0.28, 0]) },
    track: {
      position: add(position, rightOf(from), away * 0.3),
      target: add(target, rightOf(from), away * 0.3),
    },
    crane: { position: add(position, [0, Math.max(0.8, away * 0.45), 0]) },
    arc: { position: turned(position, target, 0.5) },
  }
  return { ...from, ...to[move] }
}

const within = ({ min, max }: { min: Vec3; max: Vec3 }, [x, y, z]: Vec3): Vec3 => {
  const inside = (n: number, i: 0 | 1 | 2) => clamp(n, min[i], max[i])
  return [inside(x, 0), inside(y, 1), inside(z, 2)]
}

/** A named move from where the camera stands, over the whole shot, inside the room that a camera has on this set. */
export const nameMove = (
  staged: Staged,
  move: NamedMove,
  from: View,
  room: { min: Vec3; max: Vec3 },
): Staged => {
  const { focus } = from
  const start = { ...from, at: 0, ...(focus === undefined ? {} : { focus }) }
  const held: Staged = {
    ...staged,
    camera: {
      ...staged.camera,
      move,
      shake: move === 'handheld' ? 0.55 : 0,
      keys: [start],
      why: 'Set by hand.',
    },
  }
  if (move === 'static' || move === 'handheld') return held
  const end = endOf(move, from)
  // A camera that starts outside its room (put there by hand) is not pulled in.
  const free = from.position.every((n, i) => n === within(room, from.position)[i])
  return addCameraKey(held, 1, free ? { ...end, position: within(room, end.position) } : end)
}

import { Quaternion, Vector3 } from 'three'
import type { ActorTrack } from '#film/stage.ts'
import { clamp, lerp, smooth, v } from '../clay.ts'
import { saccadeAt } from './expression.ts'
import type { Active } from './gesture.ts'
import type { FigureRig } from './rig.ts'
import type { World } from './world.ts'

const limit = (x: number, most: number): number => clamp(x, -most, most)

/** Eyes first, then the head up to 70°, then the chest: `turns` says how free it is to follow. */
export const poseGaze = (
  rig: FigureRig,
  track: ActorTrack,
  frame: number,
  fps: number,
  world: World,
  acts: readonly Active[],
  own: { pitch: number; yaw: number; roll: number; gestured: boolean; turns?: number },
): void => {
  const { joints } = rig
  const keys = [...track.gaze].sort((a, b) => a.from - b.from)
  const i = keys.findLastIndex((key) => key.from <= frame)
  const bodyTurn = new Quaternion()
  joints.chest.getWorldQuaternion(bodyTurn)
  const inverse = bodyTurn.clone().invert()
  const eye = joints.head.getWorldPosition(new Vector3())
  const angles = (target: (typeof keys)[number]['target'] | undefined): { yaw: number; pitch: number } => {
    const at = typeof target === 'string' ? world(target) : target ? v(target[0], target[1], target[2]) : null
    if (!at) return { yaw: 0, pitch: 0 }
    const d = at.clone().sub(eye).applyQuaternion(inverse)
    if (d.lengthSq() < 0.01) return { yaw: 0, pitch: 0 }
    return { yaw: Math.atan2(d.x, d.z), pitch: Math.atan2(d.y, Math.hypot(d.x, d.z)) }
  }
  const pointed = acts.find((act) => act.target && (act.ask.right?.toTarget ?? 0) > 0.4 && act.weight > 0.2)
  const now = angles(keys[i]?.target ?? pointed?.target)
  const before = i > 0 ? angles(keys[i - 1]?.target) : now
  const since = i >= 0 ? (frame - (keys[i]?.from ?? 0)) / fps : 9
  const mixed = (t: number) => ({
    yaw: lerp(before.yaw, now.yaw, t),
    pitch: lerp(before.pitch, now.pitch, t),
  })
  const eyes = mixed(i <= 0 ? 1 : smooth(0, 0.09, since))
  const far = Math.abs(now.yaw - before.yaw)
  const head = mixed(i <= 0 ? 1 : smooth(0.08, 0.36 + far * 0.2, since))
  const share = own.gestured ? 0.35 : 0.78
  const body = mixed(i <= 0 ? 1 : smooth(0.25, 0.9 + far * 0.2, since)).yaw
  const follow = Math.sign(body) * limit(Math.max(0, Math.abs(body) - 0.45) * 0.5, 0.5) * (own.turns ?? 0)
  joints.chest.rotation.y += follow
  head.yaw -= follow
  eyes.yaw -= follow
  const most = (70 * Math.PI) / 180
  const headYaw = limit(head.yaw * share, most)
  // The face stays up: the eyes look down further than the head does.
  const headPitch = head.pitch < 0 ? Math.max(head.pitch * 0.45, -0.34) : Math.min(head.pitch * 0.6, 0.6)
  const dart = saccadeAt(rig.model.seed, frame, fps)
  const turnY = headYaw + own.yaw
  joints.neck.rotation.set(own.pitch * 0.4 - headPitch * 0.35, turnY * 0.4, own.roll * 0.35, 'YXZ')
  joints.head.rotation.set(own.pitch * 0.6 - headPitch * 0.65, turnY * 0.6, own.roll * 0.65, 'YXZ')
  rig.look(
    limit(eyes.yaw - headYaw + dart.yaw, 0.5),
    limit(eyes.pitch - headPitch + dart.pitch - (own.gestured ? 0.22 : 0), 0.32),
  )
}

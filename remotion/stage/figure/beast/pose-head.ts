import { Euler, Quaternion, Vector3 } from 'three'
import { random } from '#film/random.ts'
import type { ActorTrack, MouthKey } from '#film/stage.ts'
import { clamp, lerp, smooth, v } from '../../clay.ts'
import { blinkAt, feltAt, lidsShut, nervesOf, saccadeAt, spokenAt } from '../expression.ts'
import type { FacePose } from '../face.ts'
import type { World } from '../world.ts'
import type { Bearing } from './acts.ts'
import type { BeastRig } from './build.ts'
import { lidsFor } from './face.ts'

type Moment = { track: ActorTrack; mouth: readonly MouthKey[]; frame: number; fps: number; world: World }

const eyeOut = (rig: BeastRig): number =>
  rig.plan === 'quad'
    ? rig.quad.eye[4]
    : rig.plan === 'bird'
      ? rig.bird.eye[4]
      : rig.plan === 'fish'
        ? 1.15
        : 0.12

/** Where it looks, in its own bearing: eyes at once, the head a moment later. */
const gazeAt = (rig: BeastRig, { track, frame, fps, world }: Moment) => {
  const keys = [...track.gaze].sort((a, b) => a.from - b.from)
  const i = keys.findLastIndex((key) => key.from <= frame)
  // Where the head is before it turns: a look must not depend on the frame that was drawn last.
  const { neck, head } = rig.joints
  neck?.rotation.set(0, 0, 0)
  neck?.updateMatrixWorld(true)
  const eye = head?.getWorldPosition(new Vector3()) ?? v(0, 0, 0)
  const home = rig.object.quaternion.clone().invert()
  const angles = (target: (typeof keys)[number]['target'] | undefined) => {
    const at = typeof target === 'string' ? world(target) : target ? v(target[0], target[1], target[2]) : null
    if (!at) return { yaw: 0, pitch: 0 }
    const d = at.clone().sub(eye).applyQuaternion(home)
    return d.lengthSq() < 0.01
      ? { yaw: 0, pitch: 0 }
      : { yaw: Math.atan2(d.x, d.z), pitch: Math.atan2(d.y, Math.hypot(d.x, d.z)) }
  }
  const now = angles(keys[i]?.target)
  const before = i > 0 ? angles(keys[i - 1]?.target) : now
  const since = i >= 0 ? (frame - (keys[i]?.from ?? 0)) / fps : 9
  const at = (t: number) => ({ yaw: lerp(before.yaw, now.yaw, t), pitch: lerp(before.pitch, now.pitch, t) })
  return { eyes: at(i <= 0 ? 1 : smooth(0, 0.09, since)), head: at(i <= 0 ? 1 : smooth(0.1, 0.5, since)) }
}

const turn = new Quaternion()
const inv = new Quaternion()
const euler = new Euler()

/** Neck, head, jaw, eyes, lids, brows and ears. `level` undoes how far the body under it is pitched. */
export const poseHead = (
  rig: BeastRig,
  moment: Moment,
  bearing: Bearing,
  level: number,
  seconds: number,
): FacePose => {
  const { track, mouth, frame, fps } = moment
  const { joints } = rig
  const felt = feltAt(track, frame, fps)
  const face = spokenAt(mouth, frame, fps, felt.face)
  const { eyes, head } = gazeAt(rig, moment)
  const yaw = clamp(head.yaw * 0.8, -1.3, 1.3) + bearing.turn
  const pitch = clamp(head.pitch * 0.75, -0.9, 0.8) - bearing.nod + felt.bearing.chin * 0.8
  const roll = bearing.tilt + felt.bearing.tilt * 1.5
  const idle = 0.02 * Math.sin(seconds * 0.9 + (rig.model.seed % 7))
  const stoop = bearing.reach * 1.15
  joints.neck?.rotation.set(-pitch * 0.4 + level * 0.5 + stoop, yaw * 0.45, roll * 0.3, 'YXZ')
  joints.head?.rotation.set(-pitch * 0.6 + level * 0.5 - stoop * 0.35 + idle, yaw * 0.55, roll * 0.7, 'YXZ')
  const pant =
    rig.plan === 'quad' && rig.quad.shape === 'canine' && face.corner > 0.5
      ? 0.16 + 0.05 * Math.sin(seconds * 16)
      : 0
  const gape = rig.plan === 'quad' ? 0.5 : 0.36
  joints.jaw?.rotation.set(Math.max(clamp(face.open) * gape, pant, bearing.call * 0.5), 0, 0)
  poseEyes(rig, moment, face, { yaw: eyes.yaw - yaw, pitch: eyes.pitch - pitch })
  poseEars(rig, moment, face, bearing, seconds)
  return face
}

const poseEyes = (
  rig: BeastRig,
  { track, frame, fps }: Moment,
  face: FacePose,
  to: { yaw: number; pitch: number },
): void => {
  const dart = saccadeAt(rig.model.seed, frame, fps)
  const shift = track.gaze.some(
    (key, i) => i > 0 && key.from > 0 && lidsShut((frame - key.from) / fps - 0.03) > 0.3,
  )
  const shut = Math.max(blinkAt(rig.model.seed, frame, fps, nervesOf(track, frame)), shift ? 0.85 : 0)
  const open = lerp(clamp(face.lids - face.squint * 0.35, -1, 1), -1, shut)
  const { upper, lower } = lidsFor(open)
  for (const side of ['L', 'R'] as const) {
    const s = side === 'L' ? 1 : -1
    turn.setFromEuler(euler.set(0, s * eyeOut(rig), 0))
    inv.copy(turn).invert()
    const set = (name: string, x: number, z: number) =>
      rig.joints[`${name}${side}`]?.quaternion
        .setFromEuler(euler.set(x, 0, z))
        .premultiply(turn)
        .multiply(inv)
    set('lid', upper, s * face.slant * 0.34)
    set('low', lower - face.squint * 0.5, 0)
    rig.joints[`eye${side}`]?.rotation.set(
      clamp(-to.pitch - dart.pitch, -0.3, 0.3),
      clamp(to.yaw + dart.yaw, -0.45, 0.45),
      0,
    )
    const brow = rig.joints[`brow${side}`]
    const at = rig.frame.place(`brow${side}`).sub(rig.frame.place('head'))
    const r = rig.plan === 'quad' ? rig.quad.eye[3] * rig.quad.head[2] : 0
    brow?.position.copy(at).add(v(0, r * 0.55 * (face.browIn + face.browOut) * 0.5, 0))
    brow?.rotation.set(0, 0, s * (face.browOut - face.browIn) * 0.35)
  }
}

/** Ears stand for what it hears and feels: up and forward, back in fear and anger, out when sad; now and then one twitches. */
const poseEars = (
  rig: BeastRig,
  { frame, fps }: Moment,
  face: FacePose,
  bearing: Bearing,
  seconds: number,
): void => {
  const back = clamp(face.slant > 0 ? face.slant * 0.8 : 0) + clamp(face.lids) * (face.pinch > 0.4 ? 0.7 : 0)
  const droop = clamp(-face.corner) * clamp(-face.slant)
  for (const side of ['L', 'R'] as const) {
    const ear = rig.joints[`ear${side}`]
    if (!ear) continue
    const s = side === 'L' ? 1 : -1
    const flap = rig.plan === 'quad' && rig.quad.ear === 'fan' ? 0.22 * Math.sin(seconds * 1.7) : 0
    ear.rotation.set(
      0.12 * clamp(face.browOut) - 0.85 * back - 0.2 * twitch(rig.model.seed, side, frame / fps),
      s * (flap + 0.3 * bearing.shake * Math.sin(seconds * 22)),
      -s * (0.5 * droop + 0.3 * back + 0.3 * twitch(rig.model.seed, side, frame / fps)),
    )
  }
}

const twitch = (seed: number, side: string, seconds: number): number => {
  const beat = Math.floor(seconds / 1.9)
  const r = random(`${seed}/ear${side}/${beat}`)
  const at = seconds - beat * 1.9 - r.next() * 1.4
  return r.chance(0.45) && at > 0 && at < 0.3 ? Math.sin((at / 0.3) * Math.PI * 2) : 0
}

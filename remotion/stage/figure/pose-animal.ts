import type { ActorTrack, MouthKey } from '#film/stage.ts'
import { lerp, smooth, v } from '../clay.ts'
import type { FigureRig } from './build.ts'
import { feltAt, spokenAt } from './expression.ts'
import { gesturesAt } from './gesture.ts'
import { reach } from './ik.ts'
import { beatAt, poseFace } from './pose-face.ts'
import { poseGaze } from './pose-gaze.ts'
import { postureAt } from './posture.ts'
import { sign } from './skeleton.ts'
import { travelAt } from './travel.ts'
import type { World } from './world.ts'

const BACK = v(0, 0, -1)
const AHEAD = v(0, 0, 1)

/** Four legs: the walk in four beats, hind before fore; the run in diagonal pairs. */
export const poseAnimal = (
  rig: FigureRig,
  track: ActorTrack,
  mouth: readonly MouthKey[],
  frame: number,
  fps: number,
  world: World,
): void => {
  const { measures: m, joints } = rig
  const seconds = frame / fps
  const travel = travelAt(track, frame, fps)
  const posture = postureAt(track, frame, fps)
  const felt = feltAt(track, frame, fps)
  const acts = gesturesAt(track, frame, fps, beatAt(mouth, frame, fps))
  const low = posture.lie + posture.kneel * 0.5
  const run = travel.gait === 'run'
  const k = travel.going
  const breath = Math.sin((seconds / 2.6 + (rig.model.seed % 31) / 31) * Math.PI * 2)
  const glad = felt.face.corner > 0.3 ? 1 : 0.25

  rig.object.position.set(
    travel.x,
    posture.stand * track.height + (posture.sit + posture.lie) * Math.max(0, track.height),
    travel.z,
  )
  rig.object.rotation.set(0, travel.facing, 0)
  rig.root.rotation.set(0, 0, 0)
  rig.root.position.set(0, 0, 0)
  const leg = m.thigh + m.shin
  const stride = leg * (run ? 2.6 : 1.7)
  const turn = travel.gone / stride
  const gallop = Math.sin(turn * Math.PI * 4) * k * (run ? 0.05 : 0.015) * leg
  const sitDrop = posture.sit * (leg - m.leg * 1.1)
  const lieDrop = low * (leg - m.leg * 1.5)
  joints.hips.position.set(0, m.at.hips.y - sitDrop - lieDrop + gallop + breath * 0.003 * leg, m.at.hips.z)
  const rear = posture.sit * Math.asin(Math.min(0.75, (sitDrop * 0.86) / (m.at.chest.z - m.at.hips.z)))
  joints.hips.rotation.set(-rear, 0, 0)
  joints.spine.rotation.set(0, 0, Math.sin(turn * Math.PI * 2) * 0.03 * k)
  joints.chest.rotation.set(rear * 0.25, 0, 0)
  joints.chest.scale.set(1 + breath * 0.012, 1 + breath * 0.006, 1)
  const wag = Math.sin(seconds * (3 + 8 * glad)) * (0.15 + 0.4 * glad)
  joints.tail.rotation.set(lerp(0.1, -0.25, glad), wag, 0)
  rig.object.updateMatrixWorld(true)

  const stance = run ? 0.42 : 0.64
  for (const side of ['L', 'R'] as const) {
    const s = sign(side)
    for (const front of [true, false]) {
      const beat = (side === 'L' ? 0 : 0.5) + (front ? (run ? 0.5 : 0.22) : 0)
      const t = (((turn + beat) % 1) + 1) % 1
      const swing = (t - stance) / (1 - stance)
      const z = k * stride * stance * (t < stance ? 0.5 - t / stance : smooth(0, 1, swing) - 0.5)
      const y = t < stance ? 0 : k * leg * 0.16 * Math.sin(Math.PI * swing)
      const names = front
        ? ([`arm${side}`, `fore${side}`, `hand${side}`] as const)
        : ([`thigh${side}`, `shin${side}`, `foot${side}`] as const)
      const upper = joints[names[0]]
      const lower = joints[names[1]]
      const foot = joints[names[2]]
      const rest = m.at[names[2]]
      const folded = front ? low * leg * 0.55 : posture.sit * leg * 0.5 + low * leg * 0.5
      const target = v(
        rest.x + s * low * m.leg * 0.4,
        rest.y + y,
        rest.z + z + folded + (front ? posture.sit * -m.leg * 1.6 : 0),
      )
      const parent = upper.parent
      if (!parent) continue
      const to = parent.worldToLocal(rig.object.localToWorld(target)).sub(upper.position)
      const lengths = front ? [m.upperArm, m.foreArm] : [m.thigh, m.shin]
      const bend = reach(to, lengths[0] ?? 1, lengths[1] ?? 1, front ? BACK : AHEAD, front ? -1 : 1)
      upper.quaternion.copy(bend.upper)
      lower.quaternion.copy(bend.lower)
      // The paw lies flat whatever is above it.
      rig.object.updateMatrixWorld(true)
      foot.quaternion
        .copy(lower.getWorldQuaternion(foot.quaternion.clone()).invert())
        .multiply(rig.object.quaternion)
    }
  }
  const nod = (i: 0 | 1 | 2) =>
    acts.reduce((total, { ask, weight }) => total + (ask.head?.[i] ?? 0) * weight, 0)
  poseGaze(rig, track, frame, fps, world, acts, {
    pitch: nod(0) - felt.bearing.chin + k * 0.06 * Math.sin(turn * Math.PI * 4) + rear * 0.6,
    yaw: nod(1),
    roll: nod(2) + felt.bearing.tilt * 1.6,
    gestured: false,
  })
  poseFace(rig, track, frame, fps, spokenAt(mouth, frame, fps, felt.face), acts)
  joints.jaw.rotation.x *= 2.6
  rig.object.updateMatrixWorld(true)
}

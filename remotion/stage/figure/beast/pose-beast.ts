import { slopeAt } from '#film/ground.ts'
import type { ActorTrack, MouthKey } from '#film/stage.ts'
import { clamp, lerp, smooth, v } from '../../clay.ts'
import { reach } from '../ik.ts'
import { postureAt } from '../posture.ts'
import { travelAt } from '../travel.ts'
import type { World } from '../world.ts'
import { bearingAt } from './acts.ts'
import type { BeastRig } from './build.ts'
import { type Gait, lengthOf, stepAt } from './plants.ts'
import { poseHead } from './pose-head.ts'
import { type Moment, poseQuad, poseWings } from './pose-quad.ts'

/** Puts a beast into one frame of its track; nothing is remembered between frames. */
export const poseBeast = (
  rig: BeastRig,
  track: ActorTrack,
  mouth: readonly MouthKey[],
  frame: number,
  fps: number,
  world: World,
): void => {
  const moment = { track, mouth, frame, fps, world }
  if (rig.plan === 'quad') poseQuad(rig, moment)
  else if (rig.plan === 'bird') poseBird(rig, moment)
  else if (rig.plan === 'fish') poseFish(rig, moment)
  else poseRover(rig, moment)
}

/** How high the floor is under a small body. */
const floorOf = ({ world }: Moment, { x, z }: { x: number; z: number }): number =>
  world.ground ? slopeAt(world.ground, x, z) : 0

const PACE: Gait = { stride: 0.62, stance: 0.62, lift: 0.1, phase: { HL: 0, HR: 0.5 } }

/** Walks with a nodding head, hops if it is small; flies where it hurries: up, along with beating wings, and down. */
const poseBird = (rig: BeastRig & { plan: 'bird' }, moment: Moment): void => {
  const { track, frame, fps } = moment
  const { joints, bird: b, unit } = rig
  const seconds = frame / fps
  const travel = travelAt(track, frame, fps)
  const has = postureAt(track, frame, fps)
  const does = bearingAt(track, frame, fps)
  const total = lengthOf(track, frame, fps)
  const gait = { ...PACE, stride: PACE.stride * unit }
  const hurried = travel.gait === 'run' && !b.upright
  const flies = hurried ? smooth(0.05, 0.5, travel.gone) * smooth(0.05, 0.6, total - travel.gone) : 0
  const hops = unit < 0.35 && !b.upright && !flies
  const turn = travel.gone / gait.stride
  const going = travel.going * (1 - flies)
  const spring = hops ? Math.abs(Math.sin(turn * Math.PI)) * 0.16 * going : 0
  const breath = Math.sin(seconds * 2.6 + (rig.model.seed % 9))
  const roost = clamp(has.sit + has.lie) * (1 - travel.going)
  const down = roost * b.leg[0] * 0.72
  const high = flies * clamp(total * 0.3, 0.5, 2.2)
  rig.object.position.set(
    travel.x,
    floorOf(moment, travel) + Math.max(0, track.height) + high + flies * 0.06 * Math.sin(seconds * 12),
    travel.z,
  )
  rig.object.rotation.set(0, travel.facing, 0)
  joints.hips?.position
    .copy(rig.frame.place('hips'))
    .add(v(0, spring + does.hop * 0.2 - down + breath * 0.004, 0))
  const level = flies * (b.body[3] * 0.75)
  joints.hips?.rotation.set(
    level - does.rear * 0.3 + going * 0.08,
    b.upright ? 0 : 0,
    (b.upright ? 0.14 : 0.03) * going * Math.sin(turn * Math.PI * 2),
  )
  joints.tail0?.rotation.set(
    0.06 * breath + does.hop * 0.4 + 0.12 * Math.max(0, Math.sin(seconds * 1.3)) ** 8,
    0,
    0,
  )
  rig.object.updateMatrixWorld(true)
  for (const side of ['L', 'R'] as const) {
    const [thigh, shin, foot] = [0, 1, 2].map((i) => joints[`H${side}${i}`])
    if (!thigh?.parent || !shin || !foot) continue
    const rest = rig.frame.place(`H${side}0`)
    const [knee, toe] = [rig.frame.place(`H${side}1`), rig.frame.place(`H${side}2`)]
    const step = stepAt(track, frame, fps, travel, gait, `H${side}`)
    const planted = (spot: typeof step.from) =>
      v(rest.x * unit, 0, 0)
        .applyAxisAngle(v(0, 1, 0), spot.facing)
        .add(v(spot.x, 0, spot.z))
    const at = planted(step.from)
      .lerp(planted(step.to), step.t)
      .sub(v(travel.x, 0, travel.z))
      .applyAxisAngle(v(0, 1, 0), -travel.facing)
      .divideScalar(unit)
    at.y = toe.y + (step.up * PACE.lift + spring + does.hop * 0.2) * (1 - flies)
    if (flies > 0 || hops)
      at.lerp(v(rest.x, flies ? rest.y - 0.16 : at.y, flies ? rest.z - 0.24 : 0), flies || going)
    const to = thigh.parent.worldToLocal(rig.inner.localToWorld(at)).sub(thigh.position)
    const bend = reach(to, (rest.y - knee.y) * 1.06, (knee.y - toe.y) * 1.06, v(0, 0, -1), -1)
    thigh.quaternion.copy(bend.upper)
    shin.quaternion.copy(bend.lower)
    rig.object.updateMatrixWorld(true)
    const parent = shin.getWorldQuaternion(foot.quaternion.clone()).invert()
    foot.quaternion.copy(parent).multiply(rig.object.quaternion)
    if (flies) foot.rotateX(flies * 1.0)
  }
  // The head stays behind and catches up with each step.
  joints.neck?.position.copy(rig.frame.place('neck').sub(rig.frame.place('chest')))
  const peck = going && !hops ? ((turn * 2) % 1) - 0.5 : 0
  const bob = { ...does, nod: does.nod + peck * 0.12 * going }
  poseHead(rig, moment, bob, level * 0.9 + does.rear * 0.2, seconds)
  const neck = joints.neck
  if (neck)
    neck.position
      .copy(rig.frame.place('neck').sub(rig.frame.place('chest')))
      .add(v(0, 0, -peck * 0.05 * going))
  if (!b.upright)
    poseWings(
      rig,
      Math.max(flies, clamp(does.flap)),
      Math.max(flies, does.flap * 0.7),
      seconds,
      clamp(1.6 / Math.sqrt(unit), 1.4, 5),
    )
  else
    for (const [side, s] of [
      ['L', 1],
      ['R', -1],
    ] as const)
      joints[`fold${side}`]?.rotation.set(
        0,
        0,
        s * (0.12 + 0.5 * does.flap + 0.08 * Math.sin(seconds * 2) * going),
      )
  rig.object.updateMatrixWorld(true)
}

/** Hangs in the water and swims with its tail. */
const poseFish = (rig: BeastRig & { plan: 'fish' }, moment: Moment): void => {
  const { track, frame, fps } = moment
  const seconds = frame / fps
  const travel = travelAt(track, frame, fps)
  const does = bearingAt(track, frame, fps)
  const beat = seconds * (2 + 3 * travel.going) + travel.gone * 2
  const wide = 0.14 + 0.16 * travel.going
  rig.object.position.set(travel.x, Math.max(0, track.height) + 0.04 * Math.sin(seconds * 1.3), travel.z)
  rig.object.rotation.set(0, travel.facing, 0)
  const wag = (i: number) => Math.sin(beat * 2 - i * 0.9) * wide
  const swing = (name: string, i: number) =>
    rig.fish.fluke
      ? rig.joints[name]?.rotation.set(wag(i), 0, 0)
      : rig.joints[name]?.rotation.set(0, wag(i), 0)
  swing('tail0', 0)
  swing('tail1', 1)
  swing('tail2', 2)
  rig.joints.chest?.rotation.set(0, rig.fish.fluke ? 0 : -wag(0) * 0.35, 0)
  rig.object.updateMatrixWorld(true)
  poseHead(rig, moment, { ...does, turn: does.turn * 0.4 }, 0, seconds)
  for (const name of ['neck', 'head']) {
    const joint = rig.joints[name]
    joint?.rotation.set(joint.rotation.x * 0.4, joint.rotation.y * 0.4, 0)
  }
  rig.object.updateMatrixWorld(true)
}

/** Rolls: the wheels turn as far as it goes; it leans into starts, cranes its neck to look, lifts its arms to speak. */
const poseRover = (rig: BeastRig & { plan: 'rover' }, moment: Moment): void => {
  const { track, frame, fps } = moment
  const { joints, unit } = rig
  const seconds = frame / fps
  const travel = travelAt(track, frame, fps)
  const before = travelAt(track, Math.max(0, frame - 3), fps)
  const does = bearingAt(track, frame, fps)
  const has = postureAt(track, frame, fps)
  rig.object.position.set(travel.x, floorOf(moment, travel) + has.stand * track.height, travel.z)
  rig.object.rotation.set(0, travel.facing, 0)
  const haste = clamp(travel.going - before.going, -0.4, 0.4)
  joints.spine?.rotation.set(travel.going * 0.06 - haste * 0.5, 0, 0)
  for (const side of ['L', 'R'])
    for (const i of [0, 1]) joints[`wheel${side}${i}`]?.rotation.set(travel.gone / (0.14 * unit), 0, 0)
  rig.object.updateMatrixWorld(true)
  joints.neck?.position.copy(rig.frame.place('neck').sub(rig.frame.place('chest')))
  const face = poseHead(rig, moment, { ...does, reach: does.reach * 0.4 }, -0.03, seconds)
  joints.neck?.position
    .copy(rig.frame.place('neck').sub(rig.frame.place('chest')))
    .add(v(0, 0.03 * face.browOut + 0.012 * Math.sin(seconds * 1.4) - 0.05 * clamp(-face.corner), 0))
  for (const [side, s] of [
    ['L', 1],
    ['R', -1],
  ] as const) {
    const lift = side === 'L' ? does.paw : 0
    const talk = face.open * 0.5
    joints[`F${side}0`]?.rotation.set(lerp(-0.15 - talk, -2.2, lift) - does.flap, 0, s * 0.12)
    joints[`F${side}1`]?.rotation.set(-0.5 - talk - lift * 0.3, 0, 0)
  }
  rig.object.updateMatrixWorld(true)
}

import { Bone, Skeleton, type Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { clamp, lerp, type Skin, smooth, v, type Weights } from '../clay.ts'

const PARENTS = {
  hips: null,
  spine: 'hips',
  chest: 'spine',
  neck: 'chest',
  head: 'neck',
  jaw: 'head',
  collarL: 'chest',
  armL: 'collarL',
  foreL: 'armL',
  handL: 'foreL',
  indexL: 'handL',
  index2L: 'indexL',
  fingersL: 'handL', // the middle to the little finger together
  fingers2L: 'fingersL',
  thumbL: 'handL',
  thumb2L: 'thumbL',
  collarR: 'chest',
  armR: 'collarR',
  foreR: 'armR',
  handR: 'foreR',
  indexR: 'handR',
  index2R: 'indexR',
  fingersR: 'handR',
  fingers2R: 'fingersR',
  thumbR: 'handR',
  thumb2R: 'thumbR',
  thighL: 'hips',
  shinL: 'thighL',
  footL: 'shinL',
  toesL: 'footL', // the ball of the foot
  thighR: 'hips',
  shinR: 'thighR',
  footR: 'shinR',
  toesR: 'footR',
  tail: 'hips',
} as const
export type Joint = keyof typeof PARENTS
export const JOINTS = Object.keys(PARENTS) as Joint[]
/** What a joint hangs on; nothing for the hips. */
export const parentOf = (joint: Joint): Joint | null => PARENTS[joint]
export const BONE = Object.fromEntries(JOINTS.map((name, i) => [name, i])) as Record<Joint, number>
export type Side = 'L' | 'R'
/** A figure's left is +x when it looks along +z. */
export const sign = (side: Side): number => (side === 'L' ? 1 : -1)

/** Where the joints are while it stands with its arms down: the pose it is modelled in. Metres. */
export type Measures = {
  at: Record<Joint, Vector3>
  height: number
  head: number // half the head's height; heads are modelled in it
  headCentre: Vector3
  arm: number // radius of the upper arm
  leg: number // radius of the thigh
  shoulderX: number
  hipX: number
  upperArm: number
  foreArm: number
  hand: number // length
  thigh: number
  shin: number
  ankle: number // height of the ankle
  foot: number // length
}

const GIRTH = { slight: 0.84, average: 1, stout: 1.26, tall: 0.95, broad: 1.16 }

export const measure = (m: FigureModel): Measures => {
  const H = m.height
  const full = clamp((H / 5.15) * m.headScale, 0.12 * H, 0.34 * H)
  const head = full / 2
  const body = H - full // chin to ground
  const chin = body
  const shoulderY = chin - body * 0.075
  const hipY = body * 0.575
  const kneeY = hipY * 0.53
  const ankle = body * 0.062
  const girth = GIRTH[m.build]
  const arm = body * 0.036 * girth * lerp(1, 0.84, m.feminine)
  const leg = Math.max(body * 0.056 * girth, m.hips * 0.252)
  const shoulderX = m.shoulders / 2 - arm * 0.95
  const hipX = clamp(m.hips / 2 - leg * 0.98, leg * 0.7, leg * 0.96)
  const upperArm = body * 0.19
  const foreArm = body * 0.172
  const hand = body * 0.122
  const limb = (side: Side): Partial<Record<Joint, Vector3>> => {
    const s = sign(side)
    const x = s * shoulderX
    const wristY = shoulderY - upperArm - foreArm
    const wrist = v(x, wristY - arm * 0.85, 0)
    const inHand = (inward: number, down: number, forward: number) =>
      wrist.clone().add(v(-s * inward, -down, forward).multiplyScalar(hand))
    const foot = body * 0.175
    const own = {
      collar: v(x * 0.35, shoulderY + arm * 0.3, 0),
      arm: v(x, shoulderY - arm * 0.85, 0),
      fore: v(x, shoulderY - arm * 0.85 - upperArm, 0),
      hand: wrist,
      index: inHand(0.02, 0.5, 0.2),
      index2: inHand(0.05, 0.68, 0.2),
      fingers: inHand(0.02, 0.5, -0.03),
      fingers2: inHand(0.05, 0.69, -0.03),
      thumb: inHand(0, 0.2, 0.2),
      thumb2: inHand(0.05, 0.38, 0.31),
      thigh: v(s * hipX, hipY, 0),
      shin: v(s * hipX, kneeY, 0),
      foot: v(s * hipX, ankle, 0),
      toes: v(s * (hipX + foot * 0.04), ankle * 0.3, foot * 0.38),
    }
    return Object.fromEntries(Object.entries(own).map(([name, p]) => [`${name}${side}`, p]))
  }
  const at = {
    hips: v(0, hipY + body * 0.03, 0),
    spine: v(0, lerp(hipY, shoulderY, 0.32), 0),
    chest: v(0, lerp(hipY, shoulderY, 0.62), 0),
    neck: v(0, chin - body * 0.045, -head * 0.06),
    head: v(0, chin + head * 0.22, -head * 0.12),
    jaw: v(0, chin + head * 0.62, -head * 0.05),
    tail: v(0, hipY + body * 0.06, -leg),
    ...limb('L'),
    ...limb('R'),
  } as Record<Joint, Vector3>
  return {
    at,
    height: H,
    head,
    headCentre: v(0, chin + head, 0),
    arm,
    leg,
    shoulderX,
    hipX,
    upperArm,
    foreArm,
    hand,
    thigh: hipY - kneeY,
    shin: kneeY - ankle,
    ankle,
    foot: body * 0.175,
  }
}

/** Bones in the order of JOINTS, unturned, each at its offset from its parent. */
export const bonesOf = (m: Measures): { bones: Bone[]; skeleton: () => Skeleton; root: Bone } => {
  const bones = JOINTS.map((name) => {
    const bone = new Bone()
    bone.name = name
    return bone
  })
  const root = new Bone()
  root.name = 'root'
  JOINTS.forEach((name, i) => {
    const bone = bones[i]
    const parent = PARENTS[name]
    if (!bone) return
    const from = parent ? m.at[parent] : v(0, 0, 0)
    bone.position.copy(m.at[name]).sub(from)
    const holder = parent ? bones[BONE[parent]] : root
    holder?.add(bone)
  })
  root.updateMatrixWorld(true)
  return { bones, root, skeleton: () => new Skeleton(bones) }
}

export const rigid = (joint: Joint): Skin => {
  const w: Weights = [[BONE[joint], 1]]
  return () => w
}

/** From one bone to the next over `soft` metres about height y; above it belongs to `upper`. */
const along = (p: number, y: number, soft: number, upper: Joint, lower: Joint): Weights => {
  const t = smooth(y + soft, y - soft, p)
  return [
    [BONE[upper], 1 - t],
    [BONE[lower], t],
  ]
}

export const armSkin = (m: Measures, side: Side): Skin => {
  const elbow = m.at[`fore${side}`].y
  const wrist = m.at[`hand${side}`].y
  return (p) =>
    p.y > (elbow + wrist) / 2
      ? along(p.y, elbow, m.arm * 0.9, `arm${side}`, `fore${side}`)
      : along(p.y, wrist, m.arm * 0.5, `fore${side}`, `hand${side}`)
}

export const legSkin = (m: Measures, side: Side): Skin => {
  const knee = m.at[`shin${side}`].y
  const hip = m.at[`thigh${side}`].y
  return (p) =>
    p.y > (knee + hip) / 2
      ? along(p.y, hip + m.leg * 0.35, m.leg * 0.5, 'hips', `thigh${side}`)
      : p.y > (knee + m.ankle) / 2
        ? along(p.y, knee, m.leg * 0.75, `thigh${side}`, `shin${side}`)
        : along(p.y, m.ankle, m.leg * 0.3, `shin${side}`, `foot${side}`)
}

/** A finger: the part beyond its second joint belongs to that. */
export const stepped = (m: Measures, first: Joint, second: Joint): Skin => {
  const y = m.at[second].y
  return (p) => along(p.y, y, m.hand * 0.05, first, second)
}

/** A shoe bends over the ball of the foot. */
export const shoeSkin = (m: Measures, side: Side): Skin => {
  const ball = m.at[`toes${side}`].z
  return (p) => along(-p.z, -ball, m.foot * 0.07, `foot${side}`, `toes${side}`)
}

export const torsoSkin = (m: Measures): Skin => {
  const { hips, spine, chest, neck } = m.at
  const soft = (chest.y - hips.y) * 0.3
  return (p) =>
    p.y > (chest.y + neck.y) / 2
      ? along(p.y, neck.y + m.head * 0.12, m.head * 0.16, 'neck', 'chest')
      : p.y > (spine.y + chest.y) / 2
        ? along(p.y, chest.y, soft, 'chest', 'spine')
        : along(p.y, spine.y - soft * 0.3, soft, 'spine', 'hips')
}

/** Cloth from the waist down: swings with both thighs, and below the knees with the shins. */
export const skirtSkin = (m: Measures): Skin => {
  const hip = m.at.thighL.y
  const knee = m.at.shinL.y
  return (p) => {
    const left = smooth(-m.hipX * 1.1, m.hipX * 1.1, p.x)
    const down = smooth(hip + m.leg * 1.1, hip - m.thigh * 0.4, p.y)
    const low = smooth(knee + m.thigh * 0.14, knee - m.shin * 0.16, p.y) * 0.94
    return [
      [BONE.hips, 1 - down],
      [BONE.thighL, down * left * (1 - low)],
      [BONE.thighR, down * (1 - left) * (1 - low)],
      ...(low > 0.01
        ? ([
            [BONE.shinL, down * low * left],
            [BONE.shinR, down * low * (1 - left)],
          ] as const)
        : []),
    ]
      .filter(([, w]) => (w ?? 0) > 0.001)
      .slice(0, 4) as Weights
  }
}

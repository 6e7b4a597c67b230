import type { Joint } from '../figure/skeleton.ts'

type Source = { bones: readonly string[]; at: readonly string[] }
type Name = Exclude<Joint, 'tail'>

const TRUNK = {
  hips: { bones: ['root', 'pelvis.L', 'pelvis.R', 'spine05'], at: ['spine05'] },
  spine: { bones: ['spine04', 'spine03'], at: ['spine04'] },
  chest: { bones: ['spine02', 'spine01', 'breast.L', 'breast.R'], at: ['spine02'] },
  neck: { bones: ['neck01', 'neck02', 'neck03'], at: ['neck01'] },
  head: { bones: ['head'], at: ['head'] },
  jaw: { bones: [], at: ['jaw'] },
} as const satisfies Record<string, Source>

const limbs = (s: 'L' | 'R'): Record<string, Source> => ({
  [`collar${s}`]: { bones: [`clavicle.${s}`, `shoulder01.${s}`], at: [`clavicle.${s}`] },
  [`arm${s}`]: { bones: [`upperarm01.${s}`, `upperarm02.${s}`], at: [`upperarm01.${s}`] },
  [`fore${s}`]: { bones: [`lowerarm01.${s}`, `lowerarm02.${s}`], at: [`lowerarm01.${s}`] },
  [`hand${s}`]: {
    bones: [`wrist.${s}`, ...[1, 2, 3, 4].map((i) => `metacarpal${i}.${s}`)],
    at: [`wrist.${s}`],
  },
  [`index${s}`]: { bones: [`finger2-1.${s}`], at: [`finger2-1.${s}`] },
  [`index2${s}`]: { bones: [`finger2-2.${s}`, `finger2-3.${s}`], at: [`finger2-2.${s}`] },
  [`fingers${s}`]: {
    bones: [3, 4, 5].map((i) => `finger${i}-1.${s}`),
    at: [3, 4, 5].map((i) => `finger${i}-1.${s}`),
  },
  [`fingers2${s}`]: {
    bones: [3, 4, 5].flatMap((i) => [`finger${i}-2.${s}`, `finger${i}-3.${s}`]),
    at: [3, 4, 5].map((i) => `finger${i}-2.${s}`),
  },
  [`thumb${s}`]: { bones: [`finger1-1.${s}`], at: [`finger1-1.${s}`] },
  [`thumb2${s}`]: { bones: [`finger1-2.${s}`, `finger1-3.${s}`], at: [`finger1-2.${s}`] },
  [`thigh${s}`]: { bones: [`upperleg01.${s}`, `upperleg02.${s}`], at: [`upperleg01.${s}`] },
  [`shin${s}`]: { bones: [`lowerleg01.${s}`, `lowerleg02.${s}`], at: [`lowerleg01.${s}`] },
  [`foot${s}`]: { bones: [`foot.${s}`], at: [`foot.${s}`] },
  [`toes${s}`]: {
    bones: [1, 2, 3, 4, 5].flatMap((i) => [1, 2, 3].map((k) => `toe${i}-${k}.${s}`)),
    at: [1, 2, 3, 4, 5].map((i) => `toe${i}-1.${s}`),
  },
})

/** Which bones of MakeHuman's rig move with each of our joints, and at which bones' heads the joint lies. */
export const FROM_RIG = { ...TRUNK, ...limbs('L'), ...limbs('R') } as unknown as Record<Name, Source>

export const HUMAN_JOINTS = Object.keys(FROM_RIG) as Name[]

const OWNER = new Map(HUMAN_JOINTS.flatMap((joint) => FROM_RIG[joint].bones.map((bone) => [bone, joint])))
/** What belongs to no limb and no part of the trunk belongs to the face, which moves with the head. */
export const ownerOf = (bone: string): Name => OWNER.get(bone) ?? 'head'

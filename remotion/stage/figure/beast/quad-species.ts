import type { Marking } from './coat.ts'

/** Stations of a head from its back to the tip of the nose: along, up, half width, half height; in half skull heights. */
type Profile = readonly (readonly [z: number, y: number, rx: number, ry: number])[]

const HEADS = {
  canine: [
    [-1.0, 0.1, 0.3, 0.35],
    [-0.85, 0.1, 0.72, 0.74],
    [-0.4, 0.08, 0.96, 0.96],
    [0.05, 0.04, 1.0, 0.94],
    [0.42, -0.06, 0.84, 0.8],
    [0.7, -0.22, 0.58, 0.55],
    [0.95, -0.28, 0.43, 0.42],
    [1.3, -0.3, 0.36, 0.36],
    [1.55, -0.28, 0.3, 0.3],
    [1.68, -0.26, 0.14, 0.15],
  ],
  feline: [
    [-0.98, 0.05, 0.3, 0.35],
    [-0.85, 0.05, 0.7, 0.68],
    [-0.4, 0.04, 1.02, 0.92],
    [0.05, 0.0, 1.1, 0.94],
    [0.42, -0.08, 0.98, 0.82],
    [0.7, -0.2, 0.66, 0.56],
    [0.88, -0.27, 0.5, 0.42],
    [1.02, -0.28, 0.34, 0.3],
    [1.08, -0.28, 0.12, 0.12],
  ],
  equine: [
    [-0.85, 0.15, 0.35, 0.4],
    [-0.6, 0.15, 0.64, 0.78],
    [0.0, 0.02, 0.74, 0.92],
    [0.6, -0.3, 0.66, 0.82],
    [1.15, -0.7, 0.52, 0.64],
    [1.7, -1.1, 0.45, 0.52],
    [2.15, -1.4, 0.48, 0.5],
    [2.42, -1.56, 0.4, 0.4],
    [2.54, -1.62, 0.16, 0.18],
  ],
  bovine: [
    [-0.8, 0.15, 0.4, 0.4],
    [-0.55, 0.15, 0.85, 0.75],
    [0.0, 0.02, 0.95, 0.92],
    [0.5, -0.26, 0.8, 0.82],
    [1.0, -0.6, 0.62, 0.66],
    [1.5, -0.92, 0.58, 0.56],
    [1.85, -1.12, 0.6, 0.52],
    [2.05, -1.2, 0.46, 0.4],
    [2.12, -1.22, 0.2, 0.2],
  ],
  deer: [
    [-0.9, 0.1, 0.35, 0.4],
    [-0.7, 0.1, 0.66, 0.72],
    [-0.1, 0.03, 0.84, 0.92],
    [0.4, -0.15, 0.72, 0.78],
    [0.85, -0.4, 0.5, 0.54],
    [1.3, -0.6, 0.38, 0.4],
    [1.6, -0.72, 0.36, 0.36],
    [1.78, -0.76, 0.16, 0.17],
  ],
  bear: [
    [-1.0, 0.05, 0.4, 0.4],
    [-0.8, 0.05, 0.85, 0.8],
    [-0.3, 0.05, 1.08, 1.0],
    [0.15, 0.0, 1.04, 0.92],
    [0.5, -0.15, 0.8, 0.74],
    [0.78, -0.32, 0.52, 0.5],
    [1.15, -0.36, 0.42, 0.42],
    [1.35, -0.34, 0.36, 0.34],
    [1.45, -0.32, 0.16, 0.16],
  ],
  rodent: [
    [-0.95, 0.0, 0.35, 0.35],
    [-0.75, 0.0, 0.75, 0.72],
    [-0.2, 0.0, 0.98, 0.94],
    [0.25, -0.05, 0.92, 0.84],
    [0.65, -0.2, 0.66, 0.6],
    [1.0, -0.3, 0.4, 0.38],
    [1.25, -0.33, 0.2, 0.2],
    [1.32, -0.33, 0.08, 0.08],
  ],
  leporine: [
    [-0.95, 0.0, 0.35, 0.35],
    [-0.78, 0.0, 0.72, 0.72],
    [-0.2, 0.02, 0.92, 0.95],
    [0.3, -0.06, 0.84, 0.86],
    [0.7, -0.22, 0.66, 0.64],
    [0.98, -0.3, 0.52, 0.46],
    [1.15, -0.32, 0.34, 0.32],
    [1.22, -0.32, 0.12, 0.12],
  ],
  porcine: [
    [-0.95, 0.05, 0.4, 0.4],
    [-0.7, 0.05, 0.86, 0.84],
    [-0.1, 0.0, 1.02, 0.96],
    [0.4, -0.1, 0.86, 0.8],
    [0.8, -0.25, 0.58, 0.56],
    [1.15, -0.32, 0.46, 0.44],
    [1.4, -0.32, 0.46, 0.42],
    [1.44, -0.32, 0.44, 0.4],
  ],
  elephantine: [
    [-0.95, 0.1, 0.4, 0.4],
    [-0.7, 0.12, 0.8, 0.8],
    [-0.1, 0.08, 0.95, 1.05],
    [0.4, 0.0, 0.84, 0.98],
    [0.7, -0.15, 0.6, 0.78],
    [0.9, -0.35, 0.36, 0.5],
    [0.98, -0.4, 0.2, 0.3],
  ],
  draconic: [
    [-1.0, 0.1, 0.3, 0.35],
    [-0.8, 0.12, 0.72, 0.66],
    [-0.3, 0.1, 0.95, 0.8],
    [0.2, 0.06, 0.92, 0.74],
    [0.6, -0.06, 0.72, 0.6],
    [1.1, -0.2, 0.56, 0.46],
    [1.6, -0.28, 0.5, 0.4],
    [1.95, -0.26, 0.44, 0.36],
    [2.1, -0.26, 0.22, 0.2],
  ],
} as const satisfies Record<string, Profile>
export type HeadShape = keyof typeof HEADS
export const headProfile = (shape: HeadShape): Profile => HEADS[shape]

type Ear = 'prick' | 'flop' | 'round' | 'long' | 'leaf' | 'fan' | 'none'
type Tail = 'curl' | 'brush' | 'whip' | 'hair' | 'stub' | 'bob' | 'tuft' | 'plume' | 'saurian'

/** A four-legged body. Lengths in heights of the withers. */
export type Quad = {
  length: number // shoulder joint to hip joint
  rump: number // its top
  dip: number // how far the back sinks between
  chest: number // depth
  loin: number // depth
  width: number // of the ribs, half
  shoulder: number // height of the joint
  hip: number
  leg: number // half width of the foreleg
  cannon: number // the hind foot from hock to toe
  front: number // the fore foot from wrist to toe
  foot: 'paw' | 'hoof' | 'pad'
  neck: number // half width at the shoulders
  nape: number // half width behind the head
  head: readonly [y: number, z: number, size: number] // middle of the skull from the withers; half its height
  shape: HeadShape
  muzzle?: number // stretches the muzzle
  eye: readonly [x: number, y: number, z: number, r: number, out: number] // of half skull heights; radians
  iris: string
  slit?: boolean
  darkEye?: boolean
  ear: Ear
  earSize: number
  nose: string
  tail: Tail
  tailLong: number
  tailUp: number // radians over the level
  marking: Marking
  mane?: 'crest' | 'lion' | 'wool' | 'ruff' | 'spines'
  horns?: 'antlers' | 'bull' | 'goat' | 'unicorn' | 'dragon'
  trunk?: boolean
  tusks?: boolean
  wings?: boolean
  brows?: boolean
  hops?: boolean
}

const dog: Quad = {
  ...{ length: 0.92, rump: 0.98, dip: 0.03, chest: 0.46, loin: 0.32, width: 0.19 },
  ...{ shoulder: 0.7, hip: 0.74, leg: 0.07, cannon: 0.27, front: 0.13, foot: 'paw' },
  ...{ neck: 0.19, nape: 0.15, head: [0.15, 0.32, 0.22], shape: 'canine' },
  ...{ eye: [0.46, 0.2, 0.52, 0.25, 0.3], iris: '#7a4a1e', darkEye: false },
  ...{ ear: 'flop', earSize: 1, nose: '#1c1718', tail: 'curl', tailLong: 0.55, tailUp: 0.9 },
  ...{ marking: 'under', brows: true },
}
const cat: Quad = {
  ...dog,
  ...{ length: 1.1, rump: 1.0, dip: 0.02, chest: 0.42, loin: 0.36, width: 0.18 },
  ...{ leg: 0.068, cannon: 0.24, front: 0.1, neck: 0.17, nape: 0.16, head: [0.1, 0.26, 0.28] },
  ...{ shape: 'feline', eye: [0.48, 0.1, 0.7, 0.28, 0.26], iris: '#9ab83c', slit: true },
  ...{
    ear: 'prick',
    earSize: 0.95,
    nose: '#b9736c',
    tail: 'whip',
    tailLong: 1.05,
    tailUp: 0.75,
    marking: 'tabby',
  },
  brows: false,
}
const wolf: Quad = {
  ...dog,
  ...{
    chest: 0.5,
    width: 0.2,
    neck: 0.25,
    nape: 0.2,
    head: [0.08, 0.38, 0.22],
    muzzle: 1.12,
    iris: '#d9a128',
  },
  ...{
    eye: [0.48, 0.2, 0.52, 0.2, 0.32],
    ear: 'prick',
    earSize: 0.72,
    tail: 'brush',
    tailLong: 0.62,
    tailUp: -0.8,
  },
  ...{ mane: 'ruff', brows: false },
}
const horse: Quad = {
  ...{ length: 0.84, rump: 1.0, dip: 0.06, chest: 0.44, loin: 0.38, width: 0.17 },
  ...{ shoulder: 0.72, hip: 0.78, leg: 0.055, cannon: 0.34, front: 0.26, foot: 'hoof' },
  ...{ neck: 0.19, nape: 0.1, head: [0.44, 0.42, 0.14], shape: 'equine' },
  ...{ eye: [0.6, 0.12, 0.34, 0.22, 1.0], iris: '#3a2415', darkEye: true },
  ...{ ear: 'leaf', earSize: 0.8, nose: '#2a2220', tail: 'hair', tailLong: 0.62, tailUp: -0.5 },
  ...{ marking: 'points', mane: 'crest' },
}
const deer: Quad = {
  ...horse,
  ...{ length: 0.82, chest: 0.4, loin: 0.32, width: 0.16, leg: 0.042, cannon: 0.36, front: 0.28 },
  ...{ neck: 0.14, nape: 0.085, head: [0.42, 0.28, 0.14], shape: 'deer' },
  ...{ eye: [0.66, 0.14, 0.3, 0.3, 0.85], ear: 'leaf', earSize: 1.35, nose: '#1d1718' },
  ...{ tail: 'bob', tailLong: 0.16, tailUp: 0.2, marking: 'under', mane: undefined, horns: 'antlers' },
}
const cow: Quad = {
  ...horse,
  ...{ length: 1.1, rump: 1.0, dip: 0.03, chest: 0.56, loin: 0.52, width: 0.26, shoulder: 0.66, hip: 0.72 },
  ...{
    leg: 0.07,
    cannon: 0.3,
    front: 0.22,
    neck: 0.24,
    nape: 0.16,
    head: [0.06, 0.46, 0.17],
    shape: 'bovine',
  },
  ...{
    eye: [0.74, 0.16, 0.3, 0.24, 0.8],
    ear: 'leaf',
    earSize: 1.2,
    nose: '#c08d80',
    tail: 'tuft',
    tailLong: 0.7,
  },
  ...{ tailUp: -1.3, marking: 'patches', mane: undefined, horns: 'bull' },
}
const bear: Quad = {
  ...dog,
  ...{
    length: 0.95,
    rump: 0.94,
    dip: -0.02,
    chest: 0.62,
    loin: 0.58,
    width: 0.34,
    shoulder: 0.68,
    hip: 0.66,
  },
  ...{ leg: 0.13, cannon: 0.14, front: 0.12, foot: 'pad', neck: 0.3, nape: 0.24, head: [0.04, 0.4, 0.24] },
  ...{
    shape: 'bear',
    eye: [0.42, 0.2, 0.66, 0.15, 0.3],
    iris: '#3c2413',
    darkEye: true,
    ear: 'round',
    earSize: 0.8,
  },
  ...{ tail: 'stub', tailLong: 0.1, tailUp: 0, marking: 'plain', brows: true },
}
const mouse: Quad = {
  ...dog,
  ...{
    length: 0.95,
    rump: 1.02,
    dip: -0.08,
    chest: 0.76,
    loin: 0.86,
    width: 0.36,
    shoulder: 0.42,
    hip: 0.44,
  },
  ...{
    leg: 0.06,
    cannon: 0.2,
    front: 0.1,
    neck: 0.27,
    nape: 0.26,
    head: [-0.16, 0.36, 0.4],
    shape: 'rodent',
  },
  ...{ eye: [0.58, 0.16, 0.42, 0.24, 0.65], iris: '#1a0f0c', darkEye: true, ear: 'round', earSize: 1.7 },
  ...{ nose: '#c9827c', tail: 'whip', tailLong: 1.6, tailUp: -0.1, brows: false },
}

export const QUADS = {
  dog,
  cat,
  wolf,
  horse,
  deer,
  cow,
  bear,
  mouse,
  fox: {
    ...wolf,
    ...{ length: 1.0, chest: 0.42, leg: 0.058, neck: 0.2, nape: 0.19, head: [0.1, 0.32, 0.26], muzzle: 1.0 },
    ...{ eye: [0.5, 0.16, 0.54, 0.24, 0.34], ear: 'prick', earSize: 1.15, iris: '#c98a2b', nose: '#1c1718' },
    ...{ tail: 'brush', tailLong: 0.95, tailUp: -0.25, marking: 'points' },
  },
  lion: {
    ...cat,
    ...{ length: 1.05, chest: 0.5, width: 0.21, leg: 0.085, neck: 0.24, nape: 0.2, head: [0.1, 0.36, 0.24] },
    ...{
      muzzle: 1.15,
      eye: [0.42, 0.14, 0.68, 0.2, 0.24],
      iris: '#c79a3a',
      slit: false,
      ear: 'round',
      earSize: 0.75,
    },
    ...{ nose: '#6b4038', tail: 'tuft', tailLong: 0.85, tailUp: -0.7, marking: 'under', mane: 'lion' },
  },
  tiger: {
    ...cat,
    ...{ length: 1.1, chest: 0.5, width: 0.21, leg: 0.085, neck: 0.22, nape: 0.2, head: [0.06, 0.36, 0.25] },
    ...{
      muzzle: 1.1,
      eye: [0.42, 0.14, 0.66, 0.18, 0.24],
      iris: '#b9a23a',
      slit: false,
      ear: 'round',
      earSize: 0.75,
    },
    ...{ nose: '#a5665c', tail: 'whip', tailLong: 0.9, tailUp: -0.5, marking: 'tiger' },
  },
  donkey: {
    ...horse,
    ...{
      head: [0.28, 0.38, 0.18],
      neck: 0.17,
      ear: 'long',
      earSize: 0.85,
      tail: 'tuft',
      tailLong: 0.5,
      marking: 'under',
    },
  },
  unicorn: { ...horse, horns: 'unicorn', marking: 'plain', tailUp: -0.1 },
  sheep: {
    ...cow,
    ...{
      length: 0.9,
      chest: 0.6,
      loin: 0.58,
      width: 0.3,
      leg: 0.055,
      cannon: 0.24,
      front: 0.18,
      neck: 0.2,
      nape: 0.15,
    },
    ...{
      head: [0.16, 0.36, 0.18],
      eye: [0.7, 0.16, 0.34, 0.26, 0.75],
      shape: 'deer',
      ear: 'leaf',
      earSize: 1.1,
      nose: '#7a5650',
    },
    ...{ tail: 'bob', tailLong: 0.2, tailUp: -0.8, marking: 'points', mane: 'wool', horns: undefined },
  },
  goat: {
    ...deer,
    ...{
      length: 0.85,
      chest: 0.46,
      width: 0.19,
      leg: 0.05,
      cannon: 0.28,
      front: 0.2,
      head: [0.2, 0.3, 0.19],
      nape: 0.11,
    },
    ...{ tail: 'bob', tailUp: 0.9, horns: 'goat', marking: 'patches', earSize: 1.1 },
  },
  pig: {
    ...cow,
    ...{
      length: 1.05,
      chest: 0.66,
      loin: 0.62,
      width: 0.33,
      shoulder: 0.56,
      hip: 0.6,
      leg: 0.085,
      cannon: 0.2,
      front: 0.15,
    },
    ...{
      neck: 0.3,
      nape: 0.27,
      head: [-0.06, 0.42, 0.27],
      shape: 'porcine',
      eye: [0.56, 0.22, 0.52, 0.17, 0.55],
    },
    ...{
      ear: 'flop',
      earSize: 0.75,
      nose: '#c98a80',
      tail: 'curl',
      tailLong: 0.26,
      tailUp: 0.5,
      marking: 'plain',
      horns: undefined,
    },
  },
  rabbit: {
    ...mouse,
    ...{
      length: 0.78,
      rump: 1.05,
      chest: 0.7,
      loin: 0.84,
      width: 0.32,
      head: [0.1, 0.26, 0.38],
      shape: 'leporine',
      leg: 0.08,
    },
    ...{
      cannon: 0.26,
      eye: [0.68, 0.14, 0.26, 0.27, 0.95],
      iris: '#4a2a18',
      ear: 'long',
      earSize: 1.2,
      nose: '#c48d86',
    },
    ...{ tail: 'bob', tailLong: 0.2, tailUp: 0.8, hops: true },
  },
  squirrel: {
    ...mouse,
    ...{
      length: 0.82,
      rump: 0.98,
      width: 0.27,
      loin: 0.76,
      head: [0.04, 0.3, 0.34],
      ear: 'prick',
      earSize: 0.8,
      tail: 'plume',
    },
    ...{ tailLong: 1.5, tailUp: 1.35, hops: true, nose: '#2a1c18' },
  },
  elephant: {
    ...cow,
    ...{
      length: 0.72,
      rump: 0.94,
      dip: -0.04,
      chest: 0.6,
      loin: 0.6,
      width: 0.3,
      shoulder: 0.66,
      hip: 0.66,
      leg: 0.12,
    },
    ...{
      cannon: 0.1,
      front: 0.1,
      foot: 'pad',
      neck: 0.24,
      nape: 0.2,
      head: [0.08, 0.26, 0.24],
      shape: 'elephantine',
    },
    ...{
      eye: [0.76, 0.1, 0.42, 0.12, 0.8],
      iris: '#4a2f18',
      ear: 'fan',
      earSize: 1.5,
      nose: '#6d6560',
      tail: 'tuft',
      tailLong: 0.5,
    },
    ...{ marking: 'plain', horns: undefined, trunk: true, tusks: true },
  },
  dragon: {
    ...wolf,
    ...{
      length: 1.15,
      rump: 0.92,
      dip: 0.02,
      chest: 0.5,
      loin: 0.36,
      width: 0.23,
      leg: 0.09,
      neck: 0.2,
      nape: 0.13,
    },
    ...{
      head: [0.62, 0.5, 0.19],
      shape: 'draconic',
      muzzle: 1,
      eye: [0.52, 0.3, 0.36, 0.23, 0.45],
      iris: '#e3b52a',
      slit: true,
    },
    ...{
      ear: 'none',
      nose: '#251a16',
      tail: 'saurian',
      tailLong: 1.6,
      tailUp: -0.35,
      marking: 'scales',
      mane: 'spines',
    },
    ...{ horns: 'dragon', wings: true, brows: true },
  },
} as const satisfies Record<string, Quad>

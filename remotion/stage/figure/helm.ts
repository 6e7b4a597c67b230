import type { Vector3 } from 'three'
import { blend, lerp, type Rgb, type Ring, type Skin, smooth, tone, v } from '../clay.ts'
import { inHead } from './head.ts'
import { BONE } from './skeleton.ts'
import { band, brim, GOLD, rounds, seat, type Wear } from './wear.ts'

const STEEL: Rgb = [0.27, 0.28, 0.31]
const FRONT = Math.PI / 2
/** Half the angle of the opening for the face. */
const FACE = 0.86
const BROW = 0.36
const JAW = -0.78

/** Mail that hangs from the helm over neck and shoulders: it goes with the head above and the chest below. */
const hanging =
  ({ m }: Wear): Skin =>
  (p) => {
    const t = smooth(-0.7, -1.15, (p.y - m.headCentre.y) / m.head)
    return [
      [BONE.head, 1 - t],
      [BONE.chest, t],
    ]
  }

/** A knight's: a skull of steel with a ridge, open for the face, mail about neck and shoulders, a plume in his colour. */
const knight = (w: Wear): void => {
  const steel = blend(STEEL, w.second, 0.08)
  const out = 0.16
  const mail = tone(steel, 0.34)
  const ridge: Ring['shape'] = (a) => 1 + 0.04 * Math.exp(-(((a - FRONT) / 0.16) ** 2))
  rounds(w, [
    { ...band(w, BROW, out * 0.8, tone(steel, 0.5)) },
    { ...band(w, BROW, out, steel), shape: ridge },
    { ...band(w, 0.6, out, steel), shape: ridge },
    { ...band(w, 0.8, out * 0.95, tone(steel, 1.05)), shape: ridge },
    { ...band(w, 0.93, out * 0.6, tone(steel, 1.1)) },
    {
      ...band(w, 0.99, 0, tone(steel, 1.15)),
      p: inHead(w.m, v(0, 1.24, -0.1)),
      rx: 0.12 * w.m.head,
      rz: 0.16 * w.m.head,
    },
    {
      ...band(w, 0.99, 0, tone(steel, 1.2)),
      p: inHead(w.m, v(0, 1.3, -0.12)),
      rx: 0.02 * w.m.head,
      rz: 0.03 * w.m.head,
    },
  ])
  const round = [FRONT + FACE, FRONT + Math.PI * 2 - FACE] as const
  const back = (shade: number, off: number) =>
    [JAW, -0.5, -0.2, 0.1, BROW].map((y) => band(w, y, off, tone(steel, shade)))
  w.clay.loft(back(1, out), { sides: 22, side: v(1, 0, 0), skin: w.head, arc: round })
  w.clay.loft(back(0.3, out * 0.55), { sides: 22, side: v(1, 0, 0), skin: w.head, arc: [round[1], round[0]] })
  const on = (angle: number, y: number): Vector3 => {
    const { p, rx, rz } = band(w, y, out, steel)
    return p.clone().add(v(Math.cos(angle) * rx, 0, Math.sin(angle) * rz))
  }
  const side = (s: number, up: boolean) =>
    Array.from({ length: 7 }, (_, i) => on(FRONT + s * FACE, lerp(JAW, BROW, up ? i / 6 : 1 - i / 6)))
  const edge = [
    ...side(1, true),
    ...Array.from({ length: 9 }, (_, i) => on(FRONT + lerp(FACE, -FACE, (i + 1) / 10), BROW)),
    ...side(-1, false),
  ]
  w.clay.loft(
    edge.map((p) => ({ p, rx: 0.045 * w.m.head, rz: 0.045 * w.m.head, colour: GOLD, side: v(0, 0, 1) })),
    { sides: 6, skin: w.head },
  )
  const neck = band(w, -0.7, 0.1, mail)
  const collar = (y: number, k: number, shade: number): Ring => ({
    ...neck,
    p: inHead(w.m, v(0, y, -0.1)),
    ...{ rx: neck.rx * k, rz: neck.rz * k, colour: tone(mail, shade) },
  })
  w.clay.loft(
    [
      collar(-1.5, 1.95, 0.9),
      collar(-1.4, 2.0, 1),
      collar(-1.18, 1.45, 1.1),
      collar(-0.92, 1.06, 1),
      collar(-0.62, 1.0, 0.8),
    ],
    {
      ...{ sides: 26, side: v(1, 0, 0), skin: hanging(w), capStart: false, capEnd: false },
    },
  )
  // The plume falls back from the crown.
  w.clay.loft(
    Array.from({ length: 9 }, (_, i) => {
      const t = i / 8
      const fat = Math.sin(Math.PI * (0.16 + t * 0.8)) * (0.14 + 0.1 * t)
      return {
        p: inHead(w.m, v(0, 1.28 + 0.42 * Math.sin(t * 2.5) - 0.5 * t * t, -0.1 - 1.15 * t)),
        ...{ rx: fat * 0.55 * w.m.head, rz: fat * w.m.head, colour: tone(w.main, 0.8 + 0.3 * (i % 2)) },
      }
    }),
    { sides: 9, side: v(1, 0, 0), skin: w.head },
  )
}

/** Of a spacesuit: a shell with a wide window, only the back and a rim, so that the face is seen. */
const bubble = (w: Wear): void => {
  const c = tone(w.main, 1.1)
  // A shell with a wide window: only the back and a rim, so that the face is seen.
  const rim: Ring[] = Array.from({ length: 33 }, (_, j) => {
    const turn = (j / 32) * Math.PI * 2
    return {
      p: inHead(w.m, v(Math.sin(turn) * 1.06, Math.cos(turn) * 1.08 - 0.02, 0.42 - Math.cos(turn) * 0.1)),
      rx: 0.1 * w.m.head,
      rz: 0.1 * w.m.head,
      colour: w.second,
      side: v(0, 0, 1),
    }
  })
  w.clay.loft(rim, { sides: 8, skin: w.head, capStart: false, capEnd: false })
  w.clay.ball(inHead(w.m, v(0, 0, -0.1)), v(1.22, 1.26, 1.24).multiplyScalar(w.m.head), c, {
    across: 26,
    down: 14,
    skin: w.head,
    warp: (p) =>
      p.z > 0.5 * w.m.head ? v(p.x * 0.98, p.y * 0.98, 0.5 * w.m.head - (p.z - 0.5 * w.m.head) * 1.6) : p,
    colourAt: (_, p) => (p.z > w.m.headCentre.z + 0.3 * w.m.head ? tone(c, 0.5) : c),
  })
}

/** Whoever works or fights under things that fall: a shell with a short brim. */
const shell = (w: Wear): void => {
  const c = w.model.garment === 'uniform' ? w.main : w.second
  const at = seat(w, 0.44, 0.17, 0.06)
  brim(
    w,
    at,
    (a) => 1.14 + 0.14 * Math.max(0, Math.cos(a)),
    (_, r) => -0.1 * r,
    c,
  )
  rounds(
    w,
    (
      [
        [1.0, -0.02, 0.7],
        [1.03, 0.04, 1],
        [1.01, 0.28, 1],
        [0.88, 0.52, 1.04],
        [0.58, 0.7, 1.06],
        [0.1, 0.77, 1.06],
      ] as const
    ).map(([k, dy, shade]) => ({
      ...at,
      p: at.p.clone().add(v(0, dy * w.m.head, 0)),
      ...{ rx: at.rx * k, rz: at.rz * k, colour: tone(c, shade) },
    })),
  )
}

/** A helmet of its wearer's trade and time. */
export const helmOf = ({ garment }: Wear['model']): ((w: Wear) => void) => {
  if (garment === 'spacesuit') return bubble
  return garment === 'armour' || garment === 'cloak' ? knight : shell
}

import { blend, lerp, type Rgb, type Ring, smooth, tone, v } from '../clay.ts'
import { inHead } from './head.ts'
import { helmOf } from './helm.ts'
import { band, brim, GOLD, rounds, seat, type Wear } from './wear.ts'

/** A profile turned about the head: shares of the seat's width, heights above it, colours. */
type Profile = readonly (readonly [width: number, height: number, colour: Rgb, shift?: number])[]

const turned = (w: Wear, at: Ring, profile: Profile, shape?: (k: number) => Ring['shape']): void =>
  rounds(
    w,
    profile.map(([k, dy, colour, z = 0], i) => {
      const own = shape?.(i / (profile.length - 1))
      return {
        ...at,
        p: at.p.clone().add(v(0, dy * w.m.head, z * w.m.head)),
        ...{ rx: at.rx * k, rz: at.rz * k, colour },
        ...(own ? { shape: own } : {}),
      }
    }),
  )

/** Felt, dented on both sides of the front and down the middle, the brim snapped in front. */
const fedora = (w: Wear): void => {
  const c = w.second
  const strip = blend(w.main, [0.02, 0.02, 0.02], 0.45)
  const at = seat(w, 0.43, 0.15, 0.1)
  brim(
    w,
    at,
    (a) => 1.5 - 0.08 * Math.abs(Math.sin(a)),
    (a, r) => r * (0.15 - 0.19 * Math.max(0, Math.cos(a))),
    c,
  )
  turned(
    w,
    at,
    [
      [1.02, -0.02, strip],
      [1.02, 0.16, strip],
      [1.0, 0.16, c],
      [0.97, 0.4, c],
      [0.92, 0.6, c],
      [0.8, 0.7, tone(c, 1.05)],
      [0.5, 0.68, tone(c, 0.9)],
      [0.16, 0.6, tone(c, 0.72)],
    ],
    (k) => (angle) =>
      1 -
      0.17 *
        smooth(0.3, 0.75, k) *
        [-0.62, 0.62].reduce((n, s) => n + Math.exp(-(((angle - Math.PI / 2 + s) / 0.36) ** 2)), 0),
  )
}

/** A bell that sits low and close. */
const cloche = (w: Wear): void => {
  const c = w.second
  const at = seat(w, 0.44, 0.13, 0.12)
  brim(
    w,
    at,
    () => 1.2,
    (_, r) => -0.1 * r,
    c,
  )
  const strip = blend(w.main, [0.02, 0.02, 0.02], 0.3)
  turned(w, at, [
    [1.02, -0.02, strip],
    [1.02, 0.17, strip],
    [1.01, 0.17, c],
    [1.0, 0.36, c],
    [0.9, 0.56, tone(c, 1.03)],
    [0.62, 0.7, tone(c, 1.06)],
    [0.2, 0.75, tone(c, 1.06)],
  ])
}

/** Straw against the sun: a wide brim that droops a little, a low round crown. */
const straw = (w: Wear): void => {
  const c = blend(w.second, [0.66, 0.46, 0.2], 0.45)
  const at = seat(w, 0.46, 0.14, 0.14)
  brim(
    w,
    at,
    (a) => 1.62 + 0.04 * Math.sin(a * 3),
    (a, r) => r * (0.05 + 0.06 * Math.sin(a * 2)),
    c,
  )
  turned(w, at, [
    [1.02, -0.02, w.main],
    [1.02, 0.15, w.main],
    [1.0, 0.15, c],
    [0.95, 0.4, c],
    [0.76, 0.56, tone(c, 1.05)],
    [0.25, 0.62, tone(c, 1.05)],
  ])
}

/** A tall cone of felt that has seen weather. */
const pointed = (w: Wear): void => {
  const c = w.main
  const at = seat(w, 0.5, 0.13, 0.1)
  brim(
    w,
    at,
    (a) => 1.6 + 0.07 * Math.sin(a * 3 + 1),
    (a, r) => r * 0.08 * Math.sin(a * 2 + 0.6),
    c,
  )
  turned(w, at, [
    [1.02, -0.02, w.second],
    [1.0, 0.16, w.second],
    [0.98, 0.16, c],
    [0.74, 0.66, c, -0.04],
    [0.46, 1.2, c, -0.16],
    [0.3, 1.5, tone(c, 1.05), -0.36],
    [0.05, 1.62, tone(c, 1.1), -0.62],
  ])
}

const visor = (w: Wear, at: Ring, long: number, dip: number, colour: Rgb, half = 1.05): void =>
  brim(
    w,
    at,
    (a) => 1 + long * Math.max(0, Math.cos((a / half) * (Math.PI / 2))) ** 0.5,
    (_, r) => -dip * r,
    colour,
    half,
  )

/** Eight pieces of tweed, flat on the head, drawn down over a short peak. */
const flatCap = (w: Wear): void => {
  const c = w.second
  const at = seat(w, 0.46, 0.13, 0.03)
  turned(w, at, [
    [0.98, -0.03, tone(c, 0.6)],
    [1.03, 0.0, tone(c, 0.8)],
    [1.1, 0.14, c, 0.02],
    [1.11, 0.26, c, 0.03],
    [1.0, 0.42, tone(c, 1.04), 0.0],
    [0.66, 0.53, tone(c, 1.06), -0.06],
    [0.12, 0.57, tone(c, 0.8), -0.08],
  ])
  visor(w, at, 0.36, 0.1, tone(c, 0.72), 0.95)
}

/** A band with a badge, a stiff crown that rises in front, a black polished peak. */
const peaked = (w: Wear): void => {
  const c = w.main
  const dark: Rgb = [0.02, 0.02, 0.024]
  const at = seat(w, 0.42, 0.13, 0.06)
  const top = { ...at, axis: v(0, 1, -0.3).normalize() }
  turned(w, at, [
    [1.0, -0.03, tone(w.second, 0.8)],
    [1.03, 0, w.second],
    [1.04, 0.2, w.second],
    [1.02, 0.2, c],
  ])
  turned(w, top, [
    [1.0, 0.2, c],
    [1.27, 0.36, c, 0.04],
    [1.29, 0.4, tone(w.second, 0.9), 0.04],
    [1.25, 0.44, c, 0.04],
    [0.7, 0.48, tone(c, 1.05), 0.02],
    [0.1, 0.48, tone(c, 1.05), 0],
  ])
  visor(w, at, 0.42, 0.17, dark, 0.95)
  w.clay.ball(
    at.p.clone().add(v(0, 0.16 * w.m.head, at.rz * 1.05)),
    v(0.11, 0.13, 0.04).multiplyScalar(w.m.head),
    GOLD,
    { across: 8, down: 6, skin: w.head },
  )
}

/** Soft felt, pulled to one side. */
const beret = (w: Wear): void => {
  const c = w.second
  const at = seat(w, 0.56, 0.1, 0.06)
  const aside = (k: number) => at.p.clone().add(v(k * w.m.head, 0, 0))
  rounds(
    w,
    (
      [
        [0.98, -0.02, 0, 0.6],
        [1.03, 0.03, 0, 0.75],
        [1.26, 0.16, 0.12, 1],
        [1.2, 0.27, 0.17, 1.03],
        [0.72, 0.36, 0.16, 1.06],
        [0.06, 0.37, 0.12, 1],
        [0.04, 0.45, 0.12, 0.8],
      ] as const
    ).map(([k, dy, x, shade]) => ({
      ...at,
      p: aside(x).add(v(0, dy * w.m.head, -0.05 * w.m.head)),
      ...{ rx: at.rx * k, rz: at.rz * k, colour: tone(c, shade) },
    })),
  )
}

/** A baker's or cook's: a straight band and soft pleats above it. */
const toque = (w: Wear): void => {
  const c = w.second
  const at = seat(w, 0.46, 0.13, 0.07)
  const pleat = (k: number) => (angle: number) => 1 + 0.035 * Math.sin(angle * 14) * smooth(0.35, 0.8, k)
  turned(
    w,
    at,
    [
      [0.98, -0.03, tone(c, 0.75)],
      [1.02, 0, c],
      [1.02, 0.26, c],
      [1.0, 0.28, tone(c, 0.85)],
      [1.13, 0.42, c],
      [1.14, 0.6, c],
      [0.95, 0.72, tone(c, 1.03)],
      [0.3, 0.74, tone(c, 0.95)],
    ],
    pleat,
  )
}

/** Close to the skull, with a long peak. */
const ball = (w: Wear): void => {
  const c = w.second
  const at = seat(w, 0.44, 0.12, 0.04)
  turned(w, at, [
    [0.99, -0.03, tone(c, 0.7)],
    [1.02, 0, c],
    [1.0, 0.2, c],
    [0.88, 0.4, tone(c, 1.03)],
    [0.6, 0.55, tone(c, 1.05)],
    [0.1, 0.6, tone(c, 0.8)],
  ])
  visor(w, at, 0.56, 0.08, tone(w.main, 0.8), 0.9)
}

type Maker = (w: Wear) => void

const hatOf = ({ garment, age }: Wear['model']): Maker => {
  if (garment === 'robe' || (garment === 'cloak' && age > 0.8)) return pointed
  if (garment === 'overalls' || garment === 'apron' || garment === 'shirt') return straw
  return garment === 'dress' ? cloche : fedora
}

const capOf = ({ garment, feminine, seed, age }: Wear['model']): Maker => {
  if (garment === 'uniform') return peaked
  if (garment === 'apron') return toque
  if (age < 0.3 || garment === 'overalls' || garment === 'spacesuit') return ball
  return feminine > 0.5 && (garment === 'dress' || seed % 2 === 0) ? beret : flatCap
}

const hood = (w: Wear): void => {
  const c = tone(w.main, 0.92)
  const opening = (a: number) => lerp(0.12, 0.74, smooth(0, 1, a))
  const shell = (k: number, colour: Rgb, inside: boolean) => {
    const rows = Array.from({ length: 9 }, (_, i) => {
      const s = i / 8 // from the face's edge to the back
      return Array.from({ length: 19 }, (_, j) => {
        const a = lerp(-1, 1, j / 18)
        const turn = a * 2.5
        const z = lerp(0.62, -1.12, s ** 0.9)
        const r = Math.sqrt(Math.max(0.02, 1 - (Math.max(0, s - 0.25) / 0.82) ** 2.4)) * k
        const drop = opening(Math.abs(a)) * 0
        return inHead(
          w.m,
          v(
            Math.sin(turn) * 1.06 * r,
            Math.cos(turn) * 1.14 * r + 0.06 - drop + (1 - s) * 0.02,
            z * k * 0.98,
          ),
        )
      })
    })
    w.clay.sheet(inside ? rows : rows.map((row) => [...row].reverse()), colour, { skin: w.head })
  }
  shell(1.02, c, false)
  shell(0.97, tone(c, 0.35), true)
  w.clay.loft(
    Array.from({ length: 19 }, (_, j) => {
      const turn = lerp(-2.5, 2.5, j / 18)
      return {
        p: inHead(w.m, v(Math.sin(turn) * 1.06, Math.cos(turn) * 1.14 + 0.08, 0.62)),
        rx: 0.07 * w.m.head,
        rz: 0.07 * w.m.head,
        colour: tone(c, 1.1),
        side: v(0, 0, 1),
      }
    }),
    { sides: 7, skin: w.head },
  )
}

const crown = (w: Wear): void => {
  const b = band(w, 0.5, 0.13, GOLD)
  const n = 40
  const rows = [0, 1, 2].map((r) =>
    Array.from({ length: n + 1 }, (_, i) => {
      const a = -(i / n) * Math.PI * 2
      const point = r === 2 ? (i % 5 === 0 ? 0.5 : 0.22) : r * 0.02
      const k = r === 2 ? 1.08 : 1
      return b.p
        .clone()
        .add(v(Math.sin(-a) * b.rx * k, (r === 0 ? -0.02 : point) * w.m.head, Math.cos(-a) * b.rz * k))
    }),
  )
  w.clay.sheet([...rows].reverse(), (r) => tone(GOLD, r === 0 ? 1.15 : 0.95), { skin: w.head, both: true })
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * Math.PI * 2
    w.clay.ball(
      b.p.clone().add(v(Math.sin(a) * b.rx * 1.02, 0.1 * w.m.head, Math.cos(a) * b.rz * 1.02)),
      v(1, 1, 1).multiplyScalar(0.055 * w.m.head),
      i % 2 ? [0.6, 0.04, 0.06] : [0.05, 0.2, 0.5],
      { across: 7, down: 5, skin: w.head },
    )
    w.clay.ball(
      b.p.clone().add(v(Math.sin(a) * b.rx * 1.08, 0.52 * w.m.head, Math.cos(a) * b.rz * 1.08)),
      v(1, 1, 1).multiplyScalar(0.045 * w.m.head),
      tone(GOLD, 1.2),
      { across: 7, down: 5, skin: w.head },
    )
  }
}

/** What is worn on the head, of the kind that goes with the rest of the clothes. */
export const HEADGEAR = {
  hat: (w: Wear) => hatOf(w.model)(w),
  cap: (w: Wear) => capOf(w.model)(w),
  helmet: (w: Wear) => helmOf(w.model)(w),
  hood,
  crown,
}

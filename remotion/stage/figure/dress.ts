import type { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, type Clay, lerp, type Rgb, type Ring, rgb, smooth, tone, v } from '../clay.ts'
import { extra } from './dress-extras.ts'
import { buildArm, buildHand, buildLeg } from './limbs.ts'
import { type Measures, type Side, skirtSkin, torsoSkin } from './skeleton.ts'
import type { Dyes, Layer, Tailor } from './tailor.ts'
import { CUTS } from './tailoring.ts'
import { type Torso, torsoOf } from './torso.ts'

export const dyes = (model: FigureModel): Dyes => ({
  main: rgb(model.colours.main),
  second: rgb(model.colours.second),
  legs: rgb(model.colours.legs),
  shoes: rgb(model.colours.shoes),
  skin: rgb(model.skin),
  light: [0.84, 0.8, 0.7],
  dark: tone(blend(rgb(model.colours.legs), [0.05, 0.035, 0.03], 0.6), 0.8),
  metal: [0.42, 0.42, 0.44],
})

const FRONT = Math.PI / 2
/** Where no skirt hangs, an apron falls from the hips. */
export const APRON = { to: 0.62, flare: 0.12, slit: 0, folds: 0.01 }

/** All below the head: the trunk in its costume, arms, hands, legs and shoes. */
export const buildBody = (clay: Clay, model: FigureModel, m: Measures): Torso => {
  const cut = CUTS[model.garment]
  const dye = dyes(model)
  const t = torsoOf(model, m)
  const skin = torsoSkin(m)
  const ease = cut.ease * m.arm
  const top = lerp(t.shoulder, t.neck, cut.collar === 'round' || cut.collar === 'none' ? 0.25 : 0.5)
  const cloth = dye[cut.top]
  // The neck, from under the collar into the head.
  const neckFrom = lerp(t.chest, t.shoulder, 0.5)
  clay.loft(
    Array.from({ length: 8 }, (_, i) =>
      t.ring(lerp(neckFrom, m.headCentre.y - m.head * 0.5, i / 7), dye.skin, 0),
    ),
    { sides: 14, side: v(1, 0, 0), skin },
  )
  const trousers = dye[cut.legs.colour]
  const below = cut.skirt ? cloth : trousers
  const split = lerp(t.hip, t.waist, 0.55)
  const levels = [
    0, 0.06, 0.13, 0.2, 0.27, 0.34, 0.41, 0.48, 0.54, 0.6, 0.66, 0.71, 0.76, 0.8, 0.84, 0.87, 0.9, 0.925,
    0.95, 0.965, 0.98, 0.99, 1,
  ].map((k) => lerp(t.bottom, top, k))
  const slack = (y: number) =>
    ease *
    (0.55 + 0.45 * smooth(t.bottom, t.chest, y)) *
    lerp(1, 0.55, smooth(lerp(t.chest, t.shoulder, 0.7), t.neck, y))
  const low = levels.filter((y) => y < split)
  const high = levels.filter((y) => y >= split)
  const hem = cut.hem ? dye[cut.hem] : cloth
  const rings: Ring[] = [
    ...low.map((y) => t.ring(y, below, slack(y) * (cut.skirt ? 1 : 0.12))),
    ...(cut.skirt ? [] : [t.ring(split - 0.001, below, slack(split) * 0.2)]),
    ...(cut.skirt ? [] : [t.ring(split - 0.0005, tone(hem, 0.6), slack(split) * 0.5)]),
    ...(cut.skirt ? [] : [t.ring(split, hem, slack(split) * 1.25)]),
    ...(cut.hem
      ? [
          t.ring(split + m.arm * 0.5, hem, slack(split) * 1.3),
          t.ring(split + m.arm * 0.5, cloth, slack(split) * 1.5),
        ]
      : []),
    ...high.map((y) => t.ring(y, cloth, slack(y))),
  ]
  clay.loft(rings, {
    sides: 24,
    side: v(1, 0, 0),
    skin,
  })
  const ring = (y: number, out: number, colour: Rgb, high_: number, sides = 24) =>
    clay.loft(
      [
        t.ring(y - high_, tone(colour, 0.62), slack(y) + out * 0.2),
        t.ring(y - high_, colour, slack(y) + out),
        t.ring(y + high_, colour, slack(y) + out),
        t.ring(y + high_, tone(colour, 0.8), slack(y) + out * 0.2),
      ],
      { sides, side: v(1, 0, 0), skin, capStart: false, capEnd: false },
    )
  if (cut.belt) {
    const y = lerp(t.waist, t.hip, 0.25)
    ring(y, m.arm * 0.16, dye[cut.belt], m.arm * 0.3)
    if (cut.belt === 'dark') {
      const at = t.at(FRONT, y, slack(y) + m.arm * 0.2)
      clay.box(at, v(m.arm * 0.75, m.arm * 0.62, m.arm * 0.16), [0.5, 0.38, 0.14], { skin })
    }
  }
  const fall = skirtShape({ m, t, slack }, cut.skirt ?? APRON)
  const hang = ({ rows, out, colour }: Layer) =>
    clay.sheet(
      rows.map((row) => row.map(([u, k]) => fall(u, k, out))),
      colour,
      { skin: skirtSkin(m) },
    )
  const context: Tailor = { clay, model, m, t, dye, slack, skin: torsoSkin(m), hang }
  if (cut.skirt) skirt(context, cut.skirt, cut.skirt.colour ? dye[cut.skirt.colour] : cloth)
  collar(context)
  front(context)
  const gloves = cut.extras.includes('gloves') ? tone(dye.second, 0.75) : dye.skin
  for (const side of ['L', 'R'] as const) limbs(context, side, gloves)
  for (const name of cut.extras) extra(context, name)
  return t
}

const limbs = ({ clay, model, m, dye }: Tailor, side: Side, hand: Rgb): void => {
  const cut = CUTS[model.garment]
  const { sleeve, legs } = cut
  buildArm(clay, m, side, {
    colour: dye[sleeve.colour ?? cut.top],
    to: sleeve.to,
    wide: sleeve.wide,
    bell: sleeve.bell,
    puff: sleeve.puff,
    cuff: sleeve.cuff ? dye[sleeve.cuff] : undefined,
    pad: sleeve.pad ? dye[sleeve.pad] : undefined,
    skin: dye.skin,
  })
  buildHand(clay, m, side, hand)
  buildLeg(clay, model, m, side, {
    colour: dye[legs.colour],
    wide: legs.wide,
    boot: legs.boot,
    shoe: dye.shoes,
    turnUp: legs.turnUp ? tone(dye[legs.turnUp], 1.1) : undefined,
    pad: legs.pad ? dye[legs.pad] : undefined,
  })
}

/** A skirt's cut, from the waist to its hem, open in front by its slit. @returns where a point of it lies, by `Layer` */
export const skirtShape = (
  { m, t, slack }: Pick<Tailor, 'm' | 't' | 'slack'>,
  s: NonNullable<(typeof CUTS)['coat']['skirt']>,
): ((u: number, k: number, out: number) => Vector3) => {
  const from = lerp(t.waist, t.hip, 0.1)
  const to = lerp(from, m.ankle * 0.9, s.to)
  const plain: Rgb = [0, 0, 0]
  const base = t.ring(t.hip, plain, slack(t.hip))
  const length = from - to
  const radius = (y: number) => {
    const k = (from - y) / length
    const above = Math.max(y, t.hip)
    const r = t.ring(above, plain, slack(above) + m.arm * 0.1)
    const spread = s.flare * m.leg * 1.9 * k ** 0.85 * Math.min(1.3, s.to / 0.6)
    return {
      rx: Math.max(r.rx, base.rx * k) + spread,
      rz: Math.max(r.rz, base.rz * k) + spread * 1.05,
      z: r.p.z,
    }
  }
  return (u, k, out) => {
    const y = from - length * k
    const r = radius(y)
    // A slit opens towards the hem.
    const near = Math.min(u, 1 - u)
    const away = s.slit * k * 0.55 * (1 - smooth(0, 0.3, near)) * (u < 0.5 ? 1 : -1)
    const angle = FRONT + u * Math.PI * 2 + away
    const fold = 1 + s.folds * Math.sin(angle * 9 + 0.7) * smooth(0.15, 1, k)
    return v(Math.cos(angle) * (r.rx * fold + out), y, Math.sin(angle) * (r.rz * fold + out) + r.z)
  }
}

const HEM = [0, 0.08, 0.18, 0.3, 0.44, 0.58, 0.72, 0.86, 0.94, 0.94, 1]
/** The skirt itself, with its hem's band and its dark inside. */
export const skirt = (
  { dye, m, hang }: Pick<Tailor, 'dye' | 'm' | 'hang'>,
  s: NonNullable<(typeof CUTS)['coat']['skirt']>,
  colour: Rgb,
): void => {
  const band = s.band ? dye[s.band] : tone(colour, 0.9)
  const rows = (ks: readonly number[], turn: boolean) =>
    ks.map((k) => Array.from({ length: 33 }, (_, i) => [(turn ? 32 - i : i) / 32, k] as const))
  hang({
    rows: rows(HEM, true),
    out: 0,
    colour: (row) => (row > 8 ? band : tone(colour, 1 - 0.1 * (row / 10))),
  })
  hang({ rows: rows(HEM.slice(3), false), out: -m.arm * 0.14, colour: tone(colour, 0.42) })
}

const levels = (from: number, to: number, n = 12): number[] =>
  Array.from({ length: n }, (_, i) => lerp(from, to, i / (n - 1)))

/** The same on both sides of the breast: a strip between two angles off the middle, by how far down it is. */
const laid = (
  { clay, t, slack, skin }: Tailor,
  angles: (k: number) => readonly [inner: number, outer: number],
  ys: readonly number[],
  out: number,
  colour: Rgb,
): void => {
  for (const s of [1, -1]) {
    const rows = ys.map((y, i) => {
      const k = i / (ys.length - 1)
      const [a, b] = angles(k)
      // At the neck it comes out from under a collar.
      const off = out * smooth(0, 0.22, k)
      return Array.from({ length: 5 }, (_, j) => t.at(FRONT - s * lerp(a, b, j / 4), y, slack(y) + off))
    })
    clay.sheet(s > 0 ? rows : rows.map((row) => [...row].reverse()), colour, { skin })
  }
}

/** A shirt front in a wedge, and lapels that lie over its edges, from `top` between shoulder and neck down to the breast. */
export const lapels = (c: Tailor, cloth: Rgb, shirt: Rgb, top = 0.42): void => {
  const ys = levels(lerp(c.t.shoulder, c.t.neck, top), lerp(c.t.waist, c.t.chest, 0.35))
  laid(c, (k) => [-0.03, lerp(0.62, 0.04, k)], ys, c.m.arm * 0.2, shirt)
  // The points of its collar, and the shade under them.
  const points = levels(lerp(c.t.shoulder, c.t.neck, top), lerp(c.t.shoulder, c.t.neck, top - 0.62))
  laid(c, (k) => [lerp(0.02, 0.32, k), lerp(0.66, 0.36, k)], points, c.m.arm * 0.26, tone(shirt, 0.66))
  laid(c, (k) => [lerp(0.04, 0.3, k), lerp(0.66, 0.32, k)], points.slice(0, -1), c.m.arm * 0.32, shirt)
  const edge = (k: number) => lerp(0.5, 0.03, k)
  const wide = (k: number) => 0.42 * Math.sin(Math.PI * (0.25 + k * 0.75)) + 0.02
  laid(c, (k) => [edge(k), edge(k) + wide(k)], ys, c.m.arm * 0.3, cloth)
}

const collar = (c: Tailor): void => {
  const { clay, m, t, dye, skin, model } = c
  const cut = CUTS[model.garment]
  const cloth = dye[cut.top]
  const neckRing = (y0: number, y1: number, out: number, colour: Rgb, lean = 0, gap = 0) =>
    clay.loft(
      [
        t.ring(y0, tone(colour, 0.8), out * 0.7),
        t.ring(lerp(y0, y1, 0.5), colour, out),
        { ...t.ring(y1, colour, out + lean), p: v(0, y1, t.ring(y1, colour).p.z) },
        { ...t.ring(y1, tone(colour, 0.6), out * 0.2 + lean), p: v(0, y1 - 0.002, t.ring(y1, colour).p.z) },
      ],
      {
        sides: 22,
        side: v(1, 0, 0),
        skin,
        capStart: false,
        capEnd: false,
        ...(gap > 0 ? { arc: [FRONT + gap, FRONT + Math.PI * 2 - gap] as const } : {}),
      },
    )
  const high = lerp(t.shoulder, t.neck, 0.55)
  switch (cut.collar) {
    case 'lapels': {
      const inner = cut.inner ? dye[cut.inner] : dye.light
      lapels(c, tone(cloth, 1.09), inner)
      neckRing(t.shoulder, high + m.arm * 0.55, m.arm * 0.55, tone(cloth, 1.05), m.arm * 0.2, 0.5)
      if (cut.inner === 'light')
        neckRing(lerp(t.shoulder, t.neck, 0.3), high + m.arm * 0.4, m.arm * 0.16, inner, 0, 0.18)
      return
    }
    case 'shirt':
      neckRing(
        lerp(t.shoulder, t.neck, 0.15),
        high + m.arm * 0.1,
        m.arm * 0.34,
        tone(cloth, 1.12),
        m.arm * 0.2,
        0.3,
      )
      return
    case 'stand':
      neckRing(
        lerp(t.shoulder, t.neck, 0.05),
        high + m.arm * 0.5,
        m.arm * 0.3,
        dye[cut.inner ?? 'second'],
        m.arm * 0.05,
        0.12,
      )
      return
    case 'roll':
      for (const [k, out] of [
        [0.25, 0.4],
        [0.75, 0.34],
      ] as const)
        neckRing(lerp(t.shoulder, t.neck, k), lerp(t.shoulder, t.neck, k + 0.55), m.arm * out, dye.second)
      return
    case 'ring':
      neckRing(lerp(t.shoulder, t.neck, -0.1), high + m.arm * 0.35, m.arm * 0.95, dye.second, m.arm * 0.1)
      return
    case 'cross': {
      const inner = cut.inner ? dye[cut.inner] : dye.light
      const up = lerp(t.shoulder, t.neck, 0.42)
      laid(c, (k) => [lerp(0.42, -0.18, k), lerp(0.8, 0.12, k)], levels(up, t.waist), m.arm * 0.2, inner)
      neckRing(t.shoulder, high, m.arm * 0.3, inner, m.arm * 0.1, 0.4)
      return
    }
    default:
      neckRing(
        lerp(t.shoulder, t.neck, -0.02),
        lerp(t.shoulder, t.neck, 0.3),
        m.arm * 0.2,
        dye[cut.belt === 'second' ? 'second' : cut.top],
      )
  }
}

const front = ({ clay, model, m, t, dye, slack, skin }: Tailor): void => {
  const cut = CUTS[model.garment]
  const cloth = dye[cut.top]
  const dot = (angle: number, y: number, r: number, colour: Rgb) =>
    clay.ball(t.at(angle, y, slack(y) + m.arm * 0.1), v(r, r, r * 0.6), colour, { across: 8, down: 4, skin })
  const button: Rgb =
    cut.inner === 'second' || cut.extras.includes('epaulettes') ? [0.62, 0.47, 0.17] : tone(cloth, 0.4)
  const strip = (colour: Rgb, half: number, from: number, to: number, out: number) => {
    const rows = Array.from({ length: 14 }, (_, i) => {
      const y = lerp(from, to, i / 13)
      return [half, 0, -half].map((a) => t.at(FRONT + a, y, slack(y) + out))
    })
    clay.sheet(rows, colour, { skin })
  }
  const topY = lerp(t.shoulder, t.neck, -0.15)
  const bottom = lerp(t.waist, t.hip, cut.skirt ? 0.2 : 0.5)
  if (cut.front === 'zip') {
    strip(tone(cloth, 0.55), 0.045, topY, bottom, m.arm * 0.08)
    strip([0.55, 0.52, 0.45], 0.016, topY, bottom, m.arm * 0.12)
  }
  if (cut.front === 'buttons' || cut.front === 'double') {
    const lapel = cut.collar === 'lapels'
    const from = lapel ? lerp(t.waist, t.chest, 0.32) : lerp(t.chest, t.shoulder, 0.7)
    const n = lapel ? 3 : 5
    if (!lapel) strip(tone(cloth, 1.08), 0.075, topY, bottom, m.arm * 0.09)
    for (let i = 0; i < n; i++) {
      const y = lerp(from, lerp(t.waist, t.hip, 0.12), i / (n - 1))
      const r = m.arm * (cut.front === 'double' ? 0.17 : 0.12)
      if (cut.front === 'double') for (const s of [1, -1]) dot(FRONT + s * 0.26, y, r, button)
      else dot(FRONT, y, r, button)
    }
  }
  if (cut.pockets) {
    const colour = tone(dye[cut.pockets], cut.pockets === 'dark' ? 1 : 0.8)
    const y = lerp(t.waist, t.hip, cut.skirt ? 0.85 : 0.3)
    for (const s of [1, -1]) {
      const rows = [0.28, -0.28].map((k) =>
        [0.78, 0.62, 0.48].map((a) =>
          t.at(
            FRONT - s * a,
            y + k * m.arm * (cut.skirt ? 1 : 0.9) + (s > 0 ? 0 : 0),
            slack(y) + m.arm * 0.3,
          ),
        ),
      )
      clay.sheet(s > 0 ? rows.map((row) => [...row].reverse()) : rows, colour, { skin })
    }
  }
}

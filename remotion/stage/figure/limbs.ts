import type { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, type Clay, lerp, type Rgb, type Ring, tone, v } from '../clay.ts'
import { armSkin, legSkin, type Measures, rigid, type Side, shoeSkin, sign, stepped } from './skeleton.ts'

export type Sleeve = {
  colour: Rgb
  to: number // 0 shoulder, 0.5 elbow, 1 wrist
  wide: number // 1 close
  bell?: number // wider at the end
  cuff?: Rgb
  puff?: number
  pad?: Rgb // another colour at the elbow
  skin: Rgb
}

export const buildArm = (clay: Clay, m: Measures, side: Side, s: Sleeve): void => {
  const top = m.at[`arm${side}`]
  const wrist = m.at[`hand${side}`]
  const length = top.y - wrist.y
  const skin = armSkin(m, side)
  const at = (t: number, r: number, colour: Rgb): Ring => ({
    p: v(top.x, top.y - length * t, 0),
    rx: m.arm * r,
    rz: m.arm * r * 0.96,
    colour,
  })
  const bare = (t: number) => (t < 0.5 ? lerp(0.98, 0.74, t * 2) : lerp(0.8, 0.54, t * 2 - 1))
  const body = [0.06, 0.2, 0.34, 0.44, 0.5, 0.56, 0.68, 0.84, 0.97, 1.04]
  // The arm itself, where it shows.
  if (s.to < 0.98)
    clay.loft([at(-0.02, 0.6, s.skin), ...body.map((t) => at(t, bare(t), s.skin))], {
      sides: 10,
      side: v(1, 0, 0),
      skin,
    })
  if (s.to <= 0.02) return
  const near = 1 + (s.wide - 1) * 0.4
  const width = (t: number) =>
    (bare(t) * 1.1 + 0.06) * lerp(near, s.wide, Math.min(1, t * 2)) +
    (s.bell ?? 0) * Math.max(0, t - 0.45) ** 1.4 +
    (s.puff ?? 0) * Math.exp(-(((t - 0.1) / 0.1) ** 2))
  const ts = [0.05, 0.12, 0.2, 0.32, 0.43, 0.5, 0.57, 0.68, 0.82, 0.94, 1].map((t) => t * s.to)
  const tint = (t: number): Rgb => (s.pad && Math.abs(t - 0.5) < 0.09 ? s.pad : s.colour)
  const end = s.to
  const w = width(end)
  const rings: Ring[] = [
    at(-0.112, 0.1, s.colour),
    at(-0.105, 0.5, s.colour),
    at(-0.075, 0.88 * near, s.colour),
    at(-0.025, 1.1 * near, s.colour),
    ...ts.map((t) => at(t, width(t), tint(t))),
  ]
  if (s.cuff) {
    const c = s.cuff
    rings.push(
      at(end - 0.075, w * 1.02, s.colour),
      at(end - 0.075, w * 1.12, c),
      at(end, w * 1.14, c),
      at(end, w * 0.9, tone(c, 0.6)),
    )
    rings.splice(rings.length - 5, 1)
  } else
    rings.push(at(end + 0.005, w * 0.96, tone(s.colour, 0.8)), at(end - 0.01, w * 0.8, tone(s.colour, 0.45)))
  clay.loft(rings, { sides: 12, side: v(1, 0, 0), skin, capEnd: s.to > 0.9 })
}

/** A palm, an index finger, three fingers that curl together, and a thumb, of two joints each. */
export const buildHand = (clay: Clay, m: Measures, side: Side, colour: Rgb): void => {
  const s = sign(side)
  const wrist = m.at[`hand${side}`]
  const L = m.hand
  const shade = tone(colour, 0.9)
  const ring = (y: number, rx: number, rz: number, z = 0): Ring => ({
    p: v(wrist.x, wrist.y - L * y, z * L),
    rx: rx * L,
    rz: rz * L,
    colour,
    square: 2.6,
  })
  clay.loft(
    [
      ring(-0.1, 0.13, 0.14),
      ring(0.04, 0.135, 0.18),
      ring(0.2, 0.15, 0.27, 0.01),
      ring(0.4, 0.15, 0.29, 0.01),
      ring(0.54, 0.13, 0.27, 0.01),
      ring(0.58, 0.06, 0.2, 0.01),
    ],
    { sides: 12, side: v(1, 0, 0), skin: rigid(`hand${side}`) },
  )
  for (let i = 0; i < 4; i++) {
    const z = lerp(0.2, -0.19, i / 3) * L
    const long = [0.4, 0.46, 0.43, 0.34][i] ?? 0.4
    const r = 0.082 * L * (i === 3 ? 0.88 : 1)
    // Fingers hang a little bent, more towards the little one.
    const dot = (t: number, k: number): Ring => ({
      p: v(
        wrist.x - s * L * (0.02 + t * t * (0.1 + i * 0.025)),
        wrist.y - L * (0.48 + long * t),
        z + t * 0.02 * L,
      ),
      rx: r * k,
      rz: r * k,
      colour: blend(colour, shade, t),
    })
    clay.loft([dot(0, 0.95), dot(0.38, 1), dot(0.52, 0.97), dot(0.88, 0.9), dot(1, 0.45)], {
      sides: 7,
      side: v(1, 0, 0),
      skin: stepped(
        m,
        i === 0 ? `index${side}` : `fingers${side}`,
        i === 0 ? `index2${side}` : `fingers2${side}`,
      ),
    })
  }
  const from = m.at[`thumb${side}`]
  const tip: Vector3 = v(from.x - s * L * 0.1, from.y - L * 0.36, from.z + L * 0.13)
  const mid = from
    .clone()
    .lerp(tip, 0.5)
    .add(v(0, 0, L * 0.05))
  clay.loft(
    [
      { p: from.clone().add(v(0, L * 0.08, -L * 0.06)), rx: 0.1 * L, rz: 0.12 * L, colour },
      { p: from, rx: 0.11 * L, rz: 0.12 * L, colour },
      { p: mid.clone().lerp(from, 0.2), rx: 0.095 * L, rz: 0.1 * L, colour },
      { p: mid.clone().lerp(tip, 0.2), rx: 0.088 * L, rz: 0.09 * L, colour },
      { p: tip, rx: 0.075 * L, rz: 0.075 * L, colour: shade },
      { p: tip.clone().add(v(0, -L * 0.05, 0.01 * L)), rx: 0.035 * L, rz: 0.035 * L, colour: shade },
    ],
    { sides: 8, side: v(1, 0, 0), skin: stepped(m, `thumb${side}`, `thumb2${side}`) },
  )
}

export type Leg = {
  colour: Rgb // trousers, tights or skin
  wide: number
  boot: number // 0 a shoe; how far up the shin a boot goes
  shoe: Rgb
  turnUp?: Rgb
  pad?: Rgb
  from?: number // 0 the hip
}

export const buildLeg = (clay: Clay, model: FigureModel, m: Measures, side: Side, leg: Leg): void => {
  const hip = m.at[`thigh${side}`]
  const length = hip.y - m.ankle
  const skin = legSkin(m, side)
  const calf = (t: number) => 0.1 * Math.exp(-(((t - 0.66) / 0.12) ** 2))
  const at = (t: number, r: number, colour: Rgb): Ring => ({
    p: v(hip.x, hip.y - length * t, -m.leg * (0.06 + calf(t) * 0.6)),
    rx: m.leg * r,
    rz: m.leg * r * 1.05,
    colour,
    square: 2.2,
  })
  const bare = (t: number) =>
    t < 0.5 ? lerp(1.06, 0.66, (t * 2) ** 0.9) : lerp(0.66, 0.42, t * 2 - 1) + calf(t)
  const width = (t: number) => Math.max(bare(t), lerp(1, 0.62, t) * leg.wide * (0.6 + 0.4 * leg.wide))
  const shin = 1 - leg.boot * 0.5
  const ts = [0, 0.08, 0.18, 0.3, 0.4, 0.47, 0.54, 0.62, 0.72, 0.84, 0.95, 1.0].filter((t) => t <= shin)
  const tint = (t: number): Rgb => (leg.pad && t > 0.4 && t < 0.56 ? leg.pad : leg.colour)
  const rings = [
    at(-0.16, 0.6, leg.colour),
    at(-0.08, 0.93, leg.colour),
    ...ts.map((t) => at(t, width(t), tint(t))),
  ]
  const end = Math.min(1, shin)
  if (leg.boot > 0) {
    const b = (t: number, k: number): Ring => at(t, (bare(t) + 0.13) * k, leg.shoe)
    rings.push(at(end, width(end), leg.colour), at(end - 0.012, width(end) * 0.9, tone(leg.shoe, 0.5)))
    clay.loft(rings, { sides: 12, side: v(1, 0, 0), skin })
    clay.loft(
      [
        at(end - 0.02, (bare(end) + 0.1) * 1.0, tone(leg.shoe, 0.45)),
        at(end - 0.03, (bare(end) + 0.2) * 1.06, tone(leg.shoe, 1.12)),
        at(end + 0.025, (bare(end) + 0.2) * 1.06, tone(leg.shoe, 1.12)),
        ...[0.05, 0.12, 0.2, 0.28, 0.36, 0.44]
          .map((d) => b(Math.min(1.02, end + d), 1))
          .filter((r) => r.p.y > m.ankle * 0.9),
        at(1.02, 0.62, leg.shoe),
      ],
      { sides: 12, side: v(1, 0, 0), skin, capStart: false },
    )
  } else {
    const w = width(1)
    if (leg.turnUp)
      rings.push(
        at(0.93, w * 1.02, leg.colour),
        at(0.93, w * 1.14, leg.turnUp),
        at(1.0, w * 1.14, leg.turnUp),
      )
    rings.push(at(1.005, w * 0.8, tone(leg.colour, 0.5)))
    rings.sort((a, b) => b.p.y - a.p.y)
    clay.loft(rings, { sides: 12, side: v(1, 0, 0), skin })
  }
  shoe(clay, model, m, side, leg)
}

const shoe = (clay: Clay, model: FigureModel, m: Measures, side: Side, leg: Leg): void => {
  const hip = m.at[`thigh${side}`]
  const s = sign(side)
  const L = m.foot
  const w = L * lerp(0.2, 0.17, model.feminine)
  const top = m.ankle * (leg.boot > 0 ? 1.15 : 1.02)
  const sole = m.ankle * 0.16
  const skin = shoeSkin(m, side)
  const dark = tone(leg.shoe, 0.35)
  const at = (t: number, k: number, h: number, colour: Rgb, low = sole): Ring => ({
    p: v(hip.x + s * Math.max(0, t - 0.2) * L * 0.1, low + (top * h - low) / 2, lerp(-0.3, 0.7, t) * L),
    rx: w * k,
    rz: Math.max(0.001, (top * h - low) / 2),
    colour,
    square: 2.5,
  })
  // Along the foot: heel, ankle, instep, ball, toe. The rings stand upright across it.
  const upper = [
    at(0.0, 0.45, 0.5, leg.shoe),
    at(0.04, 0.78, 0.86, leg.shoe),
    at(0.2, 0.86, 1.12, leg.shoe),
    at(0.38, 0.86, 1.06, leg.shoe),
    at(0.55, 0.98, 0.86, leg.shoe),
    at(0.65, 1.05, 0.8, leg.shoe),
    at(0.76, 1.1, 0.74, leg.shoe),
    at(0.9, 0.98, 0.64, leg.shoe),
    at(0.98, 0.66, 0.5, leg.shoe),
    at(1.0, 0.3, 0.36, leg.shoe),
  ]
  clay.loft(upper, { sides: 12, side: v(1, 0, 0), skin })
  const flat = (t: number, k: number): Ring => ({
    p: v(hip.x + s * Math.max(0, t - 0.2) * L * 0.1, sole * 0.55, lerp(-0.3, 0.7, t) * L),
    rx: w * k * 1.1,
    rz: sole * 0.55,
    colour: dark,
    square: 5,
  })
  clay.loft(
    [
      flat(-0.015, 0.5),
      flat(0.04, 0.86),
      flat(0.35, 0.84),
      flat(0.62, 1.04),
      flat(0.75, 1.1),
      flat(0.93, 0.92),
      flat(1.015, 0.42),
    ],
    {
      sides: 10,
      side: v(1, 0, 0),
      skin,
    },
  )
}

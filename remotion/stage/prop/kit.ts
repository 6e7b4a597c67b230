import { type Clay, lerp, type Rgb, type Ring, tone, v } from '../clay.ts'

/** Builds one thing, about `1` high or long, standing on y = 0 with its front to +z. Put down, what `lies` is on its back. */
export type Shape = { build: (k: Kit) => void; size: number; grip: number; glow?: boolean; lies?: boolean }
export type Kit = {
  clay: Clay
  colour: Rgb
  dark: Rgb
  light: Rgb
  wood: Rgb
  metal: Rgb
  gold: Rgb
  paper: Rgb
  ink: Rgb
}

export const X = v(1, 0, 0)
export const black: Rgb = [0.035, 0.035, 0.045]
export const white: Rgb = [0.86, 0.86, 0.82]
export const red: Rgb = [0.55, 0.05, 0.04]
type Profile = readonly (readonly [radius: number, y: number, colour?: Rgb])[]

/** Turned on a lathe. A profile that turns back, as into a cup, keeps the way it set out: else its wall would cross itself. */
export const turn = (k: Kit, profile: Profile, sides = 16, x = 0, z = 0): void => {
  const first = profile[0]?.[1] ?? 0
  const axis = v(0, (profile.find(([, y]) => y !== first)?.[1] ?? 1) < first ? -1 : 1, 0)
  k.clay.loft(
    profile.map(
      ([r, y, c]): Ring => ({
        ...{ p: v(x, y, z), rx: Math.max(r, 0.001), rz: Math.max(r, 0.001), axis },
        colour: c ?? k.colour,
      }),
    ),
    { sides, side: X },
  )
}
export const box = (
  k: Kit,
  x: number,
  y: number,
  z: number,
  w: number,
  h: number,
  d: number,
  c: Rgb = k.colour,
  bevel?: number,
): void => k.clay.box(v(x, y, z), v(w, h, d), c, { bevel })
export const ball = (
  k: Kit,
  x: number,
  y: number,
  z: number,
  r: number,
  c: Rgb = k.colour,
  s: readonly [number, number, number] = [1, 1, 1],
): void => k.clay.ball(v(x, y, z), v(r * s[0], r * s[1], r * s[2]), c, { across: 12, down: 8 })
export const rod = (
  k: Kit,
  points: readonly (readonly [number, number, number])[],
  r: number,
  c: Rgb = k.colour,
  sides = 8,
): void =>
  k.clay.loft(
    points.map(([x, y, z]) => ({
      p: v(x, y, z),
      rx: r,
      rz: r,
      colour: c,
      side: Math.abs(x) > 5 ? X : undefined,
    })),
    { sides },
  )
export const hoop = (
  k: Kit,
  cx: number,
  cy: number,
  cz: number,
  R: number,
  r: number,
  c: Rgb,
  flat = false,
  from = 0,
  to = 1,
): void =>
  k.clay.loft(
    Array.from({ length: 21 }, (_, i) => {
      const a = lerp(from, to, i / 20) * Math.PI * 2
      return {
        p: flat
          ? v(cx + Math.cos(a) * R, cy, cz + Math.sin(a) * R)
          : v(cx + Math.cos(a) * R, cy + Math.sin(a) * R, cz),
        rx: r,
        rz: r,
        colour: c,
        side: flat ? v(0, 1, 0) : v(0, 0, 1),
      }
    }),
    { sides: 7 },
  )
export const disc = (k: Kit, x: number, y: number, z: number, r: number, c: Rgb, depth = 0.02): void =>
  k.clay.loft(
    [-1, 1].map((s) => ({ p: v(x, y, z + (s * depth) / 2), rx: r, rz: r, colour: c })),
    { sides: 20, side: X },
  )

export const page = (k: Kit, lines: number, w: number, h: number, y: number, z: number): void => {
  for (let i = 0; i < lines; i++)
    box(
      k,
      -w * 0.04 * (i % 3),
      y + h * (0.38 - (i * 0.76) / Math.max(1, lines - 1)),
      z,
      w * (0.74 - 0.08 * (i % 3)),
      h * 0.035,
      0.004,
      k.ink,
      0.001,
    )
}
export const flower = (k: Kit): void => {
  const green: Rgb = [0.09, 0.24, 0.07]
  rod(
    k,
    [
      [0, 0, 0],
      [0.03, 0.35, 0],
      [0, 0.72, 0.02],
    ],
    0.025,
    green,
  )
  for (const s of [1, -1])
    k.clay.ball(v(s * 0.13, 0.36 + s * 0.07, 0), v(0.14, 0.04, 0.06), green, { across: 8, down: 6 })
  for (let ring = 0; ring < 2; ring++)
    for (let i = 0; i < 7; i++) {
      const a = (i / 7 + ring * 0.07) * Math.PI * 2
      const r = ring ? 0.1 : 0.17
      k.clay.ball(
        v(Math.cos(a) * r, 0.8 + Math.sin(a) * r, ring * 0.05),
        v(0.11, 0.11, 0.04),
        tone(k.colour, ring ? 1.15 : 0.95),
        { across: 8, down: 6 },
      )
    }
  ball(k, 0, 0.8, 0.09, 0.085, k.gold, [1, 1, 0.6])
}
export const strings = (k: Kit, body: number, neck: number): void => {
  const shape = (t: number) =>
    0.2 + 0.08 * Math.cos(t * 7) * (t < 0.95 ? 1 : 0.4) - (t > 0.85 ? (t - 0.85) * 0.8 : 0)
  const rings = Array.from({ length: 13 }, (_, i) => {
    const t = i / 12
    return {
      p: v(0, t * body, 0),
      rx: Math.max(0.02, shape(t) * Math.sin(Math.PI * (0.14 + t * 0.74)) ** 0.4),
      rz: 0.055,
      colour: k.colour,
      square: 3,
    }
  })
  k.clay.loft(rings, { sides: 18, side: X })
  disc(k, 0, body * 0.52, 0.058, body * 0.13, k.ink, 0.006)
  box(k, 0, body * 0.24, 0.062, 0.14, 0.025, 0.02, k.dark)
  box(k, 0, body + neck / 2 - 0.08, 0.05, 0.055, neck + 0.1, 0.035, k.dark)
  box(k, 0, body + neck, 0.04, 0.09, 0.13, 0.035, k.wood)
  for (const x of [-0.016, 0, 0.016])
    box(k, x, body * 0.24 + (body * 0.76 + neck) / 2, 0.075, 0.004, body * 0.76 + neck, 0.004, k.light, 0.001)
}
export const gem = (k: Kit, x: number, y: number, r: number, h: number, tilt: number): void =>
  k.clay.loft(
    [
      { p: v(x, 0, 0), rx: r * 0.7, rz: r * 0.7, colour: tone(k.colour, 0.6) },
      { p: v(x + tilt * 0.6, y + h * 0.68, 0), rx: r, rz: r, colour: k.colour },
      { p: v(x + tilt, y + h, 0), rx: 0.004, rz: 0.004, colour: tone(k.colour, 1.5) },
    ],
    { sides: 6, side: X, crease: true },
  )

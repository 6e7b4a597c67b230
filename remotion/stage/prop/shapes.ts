import { blend, type Clay, lerp, type Rgb, type Ring, tone, v } from '../clay.ts'

/** Builds one thing, about `1` high or long, standing on y = 0 with its front to +z. */
export type Shape = { build: (k: Kit) => void; size: number; grip: number; glow?: boolean }
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

const X = v(1, 0, 0)
type Profile = readonly (readonly [radius: number, y: number, colour?: Rgb])[]

/** Turned on a lathe. */
const turn = (k: Kit, profile: Profile, sides = 16, x = 0, z = 0): void =>
  k.clay.loft(
    profile.map(
      ([r, y, c]): Ring => ({
        p: v(x, y, z),
        rx: Math.max(r, 0.001),
        rz: Math.max(r, 0.001),
        colour: c ?? k.colour,
      }),
    ),
    { sides, side: X },
  )
const box = (
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
const ball = (
  k: Kit,
  x: number,
  y: number,
  z: number,
  r: number,
  c: Rgb = k.colour,
  s: readonly [number, number, number] = [1, 1, 1],
): void => k.clay.ball(v(x, y, z), v(r * s[0], r * s[1], r * s[2]), c, { across: 12, down: 8 })
const rod = (
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
const hoop = (
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
const disc = (k: Kit, x: number, y: number, z: number, r: number, c: Rgb, depth = 0.02): void =>
  k.clay.loft(
    [-1, 1].map((s) => ({ p: v(x, y, z + (s * depth) / 2), rx: r, rz: r, colour: c })),
    { sides: 20, side: X },
  )

const page = (k: Kit, lines: number, w: number, h: number, y: number, z: number): void => {
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
const flower = (k: Kit): void => {
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
const strings = (k: Kit, body: number, neck: number): void => {
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
const gem = (k: Kit, x: number, y: number, r: number, h: number, tilt: number): void =>
  k.clay.loft(
    [
      { p: v(x, 0, 0), rx: r * 0.7, rz: r * 0.7, colour: tone(k.colour, 0.6) },
      { p: v(x + tilt * 0.6, y + h * 0.68, 0), rx: r, rz: r, colour: k.colour },
      { p: v(x + tilt, y + h, 0), rx: 0.004, rz: 0.004, colour: tone(k.colour, 1.5) },
    ],
    { sides: 6, side: X, crease: true },
  )

/** Things by name. Sizes in metres along their longest side. */
export const SHAPES: Record<string, Shape> = {
  bottle: {
    size: 0.3,
    grip: 0.12,
    build: (k) => {
      const g = tone(k.colour, 0.9)
      turn(k, [
        [0.17, 0, tone(g, 0.6)],
        [0.19, 0.03, g],
        [0.19, 0.4, g],
        [0.19, 0.52, tone(g, 1.2)],
        [0.13, 0.64, g],
        [0.065, 0.74, g],
        [0.062, 0.9, tone(g, 1.25)],
        [0.08, 0.91, g],
        [0.08, 0.95, g],
      ])
      turn(
        k,
        [
          [0.055, 0.93, k.wood],
          [0.06, 1, k.wood],
        ],
        10,
      )
      turn(
        k,
        [
          [0.196, 0.14, k.paper],
          [0.196, 0.4, k.paper],
        ],
        16,
      )
    },
  },
  letter: {
    size: 0.24,
    grip: 0.04,
    build: (k) => {
      box(k, 0, 0.33, 0, 1, 0.66, 0.02, k.paper, 0.004)
      for (const s of [1, -1])
        rod(
          k,
          [
            [s * 0.49, 0.65, 0.013],
            [0, 0.3, 0.016],
          ],
          0.008,
          tone(k.paper, 0.65),
          5,
        )
      disc(k, 0, 0.32, 0.022, 0.075, [0.5, 0.04, 0.04], 0.02)
    },
  },
  lantern: {
    size: 0.36,
    grip: 0.33,
    glow: true,
    build: (k) => {
      turn(k, [
        [0.24, 0, k.dark],
        [0.26, 0.05, k.dark],
        [0.2, 0.09, k.dark],
      ])
      turn(k, [
        [0.15, 0.1, [1, 0.72, 0.3]],
        [0.19, 0.32, [1, 0.85, 0.5]],
        [0.14, 0.56, [1, 0.72, 0.3]],
      ])
      for (let i = 0; i < 4; i++) {
        const a = (i / 4 + 0.125) * Math.PI * 2
        rod(
          k,
          [
            [Math.cos(a) * 0.21, 0.07, Math.sin(a) * 0.21],
            [Math.cos(a) * 0.21, 0.6, Math.sin(a) * 0.21],
          ],
          0.018,
          k.dark,
          6,
        )
      }
      turn(k, [
        [0.25, 0.58, k.dark],
        [0.24, 0.62, k.colour],
        [0.1, 0.74, k.colour],
        [0.06, 0.8, k.dark],
      ])
      hoop(k, 0, 0.86, 0, 0.14, 0.016, k.dark)
    },
  },
  book: {
    size: 0.26,
    grip: 0.06,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.74, 1, 0.2, k.colour, 0.02)
      box(k, 0.03, 0.5, 0, 0.74, 0.92, 0.15, k.paper, 0.01)
      box(k, 0, 0.66, 0.102, 0.4, 0.1, 0.008, k.gold, 0.002)
      box(k, -0.36, 0.5, 0, 0.05, 1, 0.22, tone(k.colour, 0.75), 0.02)
    },
  },
  sword: {
    size: 1,
    grip: 0.08,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.16, 0],
        ],
        0.018,
        k.wood,
      )
      ball(k, 0, 0, 0, 0.032, k.gold)
      box(k, 0, 0.17, 0, 0.22, 0.03, 0.035, k.gold)
      k.clay.loft(
        [
          { p: v(0, 0.18, 0), rx: 0.035, rz: 0.009, colour: k.metal },
          { p: v(0, 0.85, 0), rx: 0.026, rz: 0.008, colour: tone(k.metal, 1.3) },
          { p: v(0, 1, 0), rx: 0.002, rz: 0.002, colour: k.light },
        ],
        { sides: 4, side: X, crease: true },
      )
    },
  },
  cup: {
    size: 0.1,
    grip: 0.05,
    build: (k) => {
      turn(k, [
        [0.28, 0],
        [0.36, 0.1],
        [0.42, 0.9, tone(k.colour, 1.1)],
        [0.43, 1, tone(k.colour, 1.2)],
        [0.38, 1, k.colour],
        [0.37, 0.86, [0.12, 0.05, 0.02]],
      ])
      hoop(k, 0.45, 0.5, 0, 0.26, 0.06, k.colour, false, -0.3, 0.3)
    },
  },
  phone: {
    size: 0.15,
    grip: 0.06,
    glow: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.5, 1, 0.06, k.ink, 0.03)
      box(k, 0, 0.5, 0.034, 0.44, 0.88, 0.006, [0.35, 0.6, 0.85], 0.002)
    },
  },
  telephone: {
    size: 0.26,
    grip: 0.05,
    build: (k) => {
      k.clay.box(v(0, 0.22, 0), v(0.8, 0.44, 0.62), k.colour, { taper: 0.6 })
      disc(k, 0, 0.26, 0.26, 0.17, k.paper, 0.05)
      rod(
        k,
        [
          [-0.42, 0.5, 0],
          [-0.3, 0.62, 0],
          [0.3, 0.62, 0],
          [0.42, 0.5, 0],
        ],
        0.075,
        tone(k.colour, 0.8),
      )
    },
  },
  gun: {
    size: 0.26,
    grip: 0.07,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0, 0, -0.06), rx: 0.07, rz: 0.13, colour: k.wood },
          { p: v(0, 0.5, 0.06), rx: 0.065, rz: 0.11, colour: k.wood },
        ],
        { sides: 8, side: X },
      )
      box(k, 0, 0.58, 0.34, 0.12, 0.18, 0.92, k.dark, 0.03)
      hoop(k, 0, 0.42, 0.26, 0.1, 0.018, k.dark)
    },
  },
  flower: { size: 0.3, grip: 0.05, build: flower },
  key: {
    size: 0.12,
    grip: 0.06,
    build: (k) => {
      hoop(k, 0, 0.8, 0, 0.17, 0.05, k.gold)
      rod(
        k,
        [
          [0, 0.64, 0],
          [0, 0, 0],
        ],
        0.05,
        k.gold,
      )
      for (const y of [0.05, 0.18]) box(k, 0.12, y, 0, 0.2, 0.08, 0.07, k.gold)
    },
  },
  map: {
    size: 0.45,
    grip: 0.06,
    build: (k) => {
      for (const [i, x] of [-0.33, 0, 0.33].entries())
        k.clay.box(v(x, 0.32, i === 1 ? 0.03 : 0), v(0.34, 0.64, 0.015), tone(k.paper, i === 1 ? 1 : 0.86), {
          bevel: 0.003,
        })
      rod(
        k,
        [
          [-0.36, 0.18, 0.05],
          [-0.1, 0.4, 0.06],
          [0.1, 0.3, 0.06],
          [0.34, 0.5, 0.04],
        ],
        0.009,
        [0.5, 0.06, 0.04],
        5,
      )
      ball(k, 0.34, 0.5, 0.04, 0.03, [0.5, 0.06, 0.04])
    },
  },
  box: {
    size: 0.3,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.34, 0, 1, 0.68, 0.8)
      box(k, 0, 0.72, 0, 1.04, 0.12, 0.84, tone(k.colour, 1.15))
      box(k, 0, 0.4, 0, 1.02, 0.8, 0.1, tone(k.colour, 0.6), 0.005)
    },
  },
  chest: {
    size: 0.7,
    grip: 0.2,
    build: (k) => {
      box(k, 0, 0.22, 0, 1, 0.44, 0.6, k.wood)
      k.clay.loft(
        [-0.5, 0.5].map((x) => ({ p: v(x, 0.44, 0), rx: 0.3, rz: 0.24, colour: tone(k.wood, 1.1) })),
        { sides: 16, side: v(0, 0, 1) },
      )
      for (const x of [-0.4, 0.4]) {
        box(k, x, 0.22, 0, 0.07, 0.46, 0.63, k.gold, 0.008)
      }
      box(k, 0, 0.44, 0.31, 0.14, 0.17, 0.04, k.gold)
    },
  },
  umbrella: {
    size: 0.95,
    grip: 0.06,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.04, 0],
          [0, 0.95, 0],
        ],
        0.012,
        k.dark,
      )
      hoop(k, 0.045, 0.04, 0, 0.045, 0.014, k.wood, false, 0.5, 1)
      k.clay.loft(
        [
          { p: v(0, 0.7, 0), rx: 0.5, rz: 0.5, colour: tone(k.colour, 0.55) },
          { p: v(0, 0.72, 0), rx: 0.52, rz: 0.52, colour: k.colour },
          { p: v(0, 0.86, 0), rx: 0.36, rz: 0.36, colour: tone(k.colour, 1.08) },
          { p: v(0, 0.94, 0), rx: 0.08, rz: 0.08, colour: k.colour },
          { p: v(0, 1, 0), rx: 0.01, rz: 0.01, colour: k.dark },
        ],
        {
          sides: 16,
          side: X,
          colourAt: (_p, a, _i, own) => (Math.floor((a / Math.PI) * 4) % 2 ? tone(own, 0.85) : own),
        },
      )
    },
  },
  hat: {
    size: 0.32,
    grip: 0.05,
    build: (k) =>
      turn(
        k,
        [
          [0.46, 0.05, tone(k.colour, 0.6)],
          [0.5, 0.06],
          [0.3, 0.1],
          [0.29, 0.11, k.ink],
          [0.28, 0.2, k.ink],
          [0.28, 0.2],
          [0.24, 0.46],
          [0.12, 0.5],
        ],
        22,
      ),
  },
  candle: {
    size: 0.2,
    grip: 0.03,
    glow: true,
    build: (k) => {
      turn(k, [
        [0.32, 0, k.gold],
        [0.34, 0.04, k.gold],
        [0.16, 0.08, k.gold],
        [0.16, 0.16, k.gold],
      ])
      turn(
        k,
        [
          [0.1, 0.1, k.paper],
          [0.1, 0.7, k.paper],
          [0.07, 0.73, tone(k.paper, 0.8)],
        ],
        12,
      )
      turn(
        k,
        [
          [0.01, 0.74, [1, 0.6, 0.15]],
          [0.05, 0.8, [1, 0.75, 0.25]],
          [0.035, 0.88, [1, 0.85, 0.5]],
          [0.003, 1, [1, 0.9, 0.6]],
        ],
        10,
      )
    },
  },
  coin: {
    size: 0.05,
    grip: 0.02,
    build: (k) => {
      disc(k, 0, 0.5, 0, 0.5, k.gold, 0.1)
      hoop(k, 0, 0.5, 0.05, 0.42, 0.03, tone(k.gold, 0.7))
      disc(k, 0, 0.5, 0.05, 0.18, tone(k.gold, 0.8), 0.05)
    },
  },
  ring: {
    size: 0.04,
    grip: 0.015,
    build: (k) => {
      hoop(k, 0, 0.4, 0, 0.34, 0.07, k.gold)
      k.clay.ball(v(0, 0.85, 0), v(0.18, 0.16, 0.18), k.colour, { across: 6, down: 4, crease: true })
    },
  },
  bag: {
    size: 0.4,
    grip: 0.36,
    build: (k) => {
      k.clay.box(v(0, 0.35, 0), v(0.9, 0.7, 0.38), k.colour, { taper: 0.8, bevel: 0.06 })
      box(k, 0, 0.5, 0.17, 0.74, 0.34, 0.06, tone(k.colour, 0.8))
      box(k, 0, 0.36, 0.21, 0.1, 0.1, 0.03, k.gold)
      hoop(k, 0, 0.68, 0, 0.24, 0.03, k.dark, false, 0, 0.5)
    },
  },
  photo: {
    size: 0.15,
    grip: 0.03,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.82, 1, 0.02, k.light, 0.004)
      box(k, 0, 0.55, 0.012, 0.68, 0.74, 0.006, [0.32, 0.24, 0.16], 0.002)
      ball(k, 0, 0.62, 0.014, 0.13, [0.6, 0.48, 0.34], [1, 1.2, 0.1])
      ball(k, 0, 0.32, 0.014, 0.24, [0.2, 0.15, 0.1], [1, 0.6, 0.05])
    },
  },
  telescope: {
    size: 0.5,
    grip: 0.18,
    build: (k) => {
      for (const [y, h, r] of [
        [0, 0.36, 0.055],
        [0.34, 0.34, 0.07],
        [0.66, 0.34, 0.088],
      ] as const)
        turn(k, [
          [r, y, k.gold],
          [r, y + 0.03, k.gold],
          [r * 0.94, y + 0.03, k.colour],
          [r * 0.94, y + h - 0.03, k.colour],
          [r * 1.06, y + h - 0.03, k.gold],
          [r * 1.06, y + h, k.gold],
        ])
    },
  },
  guitar: { size: 1, grip: 0.6, build: (k) => strings(k, 0.46, 0.44) },
  violin: { size: 0.6, grip: 0.4, build: (k) => strings(k, 0.56, 0.34) },
  ball: {
    size: 0.22,
    grip: 0.02,
    build: (k) =>
      k.clay.ball(v(0, 0.5, 0), v(0.5, 0.5, 0.5), k.colour, {
        across: 20,
        down: 14,
        colourAt: (u) => (Math.abs(u.y) < 0.22 ? k.light : u.y > 0 ? k.colour : tone(k.colour, 0.7)),
      }),
  },
  cake: {
    size: 0.28,
    grip: 0.02,
    build: (k) => {
      turn(
        k,
        [
          [0.5, 0, k.light],
          [0.5, 0.04, k.light],
        ],
        22,
      )
      turn(
        k,
        [
          [0.42, 0.04, k.wood],
          [0.42, 0.3, k.wood],
          [0.43, 0.3, k.colour],
          [0.44, 0.42, k.colour],
          [0.3, 0.44, k.colour],
        ],
        22,
      )
      for (let i = 0; i < 6; i++) {
        const a = (i / 6) * Math.PI * 2
        ball(k, Math.cos(a) * 0.32, 0.47, Math.sin(a) * 0.32, 0.05, [0.6, 0.04, 0.06])
      }
      turn(
        k,
        [
          [0.025, 0.44, k.light],
          [0.025, 0.66, k.light],
          [0.004, 0.76, [1, 0.7, 0.2]],
        ],
        8,
      )
    },
  },
  bread: {
    size: 0.3,
    grip: 0.05,
    build: (k) => {
      k.clay.ball(v(0, 0.22, 0), v(0.5, 0.22, 0.24), [0.52, 0.26, 0.09], { across: 16, down: 10 })
      for (const x of [-0.22, 0, 0.22])
        k.clay.ball(v(x, 0.4, 0), v(0.04, 0.04, 0.15), [0.82, 0.6, 0.32], { across: 8, down: 6 })
    },
  },
  apple: {
    size: 0.09,
    grip: 0.02,
    build: (k) => {
      k.clay.ball(v(0, 0.45, 0), v(0.5, 0.46, 0.5), k.colour, {
        across: 16,
        down: 12,
        warp: (p, u) => v(p.x, p.y - 0.14 * Math.max(0, u.y) ** 8, p.z),
        colourAt: (u) => blend(k.colour, [0.75, 0.6, 0.15], Math.max(0, u.y * 0.5)),
      })
      rod(
        k,
        [
          [0, 0.76, 0],
          [0.05, 1, 0],
        ],
        0.03,
        k.wood,
        6,
      )
      k.clay.ball(v(0.16, 0.92, 0), v(0.14, 0.03, 0.07), [0.12, 0.32, 0.08], { across: 8, down: 6 })
    },
  },
  knife: {
    size: 0.28,
    grip: 0.06,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0, 0, 0), rx: 0.05, rz: 0.03, colour: k.wood },
          { p: v(0, 0.36, 0), rx: 0.045, rz: 0.03, colour: k.wood },
        ],
        { sides: 8, side: X },
      )
      k.clay.loft(
        [
          { p: v(0, 0.36, 0), rx: 0.06, rz: 0.01, colour: k.metal },
          { p: v(0.01, 0.8, 0), rx: 0.055, rz: 0.008, colour: tone(k.metal, 1.3) },
          { p: v(-0.03, 1, 0), rx: 0.003, rz: 0.003, colour: k.light },
        ],
        { sides: 4, side: X, crease: true },
      )
    },
  },
  rope: {
    size: 0.4,
    grip: 0.06,
    build: (k) => {
      for (let i = 0; i < 4; i++)
        hoop(
          k,
          (i % 2) * 0.03,
          0.07 + i * 0.11,
          0,
          0.4 - i * 0.02,
          0.065,
          tone([0.5, 0.36, 0.18], 0.85 + 0.15 * (i % 2)),
          true,
        )
    },
  },
  radio: {
    size: 0.34,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.36, 0, 1, 0.72, 0.4, k.wood, 0.06)
      disc(k, -0.22, 0.36, 0.2, 0.24, tone(k.paper, 0.7), 0.03)
      box(k, 0.26, 0.5, 0.2, 0.34, 0.2, 0.03, [1, 0.75, 0.35], 0.008)
      for (const x of [0.17, 0.36]) disc(k, x, 0.2, 0.22, 0.065, k.gold, 0.06)
      rod(
        k,
        [
          [0.42, 0.7, 0],
          [0.52, 1.1, 0],
        ],
        0.012,
        k.metal,
        6,
      )
    },
  },
  clock: {
    size: 0.3,
    grip: 0.04,
    build: (k) => {
      disc(k, 0, 0.5, 0, 0.5, k.colour, 0.2)
      disc(k, 0, 0.5, 0.1, 0.42, k.paper, 0.03)
      box(k, 0, 0.63, 0.125, 0.035, 0.28, 0.01, k.ink, 0.002)
      box(k, 0.1, 0.5, 0.125, 0.22, 0.035, 0.01, k.ink, 0.002)
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * Math.PI * 2
        ball(k, Math.cos(a) * 0.35, 0.5 + Math.sin(a) * 0.35, 0.115, 0.022, k.ink)
      }
    },
  },
  watch: {
    size: 0.09,
    grip: 0.03,
    build: (k) => {
      disc(k, 0, 0.45, 0, 0.42, k.gold, 0.16)
      disc(k, 0, 0.45, 0.08, 0.35, k.paper, 0.03)
      box(k, 0, 0.56, 0.105, 0.03, 0.24, 0.01, k.ink, 0.002)
      box(k, 0.08, 0.45, 0.105, 0.18, 0.03, 0.01, k.ink, 0.002)
      hoop(k, 0, 0.95, 0, 0.1, 0.03, k.gold)
      for (let i = 0; i < 5; i++) hoop(k, 0.06 * i, 1.1 + i * 0.12, 0, 0.07, 0.018, k.gold)
    },
  },
  mirror: {
    size: 0.3,
    grip: 0.05,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.42, 0],
        ],
        0.045,
        k.gold,
      )
      hoop(k, 0, 0.7, 0, 0.28, 0.045, k.gold)
      disc(k, 0, 0.7, 0, 0.27, [0.62, 0.74, 0.8], 0.03)
      k.clay.box(v(-0.06, 0.76, 0.018), v(0.05, 0.2, 0.004), k.light, { bevel: 0.001 })
    },
  },
  crown: {
    size: 0.22,
    grip: 0.02,
    build: (k) => {
      turn(
        k,
        [
          [0.44, 0, k.gold],
          [0.45, 0.2, k.gold],
          [0.47, 0.22, k.gold],
          [0.42, 0.2, tone(k.gold, 0.5)],
        ],
        22,
      )
      for (let i = 0; i < 8; i++) {
        const a = (i / 8) * Math.PI * 2
        const [x, z] = [Math.cos(a) * 0.46, Math.sin(a) * 0.46]
        k.clay.loft(
          [
            { p: v(x, 0.18, z), rx: 0.13, rz: 0.02, colour: k.gold, side: v(-z, 0, x) },
            {
              p: v(x * 1.06, 0.52, z * 1.06),
              rx: 0.01,
              rz: 0.01,
              colour: tone(k.gold, 1.2),
              side: v(-z, 0, x),
            },
          ],
          { sides: 4 },
        )
        ball(k, x * 1.06, 0.54, z * 1.06, 0.04, k.light)
        ball(k, x, 0.1, z, 0.045, i % 2 ? k.colour : [0.5, 0.02, 0.05])
      }
    },
  },
  wand: {
    size: 0.4,
    grip: 0.05,
    glow: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0.01, 0.5, 0],
          [0, 0.92, 0],
        ],
        0.02,
        k.wood,
      )
      ball(k, 0, 0.95, 0, 0.05, k.colour)
    },
  },
  staff: {
    size: 1.6,
    grip: 0.85,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0.012, 0.4, 0.006],
          [-0.006, 0.75, 0],
          [0, 0.9, 0],
        ],
        0.015,
        k.wood,
      )
      hoop(k, 0.0, 0.945, 0, 0.045, 0.012, k.wood, false, -0.25, 0.6)
      ball(k, 0, 0.95, 0, 0.026, k.colour)
    },
  },
  helmet: {
    size: 0.3,
    grip: 0.04,
    build: (k) => {
      k.clay.ball(v(0, 0.42, 0), v(0.46, 0.5, 0.5), k.colour, { across: 20, down: 12, to: 0.7 })
      k.clay.box(v(0, 0.34, 0.42), v(0.62, 0.26, 0.12), k.ink)
      k.clay.ball(v(0, 0.46, -0.02), v(0.05, 0.52, 0.52), tone(k.colour, 0.6), {
        across: 12,
        down: 10,
        to: 0.6,
      })
    },
  },
  wrench: {
    size: 0.28,
    grip: 0.08,
    build: (k) => {
      box(k, 0, 0.42, 0, 0.12, 0.72, 0.06, k.metal)
      for (const s of [1, -1]) box(k, s * 0.12, 0.88, 0, 0.1, 0.24, 0.07, k.metal)
      box(k, 0, 0.78, 0, 0.3, 0.1, 0.07, k.metal)
    },
  },
  hammer: {
    size: 0.34,
    grip: 0.08,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.9, 0],
        ],
        0.04,
        k.wood,
      )
      box(k, 0, 0.9, 0, 0.46, 0.16, 0.15, k.metal)
    },
  },
  axe: {
    size: 0.7,
    grip: 0.12,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0.01, 0.5, 0],
          [0, 1, 0],
        ],
        0.025,
        k.wood,
      )
      k.clay.loft(
        [
          { p: v(0.02, 0.88, 0), rx: 0.06, rz: 0.03, colour: k.metal, side: v(0, 1, 0) },
          { p: v(0.2, 0.86, 0), rx: 0.14, rz: 0.006, colour: tone(k.metal, 1.3), side: v(0, 1, 0) },
        ],
        { sides: 8 },
      )
    },
  },
  shovel: {
    size: 1,
    grip: 0.6,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.25, 0],
          [0, 1, 0],
        ],
        0.018,
        k.wood,
      )
      box(k, 0, 1, 0, 0.13, 0.025, 0.03, k.wood)
      k.clay.box(v(0, 0.14, 0), v(0.2, 0.28, 0.025), k.metal, { taper: 1.1 })
    },
  },
  pen: {
    size: 0.15,
    grip: 0.04,
    build: (k) =>
      turn(
        k,
        [
          [0.004, 0, k.ink],
          [0.035, 0.12, k.gold],
          [0.042, 0.14, k.colour],
          [0.05, 0.6, k.colour],
          [0.046, 0.98, tone(k.colour, 0.7)],
        ],
        10,
      ),
  },
  newspaper: {
    size: 0.42,
    grip: 0.05,
    build: (k) => {
      for (const s of [1, -1])
        k.clay.box(v(s * 0.24, 0.34, 0.02), v(0.48, 0.68, 0.02), tone(k.paper, s > 0 ? 1 : 0.88), {
          bevel: 0.004,
        })
      box(k, 0.24, 0.58, 0.034, 0.4, 0.07, 0.004, k.ink, 0.001)
      box(k, -0.24, 0.42, 0.034, 0.38, 0.3, 0.004, [0.4, 0.4, 0.4], 0.001)
      page(k, 8, 0.44, 0.4, 0.26, 0.034)
    },
  },
  paper: {
    size: 0.28,
    grip: 0.03,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.72, 1, 0.012, k.paper, 0.003)
      page(k, 9, 0.68, 0.8, 0.5, 0.009)
    },
  },
  scroll: {
    size: 0.3,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.66, 0.86, 0.015, k.paper, 0.004)
      for (const y of [0.06, 0.94]) {
        rod(
          k,
          [
            [-0.42, y, 0],
            [0.42, y, 0],
          ],
          0.05,
          tone(k.paper, 0.8),
        )
        for (const s of [1, -1]) ball(k, s * 0.45, y, 0, 0.06, k.gold)
      }
      page(k, 7, 0.6, 0.6, 0.5, 0.011)
    },
  },
  suitcase: {
    size: 0.6,
    grip: 0.46,
    build: (k) => {
      box(k, 0, 0.32, 0, 1, 0.64, 0.3, k.colour, 0.05)
      for (const x of [-0.44, 0.44]) for (const y of [0.05, 0.59]) box(k, x, y, 0, 0.14, 0.12, 0.32, k.wood)
      hoop(k, 0, 0.64, 0, 0.13, 0.025, k.dark, false, 0, 0.5)
      for (const x of [-0.25, 0.25]) box(k, x, 0.56, 0.16, 0.09, 0.07, 0.03, k.gold)
    },
  },
  mask: {
    size: 0.22,
    grip: 0.05,
    build: (k) => {
      k.clay.ball(v(0, 0.5, -0.1), v(0.4, 0.5, 0.26), k.colour, {
        across: 18,
        down: 14,
        colourAt: (u) =>
          u.z > 0 && Math.hypot(Math.abs(u.x) - 0.4, (u.y - 0.15) * 1.6) < 0.2 ? k.ink : k.colour,
      })
      k.clay.ball(v(0, 0.44, 0.14), v(0.06, 0.13, 0.08), tone(k.colour, 1.1), { across: 8, down: 8 })
      hoop(k, 0, 0.34, 0.1, 0.12, 0.022, [0.5, 0.05, 0.06], false, 0.55, 0.95)
    },
  },
  crystal: {
    size: 0.2,
    grip: 0.04,
    glow: true,
    build: (k) => {
      gem(k, 0, 0, 0.2, 1, 0.02)
      gem(k, -0.2, 0, 0.13, 0.62, -0.14)
      gem(k, 0.2, 0, 0.12, 0.5, 0.16)
    },
  },
  toy: {
    size: 0.26,
    grip: 0.1,
    build: (k) => {
      ball(k, 0, 0.3, 0, 0.26, k.colour)
      ball(k, 0, 0.28, 0.1, 0.18, tone(k.colour, 1.3))
      ball(k, 0, 0.72, 0, 0.22, k.colour)
      ball(k, 0, 0.67, 0.16, 0.1, tone(k.colour, 1.35))
      for (const s of [1, -1]) {
        ball(k, s * 0.17, 0.9, 0, 0.085, k.colour)
        ball(k, s * 0.26, 0.42, 0.08, 0.1, k.colour, [1, 1.5, 1])
        ball(k, s * 0.15, 0.09, 0.12, 0.12, k.colour, [1, 0.9, 1.4])
        ball(k, s * 0.08, 0.77, 0.2, 0.03, k.ink)
      }
      ball(k, 0, 0.7, 0.25, 0.035, k.ink)
    },
  },
  basket: {
    size: 0.4,
    grip: 0.34,
    build: (k) => {
      turn(
        k,
        Array.from(
          { length: 9 },
          (_, i) =>
            [
              0.34 + i * 0.016 + (i % 2) * 0.015,
              i * 0.055,
              tone([0.46, 0.28, 0.12], i % 2 ? 0.8 : 1.05),
            ] as const,
        ),
        20,
      )
      hoop(k, 0, 0.46, 0, 0.46, 0.04, [0.5, 0.3, 0.13], true)
      hoop(k, 0, 0.44, 0, 0.44, 0.03, [0.46, 0.28, 0.12], false, 0, 0.5)
      for (let i = 0; i < 5; i++)
        ball(k, Math.cos(i * 1.3) * 0.22, 0.46, Math.sin(i * 1.3) * 0.22, 0.12, tone(k.colour, 0.8 + 0.1 * i))
    },
  },
  bucket: {
    size: 0.34,
    grip: 0.32,
    build: (k) => {
      turn(
        k,
        [
          [0.32, 0, k.metal],
          [0.42, 0.7, k.colour],
          [0.44, 0.72, k.metal],
          [0.44, 0.76, k.metal],
          [0.39, 0.74, k.dark],
          [0.38, 0.6, [0.1, 0.25, 0.32]],
        ],
        20,
      )
      hoop(k, 0, 0.7, 0, 0.42, 0.018, k.dark, false, 0, 0.5)
    },
  },
  fish: {
    size: 0.35,
    grip: 0.12,
    build: (k) => {
      k.clay.ball(v(0, 0.5, 0), v(0.14, 0.4, 0.08), k.colour, {
        across: 12,
        down: 12,
        colourAt: (u) => (u.x < 0 ? tone(k.colour, 1.4) : k.colour),
      })
      k.clay.loft(
        [
          { p: v(0, 0.14, 0), rx: 0.04, rz: 0.02, colour: k.colour },
          { p: v(0, -0.02, 0), rx: 0.17, rz: 0.012, colour: tone(k.colour, 0.7) },
        ],
        { sides: 6, side: X },
      )
      for (const s of [1, -1]) ball(k, 0.03, 0.76, s * 0.06, 0.025, k.ink)
    },
  },
  camera: {
    size: 0.16,
    grip: 0.04,
    build: (k) => {
      box(k, 0, 0.34, 0, 1, 0.66, 0.36, k.dark, 0.05)
      box(k, 0, 0.56, 0, 1.01, 0.2, 0.37, k.metal, 0.04)
      k.clay.loft(
        [0.16, 0.42].map((z) => ({ p: v(0, 0.33, z), rx: 0.22, rz: 0.22, colour: k.ink })),
        { sides: 18, side: X },
      )
      disc(k, 0, 0.33, 0.42, 0.15, [0.15, 0.22, 0.4], 0.02)
      box(k, -0.32, 0.73, 0, 0.2, 0.12, 0.18, k.metal)
    },
  },
  laptop: {
    size: 0.36,
    grip: 0.03,
    glow: true,
    build: (k) => {
      box(k, 0, 0.03, 0.1, 1, 0.05, 0.68, k.metal, 0.015)
      box(k, 0, 0.06, 0.06, 0.86, 0.012, 0.36, k.ink, 0.004)
      box(k, 0, 0.38, -0.26, 1, 0.68, 0.035, k.metal, 0.012)
      box(k, 0, 0.39, -0.238, 0.9, 0.57, 0.006, [0.4, 0.62, 0.82], 0.002)
    },
  },
  glass: {
    size: 0.16,
    grip: 0.06,
    build: (k) =>
      turn(
        k,
        [
          [0.24, 0, k.light],
          [0.03, 0.05, k.light],
          [0.03, 0.42, k.light],
          [0.24, 0.6, k.colour],
          [0.27, 0.84, k.colour],
          [0.25, 1, k.light],
        ],
        16,
      ),
  },
  plate: {
    size: 0.26,
    grip: 0.02,
    build: (k) =>
      turn(
        k,
        [
          [0.2, 0, k.light],
          [0.48, 0.08, k.light],
          [0.5, 0.1, k.colour],
          [0.3, 0.05, k.light],
        ],
        22,
      ),
  },
  feather: {
    size: 0.3,
    grip: 0.03,
    build: (k) => {
      k.clay.loft(
        Array.from({ length: 8 }, (_, i) => {
          const t = i / 7
          return {
            p: v(Math.sin(t * 1.4) * 0.12, t, 0),
            rx: i < 2 ? 0.012 : 0.1 * Math.sin(Math.PI * (0.1 + t * 0.85)),
            rz: 0.014,
            colour: tone(k.colour, 0.8 + t * 0.4),
          }
        }),
        { sides: 6, side: X },
      )
    },
  },
  shell: {
    size: 0.14,
    grip: 0.02,
    build: (k) => {
      for (let i = 0; i < 7; i++) {
        const a = lerp(-0.9, 0.9, i / 6)
        k.clay.ball(
          v(Math.sin(a) * 0.26, 0.12 + Math.cos(a) * 0.34, 0),
          v(0.1, 0.36, 0.09),
          tone(k.colour, i % 2 ? 0.85 : 1.15),
          {
            across: 8,
            down: 8,
            warp: (p) => v(p.x * Math.cos(a) + p.y * Math.sin(a), p.y * Math.cos(a) - p.x * Math.sin(a), p.z),
          },
        )
      }
    },
  },
  pot: {
    size: 0.34,
    grip: 0.2,
    build: (k) =>
      turn(
        k,
        [
          [0.22, 0],
          [0.36, 0.14],
          [0.44, 0.4, tone(k.colour, 1.1)],
          [0.38, 0.66],
          [0.24, 0.8],
          [0.24, 0.86, k.light],
          [0.31, 0.94],
          [0.26, 0.94, k.ink],
        ],
        20,
      ),
  },
  skull: {
    size: 0.2,
    grip: 0.03,
    build: (k) => {
      ball(k, 0, 0.6, 0, 0.4, k.paper, [0.9, 0.95, 1.05])
      box(k, 0, 0.2, 0.12, 0.44, 0.28, 0.4, tone(k.paper, 0.92), 0.06)
      for (const s of [1, -1]) ball(k, s * 0.16, 0.54, 0.34, 0.1, k.ink, [1, 1, 0.5])
      ball(k, 0, 0.38, 0.38, 0.05, k.ink)
      for (let i = -2; i <= 2; i++) box(k, i * 0.08, 0.12, 0.33, 0.01, 0.14, 0.01, k.ink, 0.002)
    },
  },
  bone: {
    size: 0.3,
    grip: 0.1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.12, 0],
          [0, 0.88, 0],
        ],
        0.06,
        k.paper,
      )
      for (const y of [0.08, 0.92]) for (const s of [1, -1]) ball(k, s * 0.07, y, 0, 0.09, k.paper)
    },
  },
  egg: {
    size: 0.2,
    grip: 0.02,
    build: (k) =>
      k.clay.ball(v(0, 0.5, 0), v(0.37, 0.5, 0.37), k.colour, {
        across: 18,
        down: 14,
        warp: (p, u) => v(p.x * (1 - u.y * 0.14), p.y, p.z * (1 - u.y * 0.14)),
        colourAt: (u) =>
          Math.sin(u.x * 9 + u.y * 13) * Math.sin(u.z * 11) > 0.55 ? tone(k.colour, 0.7) : k.colour,
      }),
  },
  drum: {
    size: 0.34,
    grip: 0.1,
    build: (k) => {
      turn(
        k,
        [
          [0.44, 0, k.wood],
          [0.46, 0.06, k.wood],
          [0.44, 0.06, k.colour],
          [0.44, 0.6, k.colour],
          [0.46, 0.6, k.wood],
          [0.46, 0.68, k.wood],
          [0.42, 0.68, k.paper],
        ],
        22,
      )
    },
  },
  trumpet: {
    size: 0.5,
    grip: 0.12,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.06, 0],
          [0, 0.7, 0],
        ],
        0.022,
        k.gold,
      )
      turn(
        k,
        [
          [0.024, 0.62, k.gold],
          [0.04, 0.8, k.gold],
          [0.15, 1, tone(k.gold, 1.2)],
          [0.12, 0.99, tone(k.gold, 0.4)],
        ],
        16,
      )
      hoop(k, 0.07, 0.35, 0, 0.08, 0.02, k.gold)
      for (const y of [0.3, 0.38, 0.46])
        rod(
          k,
          [
            [0.06, y, 0],
            [-0.06, y, 0],
          ],
          0.02,
          tone(k.gold, 0.8),
        )
      turn(
        k,
        [
          [0.04, 0, k.gold],
          [0.02, 0.05, k.gold],
        ],
        10,
      )
    },
  },
  shield: {
    size: 0.7,
    grip: 0.3,
    build: (k) => {
      k.clay.loft(
        Array.from({ length: 9 }, (_, i) => {
          const t = i / 8
          return {
            p: v(0, t, 0),
            rx: 0.4 * Math.min(1, Math.sin(Math.PI * 0.5 * Math.min(1, t * 1.5)) + 0.03),
            rz: 0.06,
            colour: i % 9 === 8 ? k.metal : k.colour,
            square: 2.4,
          }
        }),
        { sides: 18, side: X },
      )
      box(k, 0, 0.55, 0.06, 0.09, 0.8, 0.03, k.gold)
      box(k, 0, 0.66, 0.06, 0.6, 0.09, 0.03, k.gold)
    },
  },
  bow: {
    size: 1.1,
    grip: 0.52,
    build: (k) => {
      rod(
        k,
        Array.from({ length: 11 }, (_, i) => {
          const t = i / 10
          return [0.16 * Math.sin(Math.PI * t), t, 0] as const
        }),
        0.016,
        k.wood,
      )
      rod(
        k,
        [
          [0, 0, 0],
          [0, 1, 0],
        ],
        0.004,
        k.light,
        5,
      )
    },
  },
  torch: {
    size: 0.6,
    grip: 0.14,
    glow: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.66, 0],
        ],
        0.035,
        k.wood,
      )
      turn(
        k,
        [
          [0.05, 0.62, k.dark],
          [0.07, 0.74, k.dark],
        ],
        10,
      )
      turn(
        k,
        [
          [0.05, 0.72, [1, 0.35, 0.06]],
          [0.1, 0.8, [1, 0.5, 0.1]],
          [0.06, 0.9, [1, 0.7, 0.25]],
          [0.004, 1.04, [1, 0.85, 0.4]],
        ],
        10,
      )
    },
  },
  flashlight: {
    size: 0.24,
    grip: 0.09,
    glow: true,
    build: (k) =>
      turn(
        k,
        [
          [0.08, 0, k.dark],
          [0.09, 0.04, k.colour],
          [0.09, 0.66, k.colour],
          [0.15, 0.78, k.dark],
          [0.16, 0.97, k.dark],
          [0.14, 0.98, [1, 0.92, 0.65]],
          [0.1, 1, [1, 0.95, 0.75]],
        ],
        16,
      ),
  },
  robot: {
    size: 0.26,
    grip: 0.1,
    build: (k) => {
      box(k, 0, 0.36, 0, 0.46, 0.42, 0.32, k.colour, 0.05)
      box(k, 0, 0.76, 0, 0.36, 0.28, 0.3, tone(k.colour, 1.15), 0.05)
      for (const s of [1, -1]) {
        disc(k, s * 0.09, 0.78, 0.16, 0.06, [1, 0.8, 0.3], 0.03)
        rod(
          k,
          [
            [s * 0.26, 0.5, 0],
            [s * 0.34, 0.28, 0.06],
          ],
          0.05,
          k.metal,
        )
        box(k, s * 0.12, 0.08, 0.04, 0.15, 0.16, 0.24, k.dark)
      }
      rod(
        k,
        [
          [0, 0.9, 0],
          [0, 1, 0],
        ],
        0.015,
        k.metal,
      )
      ball(k, 0, 1.02, 0, 0.04, [0.8, 0.1, 0.08])
    },
  },
  ship: {
    size: 0.4,
    grip: 0.06,
    build: (k) => {
      k.clay.loft(
        [-0.5, -0.4, -0.1, 0.25, 0.5].map((x, i) => ({
          p: v(x, 0.15 + (i === 0 || i === 4 ? 0.04 : 0), 0),
          rx: [0.05, 0.13, 0.17, 0.14, 0.02][i] ?? 0.1,
          rz: [0.06, 0.13, 0.15, 0.13, 0.04][i] ?? 0.1,
          colour: k.wood,
          side: v(0, 0, 1),
        })),
        { sides: 12 },
      )
      for (const [x, h] of [
        [-0.15, 0.75],
        [0.18, 0.62],
      ] as const) {
        rod(
          k,
          [
            [x, 0.2, 0],
            [x, 0.25 + h, 0],
          ],
          0.012,
          k.dark,
          6,
        )
        k.clay.sheet(
          [1, 0.5, 0.05].map((t) =>
            [-1, 0, 1].map((s) => v(x + 0.05 * (1 - s * s), 0.28 + h * 0.8 * t, s * 0.2 * (1.15 - t * 0.5))),
          ),
          k.light,
          { both: true },
        )
      }
    },
  },
  parcel: {
    size: 0.24,
    grip: 0.05,
    build: (k) => {
      const wrap = blend([0.5, 0.34, 0.19], k.colour, 0.35)
      box(k, 0, 0.35, 0, 1, 0.7, 0.7, wrap, 0.03)
      box(k, 0, 0.35, 0, 0.1, 0.715, 0.715, k.paper, 0.004)
      box(k, 0, 0.35, 0, 1.015, 0.715, 0.1, k.paper, 0.004)
      for (const s of [1, -1])
        k.clay.ball(v(s * 0.13, 0.76, 0), v(0.14, 0.06, 0.08), k.paper, { across: 8, down: 6 })
      ball(k, 0, 0.75, 0, 0.05, tone(k.paper, 0.8))
    },
  },
}

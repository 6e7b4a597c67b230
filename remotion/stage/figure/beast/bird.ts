import {
  blend,
  type Clay,
  lerp,
  nth,
  type Rgb,
  type Ring,
  rgb,
  type Skin,
  smooth,
  tone,
  v,
} from '../../clay.ts'
import type { Frame } from './bones.ts'
import type { Coat } from './coat.ts'
import { buildEyes } from './face.ts'
import { buildFeathers, wingFrame } from './wings.ts'

/** A bird. Lengths in its standing height without a crest. */
export type Bird = {
  body: readonly [y: number, r: number, long: number, tilt: number] // middle, half width, half length, radians raised
  neck: number // half width
  head: readonly [y: number, z: number, r: number]
  beak: readonly [long: number, deep: number, hook: number]
  beakColour: string
  eye: readonly [x: number, y: number, z: number, r: number, out: number]
  iris: string
  leg: readonly [hip: number, thick: number]
  legColour: string
  tail: readonly [long: number, wide: number, up: number]
  wing: readonly [span: number, chord: number]
  crest?: 'comb' | 'ears' | 'tuft'
  disc?: boolean // an owl's face
  belly?: boolean
  webbed?: boolean
  upright?: boolean // a penguin: flippers, no flight
}

const sparrow: Bird = {
  ...{
    body: [0.5, 0.25, 0.38, 0.5],
    neck: 0.2,
    head: [0.81, 0.2, 0.19],
    beak: [0.17, 0.1, 0],
    beakColour: '#5b4632',
  },
  ...{ eye: [0.62, 0.1, 0.66, 0.3, 0.75], iris: '#2a1810', leg: [0.36, 0.022], legColour: '#8a5a48' },
  ...{ tail: [0.42, 0.1, 0.1], wing: [0.85, 0.36], belly: true },
}
export const BIRDS = {
  sparrow,
  crow: {
    ...sparrow,
    ...{ body: [0.52, 0.2, 0.4, 0.42], neck: 0.16, head: [0.83, 0.22, 0.155], beak: [0.26, 0.12, 0.05] },
    ...{ beakColour: '#1d1c20', eye: [0.62, 0.12, 0.6, 0.25, 0.75], leg: [0.4, 0.022], legColour: '#222126' },
    ...{ tail: [0.45, 0.12, -0.1], wing: [1.15, 0.4], belly: false },
  },
  gull: {
    ...sparrow,
    ...{ body: [0.5, 0.19, 0.42, 0.2], neck: 0.14, head: [0.84, 0.26, 0.15], beak: [0.26, 0.1, 0.05] },
    ...{
      beakColour: '#e0a132',
      eye: [0.6, 0.14, 0.6, 0.24, 0.8],
      iris: '#d9c36a',
      leg: [0.38, 0.022],
      legColour: '#d98a5a',
    },
    ...{ tail: [0.28, 0.1, 0], wing: [1.5, 0.3], webbed: true },
  },
  owl: {
    ...sparrow,
    ...{ body: [0.42, 0.27, 0.36, 1.15], neck: 0.26, head: [0.78, 0.06, 0.27], beak: [0.1, 0.09, 0.08] },
    ...{
      beakColour: '#c9a24a',
      eye: [0.42, 0.06, 0.78, 0.36, 0.22],
      iris: '#e59b1f',
      leg: [0.2, 0.035],
      legColour: '#c2a078',
    },
    ...{ tail: [0.3, 0.14, -0.75], wing: [1.2, 0.48], crest: 'ears', disc: true },
  },
  hen: {
    ...sparrow,
    ...{ body: [0.46, 0.23, 0.34, 0.25], neck: 0.14, head: [0.86, 0.26, 0.13], beak: [0.13, 0.09, 0.02] },
    ...{
      beakColour: '#d9a441',
      eye: [0.66, 0.1, 0.5, 0.28, 0.9],
      iris: '#c46a1e',
      leg: [0.34, 0.028],
      legColour: '#d9a441',
    },
    ...{ tail: [0.34, 0.14, 0.95], wing: [0.7, 0.34], crest: 'comb', belly: false },
  },
  duck: {
    ...sparrow,
    ...{ body: [0.42, 0.26, 0.46, 0.1], neck: 0.13, head: [0.84, 0.34, 0.155], beak: [0.26, 0.07, -0.04] },
    ...{ beakColour: '#dca63c', eye: [0.64, 0.16, 0.5, 0.26, 0.8], leg: [0.26, 0.03], legColour: '#dd8a35' },
    ...{ tail: [0.2, 0.12, 0.45], wing: [1.05, 0.36], webbed: true },
  },
  goose: {
    ...sparrow,
    ...{ body: [0.36, 0.18, 0.34, 0.15], neck: 0.085, head: [0.9, 0.32, 0.1], beak: [0.17, 0.06, -0.02] },
    ...{ beakColour: '#e0963a', eye: [0.64, 0.16, 0.5, 0.27, 0.8], leg: [0.24, 0.022], legColour: '#dd8a35' },
    ...{ tail: [0.16, 0.1, 0.3], wing: [1.1, 0.3], webbed: true, belly: false },
  },
  eagle: {
    ...sparrow,
    ...{ body: [0.48, 0.21, 0.38, 0.85], neck: 0.17, head: [0.85, 0.14, 0.15], beak: [0.2, 0.13, 0.14] },
    ...{
      beakColour: '#dba93a',
      eye: [0.56, 0.16, 0.62, 0.25, 0.5],
      iris: '#e0b23a',
      leg: [0.3, 0.045],
      legColour: '#d8a83c',
    },
    ...{ tail: [0.36, 0.14, -0.6], wing: [1.55, 0.5], belly: false },
  },
  parrot: {
    ...sparrow,
    ...{ body: [0.46, 0.19, 0.36, 0.85], neck: 0.17, head: [0.82, 0.12, 0.185], beak: [0.14, 0.15, 0.16] },
    ...{
      beakColour: '#2c2a2c',
      eye: [0.6, 0.12, 0.6, 0.24, 0.75],
      iris: '#e6c25a',
      leg: [0.26, 0.03],
      legColour: '#6a6460',
    },
    ...{ tail: [0.62, 0.1, -0.3], wing: [0.95, 0.36], crest: 'tuft' },
  },
  penguin: {
    ...sparrow,
    ...{ body: [0.4, 0.21, 0.42, 1.5], neck: 0.19, head: [0.84, 0.03, 0.155], beak: [0.2, 0.07, 0.04] },
    ...{ beakColour: '#d9893a', eye: [0.6, 0.14, 0.62, 0.25, 0.6], leg: [0.1, 0.045], legColour: '#d98a3a' },
    ...{ tail: [0.14, 0.1, -1.0], wing: [0.5, 0.2], webbed: true, upright: true },
  },
} as const satisfies Record<string, Bird>

const X = v(1, 0, 0)

export const birdFrame = (frame: Frame, b: Bird): void => {
  const [y, r, long, tilt] = b.body
  frame.joint('hips', null, v(0, y, 0))
  frame.joint('spine', 'hips', v(0, y, 0))
  frame.joint('chest', 'spine', v(0, y + Math.sin(tilt) * long * 0.4, Math.cos(tilt) * long * 0.4))
  const head = v(0, b.head[0], b.head[1])
  const base = v(0, y + Math.sin(tilt) * long * 0.7, Math.cos(tilt) * long * 0.62)
  frame.joint('neck', 'chest', base)
  frame.joint('head', 'neck', head.clone().lerp(base, 0.3))
  frame.joint('jaw', 'head', head.clone().add(v(0, -0.14, 0.45).multiplyScalar(b.head[2])))
  const rump = v(0, y - Math.sin(tilt) * long * 0.8, -Math.cos(tilt) * long * 0.8)
  frame.joint('tail0', 'hips', rump)
  for (const s of [1, -1]) {
    const side = s > 0 ? 'L' : 'R'
    const hip = b.leg[0]
    const x = s * r * 0.5
    for (const [i, at] of [hip, hip * 0.55, hip * 0.08].entries())
      frame.joint(`H${side}${i}`, i ? `H${side}${i - 1}` : 'hips', v(x, at, 0))
  }
  wingFrame(
    frame,
    'chest',
    v(r * 0.8, y + Math.sin(tilt) * long * 0.5 + r * 0.35, Math.cos(tilt) * long * 0.45),
    b.wing[0],
  )
}

export const buildBird = (clay: { body: Clay; eyes: Clay }, frame: Frame, coat: Coat, b: Bird): void => {
  body(clay.body, frame, coat, b)
  head(clay, frame, coat, b)
  legs(clay.body, frame, b)
  if (!b.upright) buildFeathers(clay.body, frame, b.wing[0], b.wing[1], coat.base, coat.dark)
  folded(clay.body, frame, coat, b)
}

const body = (clay: Clay, frame: Frame, coat: Coat, b: Bird): void => {
  const [y, r, long, tilt] = b.body
  const way = v(0, Math.sin(tilt), Math.cos(tilt))
  const middle = v(0, y, 0)
  const top = v(0, b.head[0], b.head[1]).add(v(0, -b.head[2] * 0.4, -b.head[2] * 0.3))
  // One skin from rump to nape: the egg of the body runs into the neck.
  const egg = [-1, -0.86, -0.6, -0.25, 0.1, 0.4, 0.62].map((t) => ({
    p: middle.clone().addScaledVector(way, t * long),
    r: r * Math.sqrt(Math.max(0.02, 1 - (t * 0.94) ** 2)) * (t < 0 ? 1 + t * 0.12 : 1),
  }))
  const last = egg.at(-1)
  const neck = [0.35, 0.65, 0.9].map((t) => ({
    p: (last?.p ?? middle).clone().lerp(top, t),
    r: lerp(last?.r ?? r, b.neck, smooth(0, 0.8, t)),
  }))
  const rings: Ring[] = [...egg, ...neck].map(({ p, r: k }) => ({
    p,
    rx: k,
    rz: k * 1.04,
    colour: coat.base,
  }))
  const neckY = frame.place('neck')
  const skin: Skin = (p) => {
    const t = smooth(neckY.y - b.neck * 0.9, top.y, p.y)
    return [
      [frame.bone('chest'), 1 - smooth(0, 0.5, t)],
      [frame.bone('neck'), smooth(0, 0.5, t) * (1 - smooth(0.6, 1, t))],
      [frame.bone('head'), smooth(0.6, 1, t)],
    ]
  }
  clay.loft(rings, {
    sides: 20,
    side: X,
    skin,
    colourAt: (p, angle, i) => {
      const front = Math.sin(angle)
      const belly = b.belly || b.upright ? smooth(0.05, 0.55, front) : 0
      const streak = b.disc && front > -0.2 && (i * 5 + Math.round(angle * 6)) % 3 === 0 ? 0.75 : 1
      return tone(blend(coat.base, coat.pale, belly * (p.y < b.head[0] - b.head[2] ? 1 : 0.6)), streak)
    },
  })
  // The tail: a fan of feathers.
  const root = frame.place('tail0')
  const [tailLong, tailWide, up] = b.tail
  for (let i = -2; i <= 2; i++) {
    const out = v((i * tailWide) / tailLong / 1.6, Math.sin(up), -Math.cos(up)).normalize()
    clay.loft(
      [0, 0.4, 0.85, 1].map((t, k) => ({
        p: root.clone().addScaledVector(out, t * tailLong * (1 - Math.abs(i) * 0.05)),
        rx: tailWide * nth([0.3, 0.42, 0.46, 0.2], k),
        rz: 0.02,
        colour: blend(coat.base, coat.dark, t > 0.3 ? 0.7 : 0.2),
        side: X,
      })),
      { sides: 7, skin: frame.rigid('tail0') },
    )
  }
}

const head = (clay: { body: Clay; eyes: Clay }, frame: Frame, coat: Coat, b: Bird): void => {
  const [y, z, r] = b.head
  const centre = v(0, y, z)
  const put = (x: number, up: number, on: number) => v(x, up, on).multiplyScalar(r).add(centre)
  const skin = frame.rigid('head')
  const hood = b.upright ? coat.dark : coat.base
  clay.body.ball(centre, v(r, r * 0.98, r * 1.06), hood, {
    across: 20,
    down: 14,
    skin,
    colourAt: (u) =>
      b.disc
        ? blend(coat.base, coat.pale, smooth(0.2, 0.6, u.z))
        : b.belly || b.upright
          ? blend(hood, coat.pale, smooth(0.05, -0.3, u.y) * smooth(-0.2, 0.4, u.z))
          : hood,
  })
  const [x, ey, ez, er, out] = b.eye
  const iris = rgb(b.iris)
  const dark = iris[0] + iris[1] < 0.08
  buildEyes(
    clay,
    frame,
    put(x, ey, ez),
    er * r,
    out,
    { colour: iris, big: dark ? 1.2 : 0.95, dark },
    hood,
    null,
  )
  const horn = rgb(b.beakColour)
  const [long, deep, hook] = b.beak
  const beak = (lower: boolean) =>
    clay.body.loft(
      [0, 0.35, 0.7, 1].map((t, i) => ({
        p: put(0, lower ? -0.24 : -0.08, 0.82).add(
          v(0, -hook * t * t * (lower ? 0.3 : 1), t * long * (lower ? 0.82 : 1) * (hook > 0.1 ? 0.8 : 1)),
        ),
        rx:
          deep *
          nth([0.72, 0.6, hook < 0 ? 0.72 : 0.36, hook < 0 ? 0.5 : 0.03], i) *
          (b.webbed && hook < 0 ? 1.5 : 1),
        rz: deep * (lower ? 0.28 : 0.55) * nth([1, 0.8, 0.5, 0.08], i),
        colour: tone(horn, lower ? 0.8 : 1),
      })),
      { sides: 10, side: X, skin: lower ? frame.rigid('jaw') : skin },
    )
  beak(false)
  beak(true)
  if (b.crest === 'comb') {
    const red: Rgb = [0.62, 0.06, 0.05]
    for (let i = 0; i < 4; i++)
      clay.body.ball(
        put(0, 1.05 + 0.12 * Math.sin(i * 1.2), 0.45 - i * 0.36),
        v(0.13, 0.34, 0.26).multiplyScalar(r),
        red,
        { across: 8, down: 6, skin },
      )
    clay.body.ball(put(0, -0.78, 0.78), v(0.14, 0.36, 0.16).multiplyScalar(r), red, {
      across: 8,
      down: 6,
      skin: frame.rigid('jaw'),
    })
  }
  if (b.crest)
    for (const s of b.crest === 'comb' ? [] : b.crest === 'ears' ? [1, -1] : [0.15, 0, -0.15]) {
      const side = s > 0 ? 'L' : 'R'
      const base = put(s * (b.crest === 'ears' ? 0.62 : 1), 0.78, b.crest === 'ears' ? 0.1 : -0.2)
      const name = `ear${side}`
      if (b.crest === 'ears') frame.joint(name, 'head', base)
      clay.body.loft(
        [0, 0.4, 1].map((t, i) => ({
          p: base
            .clone()
            .add(v(s * 0.25 * t, 0.52 * t, b.crest === 'tuft' ? -0.5 * t : -0.1 * t).multiplyScalar(r)),
          rx: r * nth([0.26, 0.2, 0.01], i),
          rz: r * nth([0.16, 0.12, 0.01], i),
          colour: i ? coat.dark : coat.base,
        })),
        { sides: 8, skin: b.crest === 'ears' ? frame.rigid(name) : skin },
      )
    }
}

const legs = (clay: Clay, frame: Frame, b: Bird): void => {
  const colour = rgb(b.legColour)
  const [, thick] = b.leg
  for (const side of ['L', 'R']) {
    const [hip, knee, toe] = [0, 1, 2].map((i) => frame.place(`H${side}${i}`))
    if (!hip || !knee || !toe) continue
    clay.loft(
      [hip, hip.clone().lerp(knee, 0.6), knee, knee.clone().lerp(toe, 0.5), toe].map((p, i) => ({
        p: p.clone(),
        rx: thick * nth([2.6, 1.6, 1.1, 0.9, 1.1], i),
        rz: thick * nth([2.6, 1.6, 1.1, 0.9, 1.1], i),
        colour: i === 0 ? tone(colour, 0.9) : colour,
      })),
      { sides: 8, side: X, skin: frame.chain([`H${side}0`, `H${side}1`, `H${side}2`], thick) },
    )
    const skin = frame.rigid(`H${side}2`)
    const long = thick * 5
    for (const a of [-0.5, 0, 0.5, Math.PI])
      clay.loft(
        [0, 0.6, 1].map((t, i) => ({
          p: toe
            .clone()
            .add(v(Math.sin(a) * long * t, -toe.y + thick * 0.5, Math.cos(a) * long * t * (a > 1 ? 0.5 : 1))),
          rx: thick * nth([0.9, 0.75, 0.2], i),
          rz: thick * nth([0.7, 0.55, 0.2], i),
          colour,
        })),
        { sides: 6, skin },
      )
    if (b.webbed)
      clay.ball(
        toe.clone().add(v(0, -toe.y + thick * 0.4, long * 0.5)),
        v(long * 0.46, thick * 0.4, long * 0.55),
        colour,
        {
          across: 10,
          down: 5,
          skin,
        },
      )
  }
}

/** Wings laid to the sides: a long drop of feathers from the shoulder to the rump. */
const folded = (clay: Clay, frame: Frame, coat: Coat, b: Bird): void => {
  const [, r, long, tilt] = b.body
  for (const side of ['L', 'R']) {
    const s = side === 'L' ? 1 : -1
    const joint = `fold${side}`
    const root = frame.place(joint)
    const reach = b.upright ? long * 1.15 : long * 1.55
    const down = b.upright
      ? v(s * 0.12, -1, 0)
      : v(-s * 0.1, -Math.sin(tilt) - 0.12, -Math.cos(tilt)).normalize()
    for (let layer = 0; layer < (b.upright ? 1 : 3); layer++)
      clay.loft(
        [0, 0.18, 0.5, 0.82, 1].map((t, i) => ({
          p: root
            .clone()
            .add(v(s * (0.02 + 0.012 * (2 - layer)), -layer * r * 0.1, 0))
            .addScaledVector(down, t * reach * (1 - layer * 0.16) - r * 0.15),
          rx: r * nth([0.2, 0.52, 0.56, 0.34, 0.04], i) * (1 - layer * 0.12),
          rz: r * 0.16 * nth([0.4, 1, 0.9, 0.5, 0.1], i),
          colour: blend(
            coat.base,
            coat.dark,
            b.upright ? 1 : layer === 0 ? (t > 0.45 ? 0.85 : 0.3) : layer === 1 ? 0.35 : 0.12,
          ),
          side: v(0, 1, 0).addScaledVector(down, -down.y).normalize(),
        })),
        { sides: 10, skin: frame.rigid(joint) },
      )
  }
}

import type { FigureModel } from '#film/stage.ts'
import { blend, type Clay, lerp, type Rgb, type Ring, rgb, smooth, tone, v } from '../clay.ts'
import { type FaceShape, skullAt } from './face-shape.ts'
import { inHead } from './head.ts'
import { type Joint, type Measures, rigid, shoeSkin, sign } from './skeleton.ts'

const DARK: Rgb = [0.045, 0.05, 0.06]
const LAMP: Rgb = [1, 0.62, 0.18]

/** A machine on the same joints: shells of plate with dark joints between, nothing bends but at them. */
export const buildRobot = (clay: Clay, model: FigureModel, m: Measures, f: FaceShape): void => {
  const main = rgb(model.colours.main)
  const second = rgb(model.colours.second)
  head(clay, m, f, main, second)
  const shell = (
    joint: Joint,
    rings: readonly (readonly [y: number, rx: number, rz: number, colour?: Rgb, z?: number])[],
    x = 0,
    square = 3.4,
  ) =>
    clay.loft(
      rings.map(
        ([y, rx, rz, colour, z]): Ring => ({ p: v(x, y, z ?? 0), rx, rz, colour: colour ?? main, square }),
      ),
      { sides: 16, side: v(1, 0, 0), skin: rigid(joint) },
    )
  const { hips, chest, neck, thighL } = m.at
  const W = m.shoulderX
  const D = W * 0.62
  const top = m.at.armL.y + m.arm * 0.9
  // Trunk: a barrel chest, a bellows for a waist, a pelvis.
  shell('chest', [
    [chest.y - W * 0.35, W * 0.62, D * 0.7],
    [chest.y - W * 0.3, W * 0.72, D * 0.82],
    [lerp(chest.y, top, 0.5), W * 0.92, D],
    [top, W * 0.86, D * 0.9],
    [top + m.arm * 0.4, W * 0.5, D * 0.5],
  ])
  for (let i = 0; i < 4; i++) {
    const y = lerp(hips.y + m.leg * 0.5, chest.y - W * 0.3, (i + 0.5) / 4)
    shell(
      i < 2 ? 'hips' : 'spine',
      [
        [y - m.leg * 0.22, W * 0.42, D * 0.5, DARK],
        [y, W * 0.5, D * 0.6, tone(DARK, 1.6)],
        [y + m.leg * 0.22, W * 0.42, D * 0.5, DARK],
      ],
      0,
      2.4,
    )
  }
  shell('hips', [
    [thighL.y - m.leg * 0.5, W * 0.3, D * 0.45],
    [thighL.y, W * 0.66, D * 0.72],
    [hips.y + m.leg * 0.7, W * 0.62, D * 0.7, second],
    [hips.y + m.leg * 0.85, W * 0.5, D * 0.6, second],
  ])
  const front = D * 0.99
  clay.box(v(0, lerp(chest.y, top, 0.36), front), v(W * 0.8, W * 0.5, W * 0.12), second, {
    skin: rigid('chest'),
  })
  for (const [i, colour] of ([LAMP, [0.2, 0.7, 0.6], [0.8, 0.15, 0.1]] as const).entries())
    clay.ball(
      v((i - 1) * W * 0.24, lerp(chest.y, top, 0.36), front + W * 0.07),
      v(1, 1, 0.6).multiplyScalar(W * 0.075),
      colour,
      { across: 10, down: 6, skin: rigid('chest') },
    )
  shell(
    'neck',
    [
      [neck.y - m.head * 0.35, m.head * 0.3, m.head * 0.3, DARK],
      [neck.y + m.head * 0.4, m.head * 0.24, m.head * 0.24, DARK],
    ],
    0,
    2,
  )
  for (const side of ['L', 'R'] as const) limbs(clay, m, side, main, second)
}

const limbs = (clay: Clay, m: Measures, side: 'L' | 'R', main: Rgb, second: Rgb): void => {
  const s = sign(side)
  const knob = (joint: Joint, r: number) =>
    clay.ball(m.at[joint].clone(), v(r, r, r), DARK, { across: 12, down: 8, skin: rigid(joint) })
  const tube = (
    joint: Joint,
    to: number,
    rings: readonly (readonly [t: number, r: number, colour?: Rgb])[],
    square = 3,
  ) => {
    const p = m.at[joint]
    clay.loft(
      rings.map(
        ([t, r, colour]): Ring => ({
          p: v(p.x, lerp(p.y, to, t), p.z),
          rx: r,
          rz: r,
          colour: colour ?? main,
          square,
        }),
      ),
      { sides: 14, side: v(1, 0, 0), skin: rigid(joint) },
    )
  }
  const [a, l] = [m.arm, m.leg]
  clay.ball(
    m.at[`arm${side}`].clone().add(v(s * a * 0.1, a * 0.15, 0)),
    v(a * 1.6, a * 1.5, a * 1.6),
    second,
    { across: 16, down: 9, to: 0.62, skin: rigid(`arm${side}`) },
  )
  knob(`arm${side}`, a * 1.2)
  tube(`arm${side}`, m.at[`fore${side}`].y, [
    [0.22, a * 0.7, DARK],
    [0.24, a * 0.95],
    [0.78, a * 0.85],
    [0.82, a * 0.6, DARK],
  ])
  knob(`fore${side}`, a * 0.92)
  tube(`fore${side}`, m.at[`hand${side}`].y, [
    [0.12, a * 0.7],
    [0.2, a * 1.05],
    [0.8, a * 1.2, main],
    [0.8, a * 1.25, second],
    [0.96, a * 1.2, second],
    [0.98, a * 0.7, DARK],
  ])
  knob(`thigh${side}`, l * 0.9)
  tube(`thigh${side}`, m.at[`shin${side}`].y, [
    [0.1, l * 0.6, DARK],
    [0.16, l * 0.95],
    [0.8, l * 0.78],
    [0.84, l * 0.5, DARK],
  ])
  knob(`shin${side}`, l * 0.7)
  clay.box(m.at[`shin${side}`].clone().add(v(0, 0, l * 0.55)), v(l * 1.0, l * 1.1, l * 0.5), second, {
    skin: rigid(`shin${side}`),
  })
  tube(`shin${side}`, m.at[`foot${side}`].y, [
    [0.12, l * 0.55],
    [0.25, l * 0.82],
    [0.86, l * 1.02],
    [0.92, l * 0.6, DARK],
  ])
  const ankle = m.at[`foot${side}`]
  clay.loft(
    [-0.34, -0.3, 0.25, 0.62, 0.7].map((t, i): Ring => {
      const h = m.ankle * ([0.6, 1.0, 1.05, 0.6, 0.3][i] ?? 1)
      return {
        p: v(ankle.x, h / 2, t * m.foot),
        rx: m.foot * 0.25,
        rz: h / 2,
        colour: i === 4 ? second : main,
        square: 4,
      }
    }),
    { sides: 14, side: v(1, 0, 0), skin: shoeSkin(m, side) },
  )
}

const head = (clay: Clay, m: Measures, f: FaceShape, main: Rgb, second: Rgb): void => {
  clay.ball(m.headCentre, v(1, 1, 1), main, {
    across: 30,
    down: 22,
    skin: rigid('head'),
    warp: (_, d) => skullAt(f, d).multiplyScalar(m.head),
    colourAt: (d) =>
      d.z > 0.35 && d.y > -0.88 && d.y < 0.48 && Math.abs(d.x) < 0.75
        ? blend(main, [0.8, 0.82, 0.8], 0.45)
        : main,
    soften: (n, p) => {
      const front = smooth(-0.1, 0.5, (p.z - m.headCentre.z) / m.head)
      n.y += front * 0.4 * Math.max(0, -n.y)
      n.normalize()
    },
  })
  for (const s of [1, -1]) {
    const at = skullAt(f, v(s, -0.05, -0.1).normalize())
    clay.loft(
      [0, 0.14, 0.16].map((out, i) => ({
        p: inHead(m, v(at.x + s * (out - 0.03), f.eyeY, -0.05)),
        rx: (i === 2 ? 0.12 : 0.2) * m.head,
        rz: (i === 2 ? 0.12 : 0.2) * m.head,
        colour: i === 2 ? DARK : second,
      })),
      { sides: 16, side: v(0, 0, 1), skin: rigid('head') },
    )
  }
  clay.loft(
    [
      [0.95, 0.05],
      [1.0, 0.03],
      [1.32, 0.022],
    ].map(([y, r]) => ({
      p: inHead(m, v(0.3, y ?? 1, -0.1)),
      rx: (r ?? 0) * m.head,
      rz: (r ?? 0) * m.head,
      colour: DARK,
    })),
    { sides: 8, skin: rigid('head') },
  )
  clay.ball(inHead(m, v(0.3, 1.36, -0.1)), v(0.075, 0.075, 0.075).multiplyScalar(m.head), LAMP, {
    across: 10,
    down: 8,
    skin: rigid('head'),
  })
}

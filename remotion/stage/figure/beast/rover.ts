import type { FigureModel } from '#film/stage.ts'
import { type Clay, lerp, nth, type Rgb, type Ring, rgb, tone, v } from '../../clay.ts'
import type { Frame } from './bones.ts'
import { buildEyes } from './face.ts'

const X = v(1, 0, 0)
const DARK: Rgb = [0.045, 0.05, 0.06]

/** A small machine on wheels: a drum, a neck that cranes, one broad visor with two lamps for eyes. Its height is 1. */
export const roverFrame = (frame: Frame): void => {
  frame.joint('hips', null, v(0, 0.22, 0))
  frame.joint('spine', 'hips', v(0, 0.3, 0))
  frame.joint('chest', 'spine', v(0, 0.42, 0))
  frame.joint('neck', 'chest', v(0, 0.6, -0.02))
  frame.joint('head', 'neck', v(0, 0.74, 0))
  frame.joint('jaw', 'head', v(0, 0.7, 0.18))
  for (const s of ['L', 'R'])
    for (const [i, z] of [0.2, -0.2].entries())
      frame.joint(`wheel${s}${i}`, 'hips', v(s === 'L' ? 0.3 : -0.3, 0.14, z))
  for (const s of ['L', 'R']) {
    const x = s === 'L' ? 0.3 : -0.3
    for (const [i, y] of [0.5, 0.33, 0.16].entries())
      frame.joint(`F${s}${i}`, i ? `F${s}${i - 1}` : 'chest', v(x, y, 0.02))
  }
}

export const buildRover = (clay: { body: Clay; eyes: Clay }, frame: Frame, model: FigureModel): void => {
  const main = rgb(model.colours.main)
  const second = rgb(model.colours.second)
  const body = clay.body
  const drum = (joint: string, rings: readonly (readonly [number, number, number, Rgb?])[], square = 3.2) =>
    body.loft(
      rings.map(([y, rx, rz, colour]): Ring => ({ p: v(0, y, 0), rx, rz, colour: colour ?? main, square })),
      { sides: 24, side: X, skin: frame.rigid(joint) },
    )
  drum(
    'hips',
    [
      [0.1, 0.2, 0.24, DARK],
      [0.12, 0.25, 0.3, DARK],
      [0.24, 0.25, 0.3, DARK],
      [0.26, 0.2, 0.22, DARK],
    ],
    4,
  )
  drum('chest', [
    [0.26, 0.2, 0.2],
    [0.28, 0.27, 0.25],
    [0.33, 0.285, 0.27],
    [0.34, 0.29, 0.275, second],
    [0.38, 0.29, 0.275, second],
    [0.39, 0.285, 0.27],
    [0.54, 0.25, 0.23],
    [0.58, 0.2, 0.18],
    [0.6, 0.1, 0.1],
  ])
  body.box(v(0, 0.46, 0.245), v(0.24, 0.1, 0.04), DARK, { skin: frame.rigid('chest') })
  for (const [i, colour] of (
    [
      [1, 0.6, 0.15],
      [0.25, 0.75, 0.6],
      [0.85, 0.18, 0.12],
    ] as Rgb[]
  ).entries())
    body.ball(v((i - 1) * 0.07, 0.46, 0.27), v(0.022, 0.022, 0.014), colour, {
      across: 10,
      down: 6,
      skin: frame.rigid('chest'),
    })
  for (let i = 0; i < 4; i++) {
    const y = lerp(0.59, 0.72, i / 3)
    body.ball(v(0, y, 0), v(0.065, 0.026, 0.065), i % 2 ? DARK : tone(DARK, 2.2), {
      across: 12,
      down: 6,
      skin: frame.rigid('neck'),
    })
  }
  // The head: wide and low, with a dark visor in front.
  const shell = (rings: readonly (readonly [number, number, number, number, Rgb])[]) =>
    body.loft(
      rings.map(([y, rx, rz, z, colour]): Ring => ({ p: v(0, y, z), rx, rz, colour, square: 2.8 })),
      { sides: 26, side: X, skin: frame.rigid('head') },
    )
  shell([
    [0.7, 0.16, 0.12, 0, tone(main, 0.7)],
    [0.72, 0.24, 0.18, 0, main],
    [0.8, 0.285, 0.2, 0, main],
    [0.9, 0.27, 0.19, 0, main],
    [0.97, 0.19, 0.13, -0.01, main],
    [1.0, 0.08, 0.06, -0.01, second],
  ])
  body.ball(v(0, 0.83, 0.1), v(0.235, 0.09, 0.115), DARK, { across: 22, down: 12, skin: frame.rigid('head') })
  buildEyes(
    clay,
    frame,
    v(0.105, 0.835, 0.175),
    0.062,
    0.12,
    { colour: [0.25, 0.7, 0.78], big: 1.05, dark: true },
    tone(main, 0.55),
    null,
  )
  body.loft(
    [0.97, 1.0, 1.14].map((y, i) => ({
      p: v(0.14, y, -0.05),
      rx: nth([0.016, 0.012, 0.008], i),
      rz: nth([0.016, 0.012, 0.008], i),
      colour: DARK,
    })),
    { sides: 7, side: X, skin: frame.rigid('head') },
  )
  body.ball(v(0.14, 1.15, -0.05), v(0.028, 0.028, 0.028), [1, 0.5, 0.15], {
    across: 10,
    down: 8,
    skin: frame.rigid('head'),
  })
  body.box(v(0, 0.735, 0.178), v(0.13, 0.02, 0.04), DARK, { skin: frame.rigid('jaw') })
  for (const side of ['L', 'R']) {
    for (const i of [0, 1]) {
      const at = frame.place(`wheel${side}${i}`)
      body.loft(
        [-0.055, -0.05, 0.05, 0.055].map((x, k) => ({
          p: at.clone().add(v(x, 0, 0)),
          rx: nth([0.1, 0.14, 0.14, 0.1], k),
          rz: nth([0.1, 0.14, 0.14, 0.1], k),
          colour: DARK,
        })),
        {
          sides: 18,
          side: v(0, 1, 0),
          skin: frame.rigid(`wheel${side}${i}`),
          colourAt: (_p, a) => (Math.floor((a / Math.PI) * 9) % 2 ? DARK : tone(DARK, 2.4)),
        },
      )
      body.ball(at.clone().add(v(side === 'L' ? 0.05 : -0.05, 0, 0)), v(0.025, 0.07, 0.07), second, {
        across: 12,
        down: 8,
        skin: frame.rigid(`wheel${side}${i}`),
      })
    }
    const [a, b, c] = [0, 1, 2].map((i) => frame.place(`F${side}${i}`))
    if (!a || !b || !c) continue
    body.ball(a, v(0.05, 0.05, 0.05), DARK, { across: 10, down: 8, skin: frame.rigid(`F${side}0`) })
    body.loft(
      [a, a.clone().lerp(b, 0.9), b, b.clone().lerp(c, 0.9), c].map((p, i) => ({
        p,
        rx: nth([0.028, 0.024, 0.03, 0.024, 0.03], i),
        rz: nth([0.028, 0.024, 0.03, 0.024, 0.03], i),
        colour: i === 2 ? DARK : main,
      })),
      { sides: 9, side: X, skin: frame.chain([`F${side}0`, `F${side}1`, `F${side}2`], 0.02) },
    )
    for (const s of [1, -1])
      body.loft(
        [0, 0.5, 1].map((t) => ({
          p: c.clone().add(v(s * (0.035 - 0.02 * t * t), -0.09 * t, 0.01)),
          rx: 0.012,
          rz: 0.022,
          colour: second,
        })),
        { sides: 7, side: X, skin: frame.rigid(`F${side}2`) },
      )
  }
}

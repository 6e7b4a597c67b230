import type { Vector3 } from 'three'
import { type Clay, clamp, lerp, type Rgb, tone, v } from '../../clay.ts'
import type { Frame } from './bones.ts'

export type Iris = { colour: Rgb; big: number; slit?: boolean; dark?: boolean }

const WHITE: Rgb = [0.9, 0.89, 0.85]

/**
 * Eyes that look and shut, on any head. `at` is the middle of the left eye, `out` how far it looks aside (radians).
 * The ball, the two lids and the brow hang on bones of their own: eyeL, lidL, lowL, browL.
 */
export const buildEyes = (
  clay: { body: Clay; eyes: Clay },
  frame: Frame,
  at: Vector3,
  r: number,
  out: number,
  iris: Iris,
  coat: Rgb,
  brow: Rgb | null,
): void => {
  for (const s of [1, -1]) {
    const side = s > 0 ? 'L' : 'R'
    const centre = v(s * at.x, at.y, at.z)
    for (const name of ['eye', 'lid', 'low']) frame.joint(`${name}${side}`, 'head', centre.clone())
    frame.joint(`brow${side}`, 'head', centre.clone())
    const turn = (p: Vector3) => p.applyAxisAngle(v(0, 1, 0), s * out)
    eyeball(clay.eyes, frame, centre, r, iris, side, turn)
    const shell = (name: string, from: number, to: number, k: number, colour: Rgb) =>
      clay.body.ball(centre, v(r * k, r * k, r * k), colour, {
        across: 16,
        down: 7,
        from,
        to,
        skin: frame.rigid(`${name}${side}`),
        warp: (p) => turn(p),
      })
    shell('lid', 0, 0.5, 1.1, tone(coat, 0.86))
    shell('low', 0.5, 1, 1.07, tone(coat, 0.9))
    // The rim in which it sits: dark, so that the eye reads from afar.
    clay.body.ball(
      centre.clone().add(turn(v(0, 0, -r * 0.22))),
      v(r * 1.2, r * 1.16, r * 0.9),
      tone(coat, 0.42),
      {
        across: 16,
        down: 10,
        skin: frame.rigid('head'),
        warp: (p) => turn(p),
      },
    )
    if (brow)
      clay.body.ball(
        centre.clone().add(turn(v(s * r * 0.1, r * 1.45, r * 0.15))),
        v(r * 0.75, r * 0.3, r * 0.4),
        brow,
        {
          across: 10,
          down: 6,
          skin: frame.rigid(`brow${side}`),
          warp: (p) => turn(p),
        },
      )
  }
}

const eyeball = (
  clay: Clay,
  frame: Frame,
  centre: Vector3,
  r: number,
  iris: Iris,
  side: 'L' | 'R',
  turn: (p: Vector3) => Vector3,
): void => {
  const I = iris.big
  const white = iris.dark ? tone(iris.colour, 0.5) : WHITE
  const black: Rgb = [0.008, 0.007, 0.008]
  const bands: [number, Rgb][] = [
    [2.3, white],
    [1.6, white],
    [I + 0.06, white],
    [I + 0.06, tone(iris.colour, 0.25)],
    [I - 0.08, tone(iris.colour, 0.3)],
    [I - 0.08, iris.colour],
    [I * 0.6, iris.colour],
    [I * 0.56, black],
    [I * 0.3, black],
    [0.02, black],
  ]
  const narrow = (i: number) => (iris.slit && i > 6 ? 0.34 : 1)
  clay.loft(
    bands.map(([a, colour], i) => ({
      p: centre.clone().add(turn(v(0, 0, Math.cos(a) * r))),
      rx: Math.sin(a) * r * narrow(i),
      rz: Math.sin(a) * r,
      colour,
      side: turn(v(1, 0, 0)),
      axis: turn(v(0, 0, 1)),
    })),
    {
      sides: 18,
      capStart: false,
      skin: frame.rigid(`eye${side}`),
      colourAt: (p, _, i, own) =>
        i > 3 && i < 7 ? tone(own, clamp(1 - (p.y - centre.y) / r, 0.6, 1.6)) : own,
    },
  )
  // The light that lives in it stays with the head.
  for (const [x, y, size] of [
    [0.32, 0.4, 0.17],
    [-0.26, -0.28, 0.08],
  ] as const) {
    const n = turn(v(x, y, 1).normalize())
    clay.ball(centre.clone().addScaledVector(n, r * 0.97), v(1, 1, 1).multiplyScalar(r * size), [1, 1, 1], {
      across: 8,
      down: 6,
      skin: frame.rigid('head'),
    })
  }
}

/** How far lids are turned: `open` −1 shut, 0 at ease, 1 wide. Radians about the eye's own side axis. */
export const lidsFor = (open: number): { upper: number; lower: number } => ({
  upper: open < 0 ? lerp(-0.62, 0.34, -open) : lerp(-0.62, -1.0, open),
  lower: open < 0 ? lerp(0.62, -0.3, -open) : lerp(0.62, 0.85, open),
})

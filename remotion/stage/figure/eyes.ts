import type { BufferGeometry } from 'three'
import { blend, Clay, clamp, type Rgb, type Ring, rgb, tone, v } from '../clay.ts'
import { eyeCentre } from './face.ts'
import type { FaceShape } from './face-shape.ts'

const WHITE: Rgb = [0.86, 0.85, 0.82]

/** An eyeball looking along +z, in units of half the head. */
export const eyeball = (f: FaceShape, big: number): BufferGeometry => {
  const clay = new Clay()
  const iris = rgb(f.iris)
  const rim = tone(iris, 0.32)
  const dark: Rgb = [0.006, 0.005, 0.006]
  const I = 0.6 * big
  const bands: [angle: number, colour: Rgb][] = [
    [2.0, WHITE],
    [1.5, WHITE],
    [1.1, WHITE],
    [I + 0.03, WHITE],
    [I + 0.03, rim],
    [I - 0.05, rim],
    [I - 0.05, iris],
    [I * 0.72, iris],
    [I * 0.52, tone(iris, 0.8)],
    [I * 0.5, dark],
    [I * 0.3, dark],
    [0.02, dark],
  ]
  const rings = bands.map(
    ([a, colour]): Ring => ({
      p: v(0, 0, Math.cos(a) * f.eyeR),
      rx: Math.sin(a) * f.eyeR,
      rz: Math.sin(a) * f.eyeR,
      colour,
    }),
  )
  clay.loft(rings, {
    sides: 22,
    side: v(1, 0, 0),
    capStart: false,
    // A painted iris: deep above, lit below.
    colourAt: (p, _, i, own) =>
      i > 4 && i < 9 ? blend(tone(own, 0.7), tone(own, 1.25), clamp(0.5 - (p.y / f.eyeR) * 1.1)) : own,
  })
  return clay.geometry()
}

/** The light that lives in eyes: fixed to the head, so that it stays while they turn. */
export const catchLights = (f: FaceShape): BufferGeometry => {
  const clay = new Clay()
  for (const s of [1, -1]) {
    const centre = eyeCentre(f, s)
    const spot = (x: number, y: number, r: number) => {
      const n = v(x, y, 1).normalize()
      clay.loft(
        [
          { p: centre.clone().addScaledVector(n, f.eyeR * 0.98), rx: r, rz: r, colour: [1, 1, 1] },
          {
            p: centre.clone().addScaledVector(n, f.eyeR * 1.03),
            rx: r * 0.8,
            rz: r * 0.8,
            colour: [1, 1, 1],
          },
        ],
        { sides: 10, side: v(1, 0, 0) },
      )
    }
    spot(0.3, 0.36, f.eyeR * 0.15)
    spot(-0.28, -0.26, f.eyeR * 0.07)
  }
  return clay.geometry()
}

import type { Vector3 } from 'three'
import { blend, type Clay, lerp, nth, type Rgb, tone, v } from '../../clay.ts'
import type { Frame } from './bones.ts'

/**
 * Two sets of wings: spread ones with two joints a side (wing0, wing1), and folded ones (fold) that lie along the back.
 * The pose shows the one or the other by size.
 */
export const wingFrame = (frame: Frame, parent: string, at: Vector3, span: number): void => {
  for (const s of [1, -1]) {
    const side = s > 0 ? 'L' : 'R'
    const root = v(s * at.x, at.y, at.z)
    frame.joint(`fold${side}`, parent, root)
    frame.joint(`wing0${side}`, parent, root.clone())
    frame.joint(`wing1${side}`, `wing0${side}`, root.clone().add(v(s * span * 0.42, 0, 0)))
  }
}

const rows = (count: number, of: (t: number) => [Vector3, Vector3]): Vector3[][] => {
  const top: Vector3[] = []
  const low: Vector3[] = []
  for (let i = 0; i <= count; i++) {
    const [a, b] = of(i / count)
    top.push(a)
    low.push(b)
  }
  return [top, low]
}

/** Skin between long fingers, as a bat's. */
export const buildMembrane = (clay: Clay, frame: Frame, span: number, skin: Rgb, bone: Rgb): void => {
  for (const s of [1, -1]) {
    const side = s > 0 ? 'L' : 'R'
    const root = frame.place(`wing0${side}`)
    const elbow = frame.place(`wing1${side}`)
    const inner = frame.rigid(`wing0${side}`)
    const outer = frame.rigid(`wing1${side}`)
    const order = (grid: Vector3[][]) => (s > 0 ? grid : grid.map((row) => [...row].reverse()))
    const scallop = (t: number, n: number) => 0.1 * Math.abs(Math.sin(Math.PI * n * t))
    const web = blend(skin, bone, 0.15)
    clay.sheet(
      order(
        rows(6, (t) => {
          const lead = root
            .clone()
            .lerp(elbow, t)
            .add(v(0, 0.03, 0.06 * Math.sin(Math.PI * t)))
          return [lead, lead.clone().add(v(0, -0.02, -span * (0.42 - scallop(t, 1) + 0.06 * t)))]
        }),
      ),
      (r) => (r ? tone(web, 0.8) : web),
      { both: true, skin: inner },
    )
    clay.sheet(
      order(
        rows(9, (t) => {
          const lead = elbow
            .clone()
            .add(
              v(
                s * span * 0.58 * t,
                0.04 * Math.sin(t * 3),
                0.12 * Math.sin(Math.PI * t) * (1 - t) - 0.08 * t * t,
              ),
            )
          return [lead, lead.clone().add(v(0, -0.02, -span * (0.48 - scallop(t, 2)) * (1 - t ** 2.2) - 0.01))]
        }),
      ),
      (r) => (r ? tone(web, 0.8) : web),
      { both: true, skin: outer },
    )
    const strut = (a: Vector3, b: Vector3, r: number, w: typeof inner) =>
      clay.loft(
        [0, 0.5, 1].map((t) => ({
          p: a.clone().lerp(b, t),
          rx: lerp(r, r * 0.45, t),
          rz: lerp(r, r * 0.45, t),
          colour: bone,
        })),
        { sides: 7, skin: w },
      )
    strut(root, elbow.clone().add(v(0, 0.03, 0)), 0.045, inner)
    const tip = elbow.clone().add(v(s * span * 0.58, 0, -0.08))
    strut(elbow, tip, 0.03, outer)
    for (const t of [0.02, 0.45])
      strut(
        elbow.clone(),
        elbow.clone().add(v(s * span * 0.58 * t, -0.01, -span * 0.44 * (1 - t * 0.4))),
        0.022,
        outer,
      )
    // Folded: a tall leaf along the flank.
    const fold = frame.rigid(`fold${side}`)
    clay.sheet(
      order(
        rows(8, (t) => {
          const at = root
            .clone()
            .add(
              v(
                s * (0.05 + 0.1 * Math.sin(Math.PI * t)),
                0.28 * Math.sin(Math.PI * (0.25 + t * 0.7)),
                0.1 - span * 0.42 * t,
              ),
            )
          return [at, at.clone().add(v(s * 0.02, -0.42 * (1 - t) - 0.02, -0.1 * (1 - t)))]
        }),
      ),
      (r, c) => (c % 3 === 0 ? bone : r ? tone(web, 0.72) : web),
      { both: true, skin: fold },
    )
  }
}

/** Feathers in two rows on a long hand. */
export const buildFeathers = (
  clay: Clay,
  frame: Frame,
  span: number,
  chord: number,
  base: Rgb,
  tip: Rgb,
): void => {
  for (const s of [1, -1]) {
    const side = s > 0 ? 'L' : 'R'
    const root = frame.place(`wing0${side}`)
    const elbow = frame.place(`wing1${side}`)
    const feather = (at: Vector3, way: Vector3, long: number, wide: number, colour: Rgb, joint: string) => {
      const end = at.clone().addScaledVector(way, long)
      clay.loft(
        [0, 0.25, 0.75, 1].map((t) => ({
          p: at.clone().lerp(end, t),
          rx: wide * nth([0.6, 1, 0.85, 0.12], [0, 0.25, 0.75, 1].indexOf(t)),
          rz: wide * 0.12,
          colour: blend(colour, tip, t > 0.5 ? 0.6 : 0.1),
          side: way
            .clone()
            .cross(v(0, 1, 0))
            .normalize(),
        })),
        { sides: 6, skin: frame.rigid(joint) },
      )
    }
    for (let i = 0; i < 7; i++) {
      const t = (i + 0.5) / 7
      feather(
        root.clone().lerp(elbow, t),
        v(s * 0.12, -0.02, -1).normalize(),
        chord * lerp(0.8, 1, t),
        chord * 0.2,
        base,
        `wing0${side}`,
      )
    }
    for (let i = 0; i < 9; i++) {
      const t = i / 8
      const at = elbow.clone().add(v(s * span * 0.26 * t, 0, 0.02))
      const way = v(s * lerp(0.2, 2.4, t), 0, -lerp(1, 0.75, t)).normalize()
      feather(at, way, lerp(chord, span * 0.42, t), chord * 0.16, base, `wing1${side}`)
    }
    for (const [joint, a, b] of [
      [`wing0${side}`, root, elbow],
      [`wing1${side}`, elbow, elbow.clone().add(v(s * span * 0.28, 0, 0))],
    ] as const)
      clay.loft(
        [0, 0.5, 1].map((t) => ({
          p: a
            .clone()
            .lerp(b, t)
            .add(v(0, 0, -chord * 0.12)),
          rx: chord * 0.28 * (1 - t * 0.25),
          rz: chord * 0.075,
          colour: base,
          side: v(0, 0, 1),
        })),
        { sides: 9, skin: frame.rigid(joint) },
      )
  }
}

import type { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, type Clay, lerp, type Rgb, type Ring, rgb, type Skin, smooth, tone, v } from '../clay.ts'
import { type FaceShape, frontAt, skullAt } from './face-shape.ts'
import { BONE, type Measures, rigid } from './skeleton.ts'

const gauss = (x: number, y: number, cx: number, cy: number, r: number) =>
  Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (r * r))

/** From head units to the figure. */
export const inHead = (m: Measures, p: Vector3): Vector3 => p.clone().multiplyScalar(m.head).add(m.headCentre)

/** The warm of blood under skin. */
const blushed = (skin: Rgb): Rgb =>
  blend(skin, [Math.min(1, skin[0] * 1.02), skin[1] * 0.5, skin[2] * 0.48], 0.62)

export const skinTone = (model: FigureModel, f: FaceShape) => {
  const skin = rgb(model.skin)
  const warm = blushed(skin)
  return (p: Vector3): Rgb => {
    if (p.z < 0) return skin
    const x = Math.abs(p.x)
    const amount =
      f.blush * 0.75 * gauss(x, p.y, 0.47, f.eyeY - 0.33, 0.2) + 0.25 * gauss(x, p.y, 0, f.eyeY - 0.3, 0.13)
    const socket = 0.09 * gauss(x, p.y, f.eyeX, f.eyeY + 0.06, f.eyeR * 1.35)
    return blend(blend(skin, warm, Math.min(0.8, amount)), tone(warm, 0.72), socket)
  }
}

export const buildHead = (clay: Clay, model: FigureModel, m: Measures, f: FaceShape): void => {
  const colour = skinTone(model, f)
  const jawY = -0.35
  const skin: Skin = (p) => {
    const y = (p.y - m.headCentre.y) / m.head
    const z = (p.z - m.headCentre.z) / m.head
    const t = smooth(jawY, -0.75, y) * smooth(-0.1, 0.35, z)
    return [
      [BONE.head, 1 - t],
      [BONE.jaw, t],
    ]
  }
  clay.ball(m.headCentre, v(1, 1, 1), rgb(model.skin), {
    across: 30,
    down: 22,
    skin,
    warp: (_, unit) => skullAt(f, unit).multiplyScalar(m.head),
    // A face is lit as one soft form: what looks down in front looks forward instead.
    soften: (n, p) => {
      const front = smooth(-0.1, 0.5, (p.z - m.headCentre.z) / m.head)
      n.y += front * 0.55 * Math.max(0, -n.y) + front * 0.08
      n.z += front * 0.25
      n.normalize()
    },
    colourAt: (_, p) => colour(p.clone().sub(m.headCentre).divideScalar(m.head)),
  })
  nose(clay, model, m, f, colour)
  for (const s of [1, -1]) ear(clay, model, m, f, s)
}

const nose = (
  clay: Clay,
  model: FigureModel,
  m: Measures,
  f: FaceShape,
  colour: (p: Vector3) => Rgb,
): void => {
  const skin = rgb(model.skin)
  const tip = blend(skin, blushed(skin), 0.5)
  const top = f.eyeY + 0.12
  const bottom = f.eyeY - f.nose.length
  const ring = (t: number, out: number, rx: number, rz: number): Ring => {
    const y = lerp(top, bottom, t)
    const at = frontAt(f, 0, y)
    return {
      p: inHead(m, v(0, y, at.z + out - rz * 0.75)),
      rx: rx * m.head,
      rz: rz * m.head,
      colour: blend(colour(at), tip, smooth(0.35, 1, t)),
    }
  }
  const { width: w, tip: out, bridge } = f.nose
  clay.loft(
    [
      ring(0, 0.0, w * 0.3, w * 0.3),
      ring(0.25, bridge * 0.9 + out * 0.12, w * 0.42, w * 0.45),
      ring(0.5, bridge + out * 0.36, w * 0.5, w * 0.6),
      ring(0.75, bridge * 0.7 + out * 0.78, w * 0.78, w * 0.85),
      ring(0.9, bridge * 0.5 + out, w * 0.98, w * 1.02),
      ring(1.02, out * 0.86, w * 0.95, w * 0.95),
      ring(1.12, out * 0.42, w * 0.6, w * 0.6),
    ],
    { sides: 12, side: v(1, 0, 0), skin: rigid('head') },
  )
  for (const s of [1, -1]) {
    const y = lerp(top, bottom, 0.97)
    const at = frontAt(f, s * w * 0.85, y)
    clay.ball(
      inHead(m, v(s * w * 0.85, y, at.z + out * 0.22)),
      v(w * 0.5, w * 0.46, w * 0.8).multiplyScalar(m.head),
      tip,
      { across: 8, down: 6, skin: rigid('head') },
    )
  }
}

const ear = (clay: Clay, model: FigureModel, m: Measures, f: FaceShape, s: number): void => {
  const skin = rgb(model.skin)
  const side = skullAt(f, v(s * 0.985, -0.12, -0.12).normalize())
  const centre = v(side.x + s * f.ear * 0.1, f.eyeY - 0.07, side.z + 0.02)
  const inner = tone(blushed(skin), 0.78)
  clay.ball(inHead(m, centre), v(0.36, 1, 0.62).multiplyScalar(f.ear * m.head), skin, {
    across: 12,
    down: 8,
    skin: rigid('head'),
    // A cup: the outer face is pushed in, the rim leans out and back.
    warp: (p, unit) => {
      const open = Math.max(0, s * unit.x) ** 2
      const lobe = smooth(0.2, -1, unit.y)
      return v(
        p.x * (1 - open * 0.75) + s * (-unit.z * 0.3 + unit.y * 0.12) * f.ear * m.head,
        p.y,
        p.z * (1 - lobe * 0.45),
      )
    },
    colourAt: (unit) => (s * unit.x > 0.72 ? inner : blend(skin, blushed(skin), 0.35)),
  })
}

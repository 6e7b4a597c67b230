import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, lerp, type Rgb, rgb, smooth, tone, v } from '../clay.ts'
import { type FaceShape, frontAt } from './face-shape.ts'
import { skinTone } from './head.ts'
import type { Measures } from './skeleton.ts'

/** What a face does in one frame; zero everywhere is a calm face with open eyes. */
export type FacePose = {
  lids: number // −1 shut, 0 open, 1 wide
  squint: number // 0 … 1, the lower lid
  slant: number // −1 sad, 1 angry
  browIn: number // −1 down … 1 up
  browOut: number
  pinch: number // 0 … 1, brows together
  lop: number // −1 … 1, one brow and one corner higher
  corner: number // −1 down … 1 up
  width: number // −1 … 1
  open: number // 0 … 1
  round: number // 0 … 1
  teeth: number // 0 … 1
  press: number // 0 … 1, lips rolled in
}
export const CALM: FacePose = {
  lids: 0,
  squint: 0,
  slant: 0,
  browIn: 0,
  browOut: 0,
  pinch: 0,
  lop: 0,
  corner: 0.2,
  width: 0,
  open: 0,
  round: 0,
  teeth: 0,
  press: 0,
}

const FORWARD = new Vector3(0, 0.12, 1).normalize()

/** Rows of points that are rewritten each frame; the triangles and colours stay. */
type Strip = { rows: Rgb[][]; place: (pose: FacePose) => Vector3[][]; soft: number }

export type Face = { geometry: BufferGeometry; update: (pose: FacePose) => void }

export const buildFace = (model: FigureModel, m: Measures, f: FaceShape): Face => {
  const human = model.kind === 'human'
  const strips: Strip[] = [...lids(model, f, 1), ...lids(model, f, -1)]
  if (model.kind !== 'animal') strips.push(...mouth(model, f))
  if (human || model.kind === 'creature') strips.push(brow(model, f, 1), brow(model, f, -1))
  const colours: number[] = []
  const index: number[] = []
  for (const strip of strips) {
    const base = colours.length / 3
    const columns = strip.rows[0]?.length ?? 0
    for (const c of strip.rows.flat()) colours.push(...c)
    for (let r = 0; r + 1 < strip.rows.length; r++)
      for (let c = 0; c + 1 < columns; c++) {
        const i = base + r * columns + c
        index.push(i, i + columns, i + 1, i + 1, i + columns, i + columns + 1)
      }
  }
  const geometry = new BufferGeometry()
  const position = new Float32BufferAttribute(new Float32Array(colours.length), 3)
  geometry.setAttribute('position', position)
  geometry.setAttribute('color', new Float32BufferAttribute(colours, 3))
  geometry.setIndex(index)
  // Lids and lips are lit like the face they lie on, so that they do not turn into bags and shadows.
  const ranges = strips.map((strip) => ({ points: strip.rows.flat().length, soft: strip.soft }))
  const soften = () => {
    const normal = geometry.getAttribute('normal')
    const n = new Vector3()
    let i = 0
    for (const { points, soft } of ranges)
      for (const end = i + points; i < end; i++) {
        n.fromBufferAttribute(normal, i).lerp(FORWARD, soft).normalize()
        normal.setXYZ(i, n.x, n.y, n.z)
      }
  }
  const update = (pose: FacePose) => {
    let i = 0
    for (const strip of strips)
      for (const row of strip.place(pose))
        for (const p of row) position.setXYZ(i++, p.x * m.head, p.y * m.head, p.z * m.head)
    position.needsUpdate = true
    geometry.computeVertexNormals()
    soften()
  }
  update(CALM)
  return { geometry, update }
}

export const eyeCentre = (f: FaceShape, s: number): Vector3 => {
  const at = frontAt(f, s * f.eyeX, f.eyeY)
  return v(s * f.eyeX, f.eyeY, at.z - f.eyeR * 0.56)
}

const COLUMNS = 15
const EDGE = 1.45 // how far round the eye the lids reach, radians

const lids = (model: FigureModel, f: FaceShape, s: number): Strip[] => {
  const centre = eyeCentre(f, s)
  const skin = rgb(model.skin)
  const shadow = skinTone(model, f)(v(s * f.eyeX, f.eyeY, 1))
  const lash: Rgb = blend([0.018, 0.012, 0.01], rgb(model.hair.colour), 0.12)
  const thick = lerp(0.06, 0.115, model.feminine)
  const at = (az: number, el: number, k: number): Vector3 =>
    v(Math.cos(el) * Math.sin(az), Math.sin(el), Math.cos(el) * Math.cos(az))
      .multiplyScalar(f.eyeR * k)
      .add(centre)
  const columns = Array.from({ length: COLUMNS }, (_, i) => (i / (COLUMNS - 1)) * 2 - 1)
  // u: −1 … 1 across the eye, outward positive
  const edges = (pose: FacePose, u: number) => {
    const out = u * s
    const almond = Math.max(0, 1 - u * u) ** 0.62
    const tilt = (f.eyeTilt + 0.05) * out - pose.slant * -0.16 * out
    const open = f.eyeOpen * (pose.lids >= 0 ? 1 + pose.lids * 0.34 : 1 + pose.lids)
    const shut = Math.max(0, -pose.lids)
    const top = tilt + (0.66 * open - 0.3 * shut * (1 - 0)) * almond - pose.squint * 0.16 * almond
    const bottom = tilt - (0.52 * (1 - shut * 0.4) - pose.squint * 0.3 + pose.lids * 0.04) * almond
    return { top: Math.max(top, bottom + 0.015), bottom }
  }
  const upper: [k: number, step: number][] = [
    [1.0, 0],
    [1.12, 0.0],
    [1.13, 1],
  ]
  const lidRows = 6
  const colour = (t: number): Rgb => blend(blend(shadow, skin, 0.35), shadow, smooth(0.15, 0.6, t))
  return [
    {
      soft: 0.3,
      rows: [
        ...Array.from({ length: lidRows }, (_, i) => columns.map(() => colour(1 - i / (lidRows - 1)))),
        ...upper.map(() => columns.map(() => lash)),
      ],
      place: (pose) => {
        const skinRows = Array.from({ length: lidRows }, (_, i) =>
          columns.map((u) => {
            const { top } = edges(pose, u)
            const t = 1 - i / (lidRows - 1)
            return at(u * EDGE, lerp(top + thick, 1.5, t ** 1.3), lerp(1.095, 1.04, t))
          }),
        )
        const lashRows = [...upper].reverse().map(([k, step]) =>
          columns.map((u) => {
            const { top } = edges(pose, u)
            const flick = 1 + Math.max(0, u * s) ** 2 * model.feminine * 0.9
            const point = at(u * EDGE, top + thick * step * flick, k)
            return point
          }),
        )
        return [...skinRows, ...lashRows]
      },
    },
    {
      soft: 0.9,
      rows: [
        columns.map(() => tone(shadow, 0.55)),
        columns.map(() => tone(shadow, 0.97)),
        ...Array.from({ length: 4 }, (_, i) => columns.map(() => blend(shadow, skin, 0.65 + i / 8))),
      ],
      place: (pose) => [
        columns.map((u) => at(u * EDGE, edges(pose, u).bottom, 1.0)),
        columns.map((u) => at(u * EDGE, edges(pose, u).bottom - 0.03, 1.075)),
        ...Array.from({ length: 4 }, (_, i) =>
          columns.map((u) => at(u * EDGE, lerp(edges(pose, u).bottom - 0.06, -1.5, (i / 3) ** 1.3), 1.075)),
        ),
      ],
    },
  ]
}

const brow = (model: FigureModel, f: FaceShape, s: number): Strip => {
  const stations = 9
  const round = 7
  const hair = rgb(model.hair.colour)
  const grey = hair[0] + hair[1] + hair[2] > 1.6
  const colour = grey ? tone(hair, 0.72) : tone(blend(hair, [0.05, 0.03, 0.02], 0.25), 0.85)
  // The rows run across the section so that the outside faces out on both sides of the face.
  return {
    soft: 0.1,
    rows: Array.from({ length: round }, () => Array.from({ length: stations }, () => colour)),
    place: (pose) => {
      const spine = Array.from({ length: stations }, (_, i) => {
        const t = i / (stations - 1)
        const x = lerp(f.eyeX - 0.2 - pose.pinch * 0.055, f.eyeX + 0.24, t)
        const lift = lerp(pose.browIn, pose.browOut, smooth(0, 1, t)) * 0.13 + pose.lop * s * 0.07
        const arch = Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.06)) * (0.055 + model.feminine * 0.03)
        const y = f.browY + f.eyeY * 0.5 + lift + arch - 0.03 - pose.pinch * 0.03 * (1 - t)
        const at = frontAt(f, s * x, y)
        return {
          p: v(s * x, y, at.z + 0.012),
          r: f.browThick * (0.62 + 0.55 * Math.sin(Math.PI * (0.25 + t * 0.72))) * (t > 0.9 ? 0.55 : 1),
        }
      })
      return Array.from({ length: round }, (_, j) => {
        const a = (j / (round - 1)) * Math.PI * 2
        const list = spine.map(({ p, r }, i) => {
          const before = spine[Math.max(0, i - 1)]?.p ?? p
          const after = spine[Math.min(stations - 1, i + 1)]?.p ?? p
          const dx = (after.x - before.x) * s
          const dy = after.y - before.y
          const length = Math.hypot(dx, dy) || 1
          const up = Math.cos(a) * r
          return v(p.x - ((s * dy) / length) * up, p.y + (dx / length) * up, p.z + Math.sin(a) * r * 0.75)
        })
        return s > 0 ? list : list.reverse()
      })
    },
  }
}

const mouth = (model: FigureModel, f: FaceShape): Strip[] => {
  const columns = 17
  const us = Array.from({ length: columns }, (_, i) => (i / (columns - 1)) * 2 - 1)
  const skin = skinTone(model, f)(v(0, f.mouthY, 1))
  const rose: Rgb = blend(skin, [Math.min(1, skin[0] * 0.95), skin[1] * 0.34, skin[2] * 0.34], 1)
  const lip = blend(skin, rose, lerp(0.4, 0.85, model.feminine))
  const line = tone(rose, 0.22)
  const dark: Rgb = [0.06, 0.012, 0.012]
  const tooth: Rgb = [0.88, 0.85, 0.78]
  const tongue: Rgb = [0.55, 0.13, 0.12]
  const rows = [skin, lip, line, line, tooth, tooth, dark, dark, tongue, tongue, line, tone(lip, 1.06), skin]
  const place = (pose: FacePose): Vector3[][] => {
    const W = f.mouthW * (1 + 0.34 * pose.width + 0.1 * Math.max(0, pose.corner)) * (1 - 0.42 * pose.round)
    const gap = pose.open * (0.26 + 0.06 * pose.round)
    const lipU = f.lip * (1 - 0.6 * pose.press) * (1 + 0.35 * pose.round)
    const lipL = lipU * 1.25
    const parts = us.map((u) => {
      const x = u * W
      const bend = Math.abs(u) ** 1.7
      const base = f.mouthY + pose.corner * (0.125 * bend - 0.035) + pose.lop * u * 0.028 - 0.006 * (1 - bend)
      const arch = Math.max(0, 1 - u * u) ** (pose.round > 0.4 ? 0.5 : 0.68)
      const dip = 1 - 0.18 * Math.exp(-((u / 0.16) ** 2)) // the bow of the upper lip
      const top = base + gap * 0.16 * arch
      const low = base - gap * 0.84 * arch
      const z = frontAt(f, x, base).z + 0.012 + pose.round * 0.07 * arch
      const lowZ = frontAt(f, x, Math.max(low, -0.86)).z + 0.012 + pose.round * 0.06 * arch
      return { x, top, low, z, lowZ, arch, dip, ends: Math.max(0, 1 - Math.abs(u) ** 3) }
    })
    const row = (y: (p: (typeof parts)[number]) => number, dz: number, lower = false) =>
      parts.map((p) => v(p.x, y(p), (lower ? p.lowZ : p.z) + dz * p.ends))
    const toothEnd = (p: (typeof parts)[number]) =>
      lerp(p.top, p.low, Math.min(1, (pose.teeth * 0.085 * p.arch ** 1.5) / Math.max(0.0001, p.top - p.low)))
    const tongueTop = (p: (typeof parts)[number]) => lerp(p.low, p.top, 0.3)
    return [
      row((p) => p.top + lipU * 2.0 * p.ends * p.dip, -0.012),
      row((p) => p.top + lipU * 0.95 * p.ends * p.dip, 0.024),
      row((p) => p.top + 0.004, 0.014),
      row((p) => p.top - Math.min(0.007, (p.top - p.low) / 2) - 0.004, 0.004),
      row((p) => p.top - Math.min(0.007, (p.top - p.low) / 2), 0.004),
      row(toothEnd, 0.003),
      row(toothEnd, 0.002),
      row(tongueTop, 0.0, true),
      row(tongueTop, 0.0, true),
      row((p) => p.low, 0.004, true),
      row((p) => p.low - 0.004, 0.014, true),
      row((p) => p.low - lipL * 0.95 * p.ends, 0.028, true),
      row((p) => p.low - lipL * 2.1 * p.ends, -0.012, true),
    ]
  }
  return [{ rows: rows.map((c) => us.map(() => c)), place, soft: 0.5 }]
}

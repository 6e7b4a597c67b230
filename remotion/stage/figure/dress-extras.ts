import type { Vector3 } from 'three'
import { blend, lerp, type Rgb, smooth, tone, v, type Weights } from '../clay.ts'
import { BONE, type Measures, rigid, sign, skirtSkin } from './skeleton.ts'
import type { Tailor } from './tailor.ts'
import type { Cut } from './tailoring.ts'

type Extra = Cut['extras'][number]
const FRONT = Math.PI / 2

/** What is worn over the cut: aprons, capes, plates, packs. */
export const extra = (c: Tailor, name: Extra): void => EXTRAS[name]?.(c)

const panel = (
  { clay, t, slack, skin }: Tailor,
  half: readonly number[],
  ys: readonly number[],
  out: number,
  colour: Rgb,
): void => {
  const last = ys.length - 1
  const rows = Array.from({ length: 14 }, (_, r) => {
    const k = (r / 13) * last
    const i = Math.min(last - 1, Math.floor(k))
    const y = lerp(ys[i] ?? 0, ys[i + 1] ?? 0, k - i)
    const h = lerp(half[i] ?? 0.5, half[i + 1] ?? 0.5, k - i)
    return Array.from({ length: 9 }, (_, j) => t.at(FRONT + lerp(h, -h, j / 8), y, slack(y) + out))
  })
  clay.sheet(rows, colour, { skin })
}

const levels = (from: number, to: number, n: number) =>
  Array.from({ length: n }, (_, i) => lerp(from, to, i / (n - 1)))

const strap = (c: Tailor, s: number, colour: Rgb, inner: number): void => {
  const { clay, t, slack, skin, m } = c
  const y0 = lerp(t.waist, t.chest, 0.9)
  const half = m.arm * 0.28
  const points: Vector3[] = []
  for (const y of levels(y0, t.shoulder - m.arm * 0.1, 5))
    points.push(t.at(FRONT - s * inner, y, slack(y) + m.arm * 0.12))
  const top = lerp(t.shoulder, t.neck, 0.2)
  points.push(v(s * Math.abs(points.at(-1)?.x ?? 0.1), top + slack(top) * 0.4, 0))
  for (const y of levels(t.shoulder - m.arm * 0.1, t.waist, 6))
    points.push(t.at(-FRONT + s * inner * 0.8, y, slack(y) + m.arm * 0.12))
  clay.loft(
    points.map((p) => ({ p, rx: half, rz: m.arm * 0.07, colour, square: 4 })),
    { sides: 8, side: v(1, 0, 0), skin },
  )
}

/** A cape hangs from the shoulders, and sways with the hips below. */
const capeSkin =
  (m: Measures) =>
  (p: Vector3): Weights => {
    const skirt = skirtSkin(m)(v(p.x * 0.25, p.y, p.z))
    const t = smooth(m.at.chest.y, m.at.hips.y, p.y)
    return [[BONE.chest, 1 - t], ...skirt.slice(0, 3).map(([b, w]) => [b, w * t] as const)]
  }

const EXTRAS: Partial<Record<Extra, (c: Tailor) => void>> = {
  bib: (c) => {
    const { m, t, dye } = c
    const colour = dye.main
    panel(
      c,
      [0.46, 0.5, 0.56, 0.85, 1.2],
      [
        lerp(t.waist, t.chest, 1.05),
        lerp(t.waist, t.chest, 0.7),
        lerp(t.waist, t.chest, 0.3),
        t.waist,
        t.hip,
      ],
      m.arm * 0.2,
      colour,
    )
    panel(
      c,
      [0.26, 0.26],
      [lerp(t.waist, t.chest, 0.85), lerp(t.waist, t.chest, 0.4)],
      m.arm * 0.26,
      tone(colour, 0.82),
    )
    for (const s of [1, -1]) {
      strap(c, s, colour, 0.42)
      const y = lerp(t.waist, t.chest, 0.92)
      c.clay.ball(
        t.at(FRONT - s * 0.42, y, c.slack(y) + m.arm * 0.22),
        v(1, 1, 0.5).multiplyScalar(m.arm * 0.16),
        [0.62, 0.47, 0.17],
        { across: 8, down: 4, skin: c.skin },
      )
    }
  },
  apron: (c) => {
    const { clay, m, t, dye } = c
    const colour = dye.second
    panel(
      c,
      [0.36, 0.42, 0.5, 0.75],
      levels(lerp(t.waist, t.chest, 1), t.waist - m.arm * 0.2, 4),
      m.arm * 0.2,
      colour,
    )
    const rows = levels(0.02, 0.9, 12).map((k) =>
      Array.from({ length: 17 }, (_, j) => [lerp(0.135, -0.135, j / 16), k] as const),
    )
    c.hang({ rows, out: m.arm * 0.32, colour })
    for (const s of [1, -1]) strap(c, s, colour, 0.34)
    clay.loft(
      [
        t.ring(t.waist - m.arm * 0.28, tone(colour, 0.85), c.slack(t.waist) + m.arm * 0.16),
        t.ring(t.waist + m.arm * 0.1, colour, c.slack(t.waist) + m.arm * 0.16),
      ],
      { sides: 24, side: v(1, 0, 0), skin: c.skin, capStart: false, capEnd: false },
    )
  },
  cape: (c) => {
    const { clay, m, t, dye, slack } = c
    const colour = dye.main
    const top = lerp(t.shoulder, t.neck, 0.25)
    const bottom = m.ankle * 2.2
    const skin = capeSkin(m)
    const ks = [0, 0.01, 0.02, 0.03, 0.045, 0.07, 0.12, 0.2, 0.32, 0.46, 0.6, 0.75, 0.9, 1]
    const rows = ks.map((k) => {
      const y = lerp(top, bottom, k)
      const shoulder = smooth(0, 0.034, k) ** 0.7
      const rx = lerp(m.head * 0.42, m.shoulderX + m.arm * 2.0, shoulder) * (1 + k * 0.14)
      const chest = y > t.waist ? t.at(FRONT, Math.min(y, t.shoulder), slack(y) + m.arm * 0.35).z : 0
      const rz = Math.max(chest * shoulder, lerp(m.head * 0.4, m.arm * 3, shoulder) * (1 + k * 0.75))
      // It is closed at the throat and falls open in front.
      const gap = lerp(0.12, 0.95, smooth(0, 0.5, k))
      return Array.from({ length: 25 }, (_, i) => {
        const a = FRONT - gap - lerp(0, Math.PI * 2 - gap * 2, i / 24)
        const fold = 1 + 0.06 * Math.sin(a * 8) * smooth(0.15, 1, k)
        return v(Math.cos(a) * rx * fold, y, Math.sin(a) * rz * fold - m.arm * 0.4 * k)
      })
    })
    clay.sheet(
      rows.map((r) => [...r].reverse()),
      (row) => tone(colour, 1 - row * 0.012),
      { skin },
    )
    clay.sheet(
      rows.map((r) => r.map((p) => v(p.x * 0.97, p.y, p.z * 0.97))),
      tone(colour, 0.45),
      { skin },
    )
    const clasp = t.at(FRONT, lerp(t.shoulder, t.neck, 0.05), m.arm * 0.75)
    clay.ball(clasp, v(1, 1, 0.5).multiplyScalar(m.arm * 0.34), [0.62, 0.47, 0.17], {
      across: 10,
      down: 6,
      skin: c.skin,
    })
  },
  /** Worn over mail, with a device on the breast. */
  surcoat: (c) => {
    const { clay, m, t, dye } = c
    const ys = [t.waist - m.arm * 0.3, ...levels(t.waist, lerp(t.chest, t.shoulder, 0.95), 6)]
    clay.loft(
      ys.map((y) => t.ring(y, dye.main, c.slack(y) + m.arm * 0.22)),
      { sides: 28, side: v(1, 0, 0), skin: c.skin, capEnd: false },
    )
    for (const s of [1, -1]) strap(c, s, dye.main, 0.5)
    const high = lerp(t.waist, t.chest, 0.95)
    const low = lerp(t.waist, t.chest, 0.15)
    panel(c, [0.01, 0.3, 0.01], [high, lerp(low, high, 0.5), low], m.arm * 0.34, dye.second)
  },
  pauldrons: ({ clay, m, dye }) => {
    for (const side of ['L', 'R'] as const) {
      const s = sign(side)
      const at = m.at[`arm${side}`]
      for (const [i, k] of [1.95, 1.7].entries())
        clay.ball(
          at.clone().add(v(s * m.arm * 0.1, m.arm * (0.35 - i * 0.75), 0)),
          v(k, k * 0.85, k).multiplyScalar(m.arm),
          tone(dye.metal, i === 0 ? 1.1 : 0.8),
          {
            across: 14,
            down: 7,
            to: 0.58,
            skin: rigid(`arm${side}`),
          },
        )
    }
  },
  epaulettes: ({ clay, m, t }) => {
    for (const s of [1, -1])
      clay.box(
        v(s * (m.shoulderX - m.arm * 0.2), t.shoulder - m.arm * 0.02, -m.arm * 0.1),
        v(m.arm * 1.9, m.arm * 0.24, m.arm * 1.1),
        [0.62, 0.47, 0.17],
        {
          skin: rigid('chest'),
        },
      )
  },
  badge: (c) => {
    const { clay, m, t } = c
    const y = lerp(t.chest, t.shoulder, 0.15)
    clay.ball(
      t.at(FRONT - 0.5, y, c.slack(y) + m.arm * 0.06),
      v(1, 1.1, 0.4).multiplyScalar(m.arm * 0.32),
      [0.66, 0.5, 0.18],
      { across: 8, down: 5, skin: c.skin },
    )
  },
  pack: ({ clay, m, t, dye }) => {
    const y = lerp(t.waist, t.shoulder, 0.62)
    const back = t.at(-FRONT, y).z
    clay.box(
      v(0, y, back - m.arm * 1.3),
      v(m.shoulderX * 1.7, (t.shoulder - t.waist) * 1.05, m.arm * 2.4),
      tone(dye.main, 0.85),
      { skin: rigid('chest') },
    )
    clay.box(
      v(0, y + m.arm, back - m.arm * 2.5),
      v(m.shoulderX * 1.1, m.arm * 1.2, m.arm * 0.5),
      dye.second,
      { skin: rigid('chest') },
    )
    const front = t.at(FRONT, t.chest, m.arm * 0.8)
    clay.box(
      v(0, t.chest - m.arm, front.z),
      v(m.shoulderX * 0.95, m.arm * 1.9, m.arm * 0.7),
      blend(dye.main, [0.2, 0.2, 0.22], 0.6),
      { skin: rigid('chest') },
    )
    const lights: Rgb[] = [
      [0.8, 0.12, 0.08],
      [0.9, 0.6, 0.1],
      [0.15, 0.6, 0.35],
    ]
    for (const [i, colour] of lights.entries())
      clay.ball(
        v((i - 1) * m.arm * 0.7, t.chest - m.arm * 0.8, front.z + m.arm * 0.35),
        v(1, 1, 0.6).multiplyScalar(m.arm * 0.2),
        colour,
        { across: 8, down: 5, skin: rigid('chest') },
      )
  },
  trim: (c) => {
    const { m, t, dye } = c
    for (const k of [0.35, 0.62]) {
      const y = lerp(t.waist, t.chest, k + 0.2)
      c.clay.loft(
        [-0.16, 0.16].map((d) => t.ring(y + d * m.arm, dye.second, c.slack(y) + m.arm * 0.08)),
        { sides: 24, side: v(1, 0, 0), skin: c.skin, capStart: false, capEnd: false },
      )
    }
  },
}

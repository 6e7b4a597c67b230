import { lerp, type Ring, type Skin, smooth, tone, v } from '../../clay.ts'
import type { Sculpt } from './quad.ts'
import { X } from './quad.ts'

/** Half widths along a tail from its root, in heights of the withers. */
const GIRTHS: Record<string, readonly number[]> = {
  curl: [0.055, 0.05, 0.045, 0.038, 0.02],
  brush: [0.05, 0.085, 0.115, 0.1, 0.012],
  whip: [0.042, 0.036, 0.03, 0.026, 0.014],
  hair: [0.035, 0.06, 0.085, 0.08, 0.02],
  stub: [0.07, 0.08, 0.07, 0.05, 0.01],
  bob: [0.06, 0.09, 0.1, 0.08, 0.01],
  tuft: [0.035, 0.028, 0.024, 0.07, 0.01],
  plume: [0.05, 0.14, 0.2, 0.19, 0.03],
  saurian: [0.15, 0.11, 0.075, 0.045, 0.012],
}

export const buildTail = ({ clay, frame, coat, q }: Sculpt): void => {
  const girths = GIRTHS[q.tail] ?? [0.04, 0.03]
  const root = frame.place('tail0')
  const way = v(0, Math.sin(q.tailUp), -Math.cos(q.tailUp))
  const mouse = q.tail === 'whip' && q.tailLong > 1.3
  const count = 15
  const rings = Array.from({ length: count }, (_, i): Ring => {
    const t = i / (count - 1)
    const k = t * (girths.length - 1)
    const j = Math.min(girths.length - 2, Math.floor(k))
    const r = lerp(girths[j] ?? 0.03, girths[j + 1] ?? 0.03, smooth(0, 1, k - j)) * (mouse ? 0.7 : 1)
    const tip = q.tail === 'tuft' || q.tail === 'brush' ? smooth(0.62, 0.8, t) : 0
    const colour =
      q.tail === 'hair' || q.tail === 'tuft'
        ? tone(t > 0.55 || q.tail === 'hair' ? coat.dark : coat.base, 1)
        : q.tail === 'brush' && tip > 0.5
          ? coat.pale
          : mouse
            ? ([0.55, 0.33, 0.3] as const)
            : q.tail === 'bob'
              ? coat.pale
              : coat.base
    return {
      p: root.clone().addScaledVector(way, t * q.tailLong + (i === 0 ? -0.05 : 0)),
      rx: r,
      rz: r,
      colour,
    }
  })
  const skin: Skin = (p) => {
    const t = (p.clone().sub(root).dot(way) / q.tailLong) * 4 - 0.35
    const i = Math.min(3, Math.max(0, Math.floor(t)))
    const k = smooth(0.2, 1, t - i)
    return i >= 3
      ? [[frame.bone('tail3'), 1]]
      : [
          [frame.bone(`tail${i}`), 1 - k],
          [frame.bone(`tail${i + 1}`), k],
        ]
  }
  clay.body.loft(rings, { sides: 12, side: X, skin })
  if (q.tail === 'saurian')
    for (let i = 0; i < 9; i++) {
      const t = i / 9
      const at = root
        .clone()
        .addScaledVector(way, t * q.tailLong)
        .add(v(0, lerp(0.13, 0.03, t), 0))
      const h = lerp(0.12, 0.05, t)
      clay.body.loft(
        [
          { p: at, rx: 0.03, rz: 0.05, colour: coat.dark },
          { p: at.clone().add(v(0, h, -h * 0.6)), rx: 0.003, rz: 0.004, colour: coat.dark },
        ],
        { sides: 6, side: X, skin: () => skin(at) },
      )
    }
}

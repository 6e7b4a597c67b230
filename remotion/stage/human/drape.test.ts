import { expect, it } from 'vitest'
import { drape, type Hanging, type Limb } from './drape.ts'

/** A tube of cloth, 1 m long, and a thigh that comes up through its front. */
const [rows, columns, length] = [11, 33, 1]
const ring = (r: number, c: number): [number, number, number] => {
  const angle = Math.PI / 2 + (c / (columns - 1)) * Math.PI * 2
  const k = r / (rows - 1)
  return [Math.cos(angle) * (0.16 + 0.2 * k), 1 - length * k, Math.sin(angle) * (0.16 + 0.2 * k)]
}
const grid = () =>
  Float32Array.from(
    Array.from({ length: rows * columns }, (_, i) => ring(Math.floor(i / columns), i % columns)).flat(),
  )
const far = (p: Float32Array, a: number, b: number) =>
  Math.hypot(...[0, 1, 2].map((k) => (p[a * 3 + k] ?? 0) - (p[b * 3 + k] ?? 0)))
const rest = grid()
const hanging: Hanging = {
  ...{ rows, columns, closed: true, pinned: 2 },
  down: Float32Array.from({ length: rows * columns }, (_, i) =>
    i < columns ? 0 : far(rest, i, i - columns),
  ),
  across: Float32Array.from({ length: rows * columns }, (_, i) =>
    far(rest, i, i % columns === columns - 1 ? i : i + 1),
  ),
}
const limbs: Limb[] = [
  { from: [0.1, 0.86, 0], to: [0.1, 0.8, 0.42], thick: [0.1, 0.08] },
  { from: [0.1, 0.8, 0.42], to: [0.1, 0.35, 0.4], thick: [0.08, 0.06] },
]
const laid = (loose: number) => {
  const p = grid()
  drape(p, hanging, limbs, 0.1, new Float32Array(rows * columns).fill(loose))
  return p
}
const depth = (p: Float32Array, i: number): number =>
  Math.max(
    ...limbs.map(({ from, to, thick }) => {
      const d = to.map((x, k) => x - (from[k] ?? 0))
      const q = [0, 1, 2].map((k) => (p[i * 3 + k] ?? 0) - (from[k] ?? 0))
      const t = Math.min(
        1,
        Math.max(0, q.reduce((s, x, k) => s + x * (d[k] ?? 0), 0) / d.reduce((s, x) => s + x * x, 0)),
      )
      const r = thick[0] + (thick[1] - thick[0]) * t
      return r - Math.hypot(...q.map((x, k) => x - (d[k] ?? 0) * t))
    }),
  )
const hung = Array.from({ length: (rows - 2) * columns }, (_, i) => i + 2 * columns)

it('lies on the leg and the floor, and goes through neither', () => {
  const p = laid(1)
  expect(hung.some((i) => depth(rest, i) > 0.02)).toBe(true)
  for (const i of hung) {
    expect(depth(p, i)).toBeLessThan(0.012)
    expect(p[i * 3 + 1]).toBeGreaterThan(0.0999)
  }
})

it('is not drawn out much longer than it was cut', () => {
  const p = laid(1)
  for (let c = 0; c < columns; c++) {
    let cut = 0
    let now = 0
    for (let r = 2; r < rows; r++) {
      const i = r * columns + c
      cut += hanging.down[i] ?? 0
      now += far(p, i, i - columns)
    }
    expect(now).toBeLessThan(cut * 1.25)
  }
})

it('keeps its cut where nothing loosens it, and is the same each time', () => {
  const [a, b] = [laid(1), laid(1)]
  expect(a).toEqual(b)
  const away = hung.filter((i) => depth(rest, i) < -0.12)
  expect(away.length).toBeGreaterThan(50)
  const still = laid(0)
  expect(
    Math.max(
      ...away.map((i) =>
        Math.hypot(...[0, 1, 2].map((k) => (still[i * 3 + k] ?? 0) - (rest[i * 3 + k] ?? 0))),
      ),
    ),
  ).toBeLessThan(0.12)
})

import { clamp, lerp, smooth } from '../clay.ts'

/** Something cloth lies on: a limb as a tapering capsule, from one end to the other. Metres in the world. */
export type Limb = {
  from: readonly [x: number, y: number, z: number]
  to: readonly [x: number, y: number, z: number]
  thick: readonly [number, number]
}

/** A grid of cloth that hangs from its first rows: where it is, and what it is held by. */
export type Hanging = {
  rows: number
  columns: number
  closed: boolean // the last column is the first again
  pinned: number // rows that go with the hips
  down: Float32Array // to the point above, at rest
  across: Float32Array // to the next point of the row, at rest
}

const PASSES = 14
const SAG = 0.016 // metres a pass, where nothing holds it
const STIFF = 0.3 // a share a pass back to where the bones would have it, where no leg is bent
const GIVE = 0.4

/** Out of a limb, to its nearest surface. */
const clearOf = (p: Float32Array, at: number, { from, to, thick }: Limb): void => {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const dz = to[2] - from[2]
  const x = (p[at] ?? 0) - from[0]
  const y = (p[at + 1] ?? 0) - from[1]
  const z = (p[at + 2] ?? 0) - from[2]
  const t = clamp((x * dx + y * dy + z * dz) / (dx * dx + dy * dy + dz * dz))
  const r = lerp(thick[0], thick[1], t)
  const ox = x - dx * t
  const oy = y - dy * t
  const oz = z - dz * t
  const near = ox * ox + oy * oy + oz * oz
  if (near >= r * r || near < 1e-12) return
  const out = r / Math.sqrt(near) - 1
  p[at] = (p[at] ?? 0) + ox * out
  p[at + 1] = (p[at + 1] ?? 0) + oy * out
  p[at + 2] = (p[at + 2] ?? 0) + oz * out
}

/** Draws point `b` to point `a` where cloth is taut between them; `share` of the way is `b`'s, the rest is `a`'s. */
const taut = (p: Float32Array, a: number, b: number, length: number, share: number): void => {
  const x = (p[b] ?? 0) - (p[a] ?? 0)
  const y = (p[b + 1] ?? 0) - (p[a + 1] ?? 0)
  const z = (p[b + 2] ?? 0) - (p[a + 2] ?? 0)
  const far = x * x + y * y + z * z
  if (far <= length * length) return
  const k = 1 - length / Math.sqrt(far)
  const mine = k * share
  p[b] = (p[b] ?? 0) - x * mine
  p[b + 1] = (p[b + 1] ?? 0) - y * mine
  p[b + 2] = (p[b + 2] ?? 0) - z * mine
  if (share === 1) return
  const other = k - mine
  p[a] = (p[a] ?? 0) + x * other
  p[a + 1] = (p[a + 1] ?? 0) + y * other
  p[a + 2] = (p[a + 2] ?? 0) + z * other
}

/**
 * How cloth hangs in a pose: from where the bones alone would have it (`p`, changed in place), it sags, is drawn back where it is
 * taut, and lies on limbs and floor. It remembers nothing, so that frames can be drawn in any order. `loose`: by point, 0 where it
 * keeps its cut, 1 where only its weight counts.
 */
export const drape = (
  p: Float32Array,
  hanging: Hanging,
  limbs: readonly Limb[],
  floor: number,
  loose: Float32Array,
): void => {
  const { rows, columns, closed, pinned, down, across } = hanging
  const guess = p.slice()
  const last = closed ? columns - 1 : columns
  for (let pass = 0; pass < PASSES; pass++)
    for (let r = pinned; r < rows; r++) {
      const row = r * columns
      const sag = SAG * smooth(0, 3, r - pinned + 1)
      for (let c = 0; c < last; c++) {
        const at = (row + c) * 3
        const free = loose[row + c] ?? 0
        const back = STIFF * (1 - free)
        for (let k = at; k < at + 3; k++) p[k] = (p[k] ?? 0) + ((guess[k] ?? 0) - (p[k] ?? 0)) * back
        p[at + 1] = (p[at + 1] ?? 0) - sag * free
        taut(p, at - columns * 3, at, down[row + c] ?? 0, 1)
      }
      for (let c = 0; c < last; c++) {
        const next = c + 1 < last ? c + 1 : closed ? 0 : -1
        // Over a bent knee cloth gives, rather than slip off it.
        const give = 1.04 + GIVE * (loose[row + c] ?? 0)
        if (next >= 0) taut(p, (row + c) * 3, (row + next) * 3, (across[row + c] ?? 0) * give, 0.5)
      }
      for (let c = 0; c < last; c++) {
        const at = (row + c) * 3
        for (const limb of limbs) clearOf(p, at, limb)
        if ((p[at + 1] ?? 0) < floor) p[at + 1] = floor
      }
      if (closed) for (let k = 0; k < 3; k++) p[(row + last) * 3 + k] = p[row * 3 + k] ?? 0
    }
}

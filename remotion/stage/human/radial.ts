import { lerp } from '../clay.ts'

/** How far something reaches from an axis or a middle: rows by columns, the columns going round. */
export type Radial = { rows: number; columns: number; reach: Float32Array }

export const radial = (rows: number, columns: number): Radial => ({
  rows,
  columns,
  reach: new Float32Array(rows * columns),
})

const wrap = (i: number, n: number): number => ((i % n) + n) % n

export const widen = (table: Radial, row: number, turn: number, reach: number): void => {
  const r = Math.min(table.rows - 1, Math.max(0, Math.round(row * (table.rows - 1))))
  const at = r * table.columns + wrap(Math.round((turn / (Math.PI * 2)) * table.columns), table.columns)
  table.reach[at] = Math.max(table.reach[at] ?? 0, reach)
}

/** Everything reaches as far as its neighbours do, so that what lies over it clears them too. */
export const dilate = (table: Radial): void => {
  const { rows, columns, reach } = table
  const from = reach.slice()
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      for (const [dr, dc] of [
        [0, 1],
        [0, -1],
        [1, 0],
        [-1, 0],
      ] as const) {
        const near = from[(r + dr) * columns + wrap(c + dc, columns)] ?? 0
        reach[r * columns + c] = Math.max(reach[r * columns + c] ?? 0, near)
      }
}

/** Gaps take what their nearest neighbours have; then all is rounded off `times` times. */
export const settleRadial = (table: Radial, times: number): void => {
  const { rows, columns } = table
  const around = (r: number, c: number): number[] => [
    table.reach[r * columns + wrap(c - 1, columns)] ?? 0,
    table.reach[r * columns + wrap(c + 1, columns)] ?? 0,
    r > 0 ? (table.reach[(r - 1) * columns + c] ?? 0) : 0,
    r + 1 < rows ? (table.reach[(r + 1) * columns + c] ?? 0) : 0,
  ]
  for (let pass = 0; pass < rows + columns; pass++) {
    const next = table.reach.slice()
    let gaps = 0
    for (let i = 0; i < next.length; i++) {
      if ((next[i] ?? 0) > 0) continue
      gaps++
      const known = around(Math.floor(i / columns), i % columns).filter((x) => x > 0)
      if (known.length) next[i] = known.reduce((a, b) => a + b, 0) / known.length
    }
    table.reach.set(next)
    if (gaps === 0) break
  }
  for (let pass = 0; pass < times; pass++) {
    const next = table.reach.slice()
    for (let i = 0; i < next.length; i++) {
      const own = table.reach[i] ?? 0
      const near = around(Math.floor(i / columns), i % columns).filter((x) => x > 0)
      next[i] = own * 0.5 + (near.reduce((a, b) => a + b, 0) / Math.max(1, near.length)) * 0.5
    }
    table.reach.set(next)
  }
}

/** Between the cells; `row` from 0 to 1, `turn` in radians. */
export const reachAt = (table: Radial, row: number, turn: number): number => {
  const { rows, columns, reach } = table
  const y = Math.min(rows - 1, Math.max(0, row * (rows - 1)))
  const x = (turn / (Math.PI * 2)) * columns
  const [y0, x0] = [Math.min(rows - 2, Math.floor(y)), Math.floor(x)]
  const cell = (r: number, c: number) => reach[r * columns + wrap(c, columns)] ?? 0
  const across = (r: number) => lerp(cell(r, x0), cell(r, x0 + 1), x - x0)
  return lerp(across(y0), across(y0 + 1), y - y0)
}

import { applyCdl } from '../cdl.ts'
import { AppError } from '../errors.ts'
import type { Grade } from '../look.ts'

type Rgb = readonly [number, number, number]
export type Cube = { size: number; rows: Rgb[] } // red runs fastest

/** A 3D lookup table (Adobe/Iridas .cube) of a grade's CDL. Thirty-three steps a side keep it within about one level of eight bits. */
export const writeCube = (name: string, grade: Grade, size = 33): string => {
  const steps = Array.from({ length: size }, (_, i) => i / (size - 1))
  const rows = steps.flatMap((b) =>
    steps.flatMap((g) =>
      steps.map((r) =>
        applyCdl(grade, [r, g, b])
          .map((c) => c.toFixed(6))
          .join(' '),
      ),
    ),
  )
  return `TITLE "${name.replace(/["\n]/g, ' ')}"\nLUT_3D_SIZE ${size}\nDOMAIN_MIN 0.0 0.0 0.0\nDOMAIN_MAX 1.0 1.0 1.0\n${rows.join('\n')}\n`
}

/** @throws AppError('bad-input') when the table is not whole */
export const readCube = (text: string): Cube => {
  const size = Number(/^LUT_3D_SIZE\s+(\d+)/m.exec(text)?.[1] ?? 0)
  const rows = text
    .split('\n')
    .filter((line) => /^\s*-?[\d.]/.test(line))
    .map((line): Rgb => {
      const [r = 0, g = 0, b = 0] = line.trim().split(/\s+/).map(Number)
      return [r, g, b]
    })
  if (size < 2 || rows.length !== size ** 3)
    throw new AppError(
      'bad-input',
      `The lookup table has ${rows.length} rows; ${size} steps a side need ${size ** 3}.`,
    )
  return { size, rows }
}

/** Looks a colour up, by trilinear interpolation. */
export const applyCube = ({ size, rows }: Cube, colour: Rgb): Rgb => {
  const place = colour.map((c) => Math.min(1, Math.max(0, c)) * (size - 1))
  const low = place.map((p) => Math.min(size - 2, Math.floor(p)))
  const out = [0, 0, 0]
  for (let corner = 0; corner < 8; corner++) {
    const bits = [corner & 1, (corner >> 1) & 1, (corner >> 2) & 1]
    const weight = bits.reduce((w, bit, i) => {
      const t = (place[i] ?? 0) - (low[i] ?? 0)
      return w * (bit ? t : 1 - t)
    }, 1)
    const [r, g, b] = bits.map((bit, i) => (low[i] ?? 0) + bit)
    const row = rows[((b ?? 0) * size + (g ?? 0)) * size + (r ?? 0)] ?? [0, 0, 0]
    row.forEach((c, i) => {
      out[i] = (out[i] ?? 0) + c * weight
    })
  }
  return [out[0] ?? 0, out[1] ?? 0, out[2] ?? 0]
}

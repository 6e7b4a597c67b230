/**
 * Flashes by WCAG 2.3.1, on small pictures. A flash is a pair of opposing changes of relative luminance by a tenth or more
 * where the darker is below 0.80, or of saturated red, over a quarter of any field of a third by a third of the picture
 * (10° of sight at the distance of a desk).
 */
export const grid = { columns: 32, rows: 18 }
const cells = grid.columns * grid.rows
const field = { columns: 11, rows: 6 }
const enough = Math.ceil((field.columns * field.rows) / 4)
const together = 0.1 // seconds in which a change counts as one

const linear = Float64Array.from({ length: 256 }, (_, i) => {
  const c = i / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

type Colour = { luminance: number; red: boolean; u: number; v: number }
const colourAt = (frame: Uint8Array, cell: number): Colour => {
  const r = linear[frame[cell * 3] ?? 0] ?? 0
  const g = linear[frame[cell * 3 + 1] ?? 0] ?? 0
  const b = linear[frame[cell * 3 + 2] ?? 0] ?? 0
  const x = 0.4124 * r + 0.3576 * g + 0.1805 * b
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  const z = 0.0193 * r + 0.1192 * g + 0.9505 * b
  const total = x + 15 * luminance + 3 * z
  const dark = r + g + b < 0.02 // black has no hue: white's is taken
  const [u, v] = dark ? [0.1978, 0.4683] : [(4 * x) / total, (9 * luminance) / total]
  return { luminance, red: !dark && r / (r + g + b) >= 0.8, u, v }
}

/** Whether, in any field, a quarter of the cells has changed that way just now. */
const coversAField = (changed: (cell: number) => boolean): boolean => {
  const width = grid.columns + 1
  const sums = new Int32Array(width * (grid.rows + 1)) // summed area table
  for (let y = 1; y <= grid.rows; y++)
    for (let x = 1; x <= grid.columns; x++) {
      const one = changed((y - 1) * grid.columns + x - 1) ? 1 : 0
      const above = sums[(y - 1) * width + x] ?? 0
      const left = sums[y * width + x - 1] ?? 0
      sums[y * width + x] = one + above + left - (sums[(y - 1) * width + x - 1] ?? 0)
    }
  const sum = (x: number, y: number) => sums[y * width + x] ?? 0
  for (let y = field.rows; y <= grid.rows; y++)
    for (let x = field.columns; x <= grid.columns; x++) {
      const [left, top] = [x - field.columns, y - field.rows]
      if (sum(x, y) - sum(left, y) - sum(x, top) + sum(left, top) >= enough) return true
    }
  return false
}

/** Follows one kind of change (luminance or red) over the whole picture. */
const follower = (fps: number) => {
  const changedAt = new Int32Array(cells * 2).fill(-1_000_000) // by direction: frame of the last change
  let direction = -1 // of the last change of the picture
  const times: number[] = []
  const near = Math.max(1, Math.round(together * fps))
  return {
    times,
    mark: (cell: number, way: 0 | 1, frame: number) => {
      changedAt[way * cells + cell] = frame
    },
    look: (frame: number) => {
      for (const way of [0, 1]) {
        if (way === direction) continue
        if (!coversAField((cell) => frame - (changedAt[way * cells + cell] ?? 0) < near)) continue
        changedAt.fill(-1_000_000, way * cells, (way + 1) * cells) // each change counts once
        direction = way
        times.push(frame / fps)
      }
    },
  }
}

/** Stretches with more than three flashes in a second: when they begin and how many at worst. */
const tooMany = (times: number[]): { at: number; count: number }[] => {
  const found: { at: number; count: number; until: number }[] = []
  let first = 0
  for (const [last, time] of times.entries()) {
    while (time - (times[first] ?? 0) >= 1) first += 1
    const count = Math.floor((last - first + 1) / 2)
    if (count <= 3) continue
    const at = times[first] ?? 0
    const open = found.at(-1)
    if (open !== undefined && at <= open.until) {
      open.count = Math.max(open.count, count)
      open.until = time
    } else found.push({ at, count, until: time })
  }
  return found.map(({ at, count }) => ({ at, count }))
}

export const flashDetector = (fps: number) => {
  const light = follower(fps)
  const red = follower(fps)
  const extreme = new Float64Array(cells).fill(-1)
  const heading = new Int8Array(cells) // −1 darker, 1 lighter
  const hue: (Colour | undefined)[] = []
  let frame = 0
  const see = (picture: Uint8Array) => {
    for (let cell = 0; cell < cells; cell++) {
      const colour = colourAt(picture, cell)
      const { luminance } = colour
      const held = extreme[cell] ?? -1
      const way = luminance > held ? 1 : -1
      if (held < 0) extreme[cell] = luminance
      else if (way === heading[cell]) extreme[cell] = luminance
      else if (Math.abs(luminance - held) >= 0.1 && Math.min(luminance, held) < 0.8) {
        heading[cell] = way
        extreme[cell] = luminance
        light.mark(cell, way > 0 ? 1 : 0, frame)
      }
      const before = hue[cell]
      if (before === undefined) hue[cell] = colour
      else if (before.red !== colour.red && Math.hypot(colour.u - before.u, colour.v - before.v) > 0.2) {
        hue[cell] = colour
        red.mark(cell, colour.red ? 1 : 0, frame)
      }
    }
    light.look(frame)
    red.look(frame)
    frame += 1
  }
  const result = () =>
    [...tooMany(light.times), ...tooMany(red.times)].sort((a, b) => a.at - b.at || a.count - b.count)
  return { see, result }
}

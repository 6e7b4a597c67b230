export const grid = { columns: 32, rows: 18 }
export const cells = grid.columns * grid.rows

/** 10° of sight at the distance of a desk: 341 by 256 of 1024 by 768 pixels, a third by a third of the picture. */
const field = { columns: 11, rows: 6 }
const across = grid.columns - field.columns + 1
export const fields = across * (grid.rows - field.rows + 1)
/** More than a quarter of a field. */
const enough = Math.floor((field.columns * field.rows) / 4) + 1

/** For each field, wherever it lies, whether more than a quarter of its cells is so. */
export const mostlySo = (so: (cell: number) => boolean): ((field: number) => boolean) => {
  const width = grid.columns + 1
  const sums = new Int32Array(width * (grid.rows + 1)) // summed area table
  for (let y = 1; y <= grid.rows; y++)
    for (let x = 1; x <= grid.columns; x++) {
      const one = so((y - 1) * grid.columns + x - 1) ? 1 : 0
      const above = sums[(y - 1) * width + x] ?? 0
      const left = sums[y * width + x - 1] ?? 0
      sums[y * width + x] = one + above + left - (sums[(y - 1) * width + x - 1] ?? 0)
    }
  const sum = (x: number, y: number) => sums[y * width + x] ?? 0
  return (index) => {
    const [left, top] = [index % across, Math.floor(index / across)]
    const [right, bottom] = [left + field.columns, top + field.rows]
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top) >= enough
  }
}

import type { z } from 'zod'
import type { Credits } from '#film/file.ts'

/** How the end credits lie on the card. Sizes in pixels; `roll` is how far they travel, 0 when all fits at once. */
export type CreditsFit = { columns: number; size: number; roll: number }

const LINE = 1.38
/** The smallest letters one can still read, of the height of the picture. */
const SMALLEST = 0.022

const rowsOf = (credits: z.infer<typeof Credits>, letters: number): number =>
  credits.sections.reduce(
    (sum, { entries }) =>
      sum +
      2.6 +
      entries.reduce(
        (n, { role, name }) => n + Math.max(1, Math.ceil((role.length + name.length + 3) / letters)),
        0,
      ),
    0,
  )

/** The largest type in which everything stands on one card; if even the smallest does not fit, the card rolls. */
export const fitCredits = (credits: z.infer<typeof Credits>, width: number, height: number): CreditsFit => {
  const most = width > height * 1.2 ? 3 : 1
  const notices = credits.notices.join(' ').length
  const tallOf = (columns: number, size: number) => {
    const letters = Math.max(8, (width * 0.84) / columns / (size * 0.56))
    const body = (rowsOf(credits, letters) / columns + (columns > 1 ? 2 : 0)) * size * LINE
    const small = size * 0.72
    const notes = Math.ceil(notices / ((width * 0.8) / (small * 0.54))) * small * 1.45
    return size * 4.6 + body + notes + size * 2
  }
  for (let size = height * 0.046; size >= height * SMALLEST; size *= 0.96)
    for (let columns = 1; columns <= most; columns++)
      if (tallOf(columns, size) <= height * 0.88) return { columns, size, roll: 0 }
  const size = height * SMALLEST * 1.15
  return { columns: most, size, roll: Math.max(0, tallOf(most, size) - height * 0.88) }
}

import type { z } from 'zod'
import type { Credits } from '#film/file.ts'

/** How the end credits lie on the card. Sizes in pixels; `roll` is how far they travel, 0 when all fits at once. */
export type CreditsFit = { columns: number; size: number; letters: number; roll: number }

const LINE = 1.38
/** The smallest letters one can still read, of the height of the picture. */
const SMALLEST = 0.022

type Sections = z.infer<typeof Credits>['sections']

const rowsOf = ({ entries }: Sections[number], letters: number): number =>
  entries.reduce(
    (rows, { role, name }) => rows + Math.max(1, Math.ceil((role.length + name.length + 1) / letters)),
    2.4,
  )

/** Sections in their order, each in the column that is shortest so far: the columns come out about even. */
export const columnsOf = (sections: Sections, columns: number, letters: number): Sections[] => {
  const out = Array.from({ length: columns }, () => ({ rows: 0, sections: [] as Sections }))
  for (const section of sections) {
    const shortest = out.reduce((best, column) => (column.rows < best.rows ? column : best))
    shortest.rows += rowsOf(section, letters)
    shortest.sections.push(section)
  }
  return out.map((column) => column.sections)
}

/** The largest type in which everything stands on one card; if even the smallest does not fit, the card rolls. */
export const fitCredits = (credits: z.infer<typeof Credits>, width: number, height: number): CreditsFit => {
  const most = Math.max(1, Math.min(width > height * 1.2 ? 3 : 1, credits.sections.length))
  const lettersAt = (columns: number, size: number) =>
    Math.max(8, (width * (columns > 1 ? 0.8 : 0.84)) / columns / (size * 0.56))
  const notices = credits.notices.join(' ').length
  const tallOf = (columns: number, size: number) => {
    const letters = lettersAt(columns, size)
    const rows = columnsOf(credits.sections, columns, letters).map((own) =>
      own.reduce((n, section) => n + rowsOf(section, letters), 0),
    )
    const body = Math.max(0, ...rows) * size * LINE
    const small = size * 0.72
    const notes = Math.ceil(notices / ((width * 0.8) / (small * 0.54))) * small * 1.45
    return size * 4.6 + body + notes + size * 2
  }
  for (let size = height * 0.046; size >= height * SMALLEST; size *= 0.96)
    for (let columns = 1; columns <= most; columns++)
      if (tallOf(columns, size) <= height * 0.88)
        return { columns, size, letters: lettersAt(columns, size), roll: 0 }
  const size = height * SMALLEST * 1.15
  return {
    columns: most,
    size,
    letters: lettersAt(most, size),
    roll: Math.max(0, tallOf(most, size) - height * 0.88),
  }
}

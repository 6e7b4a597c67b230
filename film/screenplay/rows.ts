import { type Hidden, hiddenIn } from './hidden.ts'

/**
 * One line of the text, its line ending included. Line breaks inside notes and boneyards end no row, so rows
 * follow each other without a gap and a row never starts or ends inside something hidden.
 */
export type Row = {
  start: number
  end: number
  visible: string // without notes, boneyards and the line ending
  at: number // offset of the first visible character that is not a space; `end` when there is none
  hidden: Hidden[]
}

const ending = /\r\n$|\n$|\r$/

const rowOf = (text: string, start: number, end: number, hidden: Hidden[]): Row => {
  const stretches: { from: number; to: number }[] = []
  let from = start
  for (const each of hidden) {
    stretches.push({ from, to: each.start })
    from = each.end
  }
  stretches.push({ from, to: end })
  let at = end
  let visible = ''
  for (const stretch of stretches) {
    const shown = text.slice(stretch.from, stretch.to)
    const first = shown.search(/\S/)
    if (at === end && first >= 0) at = stretch.from + first
    visible += shown
  }
  return { start, end, visible: visible.replace(ending, ''), at, hidden }
}

/** Cuts a text into rows, in one pass. */
export const rowsOf = (text: string): Row[] => {
  const rows: Row[] = []
  const hidden = hiddenIn(text)
  const breaks = /\r\n|\n|\r/g
  let start = 0
  let next = 0 // the first hidden stretch that is not in a row yet
  const close = (end: number) => {
    const mine: Hidden[] = []
    for (let each = hidden[next]; each !== undefined && each.start < end; each = hidden[next]) {
      mine.push(each)
      next += 1
    }
    rows.push(rowOf(text, start, end, mine))
    start = end
  }
  let covered = 0 // the first hidden stretch that ends after the break looked at
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    while ((hidden[covered]?.end ?? Number.POSITIVE_INFINITY) <= match.index) covered += 1
    const over = hidden[covered]
    if (over !== undefined && over.start <= match.index) breaks.lastIndex = over.end
    else close(match.index + match[0].length)
  }
  if (start < text.length) close(text.length)
  return rows
}

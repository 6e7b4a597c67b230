import type { ScreenplayElement } from './elements.ts'

/** Rows on a page and letters in a row, as the trade sets a screenplay in 12-point Courier: a page is about a minute. */
const rowsPerPage = 55
const width: Partial<Record<ScreenplayElement['kind'], number>> = {
  action: 61,
  heading: 61,
  dialogue: 35,
  lyric: 35,
  parenthetical: 25,
  character: 38,
}
const unprinted = new Set<ScreenplayElement['kind']>([
  'title-page',
  'note',
  'boneyard',
  'section',
  'synopsis',
])

const rowsOf = ({ kind, text }: ScreenplayElement): number => {
  const wide = width[kind] ?? 61
  return text.split('\n').reduce((sum, row) => {
    let [rows, at] = [1, 0]
    for (const word of row.split(' ')) {
      if (at > 0 && at + 1 + word.length > wide) [rows, at] = [rows + 1, word.length]
      else at += (at > 0 ? 1 : 0) + word.length
    }
    return sum + rows
  }, 0)
}

/** Where each page of a printed screenplay begins, as offsets; a heading or a cue does not stand alone at the foot of one. */
export const pagesOf = (elements: readonly ScreenplayElement[]): number[] => {
  const starts: number[] = []
  let left = 0
  for (const [i, element] of elements.entries()) {
    if (unprinted.has(element.kind)) continue
    if (element.kind === 'blank' && (starts.length === 0 || left === rowsPerPage)) continue
    const rows = element.kind === 'blank' ? 1 : rowsOf(element)
    const next = elements[i + 1]
    const keeps =
      (element.kind === 'heading' || element.kind === 'character') && next !== undefined ? rows + 2 : rows
    if (element.kind === 'page-break') {
      left = 0
      continue
    }
    if (starts.length === 0 || left < Math.min(keeps, rowsPerPage)) {
      if (element.kind === 'blank') continue
      starts.push(element.start)
      left = rowsPerPage
    }
    left -= Math.min(rows, left)
  }
  return starts
}

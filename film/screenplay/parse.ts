import { classify } from './classify.ts'
import type { Screenplay, ScreenplayElement } from './elements.ts'
import { type Row, rowsOf } from './rows.ts'
import { titleEntries, titlePageRows } from './title-page.ts'

/** A row of notes or boneyards alone: it neither ends a paragraph nor begins one. */
const isAside = (row: Row): boolean => row.hidden.length > 0 && row.visible.trim() === ''

const emptyAfter = (rows: Row[]): boolean[] => {
  const answers: boolean[] = new Array(rows.length)
  let empty = true
  for (let i = rows.length - 1; i >= 0; i--) {
    answers[i] = empty
    const row = rows[i]
    if (row !== undefined && !isAside(row)) empty = row.visible.trim() === ''
  }
  return answers
}

const notesIn = (text: string, row: Row): string[] =>
  row.hidden
    .filter((hidden) => hidden.kind === 'note')
    .map((note) => text.slice(note.start + 2, note.end - 2).trim())

const speakers = new Set(['character', 'parenthetical', 'dialogue'])
const paragraphs = new Set(['action', 'lyric'])

/** Reads Fountain. Any text can be read; nothing of it is lost, because every element keeps its stretch of the text. */
export const parse = (text: string): Screenplay => {
  const rows = rowsOf(text)
  const elements: ScreenplayElement[] = []
  const place = (row: Row) => ({
    start: row.start,
    end: row.end,
    at: row.at,
    raw: text.slice(row.start, row.end),
  })
  const titleRows = titlePageRows(rows)
  const last = rows[titleRows - 1]
  const first = rows[0]
  if (first !== undefined && last !== undefined) {
    const entries = titleEntries(rows.slice(0, titleRows))
    const whole = { start: 0, end: last.end, at: first.at, raw: text.slice(0, last.end) }
    elements.push({ kind: 'title-page', entries, text: '', notes: [], ...whole })
  }
  const ends = emptyAfter(rows)
  let fresh = true // a block may begin
  let speaking = false
  for (let i = titleRows; i < rows.length; i++) {
    const row = rows[i]
    if (row === undefined) break
    const notes = notesIn(text, row)
    if (isAside(row)) {
      elements.push({
        kind: notes.length > 0 ? 'note' : 'boneyard',
        text: notes.join('\n'),
        notes,
        ...place(row),
      })
      continue
    }
    const content = classify(row.visible, { fresh, speaking, emptyAfter: ends[i] ?? true })
    elements.push({ ...content, notes, ...place(row) })
    speaking = speakers.has(content.kind) || (speaking && content.kind === 'lyric')
    fresh = !speaking && !paragraphs.has(content.kind)
  }
  return { elements }
}

/** Gives back the text that was read, byte for byte. */
export const write = (screenplay: Screenplay): string =>
  screenplay.elements.map((element) => element.raw).join('')

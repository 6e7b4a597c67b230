import type { Row } from './rows.ts'

export type TitleEntry = { key: string; values: string[] }

const known =
  /^(?:title|subtitle|credit|authors?|writers?|written by|source|notes?|draft(?: date)?|date|contact(?: info)?|copyright|revision|format|font|language|watermark|header|footer|t[lcr]|b[lr]|cc)$/i
const entry = /^([^\s:][^:]{0,60}?)\s*:(.*)$/

/**
 * How many rows at the start are a title page: "Key: value" rows, values indented, up to the first empty row. One known
 * key is asked for, so that "FADE IN:" and a play's "ANNA: Hello" are not taken for one.
 */
export const titlePageRows = (rows: Row[]): number => {
  let count = 0
  let familiar = false
  for (const row of rows) {
    const text = row.visible.replace(/^\uFEFF/, '')
    if (text.trim() === '') break
    const key = entry.exec(text)?.[1]
    if (key === undefined && (count === 0 || !/^(?: {3,}|\t)/.test(text))) break
    familiar ||= key !== undefined && known.test(key)
    count += 1
  }
  return familiar ? count : 0
}

export const titleEntries = (rows: Row[]): TitleEntry[] => {
  const entries: TitleEntry[] = []
  for (const row of rows) {
    const match = entry.exec(row.visible.replace(/^\uFEFF/, ''))
    const value = (match?.[2] ?? row.visible).trim()
    if (match?.[1] !== undefined) entries.push({ key: match[1], values: [] })
    if (value !== '') entries.at(-1)?.values.push(value)
  }
  return entries
}

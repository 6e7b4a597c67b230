import { AppError } from '../errors.ts'
import { type Cue, clock, msOf, type Place, rowOf } from './cues.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
}
const unescaped = (text: string) => text.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all)

const settings = (place: Place | undefined): string =>
  place === undefined ? '' : ` line:${place.line}% size:${place.size}%`

/** WebVTT (W3C): the speaker as a voice span. */
export const writeVtt = (cues: Cue[]): string => {
  const blocks = cues.map((cue, i) => {
    const rows = cue.lines
      .map(rowOf)
      .filter((row) => row !== '')
      .map(escaped)
    const speaker = cue.speaker === null ? '' : escaped(rowOf(cue.speaker))
    const [first = '', ...rest] = rows
    const text = [speaker === '' ? first : `<v ${speaker}>${first}`, ...rest].join('\n')
    return `${i + 1}\n${clock(cue.from, '.')} --> ${clock(cue.to, '.')}${settings(cue.place)}\n${text}`
  })
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`
}

const cueOf = (rows: string[], number: number): Cue | null => {
  const at = rows.findIndex((row) => row.includes('-->'))
  if (at < 0) return null // a note, a style or a region
  const [from = '', arrow, to = '', ...set] = (rows[at] ?? '').trim().split(/\s+/)
  const percent = (name: string) =>
    /^\d+/.exec(set.find((each) => each.startsWith(`${name}:`))?.slice(name.length + 1) ?? '')?.[0]
  const [line, size] = [percent('line'), percent('size')]
  const times = { from: msOf(from), to: msOf(to) }
  if (arrow !== '-->' || times.from === null || times.to === null || times.to <= times.from)
    throw new AppError('bad-input', `Caption ${number} has no usable times: "${rows[at]}".`, {
      where: `caption ${number}`,
    })
  const text = rows.slice(at + 1).join('\n')
  const speaker = /^<v(?:\.[^\s>]*)?\s+([^>]*)>/.exec(text)?.[1]
  const lines = text.split('\n').map((row) => unescaped(row.replace(/<[^<>]*>/g, '')))
  return {
    ...{ from: times.from, to: times.to, lines },
    speaker: speaker === undefined ? null : unescaped(speaker),
    ...(line === undefined || size === undefined
      ? {}
      : { place: { line: Number(line), size: Number(size) } }),
  }
}

/** @throws AppError('bad-input') naming the caption that cannot be read */
export const readVtt = (text: string): Cue[] => {
  const [head = '', ...blocks] = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(head))
    throw new AppError('bad-input', 'This is no WebVTT file: its first row must begin with "WEBVTT".', {
      where: 'row 1',
    })
  return blocks.flatMap(
    (block, i) =>
      cueOf(
        block.split('\n').filter((row) => row !== ''),
        i + 1,
      ) ?? [],
  )
}

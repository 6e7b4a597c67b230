import type { Change } from '../change.ts'
import type { Film } from '../film.ts'
import { isTable, type Json } from '../path.ts'
import type { Clip } from '../timeline/track.ts'
import { type Names, namesOf, opening, plainly, short } from './names.ts'
import { partsOf, type Touched } from './undo.ts'

type Part = Exclude<Change, { op: 'batch' }>

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{32,}/.test(value)

/** A value in a few letters; null where it is too much to tell, or tells a person nothing. */
const told = (value: unknown): string | null => {
  if (isHash(value)) return null
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'string') return `“${short(value)}”`
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000)
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value) && value.length <= 4 && value.every((each) => typeof each === 'string'))
    return value.length === 0 ? 'none' : value.map(plainly).join(', ')
  return null
}

const fromTo = (before: unknown, after: unknown): string => {
  const [one, other] = [told(before), told(after)]
  return one === null || other === null ? 'changed' : `${one} → ${other}`
}

const frames = (count: number): string => `${count} ${Math.abs(count) === 1 ? 'frame' : 'frames'}`
const moved = (by: number): string => `${frames(Math.abs(by))} ${by < 0 ? 'earlier' : 'later'}`

const rowsOf = (lines: unknown): string => short([lines].flat().filter(Boolean).join(' / '))

/** What the studio keeps for itself beside what a person does. */
const kept: ReadonlySet<string> = new Set(['hand', 'stale'])

/** One field of a row that has another value. */
const field = (name: string, before: unknown, after: unknown): string => {
  if (typeof before === 'number' && typeof after === 'number') {
    if (name === 'frames') return `${before} → ${after} frames`
    if (name === 'start') return moved(after - before)
    if (name === 'gain') return `level ${before} → ${after} dB`
    if (name === 'seconds') return `${fromTo(before, after)} seconds`
  }
  if (name === 'source' && isTable(before) && isTable(after) && before.kind === after.kind)
    return between(before, after).join(', ')
  if (name === 'lines') return `“${rowsOf(before)}” → “${rowsOf(after)}”`
  return `${plainly(name)} ${fromTo(before, after)}`
}

/** The fields in which two rows differ, in words. */
export const between = (before: Json, after: Json): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    kept.has(key) || JSON.stringify(before[key]) === JSON.stringify(after[key])
      ? []
      : [field(key, before[key], after[key])],
  )

const fields: Record<string, string> = {
  ...{
    gain: 'level',
    start: 'place',
    frames: 'length',
    offset: 'place in its source',
    source: 'what it shows',
  },
}

/** Places of the film as what of a thing they are: "length, level". */
export const placesIn = (touched: readonly Touched[]): string => {
  const names = touched.map(({ path }) => {
    const [table = ''] = path
    const row = table === 'tracks' && path[2] === 'clips' ? 4 : 2
    const field = path[row]
    if (field !== undefined) return fields[field] ?? plainly(field)
    return table === 'tracks' ? (path.length > 2 ? 'a clip' : 'a track') : plainly(table)
  })
  const all = [...new Set(names)]
  return `${all.slice(0, 3).join(', ')}${all.length > 3 ? ' …' : ''}`
}

type Ask = { names: Names; clip: (track: string, id: string) => Clip | undefined }

/** What the path leads to: its name, and the field within it, if any. */
const subject = ({ path }: Part, { names, clip }: Ask): { name: string; rest: string[] } => {
  const [table = '', id, inner, clipId, ...deep] = path
  if (table === 'tracks' && id !== undefined && inner === 'clips' && clipId !== undefined)
    return { name: names.clip(clip(id, clipId)), rest: deep }
  if (id === undefined) return { name: opening(plainly(table)), rest: [] }
  return { name: names.row(table, id), rest: path.slice(2) }
}

const partInWords = (part: Part, before: unknown, ask: Ask): string | null => {
  const { name, rest } = subject(part, ask)
  if (part.op === 'text') {
    if (part.remove === '') return `${name}: wrote “${short(part.insert)}”`
    if (part.insert === '') return `${name}: took out “${short(part.remove)}”`
    return `${name}: “${short(part.remove)}” → “${short(part.insert)}”`
  }
  const last = rest.at(-1)
  if (last !== undefined && kept.has(last)) return null
  if (part.op === 'remove') return last ? `${name}: ${plainly(last)} removed` : `${name}: removed`
  if (last !== undefined) return `${name}: ${field(last, before, part.value)}`
  if (part.path[0] === 'locks') return 'What is locked: changed'
  if (before === undefined) return `${name}: new`
  if (isTable(before) && isTable(part.value)) {
    const fields = between(before, part.value)
    if (fields.length === 0) return null // set to what it was
    return `${name}: ${fields.length > 3 ? 'changed' : fields.join(', ')}`
  }
  return `${name}: ${fromTo(before, part.value)}`
}

/** Many clips that went the same way are told as one. */
const together = (parts: Part[], before: Map<string, unknown>) => {
  const ways = new Map<number, Part[]>()
  for (const part of parts) {
    const was = before.get(part.path.join('.'))
    if (part.path[0] !== 'tracks' || part.path[4] !== 'start' || part.op !== 'set') continue
    if (typeof was !== 'number' || typeof part.value !== 'number') continue
    ways.set(part.value - was, [...(ways.get(part.value - was) ?? []), part])
  }
  return [...ways].filter(([, list]) => list.length > 2)
}

/**
 * What an edit did, in words: "Shot 2A: 96 → 84 frames". Names are those of the film given, which may have moved on; what
 * was there before is read from the inverse.
 */
export const wordsOf = ({ change, inverse }: { change: Change; inverse: Change }, film: Film): string[] => {
  const parts = partsOf(change)
  const rows = new Map<string, unknown>()
  const before = new Map<string, unknown>()
  for (const part of partsOf(inverse))
    if (part.op === 'set') {
      before.set(part.path.join('.'), part.value)
      rows.set(part.path.join('.'), part.value)
    }
  for (const part of parts) if (part.op === 'set') rows.set(part.path.join('.'), part.value)
  const clip = (track: string, id: string) =>
    film.tracks[track]?.clips[id] ?? (rows.get(`tracks.${track}.clips.${id}`) as Clip | undefined)
  const ask: Ask = { names: namesOf(film), clip }
  const ways = together(parts, before)
  const folded = new Set(ways.flatMap(([, list]) => list))
  // What a change locks goes without saying beside the change itself.
  const isLock = ({ path }: Part) => path[0] === 'locks'
  const told = parts.some((part) => !isLock(part)) ? parts.filter((part) => !isLock(part)) : parts
  return [
    ...told.flatMap((part) =>
      folded.has(part) ? [] : (partInWords(part, before.get(part.path.join('.')), ask) ?? []),
    ),
    ...ways.map(([by, list]) => `${list.length} clips: ${moved(by)}`),
  ]
}

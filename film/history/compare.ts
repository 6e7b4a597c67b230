import { z } from 'zod'
import { Film } from '../film.ts'
import { isTable, schemaAt, unwrapped } from '../path.ts'
import type { Clip } from '../timeline/track.ts'
import { rewritten } from './diff-words.ts'
import { namesOf, opening, plainly } from './names.ts'
import { between } from './words.ts'

export type Difference = {
  part: 'scene' | 'shot' | 'clip' | 'words' | 'other'
  how: 'added' | 'removed' | 'changed'
  name: string
  what: string[]
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : isTable(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value

type Rows = Record<string, unknown>
type Of = { part: Difference['part']; before: Rows; after: Rows; name: (id: string, gone: boolean) => string }

/** The rows of one table that came, went or are other. */
const rows = ({ part, before, after, name }: Of): Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id): Difference[] => {
    const [one, other] = [before[id], after[id]]
    if (one === undefined) return [{ part, how: 'added', name: name(id, false), what: [] }]
    if (other === undefined) return [{ part, how: 'removed', name: name(id, true), what: [] }]
    if (one === other || equal(one, other)) return []
    const what = isTable(one) && isTable(other) ? between(one, other) : []
    return [{ part, how: 'changed', name: name(id, false), what }]
  })

const clipsOf = (film: Film): Map<string, Clip> =>
  new Map(
    Object.values(film.tracks).flatMap((track) =>
      Object.values(track.clips).map((clip) => [`${track.id}.${clip.id}`, clip]),
    ),
  )
const tracksOf = (film: Film): Rows =>
  Object.fromEntries(Object.values(film.tracks).map(({ clips: _, hand: __, ...track }) => [track.id, track]))

const words = (before: string, after: string): Difference[] =>
  rewritten(before, after).map(({ scene, removed, added }) => ({
    part: 'words',
    how: removed.length === 0 ? 'added' : added.length === 0 ? 'removed' : 'changed',
    name: scene === null ? 'Screenplay' : `Words of scene ${scene}`,
    what: [...removed.map((row) => `− ${row}`), ...added.map((row) => `+ ${row}`)],
  }))

const apart = new Set(['scenes', 'shots', 'tracks', 'screenplay', 'version', 'id'])

/** What is other in the second of two states of a film: by scene, shot, clip and word, then the rest by its fields. */
export const compare = (before: Film, after: Film): Difference[] => {
  const [was, is] = [namesOf(before), namesOf(after)]
  const of = (gone: boolean) => (gone ? was : is)
  const [clipsBefore, clipsAfter] = [clipsOf(before), clipsOf(after)]
  const clip = (id: string, gone: boolean) => of(gone).clip((gone ? clipsBefore : clipsAfter).get(id))
  const table = (key: string): Difference[] => {
    const [one, other] = [before[key as keyof Film], after[key as keyof Film]] as [unknown, unknown]
    if (one === other || equal(one, other)) return []
    if (isTable(one) && isTable(other) && unwrapped(schemaAt([key]).schema) instanceof z.ZodRecord)
      return rows({ part: 'other', before: one, after: other, name: (id, gone) => of(gone).row(key, id) })
    const how = one === null ? 'added' : other === null ? 'removed' : 'changed'
    const what = isTable(one) && isTable(other) ? between(one, other) : []
    return [{ part: 'other', how, name: opening(plainly(key)), what }]
  }
  return [
    ...rows({
      ...{ part: 'scene', before: before.scenes, after: after.scenes },
      name: (id, gone) => of(gone).scene(id),
    }),
    ...rows({
      ...{ part: 'shot', before: before.shots, after: after.shots },
      name: (id, gone) => of(gone).shot(id),
    }),
    ...rows({
      ...{ part: 'clip', before: Object.fromEntries(clipsBefore), after: Object.fromEntries(clipsAfter) },
      name: clip,
    }),
    ...rows({
      ...{ part: 'clip', before: tracksOf(before), after: tracksOf(after) },
      name: (id, gone) => of(gone).row('tracks', id),
    }),
    ...words(before.screenplay, after.screenplay),
    ...Object.keys(Film.shape).flatMap((key) => (apart.has(key) ? [] : table(key))),
  ]
}

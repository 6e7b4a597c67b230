import type { Film } from '#film/film.ts'
import type { StageSpec } from '#film/stage.ts'
import { titleCase } from '../film/words.ts'
import type { Thing } from './things.ts'

/** Everything that is called by name on a stage. */
export type Names = Pick<Film, 'cast' | 'props'>

/** What a thing is called. */
export const nameOf = ({ cast, props }: Names, thing: Thing): string => {
  if (thing.kind === 'figure') return cast[thing.id]?.name ?? titleCase(thing.id)
  if (thing.kind === 'prop') return titleCase(props[thing.id]?.name ?? thing.id)
  if (thing.kind === 'lamp') return `Lamp ${thing.index + 1}`
  return thing.kind === 'camera' ? 'Camera' : 'Light'
}

/** Whom or what one can look at, point to or go to. */
export const targetsOf = (names: Names, spec: StageSpec, without: string): [string, string][] => [
  ...spec.figures
    .filter(({ id }) => id !== without)
    .map(({ id }): [string, string] => [id, nameOf(names, { kind: 'figure', id })]),
  ...spec.props.map(({ id }): [string, string] => [id, nameOf(names, { kind: 'prop', id })]),
  ...spec.set.marks.map(({ id, use }): [string, string] => [id, `${titleCase(use)}: ${id}`]),
]

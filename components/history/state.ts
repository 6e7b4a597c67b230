import type { Part } from '#film/history/parts.ts'
import type { FilmDetail, Outputs } from '../api/client.ts'

/** An edit as the list has it. */
export type Entry = Outputs['history']['list']['edits'][number]
/** Which edits are listed. */
export type Which = { by?: 'person' | 'agent'; part?: Part }

/** A state of the film in its history: the one after edit `seq`. */
export type State = { seq: number; name: string }

/** What the history page shows: its list, a film as it was, or what differs between two. */
export type Shown =
  | { kind: 'list' }
  | { kind: 'look'; state: State }
  | { kind: 'compare'; from: State; to: State }

export const nowOf = ({ version }: FilmDetail): State => ({ seq: version, name: 'Now' })

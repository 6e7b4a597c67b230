import type { Film } from '../film.ts'

/** The film as it would be, and what that is in words: before, after, and what the person should know of it. */
export type Done = {
  film: Film
  title: string // 'Scene 2 darker'
  before: string
  after: string
  shots?: string[] // whose pictures are another
  note?: string // what it costs, what it leaves
}
/** Why not; `instead`: other asks, in words, that would do. */
export type Cannot = { cannot: string; instead?: string[] }
export type Outcome = Done | Cannot

/** What one kind of ask does to a film. Pure; the film that comes in is not touched. */
export type Verb<A> = (film: Film, ask: A) => Outcome

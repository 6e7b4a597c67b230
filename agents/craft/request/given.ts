import type { Film } from '#film/film.ts'
import type { Ask } from '#film/proposal/ask.ts'

/** Where the person is and what was spoken of: what "here", "this", "it" and "her" may mean. */
export type Where = {
  frame: number | null // the playhead, where the page has one
  shots: string[] // chosen on the page
  last: Ask[] // what was proposed before
}

/** What a clause is about, as far as it says so. Ids. */
export type Targets = {
  scenes: string[]
  shots: string[]
  characters: string[]
  lines: string[]
  whole: boolean // the whole film
  end: boolean // "at the end"
  beginning: boolean
  pronoun: boolean // he, she, they: of more than one person it could be said
}

/** A clause of a request: one wish, or a part of one. */
export type Clause = {
  raw: string // as typed
  text: string // plainly; quotations are q0, q1 …
  quotes: string[]
  film: Film
  where: Where
  at: Targets
}

/** A button: `words` is the request it stands for. */
export type Choice = { label: string; words: string }
export type Question = { question: string; choices: Choice[] }

export type Heard =
  | { asks: Ask[] }
  | { question: Question }
  | { cannot: string }
  | { command: 'undo' | 'redo' }
/** Makes asks of a clause; null where it is not about such a thing. */
export type Wish = (clause: Clause) => Heard | null

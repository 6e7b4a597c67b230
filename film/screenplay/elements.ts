import type { Cue } from './cue.ts'
import type { Heading } from './heading.ts'
import type { TitleEntry } from './title-page.ts'

type Content =
  | { kind: 'title-page'; entries: TitleEntry[] }
  | { kind: 'heading'; heading: Heading }
  | { kind: 'character'; cue: Cue }
  | { kind: 'section'; depth: number }
  | { kind: PlainKind }

type PlainKind =
  | 'blank'
  | 'action'
  | 'parenthetical'
  | 'dialogue'
  | 'lyric'
  | 'transition'
  | 'centred'
  | 'synopsis'
  | 'page-break'
  | 'note' // a row of notes alone
  | 'boneyard'

export type ElementContent = Content & { text: string } // as it reads, marks of the element taken off; emphasis still in it

/** A stretch of the text: `raw` is text.slice(start, end), and each element begins where the one before it ends. */
export type ScreenplayElement = ElementContent & {
  start: number
  end: number
  at: number // where its first visible character stands
  raw: string
  notes: string[]
}

export type Screenplay = { elements: ScreenplayElement[] }

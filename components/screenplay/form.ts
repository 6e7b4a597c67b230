import { looksLikeCue } from '#film/screenplay/cue.ts'
import type { ScreenplayElement } from '#film/screenplay/elements.ts'

type Kind = ScreenplayElement['kind']

/** What a row is for who writes it: a cue is one before anything is said. */
export const meant = (kind: Kind, text: string, fresh: boolean): Kind => {
  const words = text.trim()
  const cue = fresh && kind === 'action' && looksLikeCue(words) && /[\p{L}\d)^]$/u.test(words)
  return cue && words.split(/\s+/).length <= 5 ? 'character' : kind
}

/** What Enter writes at the end of a row: speech follows its cue, everything else begins a paragraph. */
export const entered = (kind: Kind, text: string): string => {
  if (text.trim() === '') return '\n'
  return kind === 'character' || kind === 'parenthetical' ? '\n' : '\n\n'
}

const sentence = (text: string): string => {
  const small = text.toLowerCase()
  return small.charAt(0).toUpperCase() + small.slice(1)
}

/** What Tab makes of a row: action, cue, heading, transition and round again; in speech an aside. Null: let the names be offered. */
export const tabbed = (kind: Kind, text: string): string | null => {
  const words = text.replace(/^[>.@!]\s*/, '').trim()
  if (kind === 'dialogue') return words === '' ? '()' : `(${text.trim()})`
  if (kind === 'parenthetical') return text.trim().slice(1, -1)
  if (words === '') return null
  if (kind === 'character') return `INT. ${words.toUpperCase()}`
  if (kind === 'heading') return `> ${words.replace(/^(?:INT|EXT|EST)\.?\s*/i, '').toUpperCase()}`
  if (kind === 'transition') return `!${sentence(words)}`
  return words.toUpperCase()
}

/** What can be written next at the beginning of a row, those that fit what is there already. */
export type Known = { names: readonly string[]; places: readonly string[] }
export const offers = (
  row: string,
  fresh: boolean,
  known: Known,
): { from: number; words: string[] } | null => {
  const heading = /^(?:INT|EXT|INT\.?\/EXT)\.?\s+/i.exec(row)
  if (heading !== null) {
    const time = /\s-\s+(\w*)$/.exec(row)
    if (time !== null) {
      const from = row.length - (time[1]?.length ?? 0)
      const times = ['DAY', 'NIGHT', 'DAWN', 'DUSK', 'MORNING', 'EVENING', 'CONTINUOUS', 'LATER']
      const places = known.places.filter((place) =>
        `${heading[0]}${place}`.toUpperCase().startsWith(row.toUpperCase()),
      )
      return places.length > 0 ? { from: heading[0].length, words: [...places] } : { from, words: times }
    }
    const begun = row.slice(heading[0].length).toUpperCase()
    return {
      from: heading[0].length,
      words: known.places.filter((place) => place.toUpperCase().startsWith(begun)),
    }
  }
  if (!fresh) return null
  const begun = row.toUpperCase()
  const words = [...known.names, 'INT. ', 'EXT. '].filter((word) => word.startsWith(begun) && word !== begun)
  return words.length === 0 ? null : { from: 0, words }
}

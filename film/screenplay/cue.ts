import { plain } from './plain.ts'

export type Cue = { cue: string; name: string; extension: string | null; dual: boolean }

const continued = /^cont(?:'|’|inue)?d\.?$/i

/** Without spaces and colons at its end; by hand, because a pattern would try each of a thousand colons anew. */
const trimmed = (name: string): string => {
  let end = name.length
  while (end > 0 && /[\s:]/.test(name.charAt(end - 1))) end -= 1
  return name.slice(0, end)
}

/** "ANNA (V.O.) (CONT'D) ^" → ANNA, "V.O.", dual. Continuity marks are no extension. */
export const cueOf = (written: string): Cue => {
  const dual = /\^\s*$/.test(written)
  const cue = plain(written.replace(/\^\s*$/, ''))
  const paren = cue.indexOf('(')
  const name = trimmed(paren < 0 ? cue : cue.slice(0, paren))
  const extensions = [...(paren < 0 ? '' : cue.slice(paren)).matchAll(/\(([^()]*)\)/g)]
    .map((match) => (match[1] ?? '').trim())
    .filter((extension) => extension !== '' && !continued.test(extension))
  return { cue, name: name === '' ? cue : name, extension: extensions.join(', ') || null, dual }
}

/** Whether a row can be a cue by its letters: capitals, but for what stands in parentheses. */
export const looksLikeCue = (text: string): boolean => {
  const name = text
    .replace(/\([^()]*\)?/g, '')
    .replace(/\^\s*$/, '')
    .trim()
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name) && !/[!?]$/.test(name)
}

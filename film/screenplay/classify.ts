import { cueOf, looksLikeCue } from './cue.ts'
import type { ElementContent } from './elements.ts'
import { headingOf, isPlainHeading, startsAsHeading } from './heading.ts'

/** What the rows around say: whether a block may begin here, whether somebody is speaking, whether the next row is empty. */
export type Around = { fresh: boolean; speaking: boolean; emptyAfter: boolean }

const transition =
  /^(?:[^\p{Ll}]*\bTO:|(?:FADE|CUT|DISSOLVE|SMASH CUT|MATCH CUT|JUMP CUT|IRIS|WIPE)(?: (?:IN|OUT|UP|TO|ON)\b[^\p{Ll}]*)[.:]?)$/u

const spoken = (text: string, visible: string): ElementContent | null => {
  if (text === '') return /^\s{2,}$/.test(visible) ? { kind: 'dialogue', text } : null // two spaces: a pause, not the end
  if (isPlainHeading(text)) return { kind: 'heading', heading: headingOf(text), text }
  if (text.startsWith('~')) return { kind: 'lyric', text: text.slice(1).trim() }
  if (text.startsWith('!')) return { kind: 'action', text: text.slice(1) }
  if (text.startsWith('(') && text.endsWith(')')) return { kind: 'parenthetical', text }
  return { kind: 'dialogue', text }
}

const marked = (text: string, fresh: boolean): ElementContent | null => {
  if (/^={3,}$/.test(text)) return { kind: 'page-break', text: '' }
  const mark = text[0]
  const rest = text.slice(1).trim()
  if (mark === '=') return { kind: 'synopsis', text: rest }
  if (mark === '~') return { kind: 'lyric', text: rest }
  if (mark === '!') return { kind: 'action', text: text.slice(1) }
  if (mark === '>' && text.endsWith('<') && text.length > 1)
    return { kind: 'centred', text: text.slice(1, -1).trim() }
  if (mark === '>') return { kind: 'transition', text: rest }
  if (mark === '#') {
    const depth = /^#+/.exec(text)?.[0].length ?? 1
    return { kind: 'section', depth, text: text.slice(depth).trim() }
  }
  if (fresh && mark === '.' && /^\.\s*[\p{L}\p{N}("']/u.test(text)) {
    const heading = headingOf(rest)
    return { kind: 'heading', heading, text: heading.text }
  }
  if (fresh && mark === '@' && rest !== '') return { kind: 'character', cue: cueOf(rest), text: rest }
  return null
}

/** What a row is. `visible` is its text without notes and boneyards. */
export const classify = (visible: string, around: Around): ElementContent => {
  const text = visible.trim()
  if (around.speaking) {
    const content = spoken(text, visible)
    if (content !== null) return content
  }
  if (text === '') return { kind: 'blank', text: '' }
  const forced = marked(text, around.fresh)
  if (forced !== null) return forced
  if ((around.fresh && startsAsHeading(text)) || isPlainHeading(text)) {
    const heading = headingOf(text)
    return { kind: 'heading', heading, text: heading.text }
  }
  if (around.fresh && transition.test(text)) return { kind: 'transition', text }
  if (around.fresh && !around.emptyAfter && looksLikeCue(text))
    return { kind: 'character', cue: cueOf(text), text }
  return { kind: 'action', text: visible.replace(/^\uFEFF/, '').trimEnd() }
}

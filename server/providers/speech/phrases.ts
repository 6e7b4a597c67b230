/** How the voice ends a stretch: it falls, rises, exclaims, trails off or is cut off. */
type Ending = 'fall' | 'rise' | 'exclaim' | 'trail' | 'cut'
/** A stretch spoken in one breath: its words as written in the spec's text, the first one's place there, and the silence after it. */
export type Phrase = { words: string[]; first: number; ending: Ending; pause: number } // s

/** Seconds of silence after a mark (measured conversational pauses lie between 0.2 and 0.6 s). */
const PAUSES: [RegExp, number][] = [
  [/…|\.\.\./, 0.5],
  [/[—–]/, 0.24],
  [/[?!]/, 0.34],
  [/[.。]/, 0.34],
  [/[;:]/, 0.26],
]
const pauseOf = (mark: string): number => PAUSES.find(([pattern]) => pattern.test(mark))?.[1] ?? 0

/** A question that begins with its question word falls; one that could be answered by yes or no rises. */
const OPEN = /^(?:and |but |so |then |now |well,? |just )*(?:who|whom|whose|what|when|where|why|how|which)\b/i
const endingOf = (words: string[], mark: string): Ending => {
  if (/…|\.\.\./.test(mark)) return 'trail'
  if (/[—–]/.test(mark)) return 'cut'
  if (mark.includes('?')) return OPEN.test(words.join(' ')) && !mark.includes('!') ? 'fall' : 'rise'
  return mark.includes('!') ? 'exclaim' : 'fall'
}

const SPEAKABLE = /[\p{L}\p{N}]/u
const END = /[.!?…—–;:。！？]+["'”’)\]]*$/

/** Cuts a spoken text at everything that makes one draw breath. Commas stay inside: the engine phrases them itself. */
export const phrasesOf = (text: string): Phrase[] => {
  const phrases: Phrase[] = []
  let words: string[] = []
  let first = 0
  const close = (mark: string) => {
    const last = phrases.at(-1)
    const pause = pauseOf(mark)
    if (words.length > 0) phrases.push({ words, first, ending: endingOf(words, mark), pause })
    else if (last !== undefined) last.pause = Math.max(last.pause, pause)
    first += words.length
    words = []
  }
  for (const token of text.replace(/([—–…]|\.\.\.)(?=\S)/g, '$1 ').split(/\s+/)) {
    if (SPEAKABLE.test(token)) words.push(token)
    const end = END.exec(token)
    if (end !== null) close(end[0])
  }
  close('.')
  return phrases
}

/** What the engine is given for a word: plain letters, digits and the comma that phrases. */
export const forEngine = (word: string): string => {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[^A-Za-z0-9',]+/g, ' ')
    .replace(/(^|\s)'+|'+(?=\s|$)/g, '$1')
    .replace(/,+(?!$)/g, ' ')
    .trim()
  return /[A-Za-z0-9]/.test(plain) ? plain : ''
}

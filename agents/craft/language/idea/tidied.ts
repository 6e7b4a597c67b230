import { jobWords } from '../../story/jobs.ts'
import { placeWords } from '../../story/places.ts'
import { relationWords } from '../../story/relations.ts'
import { thingWords } from '../../story/things.ts'
import { isWord } from '../wordnet.ts'

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

let vocabulary: Set<string> | null = null
const knownWords = (): Set<string> => {
  vocabulary ??= new Set(
    [
      ...jobWords(),
      ...placeWords(),
      ...relationWords(),
      ...thingWords(),
      'message',
      'finds',
      'discovers',
      'falls',
      'steals',
      'refuses',
      'stranded',
      'secret',
      'haunted',
    ]
      .flatMap((phrase) => phrase.split(' '))
      .filter((word) => word.length > 4),
  )
  return vocabulary
}

/** Mends a misspelt word when exactly our own vocabulary holds one close by: "lighthose" → "lighthouse". */
const spelled = (word: string): string => {
  const lower = word.toLowerCase()
  if (
    /^(?:cannot|could|would|should|their|there|these|those|where|which|while|whose|until|without|against|among|because|since|though|about|every\w+|nobody|some\w+|any\w+|during|before|after|under|toward\w*|between|himself|herself|itself|themselves)$/.test(
      lower,
    )
  )
    return word
  if (lower.length < 5 || !/^[a-z]+$/.test(lower) || knownWords().has(lower) || isWord(lower)) return word
  let best: { word: string; d: number } | null = null
  for (const known of knownWords()) {
    if (Math.abs(known.length - lower.length) > 2 || known[0] !== lower[0]) continue
    const d = distance(lower, known)
    if (d <= (lower.length > 6 ? 2 : 1) && (best === null || d < best.d)) best = { word: known, d }
  }
  return best?.word ?? word
}

/** Capitals, quotes, spelling and openings ("A film about …") that are not part of the story. */
export const tidied = (text: string): string => {
  let out = text
    .replace(/<\/?[a-z][^>]*>|[<>{}[\]|~*_^\\]|\p{Cc}/giu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=^|\s)(\p{L}+\.?)(?: \1)+(?=\s|$)/giu, '$1')
    .replace(/[“”"]/g, '')
    .replace(/[‘’]/g, "'")
    .trim()
  const letters = out.replace(/[^\p{L}]/gu, '')
  if (letters.length > 3 && letters === letters.toUpperCase()) out = out.toLowerCase()
  out = out.replace(
    /^(?:make|create|write|i want|give me|can you make|please make|i'd like)?\s*(?:me\s+)?(?:an?|the)?\s*(?:short\s+|little\s+)?(?:(?:comedy|horror|drama|romance|western|thriller|sci-fi|fantasy|funny|sad|animated)\s+)?(?:film|movie|story|video|short|tale|clip)\s+(?:about|of|where|in which|on)\s+/i,
    '',
  )
  return out
    .split(' ')
    .map((word, i) => {
      const core = word.replace(/[^\p{L}]/gu, '')
      if (core === '' || (i > 0 && /^\p{Lu}/u.test(core))) return word
      const mended = spelled(core)
      return mended === core ? word : word.replace(core, mended)
    })
    .join(' ')
}

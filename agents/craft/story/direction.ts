import type { Brief, Genre } from '#film/brief.ts'
import type { Direction } from '#film/direction.ts'
import type { Look } from '#film/look.ts'
import { tidied } from '../language/idea/tidied.ts'
import { audiences, genreWords, references, shotSeconds, tones, typeWords } from './genre-words.ts'
import { paletteFor } from './palettes.ts'

/** How strongly a text leans to each genre; the heaviest first, at most three. A text with no sign of any is a drama. */
export const genreMix = (text: string): { genre: Genre; weight: number }[] => {
  const lower = text.toLowerCase()
  // A whole screenplay repeats its words; a genre's score grows with different words, not with their number.
  const scores = (Object.keys(genreWords) as Genre[]).map((genre) => {
    const score = genreWords[genre].reduce(
      (sum, [pattern, weight]) =>
        sum + new Set([...lower.matchAll(pattern)].map((hit) => hit[0])).size * weight,
      genre === 'drama' ? 0.4 : 0,
    )
    return { genre, score }
  })
  const sorted = scores
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
  const kept = sorted.filter((each) => each.score >= (sorted[0]?.score ?? 0) * 0.4)
  const sum = kept.reduce((total, each) => total + each.score, 0)
  return kept.map((each) => ({ genre: each.genre, weight: Math.round((each.score / sum) * 100) / 100 }))
}

/** The language of a text by its commonest small words. */
const languageOf = (text: string): string => {
  const small: Record<string, RegExp> = {
    en: /\b(?:the|and|of|is|to|a|her|his|with)\b/gi,
    de: /\b(?:der|die|das|und|ein|eine|ist|mit|nicht)\b/gi,
    fr: /\b(?:le|la|les|et|un|une|est|dans|avec)\b/gi,
    es: /\b(?:el|los|las|y|un|una|es|con|que)\b/gi,
    it: /\b(?:il|gli|e|un|una|che|con|di)\b/gi,
  }
  const sample = text.slice(0, 4000)
  const counts = Object.entries(small).map(([language, pattern]) => ({
    language,
    n: sample.match(pattern)?.length ?? 0,
  }))
  const best = counts.reduce((a, b) => (b.n > a.n ? b : a))
  return best.n > 0 ? best.language : 'en'
}

const ink =
  /\b(?:noir|detective|murder\w*|crime|heist|gangster|blackmail|private eye|inspector|alibi|femme fatale)\b/i
const card =
  /\b(?:fairy ?tale|once upon|princess|prince|dragon|wizard|witch|unicorn|puppet|toy|teddy|bedtime|little (?:girl|boy|bear|fox|mouse)|child(?:ren)?)\b/i

/** Hard shadow suits what is hidden, cut paper what is told to children; everything else is painted. */
const lookFor = (first: Genre, text: string): Look => {
  if (first === 'family' || (first === 'fantasy' && card.test(text))) return 'paper'
  const hides = first === 'thriller' || first === 'mystery'
  return hides || ((first === 'drama' || first === 'action') && ink.test(text)) ? 'noir' : 'painted'
}

export const directionOf = (brief: Brief): Direction => {
  const text = brief.source.kind === 'idea' ? tidied(brief.source.text) : brief.source.text
  const found = genreMix(text)
  const asked = brief.genre
  const second = found.find((each) => each.genre !== asked)
  const genres =
    asked === null
      ? found
      : second === undefined
        ? [{ genre: asked, weight: 1 }]
        : [
            { genre: asked, weight: 0.75 },
            { genre: second.genre, weight: 0.25 },
          ]
  const first = genres[0]?.genre ?? 'drama'
  const next = genres[1]?.genre ?? null
  const hits = genreWords[first].flatMap(([pattern]) => text.toLowerCase().match(pattern) ?? [])
  const palette = paletteFor(first, next, text)
  const tone = [
    ...new Set([
      ...tones[first].slice(0, 2),
      ...(next === null ? tones[first].slice(2) : tones[next].slice(0, 1)),
    ]),
  ]
  return {
    type:
      typeWords.find(([, pattern]) => pattern.test(brief.source.kind === 'idea' ? text : ''))?.[0] ?? 'short',
    genres: genres.length === 0 ? [{ genre: 'drama', weight: 1 }] : genres,
    tone,
    audience: audiences[first] ?? 'everyone',
    language: languageOf(text),
    seconds: brief.seconds ?? (brief.source.kind === 'idea' ? 52 : null),
    palette,
    look: brief.look ?? lookFor(first, text),
    averageShotSeconds: shotSeconds[first],
    references: references[first],
    why:
      asked !== null
        ? `You asked for ${asked}; the look “${palette.name}” follows from that and from the place.`
        : hits.length > 0
          ? `The words ${[...new Set(hits)]
              .slice(0, 3)
              .map((word) => `“${word}”`)
              .join(', ')} point to ${first}.`
          : `Nothing in the text points elsewhere, so it is played as ${first}.`,
  }
}

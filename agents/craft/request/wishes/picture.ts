import { sceneNumber } from '#film/proposal/names.ts'
import { amountIn } from '../amounts.ts'
import { askWhich, inScenes } from '../asking.ts'
import type { Wish } from '../given.ts'
import { scenesMeant } from '../meant.ts'

// The colours of a scene, and what is said of a picture without saying what of it.

/** "Take the colour out": all of it is black and white. */
const drained = /\b(?:take|drain|suck|pull|wash|bleed|lose|remove|kill) (?:\S+ ){0,3}colou?rs?\b/

const grades: [RegExp, 'warmth' | 'contrast' | 'saturation' | 'grain', 1 | -1][] = [
  [
    /\b(?:less|low(?:er)?|reduce|drop|bring down|turn down|without|softer)(?: the)? contrast\b|\bflatter\b/,
    'contrast',
    -1,
  ],
  [
    /\b(?:more|high(?:er)?|increase|crank up|boost|raise|bring up|turn up|stronger|add|with)(?: the)? contrast\b|\bcontrast(?:y|ier)\b|\bpunchier\b|\b(?:crush|push|deepen|drop|sink) (?:\S+ )?blacks\b|\bdeeper blacks\b|\b(?:looks?|is|feels?) (?:\S+ )?(?:flat|milky)\b/,
    'contrast',
    1,
  ],
  [
    /\b(?:desaturate(?:d)?|less (?:colou?r(?:ful|s)?|saturat\w+)|(?:tone|turn|bring) (?:down (?:\S+ )?colou?rs?|(?:\S+ )?colou?rs? down)|muted|bleach(?:ed)?|paler|duller|washed[- ]out)\b/,
    'saturation',
    -1,
  ],
  [
    /\b(?:more (?:colou?r(?:ful|s)?|saturat\w+|vivid)|colou?rful|vivid|saturated?|stronger colou?rs|richer colou?rs)\b/,
    'saturation',
    1,
  ],
  [/\b(?:less grain|no grain|remove (?:the )?grain|cleaner)\b/, 'grain', -1],
  [/\b(?:more grain|grain(?:y|ier)|film grain|add grain)\b/, 'grain', 1],
  [/\b(?:less|(?:rid of|take|lose|remove|kill|without) (?:\S+ ){0,3})blue\b/, 'warmth', 1],
  [/\b(?:less|(?:rid of|take|lose|remove|kill|without) (?:\S+ ){0,3})(?:orange|yellow|red)\b/, 'warmth', -1],
  [/\b(?:cool(?:er)?|cold(?:er)?|bluer|more blue|blue(?:r)? tint)\b/, 'warmth', -1],
  [/\b(?:warm(?:er|th)?|golden|more orange|oranger|cosier|cozier)\b/, 'warmth', 1],
]

export const grade: Wish = (clause) => {
  const { text } = clause
  if (/\b(?:music|hair|coat|voice|line|says?|read)\b/.test(text)) return null
  if (
    /\b(?:black[- ]and[- ]white|b&w|monochrome|black & white|no colou?rs?|without colou?rs?|gr[ea]yscale)\b/.test(
      text,
    )
  )
    return inScenes(clause, 'Black and white in which scene?', (scenes) => ({ verb: 'monochrome', scenes }))
  if (/\b(?:old|silent|vintage|classic|1920s|1930s|antique) (?:film|movie|picture|hollywood)\b/.test(text)) {
    const all = scenesMeant({ ...clause, at: { ...clause.at, whole: clause.at.scenes.length === 0 } }) ?? []
    return {
      asks: [
        { verb: 'monochrome', scenes: all },
        { verb: 'grade', scenes: all, what: 'grain', by: 3 },
      ],
    }
  }
  if (drained.test(text))
    return inScenes(clause, 'In which scene?', (scenes) =>
      /\b(?:all|every)\b/.test(text)
        ? { verb: 'monochrome', scenes }
        : { verb: 'grade', scenes, what: 'saturation', by: -amountIn(text).steps },
    )
  const found = grades.find(([words]) => words.test(text))
  if (found === undefined) return null
  const [, what, sign] = found
  return inScenes(clause, 'In which scene?', (scenes) => ({
    verb: 'grade',
    scenes,
    what,
    by: sign * amountIn(text).steps,
  }))
}

/** What is said of a picture without saying what of it. */
export const vague: Wish = (clause) => {
  const { text, raw } = clause
  const scenes = /\b(?:scene|film|shot|it|this|that|look|picture)\b/
  const [only] = clause.at.scenes
  const place = only === undefined ? 'it' : `scene ${sceneNumber(clause.film, only)}`
  if (
    /\b(?:more dramatic|more tension|tenser|more suspense|more atmosphere|lonel(?:y|ier)|more (?:lonely|romantic|mysterious|tense)|more intense|more emotional|more exciting|more interesting|more cinematic|moody|scarier|creepier|sadder|happier|more beautiful|nicer|prettier|better|more professional|punch|pop|stand out|tone (?:it|this|that) down)\b/.test(
      text,
    ) &&
    (scenes.test(text) || /^more\b|\bstand out\b/.test(text))
  )
    return askWhich(`How should ${place} get there?`, {
      Darker: `Make ${place} darker`,
      'More contrast': `Make ${place} with more contrast`,
      Slower: `Make ${place} slower`,
      Faster: `Make ${place} faster`,
      'Another music': `Music in ${place === 'it' ? 'the whole film' : place} tense`,
    })
  if (
    /^(?:change|fix|adjust|edit|redo|improve|do something (?:with|about)) (?:the )?(?:colou?rs?|light(?:ing)?|picture|look)(?: .*)?$/.test(
      text,
    )
  )
    return askWhich('How?', {
      Darker: `Darker ${inPlace(raw)}`,
      Brighter: `Brighter ${inPlace(raw)}`,
      Warmer: `Warmer ${inPlace(raw)}`,
      Cooler: `Cooler ${inPlace(raw)}`,
      'Black and white': `Black and white ${inPlace(raw)}`,
    })
  return null
}

const inPlace = (raw: string): string =>
  /\b(?:in|of) (?:the )?.*$/i.exec(raw)?.[0].replace(/^of/i, 'in') ?? ''

import { inOrder } from '#film/film.ts'
import { amountIn } from '../amounts.ts'
import { askWhich } from '../asking.ts'
import { busesIn, headOf, isTaking } from '../buses.ts'
import type { Clause, Wish } from '../given.ts'
import { scenesMeant, spanMeant } from '../meant.ts'
import { foundIn } from '../words.ts'

// The music: where it is heard, and how it is.

/** "No music until scene 2", "start the music later", "music only in scene 3": where it is not heard. */
export const musicFrom: Wish = ({ text, at, film }) => {
  if (!/\bmusic\b/.test(text)) return null
  const order = inOrder(film.scenes).map(({ id }) => id)
  const [from = ''] = at.scenes
  const outside =
    /\b(?:until|till|before|starts?|begins?|comes? in)\b/.test(text) && at.scenes.length === 1
      ? order.slice(0, order.indexOf(from))
      : /\bmusic only\b|\bonly\b.*\bmusic\b/.test(text) &&
          at.scenes.length > 0 &&
          !/\b(?:piano|strings?)\b/.test(text)
        ? order.filter((id) => !at.scenes.includes(id))
        : null
  // "Only when she confesses": it is not heard under any other shot.
  if (/\bonly (?:when|while|under|during|as)\b/.test(text) && at.lines.length > 0) {
    const ids = Object.values(film.shots).flatMap(({ id, lines }) =>
      lines.some((line) => at.lines.includes(line)) ? [] : [id],
    )
    return { asks: [{ verb: 'silence', bus: 'music', span: { of: 'shots', ids } }] }
  }
  if (outside !== null)
    return outside.length === 0
      ? { cannot: 'Nothing is heard before that scene.' }
      : { asks: [{ verb: 'silence', bus: 'music', span: { of: 'scenes', ids: outside } }] }
  if (!/\b(?:starts?|begins?|comes? in)\b.*\blater\b|\blater\b.*\bmusic\b/.test(text)) return null
  return askWhich(
    'From which scene should the music be heard?',
    Object.fromEntries(order.slice(1).map((_, i) => [`Scene ${i + 2}`, `No music until scene ${i + 2}`])),
  )
}

/** "Fade out the music in scene 2". */
export const fadeMusic: Wish = ({ text, at }) => {
  const [bus] = busesIn(headOf(text))
  if (!/\bfad(?:e|es|ing)\b/.test(text) || bus === undefined) return null
  const edge = /\bfad\w+ (?:\S+ ){0,3}in\b/.test(text) && !/\bout\b/.test(text) ? 'in' : 'out'
  const span = spanMeant({ at: { ...at, whole: true } })
  return {
    asks: [
      { verb: 'fade-sound', bus, edge, seconds: amountIn(text).seconds ?? 2, span: span ?? { of: 'film' } },
    ],
  }
}

const moods = {
  'sad(?:der)?|melanchol(?:y|ic)|sorrowful': 'sad',
  'happ(?:y|ier)|joyful|cheerful|upbeat|brighter|hopeful|uplifting': 'joyful',
  'tense(?:r)?|suspenseful|nervous': 'tense',
  'calm(?:er)?|peaceful|relaxed|quiet mood|soothing': 'calm',
  'darker|dark|ominous|sinister|scarier': 'darker',
  'lighter|light': 'lighter',
  'heroic|epic|triumphant|bigger|grander': 'heroic',
  'mysterious|eerie|strange': 'mysterious',
  'tender(?:er)?|gentle(?:r)?|romantic|intimate': 'tender',
} as const
const ensembles = {
  'orchestra(?:l)?': 'orchestra',
  'string quartet|strings?|violins?|cellos?': 'strings',
  piano: 'piano',
  'winds|woodwinds|flutes?': 'winds',
  'brass|horns?|trumpets?': 'brass',
  'choir|choral': 'choir',
  'guitars?': 'guitars',
  'synth(?:esi[sz]er)?s?|electronic': 'synths',
  jazz: 'jazz',
  folk: 'folk',
  'music ?box|toys?': 'toys',
} as const

export const score: Wish = (clause) => {
  const { text } = clause
  const instruments = foundIn(ensembles, text)
  if (
    !/\b(?:music|score|soundtrack|tempo|musci)\b/.test(text) &&
    !(instruments !== null && /\b(?:play|on the|use|with|under|beneath|behind) /.test(text))
  )
    return null
  if (isTaking(text) && instruments === null) return null
  const mood = foundIn(moods, text)
  const { percent, steps } = amountIn(text)
  const step = percent === null ? ([0, 0.08, 0.15, 0.3][steps] ?? 0.15) : percent / 100
  const tempo = /\bslow(?:er|s)?\b|slow (?:\S+ )*down/.test(text)
    ? 1 - step
    : /\b(?:faster|quicker|livelier|speed)\b/.test(text)
      ? 1 + step
      : undefined
  if (tempo === undefined && mood === null && instruments === null) {
    if (/\b(?:add|start|begin|longer|shorter|another|new|different|change|better|compose|write)\b/.test(text))
      return askWhich('How should the music be?', {
        Sadder: `${withoutVerb(clause)} sadder`,
        Calmer: `${withoutVerb(clause)} calmer`,
        'More tense': `${withoutVerb(clause)} tense`,
        Slower: `${withoutVerb(clause)} slower`,
        Faster: `${withoutVerb(clause)} faster`,
        'On a piano': `${withoutVerb(clause)} on the piano`,
      })
    return null
  }
  const scenes = clause.at.whole ? null : scenesMeant(clause)
  return {
    asks: [
      {
        verb: 'score',
        scenes,
        ...(tempo && { tempo }),
        ...(mood && { mood }),
        ...(instruments && { instruments }),
      },
    ],
  }
}

const withoutVerb = ({ raw }: Clause): string => {
  const place = /\bin (?:the )?.*$/i.exec(raw)?.[0]
  return place === undefined ? 'Music' : `Music ${place},`
}

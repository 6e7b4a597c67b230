import { jobOf } from '../../story/jobs.ts'
import { placeOf } from '../../story/places.ts'
import { relationOf } from '../../story/relations.ts'
import { type Parsed, parsePhrases } from '../phrases.ts'
import { isNoun } from '../wordnet.ts'

/** Nouns that name no thing one could show. */
export const notThings =
  /^(?:way|person|people|day|days|year|years|night|time|week|month|hour|hours|minute|minutes|morning|name|end|heart|mind|eyes|head|hand|hands|side|place|visit|kind|help|order|chance|world|life|middle|edge|part|front|top|bottom|century|today|tonight|tomorrow|weekend|summer|winter|autumn|spring|christmas|thing|things|charge|danger|fact|turn|rest|lot|couple|pair|group|team|gang|family|bunch)$/

const isCompound = (phrase: string): boolean =>
  jobOf(phrase)?.nouns.includes(phrase) === true ||
  placeOf(phrase) !== null ||
  relationOf(phrase) !== null ||
  (isNoun(phrase) &&
    !/^(?:old|young|little|big|new|good|bad|great|first|last|white|black|red|small|dead|lost) /.test(phrase))

/** The phrases of a text; of bare words without a sentence ("lighthouse storm"), each noun is one. */
export const phrasesOf = (text: string): Parsed => {
  const parsed = parsePhrases(text, isCompound)
  const lower = text.toLowerCase()
  if (parsed.phrases.length === 0)
    for (const [at, word] of lower
      .replace(/[^a-z\s'-]/g, '')
      .split(' ')
      .entries())
      if (
        isNoun(word) &&
        word.length > 2 &&
        !notThings.test(word) &&
        !/^(?:the|run|and|but|for|who|what|how|why|can|may|will|are|was|does)$/.test(word)
      )
        parsed.phrases.push({
          noun: word,
          adjectives: [],
          owner: null,
          definite: false,
          plural: false,
          count: 1,
          name: null,
          isPlace: false,
          isActor: false,
          before: '',
          at,
          end: at,
          possessor: false,
          comma: false,
        })
  return parsed
}

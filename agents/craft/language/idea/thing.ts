import { type ThingClass, thingClass, things } from '../../story/things.ts'
import { singular } from '../english.ts'
import type { NounPhrase } from '../phrases.ts'
import { hypernymsOf, kindsOf } from '../wordnet.ts'
import type { IdeaThing } from './idea.ts'
import { goneWords } from './person.ts'

const mass =
  /^(?:honey|bread|money|water|gold|music|love|time|rain|snow|dust|sand|ice|blood|poison|medicine|oxygen|salt|fire|magic|wine|tea|coffee|chocolate|treasure|cash|freedom|revenge|truth|peace|justice|courage|fear|happiness|death|power|luck|hope|food|gravity|soup|sourdough|paint|ink|jewelry|art|homework|light|ash|ashes|oil|glue|gas|virus|perfume)$/
/** Whether English counts it by the little, not by the piece. */
export const isMass = (noun: string): boolean => mass.test(noun)

export const thingOf = (phrase: NounPhrase): IdeaThing => {
  const lower = phrase.noun.toLowerCase()
  const one = phrase.plural ? singular(lower) : lower
  const direct = thingClass(one, []) ?? thingClass(lower, [])
  const last = one.split(' ').at(-1) ?? one
  const kinds = kindsOf(one, 1).length > 0 ? kindsOf(one, 1) : kindsOf(last, 1)
  const fallback: ThingClass =
    kinds[0] === 'artifact' || kinds[0] === 'body'
      ? 'object'
      : kinds[0] === 'food'
        ? 'food'
        : kinds[0] === 'plant'
          ? 'plant'
          : kinds[0] === 'nature'
            ? 'object'
            : 'idea'
  return {
    noun: lower,
    adjectives: phrase.adjectives.filter(
      (a) =>
        (!goneWords.test(a) || a === 'lost') &&
        !/^(?:under|single|own|few|many|other|same|such|for|over)$/.test(a),
    ),
    class:
      direct ??
      thingClass(one, fallback === 'idea' ? [] : [...hypernymsOf(one), ...hypernymsOf(last)]) ??
      fallback,
    plural: phrase.plural,
    mass: isMass(lower) || isMass(last),
  }
}

/** What can be done with a thing of the idea. */
export const craftOf = (thing: Pick<IdeaThing, 'class'>) => things[thing.class]

import type { FoundThing } from './gather.ts'
import type { IdeaThing } from './idea.ts'

const rank = (o: FoundThing): number => {
  const c = o.thing.class
  const weight =
    c === 'idea'
      ? 0
      : c === 'object'
        ? 2
        : c === 'sky'
          ? 2.2
          : c === 'building'
            ? 2.5
            : c === 'clock' && o.thing.noun === 'time'
              ? 0
              : 4
  const away = /^(?:in|on|at|of|for|during|by)$/.test(o.phrase.before) ? 1 : 0
  return weight - away - (o.phrase.owner === 'noun' ? 0.5 : 0)
}

/** The thing a story turns round, what is in it (the message in the bottle), and the others by weight. */
export const centralThings = (
  objects: FoundThing[],
  lower: string,
): { thing: IdeaThing | null; inner: IdeaThing | null; rest: IdeaThing[] } => {
  const ranked = [...objects].sort((a, b) => rank(b) - rank(a) || a.phrase.at - b.phrase.at)
  let thing = ranked[0]?.thing ?? null
  let inner: IdeaThing | null = null
  const contained =
    /\b(?:message|letter|note|map|photo|photograph|secret|voice|ghost|recipe|diary|poem)\b[^.,]*?\b(?:in|inside|within)\s+(?:an?|the|her|his)\s+(?:\w+\s+)?(bottle|box|book|suitcase|trunk|chest|jar|wall|drawer|coat|piano|violin|clock|cake|loaf|shoe)\b/.exec(
      lower,
    )?.[1]
  if (contained !== undefined) {
    const outer = objects.find((o) => o.thing.noun.endsWith(contained))
    inner = objects.find((o) => o !== outer)?.thing ?? null
    thing = outer?.thing ?? thing
  }
  return { thing, inner, rest: ranked.map((o) => o.thing).filter((t) => t !== thing && t !== inner) }
}

import type { DayTime, Weather } from '#film/scene.ts'
import { type Job, jobLike, jobOf, jobWords } from '../story/jobs.ts'
import { sexOfName } from '../story/names.ts'
import { type PlaceEntry, placeOf, placeWords } from '../story/places.ts'
import { type Relation, relationOf, relationWords, sexOfWord } from '../story/relations.ts'
import { type ThingClass, thingClass, things, thingWords } from '../story/things.ts'
import { articleFor, singular } from './english.ts'
import { type NounPhrase, type Parsed, parsePhrases } from './phrases.ts'
import { hypernymsOf, isNoun, isWord, kindsOf } from './wordnet.ts'

type PersonKind = 'human' | 'robot' | 'animal' | 'creature'
export type IdeaPerson = {
  noun: string // "lighthouse keeper"; one of them where the idea has several
  name: string | null
  adjectives: string[]
  words: string // as the idea says it: "her lost brother"
  sex: 'female' | 'male' | null
  age: 'child' | 'teen' | 'young' | 'adult' | 'elder'
  kind: PersonKind
  job: Job | null
  relation: Relation | null
  gone: boolean // dead, lost or far
  enemy: boolean
  joined: boolean // "… and a young girl": does it together with whoever came before
  count: number
}
export type IdeaThing = {
  noun: string
  adjectives: string[]
  class: ThingClass
  plural: boolean
  mass: boolean
}
export type IdeaPlace = { noun: string; entry: PlaceEntry; proper: boolean }

export type Idea = {
  text: string
  shape: 'story' | 'how' | 'words' | 'what-if'
  lead: IdeaPerson
  others: IdeaPerson[]
  thing: IdeaThing | null
  inner: IdeaThing | null // what is in it: the message in the bottle
  rest: IdeaThing[]
  places: IdeaPlace[]
  time: DayTime | null
  weather: Weather | null
  year: number | null
  goal: string | null // "share one kitchen"
  words: string[] // its nouns and names, which a story keeps
}

const mass =
  /^(?:honey|bread|money|water|gold|music|love|time|rain|snow|dust|sand|ice|blood|poison|medicine|oxygen|salt|fire|magic|wine|tea|coffee|chocolate|treasure|cash|freedom|revenge|truth|peace|justice|courage|fear|happiness|death|power|luck|hope|food|gravity|soup|sourdough|paint|ink|jewelry|art|homework|light|ash|ashes|oil|glue|gas|virus|perfume)$/
/** Whether English counts it by the little, not by the piece. */
export const isMass = (noun: string): boolean => mass.test(noun)

const goneWords =
  /^(?:lost|dead|late|missing|deceased|vanished|long-lost|departed|drowned|fallen|murdered|kidnapped|disappeared|estranged)$/
const enemyWords = /^(?:evil|wicked|corrupt|rival|ruthless|murderous|cruel|villainous)$/
const elderWords = /^(?:old|elderly|aging|ageing|ancient|retired|aged|grey)$/
const youngWords = /^(?:young|teenage|teen|little|small|orphaned|tiny)$/
const childNouns = /\b(?:child|kid|boy|girl|toddler|orphan|schoolgirl|schoolboy|pupil)$/

const isCompound = (phrase: string): boolean =>
  jobOf(phrase)?.nouns.includes(phrase) === true ||
  placeOf(phrase) !== null ||
  relationOf(phrase) !== null ||
  (isNoun(phrase) &&
    !/^(?:old|young|little|big|new|good|bad|great|first|last|white|black|red|small|dead|lost) /.test(phrase))

const kindOfPerson = (noun: string, kinds: string[]): PersonKind => {
  const last = noun.split(' ').at(-1) ?? noun
  if (
    /^(?:robot|android|cyborg|droid|ai|artificial intelligence|machine|computer|toaster|vending machine)$/.test(
      noun,
    ) ||
    /^(?:robot|android|droid)$/.test(last)
  )
    return 'robot'
  if (
    /^(?:dragon|monster|troll|ogre|werewolf|demon|creature|goblin|alien|extraterrestrial|martian|unicorn|skeleton|zombie|beast|giant|yeti|bigfoot|kraken|gargoyle)$/.test(
      last,
    )
  )
    return 'creature'
  if (relationOf(noun)?.bond === 'pet' || /^(?:whale|canary|goose|shark|fox|wolf|crow|swan)$/.test(last))
    return 'animal'
  if (kinds[0] === 'animal' && jobOf(noun) === null) return 'animal'
  return 'human'
}

const isPersonPhrase = (phrase: NounPhrase, one: string): boolean => {
  if (phrase.isPlace || /^(?:christmas|easter|halloween|new year|valentine|mardi|thanksgiving)\b/i.test(one))
    return false
  const last = one.split(' ').at(-1) ?? one
  if (thingClass(one, []) !== null && jobOf(one) === null && relationOf(one) === null && phrase.name === null)
    return false
  if (phrase.name !== null && placeOf(one) === null) return true
  if (jobOf(one) !== null || relationOf(one) !== null || relationOf(last) !== null) return true
  if (placeOf(one) !== null || placeOf(last) !== null) return false
  const kinds = kindsOf(one, 1).length > 0 ? kindsOf(one, 1) : kindsOf(last, 1)
  return (
    kinds[0] === 'person' || kinds[0] === 'animal' || (phrase.isActor && kindsOf(last, 3).includes('person'))
  )
}

const personOf = (phrase: NounPhrase, article: string): IdeaPerson => {
  const one = phrase.plural && phrase.name === null ? singular(phrase.noun) : phrase.noun
  const lower = one.toLowerCase()
  const last = lower.split(' ').at(-1) ?? lower
  const relation = relationOf(lower) ?? relationOf(last)
  const own = jobOf(lower)
  const job = own ?? jobLike([...hypernymsOf(lower), ...hypernymsOf(last)])
  const adjectives = phrase.adjectives
  const name = phrase.name?.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()) ?? null
  const elder =
    adjectives.some((a) => elderWords.test(a)) ||
    relation?.age === 'elder' ||
    /^(?:old|elder|grand)/.test(lower)
  const child = childNouns.test(lower) || relation?.age === 'child'
  const teen = /teen/.test(lower) || adjectives.some((a) => /teen/.test(a))
  return {
    noun: phrase.name !== null && !isWord(lower) ? 'person' : lower,
    name,
    adjectives,
    words:
      name ??
      [
        article === '' || phrase.plural ? articleFor([...adjectives, one].join(' ')) : article,
        ...adjectives,
        one,
      ]
        .filter((w) => w !== '')
        .join(' '),
    sex: phrase.name === null ? (relation?.sex ?? sexOfWord(last)) : sexOfName(phrase.name),
    age: elder
      ? 'elder'
      : teen
        ? 'teen'
        : child
          ? 'child'
          : adjectives.some((a) => youngWords.test(a))
            ? 'young'
            : 'adult',
    kind: phrase.name === null ? kindOfPerson(lower, kindsOf(lower, 1)) : 'human',
    job,
    relation,
    gone: adjectives.some((a) => goneWords.test(a)),
    enemy: adjectives.some((a) => enemyWords.test(a)) || relation?.bond === 'enemy',
    joined: phrase.before === 'and',
    count: phrase.plural || phrase.count > 1 ? Math.max(2, phrase.count) : 1,
  }
}

const thingOf = (phrase: NounPhrase): IdeaThing => {
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

const nobody = (noun: string, job: Job | null, words: string): IdeaPerson => ({
  noun,
  name: null,
  adjectives: [],
  words,
  sex: sexOfWord(noun),
  age: childNouns.test(noun) ? 'child' : 'adult',
  kind: 'human',
  job,
  relation: null,
  gone: false,
  enemy: false,
  joined: false,
  count: 1,
})

/** Who would be at the heart of a story that names only a place or a thing. */
const implied = (thing: IdeaThing | null, place: IdeaPlace | null): IdeaPerson => {
  const owner = (noun: string) => nobody(noun, jobOf(noun), `a ${noun}`)
  const word = place?.noun ?? ''
  if (/bakery|patisserie|cake/.test(word)) return owner('baker')
  if (/cinema|movie|theat|opera/.test(word)) return owner('caretaker')
  if (/librar|archive|museum/.test(word)) return owner('librarian')
  if (/lighthouse/.test(word)) return owner('lighthouse keeper')
  if (/space|moon|mars|planet|orbit/.test(word)) return owner('astronaut')
  if (/castle|kingdom|palace/.test(word)) return owner('knight')
  if (/school|college/.test(word)) return owner('teacher')
  if (/sea|ship|harbou?r|island/.test(word)) return owner('sailor')
  if (/western|saloon|prairie|frontier|desert/.test(word)) return owner('drifter')
  if (/farm|field|garden|orchard|hive/.test(word)) return owner('gardener')
  if (/hospital|clinic/.test(word)) return owner('nurse')
  if (/train|station|bus|taxi/.test(word)) return owner('driver')
  if (/forest|jungle|mountain|cave/.test(word)) return owner('guide')
  if (/shop|store|market|cafe|café|hotel|inn|bar/.test(word)) return owner('shopkeeper')
  const byThing: Partial<Record<ThingClass, string>> = {
    clock: 'clockmaker',
    instrument: 'musician',
    book: 'librarian',
    document: 'postman',
    picture: 'painter',
    food: 'cook',
    plant: 'gardener',
    weapon: 'soldier',
    jewel: 'pawnbroker',
    machine: 'mechanic',
    toy: 'toymaker',
    sky: 'astronomer',
    vehicle: 'mechanic',
    voice: 'reporter',
    light: 'watchman',
    substance: 'chemist',
    money: 'clerk',
    key: 'locksmith',
    clothing: 'tailor',
  }
  return owner((thing === null ? undefined : byThing[thing.class]) ?? 'writer')
}

const articleOf = (phrase: NounPhrase, words: string[]): string => {
  const word = (words[phrase.at] ?? '').toLowerCase()
  return /^(?:a|an|the|her|his|its|their|my|our|your)$/.test(word) ? word : ''
}

const timeOf = (text: string): DayTime | null =>
  /\b(?:dawn|sunrise|daybreak|morning|breakfast)\b/.test(text)
    ? 'dawn'
    : /\b(?:dusk|sunset|evening|twilight|dinner)\b/.test(text)
      ? 'dusk'
      : /\b(?:night|midnight|nights|moonlight|dark|stars)\b/.test(text)
        ? 'night'
        : /\b(?:noon|midday|afternoon|lunch)\b/.test(text)
          ? 'day'
          : null
const weatherOf = (text: string): Weather | null =>
  /\b(?:storm|stormy|hurricane|thunder|lightning|tempest)\b/.test(text)
    ? 'storm'
    : /\b(?:snow|snowy|blizzard|winter|christmas|arctic|antarctic|frozen|frost)\b/.test(text)
      ? 'snow'
      : /\b(?:rain|rainy|raining|flood)\b/.test(text)
        ? 'rain'
        : /\b(?:fog|foggy|mist)\b/.test(text)
          ? 'fog'
          : /\b(?:wind|windy)\b/.test(text)
            ? 'wind'
            : null

/** Sex from the pronouns that follow somebody, up to the next person. */
const sexFromPronouns = (parsed: Parsed, from: number, to: number): 'female' | 'male' | null => {
  for (let i = from; i < to; i++) {
    const word = (parsed.words[i] ?? '').toLowerCase()
    if (/^(?:her|she|herself|hers)$/.test(word)) return 'female'
    if (/^(?:his|he|him|himself)$/.test(word)) return 'male'
  }
  return null
}

const notThings =
  /^(?:way|person|people|day|days|year|years|night|time|week|month|hour|hours|minute|minutes|morning|name|end|heart|mind|eyes|head|hand|hands|side|place|visit|kind|help|order|chance|world|life|middle|edge|part|front|top|bottom|century|today|tonight|tomorrow|weekend|summer|winter|autumn|spring|christmas|thing|things|charge|danger|fact|turn|rest|lot|couple|pair|group|team|gang|family|bunch)$/

/** Reads an idea in any shape: a logline, a title, a question, a paragraph, one word. Never fails. */
export const understand = (raw: string): Idea => {
  const text = tidied(raw)
  const lower = text.toLowerCase()
  const parsed = parsePhrases(text, isCompound)
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
  const first = /\b(?:me|i|my)\b/.test(lower) && !/\bmy\b.*\b(?:dear|god)\b/.test(lower)
  const people: { person: IdeaPerson; at: number; phrase: NounPhrase }[] = []
  const objects: { thing: IdeaThing; phrase: NounPhrase }[] = []
  const places: IdeaPlace[] = []
  const words = new Set<string>()
  for (const phrase of parsed.phrases) {
    const one = (phrase.plural ? singular(phrase.noun) : phrase.noun).toLowerCase()
    const last = one.split(' ').at(-1) ?? one
    if (!notThings.test(one)) words.add(phrase.noun)
    if (isPersonPhrase(phrase, phrase.name ?? one) && !notThings.test(one)) {
      const last = people.at(-1)
      // "her grandmother is a retired spy", "a passenger who claims to be Death", "Maria, a nurse": one person said twice.
      const copula =
        /^(?:be|is|was|are|actually|as|becomes|named|called|really|secretly)$/.test(phrase.before) ||
        (last?.phrase.comma === true && last.phrase.end + 1 === phrase.at && phrase.owner === null)
      if (
        last !== undefined &&
        copula &&
        (phrase.name === null || last.person.name === null) &&
        !(/^(?:named|called)$/.test(phrase.before) && phrase.name !== null)
      ) {
        const also = personOf(phrase, articleOf(phrase, parsed.words))
        if (also.noun !== 'human') last.person.job = also.job ?? last.person.job
        last.person.words = `${last.person.words === last.person.name ? '' : `${last.person.words}, `}${phrase.name === null ? also.words : `or ${phrase.name}`}`
        if (last.person.name !== null && last.person.noun === last.person.name.toLowerCase())
          last.person.noun = also.noun
        if (also.adjectives.some((a) => elderWords.test(a))) last.person.age = 'elder'
        continue
      }
      // "turns her teacher into a frog": what somebody becomes is nobody new.
      if (phrase.before === 'into' && people.length > 0) continue
      const same = phrase.name !== null ? people.find((p) => p.person.name === phrase.name) : undefined
      const before = people.at(-1)
      // "sheriff Anna", "a sheriff named Anna": one person.
      const named =
        phrase.name !== null &&
        before !== undefined &&
        before.person.name === null &&
        before.at + 2 + before.phrase.adjectives.length >= phrase.at - 1 &&
        /^(?:named|called|,)?$/.test(
          /^(?:named|called)$/.test(phrase.before)
            ? phrase.before
            : before.phrase.noun.endsWith(phrase.before)
              ? ''
              : 'no',
        )
      if (named && before !== undefined) {
        before.person.name = phrase.name
        before.person.sex = sexOfName(phrase.name ?? '') ?? before.person.sex
      } else if (same === undefined)
        people.push({ person: personOf(phrase, articleOf(phrase, parsed.words)), at: phrase.at, phrase })
      const site = phrase.name === null ? placeOf(one.split(' ')[0] ?? '') : null
      if (one.includes(' ') && site !== null)
        places.push({ noun: one.split(' ')[0] ?? one, entry: site, proper: false })
      continue
    }
    const entry =
      placeOf(one) ??
      placeOf(phrase.noun.toLowerCase()) ??
      placeOf(last) ??
      (phrase.isPlace ? placeOf('street') : null)
    const inPlace =
      /^(?:in|on|at|inside|aboard|under|near|into|to|from|of|across|through|off|beneath|outside|around|behind)$/.test(
        phrase.before,
      )
    if (entry !== null && (thingClass(one, []) === null || inPlace || thingClass(one, []) === 'building')) {
      const found = { noun: phrase.noun.toLowerCase(), entry, proper: phrase.isPlace }
      if (inPlace) places.unshift(found)
      else places.push(found)
    }
    const isThing = entry === null || (thingClass(one, []) !== null && !phrase.isPlace)
    if (isThing && !notThings.test(one)) objects.push({ thing: thingOf(phrase), phrase })
  }
  // "falls in love with a vending machine": the loved one is somebody.
  const loved =
    /\b(?:in love with|love with|falls for|befriends?|marr(?:y|ies)|friends with|friendship with)\s+(?:an?|the|her|his)\s+([\w ]+)/.exec(
      lower,
    )?.[1]
  const asPerson = loved === undefined ? undefined : objects.find((o) => loved.startsWith(o.phrase.noun))
  if (asPerson !== undefined) {
    const person = personOf(asPerson.phrase, articleOf(asPerson.phrase, parsed.words))
    people.push({
      person: { ...person, kind: asPerson.thing.class === 'machine' ? 'robot' : 'creature' },
      at: asPerson.phrase.at,
      phrase: asPerson.phrase,
    })
    objects.splice(objects.indexOf(asPerson), 1)
  }

  const rank = (o: { thing: IdeaThing; phrase: NounPhrase }): number => {
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

  const free = people.filter(
    (p) =>
      (p.phrase.owner === null ||
        p.phrase.owner === 'my' ||
        (p.phrase.owner === 'noun' && p.person.kind !== 'animal')) &&
      !p.phrase.possessor,
  )
  // "A magician's rabbit runs away" is the magician's story.
  const nobodyYet = free[0] ?? people[0]
  const meFirst =
    first && (nobodyYet === undefined || nobodyYet.phrase.owner === 'my' || /^(?:me|i|my)\b/.test(lower))
  const lead: IdeaPerson =
    meFirst || nobodyYet === undefined
      ? meFirst
        ? { ...nobody('narrator', null, 'I'), noun: 'person' }
        : implied(thing, places[0] ?? null)
      : nobodyYet.person
  // Whose somebody is comes after who somebody is: the baker after the soldier his daughter loves.
  const rest = people
    .filter((p) => p.person !== lead)
    .sort((a, b) => Number(a.phrase.possessor) - Number(b.phrase.possessor))
  if (
    lead.age === 'elder' &&
    lead.relation?.bond === 'parent' &&
    !/^(?:grand|old|elder)/.test(lead.noun) &&
    !lead.adjectives.some((a) => elderWords.test(a))
  )
    lead.age = 'adult'
  if (lead.age === 'child' && lead.relation?.bond === 'child' && !childNouns.test(lead.noun))
    lead.age = 'young'
  for (const { person } of rest)
    if (person.age === 'child' && person.adjectives.includes('estranged')) person.age = 'young'
  if (nobodyYet !== undefined && lead === nobodyYet.person) {
    const next = rest.filter((p) => p.at > nobodyYet.at)[0]
    const until = next === undefined ? parsed.words.length : next.at + 1
    const found = sexFromPronouns(
      parsed,
      nobodyYet.at,
      lead.sex === null
        ? Math.max(until, next?.phrase.owner === null ? until : parsed.words.length)
        : nobodyYet.at,
    )
    lead.sex = lead.sex ?? found
    // Nobody else in the idea has a sex: any pronoun is the lead's.
    if (lead.sex === null && rest.every((p) => p.person.sex === null))
      lead.sex = sexFromPronouns(parsed, nobodyYet.at, parsed.words.length)
    // "The man who ruined her": where all others are men, a woman is the lead.
    if (lead.sex === null && rest.length > 0) {
      const sexes = new Set(rest.map((p) => p.person.sex))
      const only = sexes.size === 1 ? [...sexes][0] : null
      if (only === 'male' && /\b(?:her|she)\b/.test(lower)) lead.sex = 'female'
      if (only === 'female' && /\b(?:his|him|he)\b/.test(lower)) lead.sex = 'male'
    }
    const owner = next?.phrase.owner
    if (lead.sex === null && (owner === 'her' || owner === 'his'))
      lead.sex = owner === 'her' ? 'female' : 'male'
  }
  const shape =
    /^how\b/.test(lower) && !/\bhow (?:i|we|my)\b/.test(lower)
      ? 'how'
      : /^what if\b|^imagine\b|^suppose\b/.test(lower)
        ? 'what-if'
        : parsed.verbs.length === 0
          ? 'words'
          : 'story'
  const goal =
    /\b(?:must|has to|have to|tries to|try to|wants to|want to|needs to|decides to|attempts to|struggles to|learns to|is forced to|dreams of|hopes to|plans to|vows to|sets out to)\s+([^,.;!?]+)/
      .exec(lower)?.[1]
      ?.trim() ?? null
  const year = /\b(1[0-9]{3}|20[0-9]{2}|2[1-9][0-9]{2})\b/.exec(text)?.[1]
  const used = new Set([thing, inner])
  // Names typed small are written as names.
  const named = [lead, ...rest.map((p) => p.person)].flatMap((person) => person.name ?? [])
  return {
    text: named.reduce(
      (out, name) => out.replace(new RegExp(`\b${name.replace(/[^\p{L} '-]/gu, '')}\b`, 'i'), name),
      text,
    ),
    shape,
    lead,
    others: rest.map((p) => p.person),
    thing,
    inner,
    rest: ranked.map((o) => o.thing).filter((t) => !used.has(t)),
    places: places.filter((p, i) => places.findIndex((q) => q.noun === p.noun) === i),
    time: timeOf(lower),
    weather: weatherOf(lower),
    year: year === undefined ? null : Number(year),
    goal,
    words: [...words],
  }
}

/** What can be done with a thing of the idea. */
export const craftOf = (thing: Pick<IdeaThing, 'class'>) => things[thing.class]

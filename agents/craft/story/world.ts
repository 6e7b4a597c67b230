import type { Genre } from '#film/brief.ts'
import type { Random } from '#film/random.ts'
import { capital, singular, titleCase } from '../language/english.ts'
import type { Idea, IdeaPerson, IdeaPlace, IdeaThing } from '../language/idea/idea.ts'
import { glossOf } from '../language/wordnet.ts'
import { type Job, jobOf } from './jobs.ts'
import { namePool, sexOfName } from './names.ts'
import { type PlaceEntry, placeOf } from './places.ts'
import { type Bond, relationOf, sexOfWord } from './relations.ts'
import type { Situation } from './situation.ts'
import { thingClass } from './things.ts'

/** Who plays what in a story: the lead, the other principal, the one beside the lead. */
export type Principal = IdeaPerson & { bond: Bond; rel: string }
export type Principals = { lead: Principal; other: Principal; beside: Principal; minor: IdeaPerson[] }

const invented = (noun: string, words: string): IdeaPerson => ({
  noun,
  name: null,
  adjectives: [],
  words,
  sex: relationOf(noun)?.sex ?? sexOfWord(noun),
  age: relationOf(noun)?.age ?? (/child|boy|girl|apprentice|rookie/.test(noun) ? 'young' : 'adult'),
  kind: 'human',
  job: jobOf(noun),
  relation: relationOf(noun),
  gone: false,
  enemy: false,
  joined: false,
  count: 1,
})

const withBond = (person: IdeaPerson, fallback: Bond): Principal => {
  const bond = person.relation?.bond ?? (person.enemy ? 'enemy' : fallback)
  return { ...person, bond, rel: person.noun }
}

const needsFoe = new Set(['heist', 'haunting', 'mystery', 'find', 'theft'])
const articled = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** Whether somebody dies in it, or may have. */
export const deadly = (text: string): boolean =>
  /\b(?:murder|death|dead|dies|died|kill|corpse|body|bodies|poison|accident|drown|victim|grave|widow)/i.test(
    text,
  )

/** Whose murder it is. */
export const isVictim = (idea: Idea, person: IdeaPerson): boolean =>
  new RegExp(
    `\\b(?:murder|death|killing|disappearance) of [^.,]*\\b${person.noun.replace(/[^\p{L}\p{N} '-]/gu, '')}`,
    'i',
  ).test(idea.text)

export const principals = (idea: Idea, situation: Situation): Principals => {
  const others = idea.others.filter((other) => !(situation.id === 'mystery' && isVictim(idea, other)))
  let lead = idea.lead
  // An explanation is given by somebody who knows, about what the question names.
  if (situation.id === 'explain' && lead.kind !== 'human') {
    const keeper = /\bbees?\b|honey/.test(idea.text)
      ? 'beekeeper'
      : lead.kind === 'animal'
        ? 'farmer'
        : 'teacher'
    lead = { ...invented(keeper, articled(keeper)), age: 'elder' }
    others.splice(0)
  }
  const twin =
    lead.count >= 2 && !others.some((o) => o.relation !== null)
      ? { ...lead, name: null, count: 1, enemy: lead.enemy }
      : null
  const first = twin ?? others.shift() ?? null
  // Some stories need somebody to stand against; a friend of the lead's then stands beside.
  const ally =
    first !== null &&
    needsFoe.has(situation.id) &&
    !first.enemy &&
    first.kind !== 'creature' &&
    (situation.id === 'theft' ||
      first === twin ||
      first.joined ||
      first.relation !== null ||
      first.name !== null) &&
    !/ghost|spirit|vampire|guard|witch/.test(first.noun)
  if (ally && first !== null) others.unshift(first)
  const picked = ally ? null : first
  const own = picked ?? invented(situation.other.noun, articled(situation.other.noun))
  const other = withBond(own, situation.other.bond)
  const next = others.find((o) => o.kind !== 'animal' && o.count === 1)
  const foil = lead.job?.foil ?? 'neighbour'
  // A child's friend is taken away by a grown-up.
  const foilNoun =
    situation.id === 'befriend' && lead.age === 'child' ? 'mother' : foil === own.noun ? 'neighbour' : foil
  const foilPerson = invented(
    foilNoun,
    foilNoun === 'mother'
      ? `${lead.sex === 'female' ? 'her' : lead.sex === 'male' ? 'his' : 'the'} mother`
      : articled(foilNoun),
  )
  const friend = /best friend/.test(foilNoun) ? { ...foilPerson, age: lead.age } : foilPerson
  const beside = withBond(next ?? friend, 'friend')
  return {
    lead: withBond({ ...lead, count: 1 }, 'friend'),
    other,
    beside,
    minor: others.filter((o) => o !== next),
  }
}

/** Names and sexes for those the idea leaves without; no two begin alike. */
export const named = (
  cast: Principals,
  genre: Genre,
  chance: Random,
): { name: string; sex: 'female' | 'male' }[] => {
  const given = [cast.lead, cast.other, cast.beside].flatMap((person) => person.name ?? [])
  const taken = new Set<string>()
  return [cast.lead, cast.other, cast.beside].map((person, i) => {
    const stream = chance.fork(`name-${i}`)
    const sex = person.sex ?? (stream.chance(0.5) ? 'female' : 'male')
    const own = person.name
    if (own !== null && !taken.has(own)) {
      taken.add(own)
      return { name: own, sex: person.sex ?? sexOfName(own) ?? sex }
    }
    const pool = stream.shuffle(namePool(genre, sex, person.kind))
    const name =
      pool.find((each) => ![...taken, ...given].some((other) => other[0] === each[0])) ??
      pool.find((each) => !taken.has(each)) ??
      'Alex'
    taken.add(name)
    return { name, sex }
  })
}

const defaultPlace: Record<Genre, string> = {
  drama: 'kitchen',
  comedy: 'cafe',
  romance: 'cafe',
  thriller: 'hotel room',
  horror: 'old house',
  action: 'street',
  adventure: 'forest',
  mystery: 'detective office',
  'sci-fi': 'spaceship',
  fantasy: 'castle',
  western: 'western street',
  family: 'bedroom',
}

const outOfTime = (job: Job, genre: Genre): boolean =>
  (genre === 'western' || genre === 'fantasy') &&
  /^(?:car|cockpit|office|laboratory|spaceship|hospital|hotel room|police station|detective office|gym)$/.test(
    job.place,
  )

export type Site = { entry: PlaceEntry; heading: string; noun: string | null }

const headed = (place: IdeaPlace): string => {
  const own = place.noun.toUpperCase()
  if (place.entry.heading.includes(own)) return place.entry.heading
  const tail = place.entry.heading.split(' - ').at(-1) ?? place.entry.heading
  const generic = [
    'STREET',
    'SHORE',
    'SHOP',
    'LIVING ROOM',
    'FIELD',
    'CAVE',
    'CAFÉ',
    'CABIN',
    'LIBRARY',
    'CHURCH',
    'GYM',
    'PRAIRIE',
    'MOUNTAIN RIDGE',
    'CORRIDOR',
    'FOREST',
    'OFFICE',
    'CAR',
    'LABORATORY',
    'WORKSHOP',
    'STUDIO',
    'HALL',
    'CASTLE - GREAT HALL',
  ]
  return generic.includes(tail) &&
    tail !== 'STREET' &&
    tail !== 'SHORE' &&
    tail !== 'FIELD' &&
    tail !== 'HALL'
    ? own
    : `${own} - ${tail}`
}

/** The places of a story: the main one, and those one door away. */
export const sites = (idea: Idea, cast: Principals, genre: Genre): Site[] => {
  // "in the city" says less than what somebody does for a living.
  const vague =
    /^(?:city|town|village|world|street|country|earth|neighbou?rhood|downtown|kingdom|house|home|road)$/
  const workplace = placeOf(cast.lead.job?.place ?? '')
  const named = idea.places[0]
  const wide =
    named !== undefined && vague.test(named.noun) && workplace !== null && workplace.kind !== named.entry.kind
  const own = wide ? undefined : named
  const within = workplace?.heading.includes(own?.noun.toUpperCase() ?? '—') ?? false
  // No taxi in a western: a trade of today is plied where such a film is at home.
  const modern = cast.lead.job !== null && outOfTime(cast.lead.job, genre)
  const home =
    (within ? workplace : own?.entry) ?? (modern ? null : workplace) ?? placeOf(defaultPlace[genre])
  const fallback = placeOf('street')
  const entry = home ?? fallback
  if (entry === null) return []
  const main: Site = {
    entry,
    heading: own === undefined || within ? entry.heading : headed(own),
    noun: own?.noun ?? null,
  }
  const second = idea.places.find((p) => p.entry !== entry)
  const near = second ?? null
  const out: Site[] = [main]
  if (near !== null) out.push({ entry: near.entry, heading: headed(near), noun: near.noun })
  for (const word of [...entry.near, ...(placeOf(entry.near[0] ?? '')?.near ?? [])]) {
    const next = placeOf(word)
    if (next !== null && !out.some((site) => site.entry === next))
      out.push({ entry: next, heading: next.heading, noun: null })
  }
  const inside = placeOf('living room')
  if (inside !== null && !out.some((site) => site.entry.interior))
    out.push({ entry: inside, heading: inside.heading, noun: null })
  const outside = placeOf('street')
  if (outside !== null && out.every((site) => site.entry.interior))
    out.push({ entry: outside, heading: outside.heading, noun: null })
  return out
}

const fixed =
  /\b(?:bed|well|table|piano|organ|door|gate|wardrobe|window|tree|garden|wall|statue|coffin|vending machine|elevator|portal|bell tower|mural|room|trapdoor|fence|machine|engine|telescope|jukebox|refrigerator|washing machine|oven|grave|throne|fire|monolith|hole|closet|staircase|hotel|kitchen)$/
const tokens: Partial<Record<IdeaThing['class'], string>> = {
  building: 'brass key',
  sky: 'star chart',
  voice: 'pocket radio',
  vehicle: 'ignition key',
  key: 'brass key',
  machine: 'brass screw',
  instrument: 'tuning fork',
  plant: 'seed',
  light: 'lantern',
  picture: 'photograph',
  clock: 'pocket watch',
}

const thingNamed = (noun: string): IdeaThing => ({
  noun,
  adjectives: [],
  class: thingClass(noun, []) ?? 'object',
  plural: false,
  mass: false,
})

/** What somebody without a trade carries about, by the kind of film. */
const keepsakes: Record<Genre, string> = {
  drama: 'letter',
  comedy: 'umbrella',
  romance: 'scarf',
  thriller: 'briefcase',
  horror: 'music box',
  action: 'key',
  adventure: 'map',
  mystery: 'pocket watch',
  'sci-fi': 'glowing stone',
  fantasy: 'lantern',
  western: 'pocket watch',
  family: 'paper boat',
}

/** The thing hands can hold, which a film keeps coming back to; and the great thing it stands for, if that one cannot be held. */
export const motifOf = (
  idea: Idea,
  situation: Situation,
  job: Job | null,
  genre: Genre,
): { held: IdeaThing; great: IdeaThing | null } => {
  const own = idea.thing
  const tool = thingNamed(
    situation.id === 'pet' ? 'sandwich' : job === null || outOfTime(job, genre) ? keepsakes[genre] : job.tool,
  )
  if (situation.id === 'heist' && (own === null || own.class === 'idea' || own.class === 'building'))
    return { held: thingNamed('cash box'), great: own?.class === 'building' ? own : null }
  if (own?.noun === 'chess') return { held: thingNamed('chess piece'), great: null }
  if (own === null || own.class === 'idea') return { held: tool, great: null }
  if (own.class === 'food' && /\bgrow|\bplant|\bgarden/.test(idea.text.toLowerCase()))
    return { held: { ...own, class: 'plant' }, great: null }
  const small = /\b(?:bicycle|bike|skateboard|kite|raft|scooter|sled|balloon)$/.test(own.noun)
  const large =
    !small &&
    (fixed.test(singular(own.noun)) ||
      ['building', 'sky', 'voice', 'vehicle'].includes(own.class) ||
      (own.class === 'clock' && own.noun === 'time') ||
      (own.plural && own.class === 'sky'))
  if (!large || (situation.id === 'build' && own.class !== 'sky'))
    return {
      held: {
        ...own,
        class: small ? 'object' : own.class,
        noun: own.plural ? singular(own.noun) : own.noun,
        plural: false,
        mass: own.mass,
      },
      great: null,
    }
  const token = tokens[own.class]
  return { held: token === undefined ? tool : thingNamed(token), great: own }
}

/** "What if nobody could lie for one day?" as somebody would shout it through a door. */
export const premiseOf = (text: string): string => {
  const bare = text
    .replace(/^(?:what if|imagine(?: that| if)?|suppose(?: that)?|in a world where)\s+/i, '')
    .replace(/[?!.]+$/, '')
  const first = bare.split(/[.;]/)[0] ?? bare
  return capital(
    `${first
      .replace(/\bcould\b/, 'can')
      .replace(/\bwere\b/, 'are')
      .replace(/\bwould\b/, 'will')}.`,
  )
}

/** "how bees make honey", as it stands inside a sentence. */
export const topicOf = (idea: Idea): string => {
  const bare = idea.text.replace(/[?!.]+$/, '')
  const lower = bare.charAt(0).toLowerCase() + bare.slice(1)
  return lower.replace(/^(how|why) (?:do|does|did) /, '$1 ')
}

export const glossFor = (idea: Idea): string => {
  const noun = idea.rest[0]?.noun ?? idea.thing?.noun ?? idea.others[0]?.noun ?? idea.lead.noun
  return glossOf(idea.thing?.noun ?? noun) ?? glossOf(noun) ?? `see under ${noun}`
}

export const titleOfThing = (thing: IdeaThing): string =>
  titleCase(`the ${[...thing.adjectives, thing.noun].join(' ')}`)

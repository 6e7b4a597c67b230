import type { Brief, Genre } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Direction } from '#film/direction.ts'
import { idOf } from '#film/id.ts'
import type { Plot } from '#film/plot.ts'
import { type Random, random } from '#film/random.ts'
import { deadlineOf, deedOf } from '../language/deed.ts'
import { pronoun } from '../language/english.ts'
import type { Idea } from '../language/idea/idea.ts'
import { understand } from '../language/idea/understand.ts'
import { placeOf } from './places.ts'
import { type Figure, performer, type Stage, type Who } from './render.ts'
import { chainOf, scoreOf } from './score.ts'
import type { Situation } from './situation.ts'
import { classify, situationOf } from './situations/index.ts'
import { wordsOf } from './speak.ts'
import {
  glossFor,
  motifOf,
  named,
  type Principal,
  type Principals,
  premiseOf,
  principals,
  type Site,
  sites,
  topicOf,
} from './world.ts'

/** All that follows from an idea before a word is written; every story agent derives the same from the same film. */
export type Story = {
  idea: Idea
  genre: Genre
  situation: Situation
  cast: Principals
  sites: Site[]
  chance: Random
}

const venues: [event: RegExp, place: string][] = [
  [/concert|recital|premiere|opening night|show/, 'theatre'],
  [/wedding|ceremony|christening|mass|christmas/, 'church'],
  [/exam|class|lesson/, 'school'],
]
/** What a detective looks for was taken from where it is needed, not from the office. */
const atVenue = (idea: Idea): Idea => {
  const until = deadlineOf(idea.text)?.toLowerCase() ?? ''
  const noun = venues.find(([event]) => event.test(until))?.[1] ?? ''
  const entry = placeOf(noun)
  const called = /detective|inspector|sleuth|police|sheriff/.test(idea.lead.noun)
  return entry === null || !called
    ? idea
    : { ...idea, places: [{ noun, entry, proper: false }, ...idea.places] }
}

export const storyOf = (
  brief: Pick<Brief, 'source' | 'seed'>,
  direction: Direction,
  plot: Plot | null,
): Story => {
  const idea = understand(brief.source.text.slice(0, 6000))
  const genre = direction.genres[0]?.genre ?? 'drama'
  const planned = plot?.beats
    .map((beat) => situationOf(beat.id.split(':')[0] ?? ''))
    .find((found) => found !== null)
  const situation = planned ?? classify(idea, genre)
  const cast = principals(idea, situation)
  return {
    idea,
    genre,
    situation,
    cast,
    sites: sites(situation.id === 'theft' ? atVenue(idea) : idea, cast, genre),
    chance: random(`${brief.seed}/${genre}/${idea.text}`),
  }
}

/** Seconds left for scenes when the end credits have theirs (they take 2.5 to 6 s of a film). */
export const storySeconds = (seconds: number): number =>
  Math.max(3, Math.round((seconds - Math.min(6, Math.max(2.5, seconds * 0.07))) * 2) / 2)

const ages: Record<Character['age'], string> = {
  child: '8',
  teen: '16',
  young: '20s',
  adult: '40s',
  elder: '70s',
}
const kindWord = (person: Principal): string =>
  person.kind === 'human' && !/^(?:baby|infant)/.test(person.noun) ? `${ages[person.age]}, ` : ''

const introOf = (person: Principal, look: string | null): string => {
  const words = person.words === 'I' || person.words === '' ? 'nobody special' : person.words
  const known = (person.name !== null && words === person.name) || person.words === 'I' ? '' : words
  const parts = [kindWord(person).replace(', ', ''), known, look ?? ''].filter((part) => part !== '')
  return parts.length === 0 ? 'as ever' : parts.join(', ')
}

/** "my grandmother", as the film says it of the one who tells: "her grandmother". */
const told = (words: string, sex: Figure['sex']): string => words.replace(/^my\b/, pronoun(sex, 'his'))

/** "Dr. Lena Okafor" is Lena once she is known; a machine keeps its whole name. */
const shortOf = (name: string, person: Principal): string =>
  person.kind === 'robot'
    ? name
    : (name
        .replace(/^(?:dr|mr|mrs|ms|miss|sir|lady|captain|professor|sheriff|detective)\.?\s+/i, '')
        .split(' ')[0] ?? name)

/** What somebody longs to do, after "tries". */
const goalOf = (idea: Idea): string => {
  const opened = /\bopens? (an? [a-z ]{3,24}?)(?:[.,;!?]| (?:in|on|for|with|at)\b|$)/i.exec(idea.text)?.[1]
  if (opened !== undefined) return `to open ${opened.toLowerCase()}`
  const goal = idea.goal?.replace(/^(?:learn (?:how )?to|be able to|become able to)\s+/, '') ?? ''
  return /^[a-z]+(?: [a-z]+){0,3}$/.test(goal) &&
    !/^(?:be|become|know|have)\b/.test(goal) &&
    !/\b(?:her|his|their|and)\b/.test(goal)
    ? `to ${goal}`
    : 'it'
}

/** "in this town", as somebody says it who stands there. */
const withinOf = (idea: Idea): string => {
  const place = idea.places[0]
  if (place === undefined) return /\btown\b/.test(idea.text) ? 'in this town' : 'here'
  return /^\p{Lu}/u.test(place.noun) || place.proper ? 'here' : `in this ${place.noun}`
}

const figureOf = (
  person: Principal,
  name: string,
  sex: Figure['sex'],
  lead: { name: string; sex: Figure['sex'] },
  look: string | null,
  tells: boolean, // animals speak in this film
): Figure => {
  const called = person.relation?.call ?? null
  const inverse = person.relation?.inverse
  const byParent =
    inverse === 'parent'
      ? lead.sex === 'female'
        ? 'Mum'
        : 'Dad'
      : inverse === 'grandparent'
        ? lead.sex === 'female'
          ? 'Gran'
          : 'Grandpa'
        : null
  return {
    name,
    short: shortOf(name, person),
    sex,
    noun: person.noun,
    rel: person.rel,
    bond: person.bond,
    call: called ?? shortOf(name, person),
    callBy: byParent ?? (lead.name.split(' ').length > 2 ? shortOf(lead.name, person) : lead.name),
    mute:
      (person.kind === 'animal' && (person.bond === 'pet' || !tells)) ||
      /^(?:baby|infant|newborn)/.test(person.noun),
    intro: told(introOf(person, look), lead.sex).replace(/, my\b/, `, ${pronoun(lead.sex, 'his')}`),
    job: person.job,
  }
}

/** The stage for the performer: who plays, under which names, with which things. */
export const stageOf = (
  story: Story,
  people: { name: string; sex: Figure['sex']; look: string | null }[],
): Stage => {
  const { cast, idea, situation } = story
  const lead = people[0] ?? { name: 'Alex', sex: 'other' as const, look: null }
  const tells =
    /^(?:family|fantasy|comedy)$/.test(story.genre) || /\b(?:talk|speak|say|ask|tell|answer)/.test(idea.text)
  const figure = (person: Principal, i: number): Figure => {
    const own = people[i] ?? lead
    return figureOf(person, own.name, own.sex, lead, own.look, tells)
  }
  const { held, great } = motifOf(idea, situation, cast.lead.job, story.genre)
  return {
    figures: {
      S: { ...figure(cast.lead, 0), mute: false },
      O: figure(cast.other, 1),
      H: figure(cast.beside, 2),
    },
    thing: held,
    inner: idea.inner,
    great,
    idea,
    genre: story.genre,
    goal: goalOf(idea),
    premise: premiseOf(idea.text),
    topic: topicOf(idea),
    gloss: glossFor(idea),
    words: wordsOf(
      deedOf(idea),
      story.chance.fork('deed').int(0, 1),
      idea.thing !== null && idea.thing.class !== 'idea',
      idea.lead.count > 1,
    ),
    about: new RegExp(`\\b${cast.other.noun.replace(/[^\p{L} ]/gu, '')}\\b`, 'iu').test(
      deedOf(idea)?.mine ?? '',
    ),
    deadline: deadlineOf(idea.text),
    within: withinOf(idea),
  }
}

const roles: Record<Who, number> = { S: 0, O: 1, H: 2 }
export const indexOf = (who: Who): number => roles[who]

const clean = (sentence: string): string => sentence.replace(/\s+/g, ' ').trim()

/** The plot of an idea: who, what is wanted, and the chain of beats. */
export const plotOf = (story: Story, seconds: number): Plot => {
  const { situation, cast, idea, genre, chance } = story
  const names = named(cast, genre, chance)
  const stage = stageOf(
    story,
    names.map((each) => ({ ...each, look: null })),
  )
  const say = performer(stage, chance.fork('sentences'))
  const chain = chainOf(situation, genre, storySeconds(seconds), chance.fork('chain'))
  const role = (i: number) => (i === 0 ? 'lead' : i === 1 ? situation.other.role : 'minor')
  const principalsInOrder = [cast.lead, cast.other, cast.beside]
  const people = principalsInOrder.map((person, i) => {
    const name = names[i]?.name ?? person.noun
    return {
      id: idOf(name),
      name,
      role: role(i),
      words: person.words === 'I' ? 'the one who tells it' : told(person.words, names[0]?.sex ?? 'other'),
    } as const
  })
  return {
    people,
    want: clean(say.sentence(situation.want)),
    obstacle: clean(say.sentence(situation.obstacle)),
    stakes: clean(say.sentence(situation.stakes)),
    beats: chain.map((beat, i) => {
      const score = scoreOf(beat.id)?.score
      return {
        id: beat.id,
        name: beat.name,
        text: clean(say.sentence(`${score?.sum ?? ''}.`)),
        at: Math.round((i / chain.length) * 1000) / 1000,
        emotion: score?.feel ?? { valence: 0, arousal: 0.4 },
      }
    }),
    ideaWords: idea.words,
  }
}

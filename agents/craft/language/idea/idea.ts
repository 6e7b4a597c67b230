import type { DayTime, Weather } from '#film/scene.ts'
import type { Job } from '../../story/jobs.ts'
import type { PlaceEntry } from '../../story/places.ts'
import type { Relation } from '../../story/relations.ts'
import type { ThingClass } from '../../story/things.ts'

export type PersonKind = 'human' | 'robot' | 'animal' | 'creature'
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

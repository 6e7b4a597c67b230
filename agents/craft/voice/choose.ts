import type { Character } from '#film/cast.ts'
import { clamp } from '#film/clamp.ts'
import { random } from '#film/random.ts'
import type { Casting, Voice } from '#film/sound.ts'
import { type Actor, company, narrators } from './actors.ts'

export type Role = Pick<Character, 'id' | 'name' | 'role' | 'kind' | 'age' | 'sex' | 'temper'>

const AGES: Character['age'][] = ['child', 'teen', 'young', 'adult', 'elder']
/** Whether it is an engine of the studio, whose few speakers are bent into many voices; a provider's are each another person. */
const isOurs = ({ engine }: Voice): boolean => engine === 'embedded' || engine === 'espeak-ng'

/**
 * How far apart two voices sound: pitch in semitones, vocal tract, speaker, pace, tone. 0 is the same voice; 1 is told apart at
 * once. It ranks the company's pairs as their measured takes do (rank correlation 0.86, `npm run crew -- --voices`).
 */
export const difference = (a: Voice, b: Voice): number =>
  Math.abs(12 * Math.log2(a.pitch / b.pitch)) / 5 +
  Math.abs(Math.log2(a.shift / b.shift)) / 0.14 +
  (a.voice === b.voice ? 0 : isOurs(a) ? 0.8 : 1.6) +
  Math.abs(a.stretch - b.stretch) * 1.2 +
  Math.abs((a.tilt ?? 0) - (b.tilt ?? 0)) / 12 +
  Math.abs((a.rough ?? 0) - (b.rough ?? 0)) * 0.6 +
  Math.abs((a.breath ?? 0) - (b.breath ?? 0)) * 0.6

/** Somebody whose sex is not told is given one, always the same. */
const sexOf = (role: Role): Actor['sex'] =>
  role.sex === 'other' ? (random(`voice/${role.id}`).chance(0.5) ? 'female' : 'male') : role.sex

const kindOf = (role: Role): Actor['kind'] =>
  role.kind === 'robot' ? 'robot' : role.kind === 'creature' ? 'creature' : 'human'

const SCOTS =
  /^(?:ma?c[ A-Z]|angus|callum|campbell|catriona|douglas|duncan|ewan|fergus|fiona|hamish|iain|isla|kenna|lachlan|moira|rory|shona)/i

/** How badly an actor suits a role. Of those who suit alike each role has its own favourite, in whatever film it appears. */
const unfit = (actor: Actor, role: Role): number => {
  const years = Math.min(...actor.ages.map((age) => Math.abs(AGES.indexOf(age) - AGES.indexOf(role.age))))
  const first = actor.ages[0] === role.age ? 0 : 0.8
  const accent = SCOTS.test(role.name) === (actor.voice.voice === 'awb') ? 0 : SCOTS.test(role.name) ? 2 : 0.3
  // Boys are played by women where there is no boy, as in animation.
  const sex = role.age === 'child' && !isOurs(actor.voice) ? 1 : 6
  const taste = random(`taste/${role.id}/${actor.label}`).next() * 0.5
  return (
    (actor.kind === kindOf(role) ? 0 : 12) +
    (actor.sex === sexOf(role) || actor.kind === 'creature' ? 0 : sex) +
    years * 2.2 +
    first +
    accent +
    taste +
    Math.abs(actor.energy - role.temper.energy) * 1.1 +
    Math.abs(actor.warmth - role.temper.warmth) * 1.1
  )
}

/**
 * When a company is smaller than a cast, an actor speaks in another voice: a little higher or lower, faster or slower. The
 * voices of a provider come as they are; only their speed as a tape's can be changed, so that pitch and tract move as one.
 */
const disguised = (voice: Voice, id: string, turn: number): Voice => {
  const own = random(`voice/${id}/${turn}`)
  const way = turn % 2 === 0 ? 1 : -1
  const ours = isOurs(voice)
  const size = 1 + Math.floor((turn + 1) / 2) * (ours ? 0.035 : 0.05) * way
  return {
    ...voice,
    shift: Math.round(clamp(voice.shift * size, 0.8, 1.25) * 100) / 100,
    pitch: Math.round(clamp(voice.pitch * (ours ? size ** 3 * (0.98 + own.next() * 0.04) : size), 70, 285)),
    stretch: Math.round(clamp(voice.stretch * (0.94 + own.next() * 0.14), 0.92, 1.25) * 100) / 100,
    actor: `${voice.actor}/${turn}`,
  }
}

const RANK: Record<Character['role'], number> = { narrator: 0, lead: 1, opponent: 2, support: 3, minor: 4 }
const TOLD_APART = 0.75

type Cast = Map<string, { actor: Actor; voice: Voice }>

const pick = (
  role: Role,
  meets: Set<string>,
  cast: Cast,
  actors: readonly Actor[],
): { actor: Actor; voice: Voice } => {
  const others = [...cast].map(([id, { voice }]) => ({ voice, near: meets.has(id) }))
  const clash = (voice: Voice) =>
    others.reduce((sum, other) => {
      const missing = Math.max(0, TOLD_APART * 1.6 - difference(voice, other.voice))
      // Who never meets may sound a little alike, so that a character keeps its voice whoever else is in the film.
      return sum + (other.near ? missing * 14 : Math.max(0, missing - 0.8) * 4)
    }, 0)
  const wanted = role.role === 'narrator' ? narrators[sexOf(role)] : null
  // A child's voice is disguised by being made higher, never lower.
  const turns = (actor: Actor) =>
    role.age === 'child' && !isOurs(actor.voice) ? [-1, 2, 4, 6] : [-1, 0, 1, 2, 3, 4, 5]
  const options = actors.flatMap((actor) =>
    turns(actor).map((turn) => {
      const voice = turn < 0 ? actor.voice : disguised(actor.voice, role.id, turn)
      const fit = actor.label === wanted ? -3 : unfit(actor, role)
      return { actor, voice, cost: fit + clash(voice) + (turn < 0 ? 0 : 0.8 + turn * 0.25) }
    }),
  )
  return options.reduce((best, option) => (option.cost < best.cost ? option : best))
}

const calledOf = ({ name, label }: Actor): string => (name === undefined ? label : `${name}, ${label}`)

/** A vocal tract beside the one that espeak-ng speaks with. */
const TRACT: Record<string, number> = { slt: 1.16 }
/** The same voice in another language: Flite knows none, espeak-ng lends the sounds. */
const abroad = (voice: Voice, language: string): Voice => ({
  ...voice,
  engine: 'espeak-ng',
  voice: language,
  shift: Math.round(voice.shift * (TRACT[voice.voice] ?? 1) * 100) / 100,
})

/**
 * Gives everybody a voice that fits and that nobody they meet has. `together` says who shares a scene; `hired` are the voices
 * of a provider that speak instead of ours.
 */
export const castVoices = (
  roles: Role[],
  together: string[][],
  language = 'en',
  hired: readonly Actor[] | null = null,
): Record<string, Casting> => {
  // An accent of English is none of another language.
  const ours = language === 'en' ? company : company.filter(({ voice }) => voice.voice !== 'awb')
  const actors = hired ?? ours
  const cast: Cast = new Map()
  const ordered = [...roles].sort((a, b) => RANK[a.role] - RANK[b.role] || (a.id < b.id ? -1 : 1))
  for (const role of ordered) {
    const meets = new Set(together.filter((scene) => scene.includes(role.id)).flat())
    cast.set(role.id, pick(role, meets, cast, actors))
  }
  return Object.fromEntries(
    roles.map((role) => {
      const chosen = cast.get(role.id)
      const { actor, voice } = chosen ?? pick(role, new Set(), new Map(), actors)
      const why = `${role.name} is ${role.age === 'elder' || role.age === 'adult' ? 'an' : 'a'} ${role.age}${role.kind === 'human' ? '' : ` ${role.kind}`}: ${hired === null ? `a ${actor.label}, ${Math.round(voice.pitch)} Hz` : calledOf(actor)}.`
      return [
        role.id,
        {
          voice: language === 'en' || hired !== null ? voice : abroad(voice, language),
          ...{ label: calledOf(actor), why },
        },
      ]
    }),
  )
}

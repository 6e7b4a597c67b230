import type { Accessory, Appearance, Character } from '../../cast.ts'
import { clamp } from '../../clamp.ts'
import type { Film } from '../../film.ts'
import { withLocks } from '../../lock.ts'
import type { Voice } from '../../sound.ts'
import type { FigureModel } from '../../stage.ts'
import type { AskOf } from '../ask.ts'
import { nameOf } from '../names.ts'
import type { Outcome, Verb } from '../verb.ts'

/** A character with another look: the sheet, and the figure that stands for it now. The crew keeps the sheet. */
const dressed = (
  film: Film,
  person: Character,
  appearance: Appearance,
  figure: (model: FigureModel) => FigureModel,
): Film => {
  const model = film.models[person.id]
  return {
    ...film,
    cast: { ...film.cast, [person.id]: { ...person, appearance } },
    ...(model && { models: { ...film.models, [person.id]: figure(model) } }),
    locks: withLocks(film.locks, `cast.${person.id}`),
  }
}

const unknown = (id: string): Outcome => ({ cannot: `Nobody in the film is called ${id}.` })
const seenIn = (film: Film, character: string): string[] =>
  Object.values(film.shots).flatMap(({ id, present }) => (present.includes(character) ? [id] : []))

/** The nearest word for a colour, so that a diff can be read. */
const colours: Record<string, string> = {
  ...{
    red: '#b3262b',
    crimson: '#9b1b30',
    green: '#3d7a4a',
    blue: '#2f5aa8',
    navy: '#22304f',
    yellow: '#d9b23c',
  },
  ...{
    orange: '#cf7431',
    purple: '#6a4390',
    pink: '#d98aa5',
    white: '#e8e4da',
    black: '#1d1c20',
    grey: '#7d7f85',
  },
  ...{
    brown: '#6d4a32',
    beige: '#cdb899',
    gold: '#c79a3b',
    silver: '#b5bac2',
    turquoise: '#3f9a9a',
    blond: '#cfae6d',
  },
}
/** What people call colours, as the costume department dyes them. */
export const colourNamed = (name: string): string | null => colours[name] ?? null

const called = (hex: string): string => {
  const rgb = (text: string) => [1, 3, 5].map((i) => Number.parseInt(text.slice(i, i + 2), 16))
  const far = (a: number[], b: number[]) => Math.hypot(...a.map((n, i) => n - (b[i] ?? 0)))
  const here = rgb(hex)
  return Object.entries(colours).reduce((best, each) =>
    far(rgb(each[1]), here) < far(rgb(best[1]), here) ? each : best,
  )[0]
}

export const costume: Verb<AskOf<'costume'>> = (film, { character, ...wanted }) => {
  const person = film.cast[character]
  if (person === undefined) return unknown(character)
  const old = person.appearance.costume
  const next = {
    garment: wanted.garment ?? old.garment,
    main: wanted.main ?? old.main,
    second: wanted.second ?? old.second,
  }
  const two = (of: typeof old) => (of.second === old.second ? '' : ` and ${called(of.second)}`)
  const words = (of: typeof old) => `${called(of.main)}${two(of)} ${of.garment}`
  return {
    film: dressed(film, person, { ...person.appearance, costume: next }, (model) => ({
      ...model,
      garment: next.garment,
      colours: { ...model.colours, main: next.main, second: next.second },
    })),
    title: `${person.name} in a ${words(next)}`,
    before: words(old),
    after: words(next),
    shots: seenIn(film, character),
  }
}

export const hair: Verb<AskOf<'hair'>> = (film, { character, style, colour }) => {
  const person = film.cast[character]
  if (person === undefined) return unknown(character)
  const old = person.appearance.hair
  const next = { style: style ?? old.style, colour: colour ?? old.colour }
  const words = (of: typeof old) => (of.style === 'bald' ? 'bald' : `${called(of.colour)} hair, ${of.style}`)
  return {
    film: dressed(film, person, { ...person.appearance, hair: next }, (model) => ({ ...model, hair: next })),
    title: `${person.name}: ${words(next)}`,
    before: words(old),
    after: words(next),
    shots: seenIn(film, character),
  }
}

export const accessory: Verb<AskOf<'accessory'>> = (film, { character, add, remove }) => {
  const person = film.cast[character]
  if (person === undefined) return unknown(character)
  const old: Accessory[] = person.appearance.accessories.filter((each) => each !== 'none')
  if (remove !== undefined && !old.includes(remove)) return { cannot: `${person.name} wears no ${remove}.` }
  if (add !== undefined && old.includes(add)) return { cannot: `${person.name} wears a ${add} already.` }
  const next: Accessory[] = [...old.filter((each) => each !== remove), ...(add ? [add] : [])]
  const accessories: Accessory[] = next.length > 0 ? next : ['none']
  return {
    film: dressed(film, person, { ...person.appearance, accessories }, (model) => ({
      ...model,
      accessories,
    })),
    title: add ? `${person.name} with ${add}` : `${person.name} without ${remove}`,
    before: old.join(', ') || 'nothing',
    after: next.join(', ') || 'nothing',
    shots: seenIn(film, character),
  }
}

const share = (value: number | undefined, by: number) => clamp((value ?? 0) + by, 0, 1)

/** A voice changed by a step; four steps are as far as it stays a person's. */
const voiced: Record<AskOf<'voice'>['what'], (voice: Voice, by: number) => Voice> = {
  older: (v, by) => ({
    ...v,
    pitch: v.pitch * (1 - 0.04 * by),
    stretch: v.stretch * (1 + 0.03 * by),
    rough: share(v.rough, 0.09 * by),
    tremor: share(v.tremor, 0.07 * by),
  }),
  younger: (v, by) => ({
    ...v,
    pitch: v.pitch * (1 + 0.06 * by),
    shift: v.shift * (1 + 0.02 * by),
    rough: share(v.rough, -0.1 * by),
    tremor: share(v.tremor, -0.1 * by),
  }),
  deeper: (v, by) => ({ ...v, pitch: v.pitch * (1 - 0.07 * by), shift: v.shift * (1 - 0.02 * by) }),
  higher: (v, by) => ({ ...v, pitch: v.pitch * (1 + 0.07 * by), shift: v.shift * (1 + 0.02 * by) }),
  rougher: (v, by) => ({ ...v, rough: share(v.rough, 0.12 * by) }),
  softer: (v, by) => ({
    ...v,
    breath: share(v.breath, 0.12 * by),
    tilt: clamp((v.tilt ?? 0) - 1.5 * by, -12, 12),
  }),
  slower: (v, by) => ({ ...v, stretch: v.stretch * (1 + 0.06 * by) }),
  quicker: (v, by) => ({ ...v, stretch: v.stretch / (1 + 0.06 * by) }),
}

const sound = ({ pitch, stretch, rough = 0, breath = 0 }: Voice): string =>
  `${Math.round(pitch)} Hz, pace ${(1 / stretch).toFixed(2)}, rough ${rough.toFixed(2)}, breath ${breath.toFixed(2)}`

export const voice: Verb<AskOf<'voice'>> = (film, { character, what, by }) => {
  const cast = film.casting[character]
  if (cast === undefined) return { cannot: `${nameOf(film, character)} has no voice in the film yet.` }
  const next = voiced[what](cast.voice, by)
  return {
    film: {
      ...film,
      casting: { ...film.casting, [character]: { ...cast, voice: next } },
      locks: withLocks(film.locks, `casting.${character}`),
    },
    title: `${nameOf(film, character)} sounds ${what}`,
    before: sound(cast.voice),
    after: sound(next),
    ...(cast.voice.engine !== 'embedded' && {
      note: `The voice is ${cast.voice.engine}'s: it may follow only in part.`,
    }),
  }
}

import type { Character } from '#film/cast.ts'
import type { Prop } from '#film/scene.ts'
import type { Line, SceneText } from '#film/screenplay/breakdown.ts'
import { namesOf } from './mentions.ts'
import { actionReader, type Deed } from './read-action.ts'
import { sentencesOf } from './sentences.ts'
import { ACTION_SECONDS } from './verbs.ts'

/** What a scene is made of, in the order of the text: a sentence of action, or a line. `key` stays when others change. */
export type Said = { kind: 'line'; key: string; line: Line; seconds: number; heard: 'here' | 'over' }
export type Done = {
  kind: 'action'
  key: string
  text: string
  item: boolean // of a montage
  deeds: Deed[]
  people: string[]
  props: string[]
  seconds: number
}
export type Unit = Said | Done

const WORDS_A_MINUTE = 150 // CRAFT, "Speech and sound"
const toHalf = (seconds: number): number => Math.ceil(seconds * 2 - 1e-9) / 2

/** The time kept for a line: an estimate in half seconds, so that another word rarely moves its neighbours. */
export const slotOf = (text: string): number =>
  toHalf((text.split(/\s+/).filter(Boolean).length / WORDS_A_MINUTE) * 60 + 0.4)

const secondsOf = (text: string, deeds: readonly Deed[], item: boolean): number => {
  if (item) return 1.5
  const perPerson = new Map<string, number>()
  for (const { who, action } of deeds) perPerson.set(who, (perPerson.get(who) ?? 0) + ACTION_SECONDS[action])
  const acted = Math.max(0, ...perPerson.values())
  const described = 1 + text.split(/\s+/).length * 0.12
  return toHalf(Math.min(6, Math.max(1.5, acted, deeds.length === 0 ? Math.min(4, described) : 0)))
}

const isOver = (line: Line, narrators: ReadonlySet<string>): boolean =>
  narrators.has(line.character) || /V\.? ?O|O\.? ?S|O\.? ?C|FILTER|RADIO|PHONE/i.test(line.extension ?? '')

/** The scene's people and things are known by name, so that action can be read for who does what. */
export const unitsOf = (scene: SceneText, cast: readonly Character[], props: readonly Prop[]): Unit[] => {
  const people = cast.filter((one) => one.role !== 'narrator')
  const narrators = new Set(cast.filter((one) => one.role === 'narrator').map(({ id }) => id))
  const said = new Set(scene.elements.flatMap((e) => (e.kind === 'line' ? [e.line.character] : [])))
  const text = scene.elements
    .map((e) => ('text' in e ? e.text : ''))
    .join(' ')
    .toLowerCase()
  // Pronouns mean people of this scene: those who speak here or are named here come first.
  const here = (one: Character) => said.has(one.id) || text.includes(one.name.toLowerCase())
  const ordered = [...people.filter(here), ...people.filter((one) => !here(one))]
  const read = actionReader(namesOf(people, props), ordered.slice(0, Math.max(2, people.filter(here).length)))
  let count = 0
  return scene.elements.flatMap((element): Unit[] => {
    if (element.kind === 'line') {
      const { line } = element
      const heard = isOver(line, narrators) ? 'over' : 'here'
      return [{ kind: 'line', key: `d${line.order}`, line, heard, seconds: slotOf(line.text) }]
    }
    if (element.kind !== 'action' && element.kind !== 'lyric') return []
    return sentencesOf(element.text).map((sentence) => {
      count += 1
      const { deeds, people: named, props: things } = read(sentence.text)
      return {
        kind: 'action',
        key: `a${count}`,
        text: sentence.text,
        item: sentence.item,
        deeds,
        people: named,
        props: things,
        seconds: secondsOf(sentence.text, deeds, sentence.item),
      }
    })
  })
}

import type { Scene } from '#film/scene.ts'
import type { Action, ActionBeat, Shot } from '#film/shot.ts'
import { hardness } from '../shots/talk.ts'
import { actionAt } from '../shots/verbs.ts'
import type { Heard, ShotTime } from './timing.ts'

/** Business by shot: what people do because of what is said, where the text leaves it open. Beats have no words of their own. */
export type Business = Map<string, ActionBeat[]>

/** Told by the body as the line begins: [words, what is done, over which part of the line]. */
const SAID: readonly (readonly [RegExp, Action, number, number])[] = [
  [/^(?:no|never|nothing|not (?:me|you|him|her|now|yet))\b/i, 'shake-head', 0, 0.5],
  [/^(?:yes|yeah|of course|all right|okay|sure|certainly|agreed|i know)\b/i, 'nod', 0, 0.4],
  [/\b(?:i don['’]t know|i do not know|who knows|maybe|perhaps|whatever|i suppose)\b/i, 'shrug', 0.1, 0.7],
  [
    /\b(?:over there|that way|out there|look there|get out|there it is|there (?:he|she) is)\b/i,
    'point',
    0.1,
    0.7,
  ],
]
const REFUSAL =
  /^(?:no|never|i can['’]?t|i cannot|i won['’]?t|i will not|leave me|forget it|don['’]t|i am not|i['’]m not|stop)\b/i
const CONFESSION =
  /\b(?:i (?:lied|took|stole|killed|did it|was wrong|was afraid|broke|lost|forgot|made it up)|my fault|i['’]?a?m sorry|the truth is|forgive me|(?:have|had) to tell you|never told you|is dead|i am dying)\b/i
/** What a parenthetical may have a speaker do. */
const ASIDE = new Set<Action>([
  'sit',
  'rise',
  'turn',
  'nod',
  'shrug',
  'laugh',
  'cry',
  'point',
  'kneel',
  'shake-head',
])

const asideOf = ({ parentheticals }: Heard['line']): Action | null => {
  for (const words of parentheticals) {
    const list = words.toLowerCase().split(/[^\p{L}'-]+/u)
    for (const at of list.keys()) {
      const action = actionAt(list, at)
      if (action !== null && ASIDE.has(action)) return action
    }
  }
  return null
}

type Spoken = { shot: Shot; heard: Heard; frames: number; to: string | null }

/** What is said by those who are seen saying it, in order. */
const spokenIn = (shots: readonly Shot[], times: ReadonlyMap<string, ShotTime>): Spoken[] =>
  shots.flatMap((shot) => {
    const time = times.get(shot.id)
    if (!time) return []
    return time.heard.flatMap((heard): Spoken[] => {
      const { line, aloud } = heard
      if (!aloud || !shot.lines.includes(line.id) || !shot.present.includes(line.character)) return []
      const said = shot.actions.find(({ who, action }) => who === line.character && action === 'speak')
      return [{ shot, heard, frames: time.frames, to: said?.target ?? null }]
    })
  })

/** The picture has room for somebody to move in it. */
const roomy = ({ kind, size }: Shot): boolean =>
  (kind === 'two-shot' || kind === 'group' || kind === 'over-shoulder') &&
  (size === 'MS' || size === 'FS' || size === 'WS')
/** Whether the text has somebody do more in a shot than talk. */
const busy = (shot: Shot, who: string): boolean =>
  shot.actions.some((beat) => beat.who === who && beat.action !== 'speak' && beat.action !== 'look')

const STEPS = new Set<Action>(['embrace', 'fight', 'walk', 'run', 'exit', 'sit', 'kneel'])

export const businessOf = (
  scene: Scene,
  shots: readonly Shot[],
  times: ReadonlyMap<string, ShotTime>,
): Business => {
  const business: Business = new Map()
  const spoken = spokenIn(shots, times)
  const done = new Set<string>() // one thing a line
  const add = (
    { shot, heard, frames, to }: Spoken,
    action: Action,
    from: number,
    until: number,
    text = '',
  ) => {
    const length = heard.to - heard.from
    const at = (part: number) => Math.min(1, Math.max(0, (heard.from + length * part) / frames))
    if (at(until) - at(from) < 0.02) return
    done.add(heard.line.id)
    const target = action === 'turn' || action === 'sit' ? null : to
    const beat = { who: heard.line.character, action, target, from: at(from), to: at(until), text }
    business.set(shot.id, [...(business.get(shot.id) ?? []), beat])
  }
  for (const one of spoken) {
    const aside = asideOf(one.heard.line)
    if (aside && !busy(one.shot, one.heard.line.character))
      add(one, aside, 0, 0.5, aside === 'turn' ? one.heard.line.parentheticals.join(' ') : '')
  }
  const open = spoken.filter(
    ({ shot, heard, to }) => to !== null && roomy(shot) && !busy(shot, heard.line.character),
  )
  const free = () => open.filter(({ heard }) => !done.has(heard.line.id))
  // What is hard to say is said sitting down; who refuses turns away; at the hardest word one comes closer.
  const confession = free().find(({ heard }) => CONFESSION.test(heard.line.text))
  if (confession) add(confession, 'sit', 0, 0.6)
  const refusal =
    scene.emotion.valence < 0.3 ? free().find(({ heard }) => REFUSAL.test(heard.line.text)) : undefined
  if (refusal) add(refusal, 'turn', 0.3, 0.9, 'turns away')
  const stays = shots.flatMap(({ actions }) => actions).filter(({ action }) => STEPS.has(action)).length === 0
  const tense = free()
    .filter(({ heard }) => heard.line.order > 1)
    .map((one) => ({ one, hard: hardness(one.heard.line) }))
    .sort((a, b) => b.hard - a.hard)[0]
  if (stays && tense && tense.hard >= 0.3) add(tense.one, 'walk', 0, 0.7)
  for (const one of spoken)
    for (const [words, action, from, to] of SAID)
      if (!done.has(one.heard.line.id) && words.test(one.heard.line.text)) add(one, action, from, to)
  return business
}

import type { Emotion } from '#film/plot.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import type { Style } from './style.ts'
import type { Unit } from './units.ts'
import { ACTION_SECONDS } from './verbs.ts'

type Seen = Pick<Shot, 'kind' | 'size' | 'subjects' | 'present' | 'actions'>
type Mood = { style: Style; emotion: Emotion; bend: boolean; last: boolean }

const DOWN = new Set(['fall', 'lie', 'cry', 'kneel'])
const STRONG = new Set(['fight', 'run', 'climb', 'push', 'point'])

/** Height speaks (CRAFT, "Camera"): low is strong, high is weak, canted is unease. */
export const angleFor = (shot: Seen, { style, emotion, bend }: Mood): Shot['angle'] => {
  const { kind, actions, subjects, present } = shot
  if (kind === 'insert') return 'high'
  if (kind === 'over-shoulder' || kind === 'two-shot') return 'eye'
  const own = actions.filter(({ who }) => who === subjects[0]).map(({ action }) => action)
  if (kind === 'establishing')
    return style.high || (shot.size === 'EWS' && subjects.length === 0) ? 'high' : 'eye'
  if (own.some((action) => DOWN.has(action))) return 'high'
  if (emotion.arousal >= style.canted && emotion.valence < 0 && kind !== 'group') return 'canted'
  if (emotion.arousal >= style.low && own.some((action) => STRONG.has(action))) return 'low'
  if (style.high && present.length <= 1 && kind === 'single' && shot.size !== 'CU') return 'high'
  return bend ? (emotion.valence < 0 ? 'high' : 'low') : 'eye'
}

/** Each thing done gets its part of the shot in the order told; speech fills its own slots. */
export const spreadBeats = (beats: readonly ActionBeat[], units: readonly Unit[]): ActionBeat[] => {
  const total = units.reduce((sum, unit) => sum + unit.seconds, 0)
  if (total === 0) return [...beats]
  const out: ActionBeat[] = []
  let next = 0
  let at = 0
  for (const unit of units) {
    const from = at / total
    at += unit.seconds
    const span = at / total - from
    if (unit.kind === 'line') {
      const beat = beats[next]
      if (unit.heard === 'here' && beat?.action === 'speak') {
        out.push({ ...beat, from, to: from + span })
        next += 1
      }
      continue
    }
    const mine = beats.slice(next, next + unit.deeds.length)
    next += mine.length
    // Several people act together; one person does one thing after the other.
    for (const who of new Set(mine.map((beat) => beat.who))) {
      const own = mine.filter((beat) => beat.who === who)
      const weight = own.reduce((sum, beat) => sum + ACTION_SECONDS[beat.action], 0)
      let done = 0
      for (const beat of own) {
        const start = from + (span * done) / weight
        done += ACTION_SECONDS[beat.action]
        out.push({ ...beat, from: start, to: Math.min(1, from + (span * done) / weight) })
      }
    }
  }
  return [...out, ...beats.slice(next)]
}

import { type Random, random } from '#film/random.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'

/** Silence around the words of a shot, in seconds. Less than nothing: the words reach over the cut. */
export type Breath = { lead: number; tail: number }
export type Pace = 'easy' | 'tight'

const beat = /\b(?:beat|pause|silence|long|hesitat\w*|after a moment)\b/i

/** Between two lines (CRAFT, "Speech and sound": 0.1–0.3 s between speakers, an awkward silence 0.8 s and more). */
export const gapBetween = (before: Line, after: Line, pace: Pace): number => {
  if (after.dual) return 0.05
  if (pace === 'tight' || /(?:—|–|--|-)$/.test(before.text)) return 0.1
  if (after.parentheticals.some((words) => beat.test(words))) return 0.9
  if (/(?:…|\.\.\.)$/.test(before.text)) return 0.5
  if (before.character === after.character) return 0.3
  return before.text.endsWith('?') ? 0.25 : 0.2
}

/** 6–15 frames at 24 a second (CRAFT, "Cut"). */
const reach = (chance: Random): number => chance.int(6, 15) / 24

type Cut = { tail: number; lead: number }

const cutBetween = (before: Shot, after: Shot, linesOf: (shot: Shot) => Line[], pace: Pace): Cut => {
  const last = linesOf(before).at(-1)
  const first = linesOf(after)[0]
  if (pace === 'tight') return { tail: last ? 0.05 : 0, lead: first ? 0.05 : 0 }
  const chance = random(`${before.id}>${after.id}`)
  const over = reach(chance)
  const holds = (line: Line | undefined) => line !== undefined && line.text.split(/\s+/).length >= 4
  // The end of a line plays on somebody else: a speaker who is still seen would have to be drawn speaking in both shots.
  const leaves = (line: Line) => line.extension !== null || !after.present.includes(line.character)
  const gap = last !== undefined && first !== undefined ? gapBetween(last, first, pace) : 0.2
  const straight = { tail: last ? gap / 2 : 0, lead: first ? gap / 2 : 0 }
  if (last !== undefined && first === undefined)
    return after.kind === 'reaction' && holds(last)
      ? { tail: -over, lead: over + 0.2 }
      : { tail: 0.3, lead: 0 }
  if (first !== undefined && last === undefined)
    return holds(first) && after.kind !== 'insert' && chance.chance(0.5)
      ? { tail: over + 0.2, lead: -over }
      : { tail: 0, lead: 0.25 }
  if (first === undefined || last === undefined || last.character === first.character) return straight
  const draw = chance.next()
  if (draw < 0.55 && holds(first)) return { tail: gap + over, lead: -over }
  if (draw < 0.85 && holds(last) && leaves(last)) return { tail: -over, lead: gap + over }
  return straight
}

/** The breath of every shot. Decided by the shots beside each cut and their lines' ids and ends, never by a take's length. */
export const breathsOf = (shots: Shot[], linesOf: (shot: Shot) => Line[], pace: Pace): Breath[] => {
  const atSceneStart = pace === 'tight' ? 0.2 : 0.5
  const atSceneEnd = pace === 'tight' ? 0.2 : 0.6
  const breaths: Breath[] = shots.map(() => ({ lead: atSceneStart, tail: atSceneEnd }))
  for (const [i, shot] of shots.entries()) {
    const after = shots[i + 1]
    const here = breaths[i]
    const next = breaths[i + 1]
    if (after === undefined || here === undefined || next === undefined || after.scene !== shot.scene)
      continue
    const { tail, lead } = cutBetween(shot, after, linesOf, pace)
    here.tail = tail
    next.lead = lead
  }
  return breaths
}

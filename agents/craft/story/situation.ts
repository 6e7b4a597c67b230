import type { Emotion } from '#film/plot.ts'
import type { DayTime } from '#film/scene.ts'
import type { Bond } from './relations.ts'

/** The parts a dramatic situation always has, in order. */
export const units = ['hook', 'turn', 'crisis', 'climax', 'end'] as const
export type Unit = (typeof units)[number]
export type Tone = 'any' | 'comic' | 'dark'
/** Where a scene is played: the story's main place, those one door away, or simply under the sky or a roof. */
export type Site = 'main' | 'near' | 'far' | 'out' | 'in'

/**
 * A scene as planned dramatic actions. `texts` are small scores that render.ts performs: one element a line,
 * `S:` the lead speaks, `O:` the other principal, `H:` the one beside the lead, `O vo:` unseen; anything else is action.
 * `~` only where there is time; `<gone>` only if it holds; ` | ` separates versions of which one is played.
 */
export type SceneScore = {
  site: Site
  time: DayTime
  feel: Emotion
  sum: string // one sentence for the beat sheet, with the same references as a score
  purpose: string
  conflict: string
  texts: Partial<Record<Tone, string[]>> & { any: string[] }
}
export type Situation = {
  id: string
  when: [pattern: RegExp, weight: number][] // in the idea's own words
  other: { noun: string; bond: Bond; role: 'opponent' | 'support' } // whom the story invents if the idea names nobody
  want: string
  obstacle: string
  stakes: string
  theme: string
  titles: string[]
  scenes: Record<Unit, SceneScore>
}

export const scene = (
  site: Site,
  time: DayTime,
  feel: [valence: number, arousal: number],
  sum: string,
  purpose: string,
  conflict: string,
  any: string[],
  other: { comic?: string[]; dark?: string[] } = {},
): SceneScore => ({
  site,
  time,
  feel: { valence: feel[0], arousal: feel[1] },
  sum,
  purpose,
  conflict,
  texts: { any, ...other },
})

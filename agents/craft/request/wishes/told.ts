import { inOrder } from '#film/film.ts'
import { lengthOf } from '#film/proposal/cut.ts'
import { clock, scenesCalled } from '#film/proposal/names.ts'
import { toSeconds } from '#film/timeline/time.ts'
import type { Wish } from '../given.ts'

// What is asked about the film, and not of it. Nothing is done.

/** "How long is scene 2?", "how many shots are there?" */
export const facts: Wish = ({ text, at, film }) => {
  if (!/^(?:how (?:long|many)|what(?:'s| is) the (?:length|duration|running time))\b/.test(text)) return null
  const scenes = at.scenes.length > 0 ? at.scenes : inOrder(film.scenes).map(({ id }) => id)
  const shots = Object.values(film.shots).filter(({ scene }) => scenes.includes(scene))
  const frames = Object.values(film.tracks)
    .filter(({ kind }) => kind === 'picture')
    .flatMap(({ clips }) => Object.values(clips))
    .reduce(
      (sum, { source, frames: own }) =>
        sum + (source.kind === 'shot' && shots.some(({ id }) => id === source.shot) ? own : 0),
      0,
    )
  const many = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`
  return {
    cannot:
      at.scenes.length > 0
        ? `${scenesCalled(film, scenes)}: ${clock(toSeconds(frames, film.brief.rate))}, ${many(shots.length, 'shot')}.`
        : `The film is ${clock(lengthOf(film))} long, its credits with it: ${many(scenes.length, 'scene')}, ${many(shots.length, 'shot')}.`,
  }
}

/** "What can you do?" */
export const help: Wish = ({ text }) =>
  /^(?:help|what (?:can|do|could) (?:you|i)|how do(?:es)? (?:you|this|i)|what (?:should|may) i)\b/.test(text)
    ? {
        cannot:
          'I change light, length, order, sound, words, clothes and looks of this film: “make scene 2 darker”, “cut ten seconds”, “no music under her last line”. You see it before it is done.',
      }
    : null

/** "Why is scene 2 so dark?" */
export const reasons: Wish = ({ text }) =>
  /^what (?:did|have) you (?:change|do)/.test(text)
    ? { cannot: 'All that was changed, by whom and why, stands on the History page.' }
    : /^(?:why|how come)\b/.test(text)
      ? {
          cannot:
            'Why something was decided stands on the Crew page. To me, say how it should be: “make scene 2 brighter”.',
        }
      : null

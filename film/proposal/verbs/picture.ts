import { clamp } from '../../clamp.ts'
import type { Film } from '../../film.ts'
import { withLocks } from '../../lock.ts'
import { type Grade, plainGrade } from '../../look.ts'
import type { AskOf } from '../ask.ts'
import { scenesCalled } from '../names.ts'
import type { Outcome, Verb } from '../verb.ts'

// How scenes are lit and graded. A row that a person has set is locked: the crew keeps it.

const two = (n: number): string => n.toFixed(2)
const shotsIn = (film: Film, scenes: readonly string[]): string[] =>
  Object.values(film.shots).flatMap(({ id, scene }) => (scenes.includes(scene) ? [id] : []))

const unmade = (film: Film, scenes: string[], what: string): Outcome => ({
  cannot: `${scenesCalled(film, scenes)} has no ${what} yet. Make the film first, then ask again.`,
})

const much = (by: number, up: string, down: string): string => {
  const word = by > 0 ? up : down
  return Math.abs(by) <= 1 ? `a little ${word}` : Math.abs(by) >= 3 ? `much ${word}` : word
}

const stopsAStep = 0.3 // EV: two steps are what a viewer calls darker, a little over half a stop

/** Exposure, and the fill a little more than the rest, so that dark is not only dull. */
export const light: Verb<AskOf<'light'>> = (film, { scenes, by }) => {
  const lit = scenes.filter((id) => film.lights[id] !== undefined)
  if (lit.length === 0) return unmade(film, scenes, 'light')
  const stops = by * stopsAStep
  const lights = { ...film.lights }
  for (const id of lit) {
    const rig = lights[id]
    if (rig === undefined) continue
    lights[id] = {
      ...rig,
      exposure: rig.exposure * 2 ** stops,
      fill: { ...rig.fill, intensity: rig.fill.intensity * 2 ** (stops / 2) },
    }
  }
  const of = (rigs: Film['lights']) => lit.map((id) => two(rigs[id]?.exposure ?? 0)).join(', ')
  return {
    film: { ...film, lights, locks: withLocks(film.locks, ...lit.map((id) => `lights.${id}`)) },
    title: `${scenesCalled(film, lit)} ${much(by, 'brighter', 'darker')}`,
    before: `Exposure ${of(film.lights)}`,
    after: `Exposure ${of(lights)} (${stops > 0 ? '+' : '−'}${Math.abs(stops).toFixed(1)} stops)`,
    shots: shotsIn(film, lit),
  }
}

const regraded = (film: Film, scenes: string[], of: (grade: Grade) => Grade) => {
  const grades = { ...film.grades }
  for (const id of scenes) grades[id] = of(grades[id] ?? plainGrade)
  return { ...film, grades, locks: withLocks(film.locks, ...scenes.map((id) => `grades.${id}`)) }
}

const ways = {
  warmth: {
    words: ['warmer', 'cooler'],
    of: (g: Grade, by: number): Grade => ({
      ...g,
      slope: [g.slope[0] * (1 + 0.05 * by), g.slope[1], g.slope[2] * (1 - 0.05 * by)],
    }),
    told: (g: Grade) => `Red to blue ${two(g.slope[0] / g.slope[2])}`,
  },
  contrast: {
    words: ['with more contrast', 'with less contrast'],
    of: (g: Grade, by: number): Grade => ({
      ...g,
      slope: [g.slope[0] * (1 + 0.07 * by), g.slope[1] * (1 + 0.07 * by), g.slope[2] * (1 + 0.07 * by)],
      offset: [g.offset[0] - 0.025 * by, g.offset[1] - 0.025 * by, g.offset[2] - 0.025 * by],
    }),
    told: (g: Grade) => `Slope ${two(g.slope[1])}, offset ${two(g.offset[1])}`,
  },
  saturation: {
    words: ['more colourful', 'less colourful'],
    of: (g: Grade, by: number): Grade => ({
      ...g,
      saturation: clamp(g.saturation * (1 + 0.18 * by), 0, 2),
    }),
    told: (g: Grade) => `Saturation ${two(g.saturation)}`,
  },
  grain: {
    words: ['grainier', 'with less grain'],
    of: (g: Grade, by: number): Grade => ({ ...g, grain: clamp(g.grain + 0.12 * by, 0, 1) }),
    told: (g: Grade) => `Grain ${two(g.grain)}`,
  },
} as const

export const grade: Verb<AskOf<'grade'>> = (film, { scenes, what, by }) => {
  const way = ways[what]
  const next = regraded(film, scenes, (each) => way.of(each, by))
  const told = ({ grades }: Film) => way.told(grades[scenes[0] ?? ''] ?? plainGrade)
  return {
    film: next,
    title: `${scenesCalled(film, scenes)} ${much(by, way.words[0], way.words[1])}`,
    before: told(film),
    after: told(next),
    shots: shotsIn(film, scenes),
  }
}

export const monochrome: Verb<AskOf<'monochrome'>> = (film, { scenes }) => ({
  film: regraded(film, scenes, (each) => ({ ...each, saturation: 0 })),
  title: `${scenesCalled(film, scenes)} in black and white`,
  before: `Saturation ${two(film.grades[scenes[0] ?? '']?.saturation ?? 1)}`,
  after: 'Saturation 0.00',
  shots: shotsIn(film, scenes),
})

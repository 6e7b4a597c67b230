import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { Direction } from '#film/direction.ts'
import { Scene } from '#film/scene.ts'
import { Shot } from '#film/shot.ts'
import { table } from '#film/table.ts'
import { Transition } from '#film/transition.ts'
import { example } from '../craft/cut/example.ts'
import { interpretExample } from '../craft/shots/example.ts'
import { chooseTransitions, marked } from '../craft/transitions/choose.ts'

export const transitionDesigner = defineAgent({
  id: 'technical/transition-designer',
  version: 1,
  does: 'Says how each scene gives way to the next: a plain, match or smash cut, a dissolve, fade, wipe, iris, flash or whip, and why.',
  reads: z.object({
    direction: Direction,
    scenes: table(Scene),
    shots: table(Shot),
    screenplay: z.string(),
  }),
  writes: z.object({ transitions: table(Transition) }),
  example: {
    direction: interpretExample.direction,
    scenes: example.scenes,
    shots: example.shots,
    screenplay: example.screenplay,
  },
  embedded: (input) => ({ transitions: chooseTransitions(input) }),
  explain: ({ transitions }) => {
    const list = Object.values(transitions).slice(1)
    const told = list.filter(({ kind, cut }) => kind !== null || cut !== 'straight')
    const first = told.slice(0, 3).map(({ kind, cut, why }) => `${kind ?? `${cut} cut`} (${why})`)
    return told.length === 0
      ? 'Every scene follows by a plain cut.'
      : `${told.length} of ${list.length} changes of scene are more than a plain cut: ${first.join('; ')}.`
  },
  off: ({ scenes }) => ({
    transitions: Object.fromEntries(
      Object.keys(scenes).map((id) => [id, { kind: null, cut: 'straight' as const, seconds: 0, why: '' }]),
    ),
  }),
  measure: {
    name: 'jumps in time that are marked, and only those',
    of: (input, { transitions }) => marked(input, transitions),
  },
})

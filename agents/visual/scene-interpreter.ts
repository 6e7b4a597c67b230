import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { Direction } from '#film/direction.ts'
import { Place, Prop, Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import { Shot } from '#film/shot.ts'
import { table } from '#film/table.ts'
import { coverFilm } from '../craft/shots/cover.ts'
import { interpretExample } from '../craft/shots/example.ts'
import type { Acquaintance } from '../craft/shots/gather.ts'
import { covered, paced } from '../craft/shots/measure.ts'
import { plainShots } from '../craft/shots/plain.ts'
import { styleOf } from '../craft/shots/style.ts'

const acquaintanceWith = (scenes: readonly Scene[], i: number): Acquaintance => {
  const place = scenes[i]?.place
  if (i === 0) return 'opening'
  if (scenes[i - 1]?.place === place) return 'same'
  return scenes.slice(0, i).some((scene) => scene.place === place) ? 'again' : 'new'
}

export const sceneInterpreter = defineAgent({
  id: 'visual/scene-interpreter',
  version: 5,
  does: 'Breaks each scene into shots: what each must show, how near, and which line it carries.',
  reads: z.object({
    brief: Brief,
    direction: Direction,
    scenes: table(Scene),
    places: table(Place),
    props: table(Prop),
    cast: table(Character),
    screenplay: z.string(),
  }),
  writes: z.object({ shots: table(Shot) }),
  example: interpretExample,
  embedded: (input) => {
    const texts = new Map(breakdown(input.screenplay).map((text) => [text.id, text]))
    const scenes = Object.values(input.scenes).sort((a, b) => a.order - b.order)
    const cast = Object.values(input.cast)
    const props = Object.values(input.props)
    const style = styleOf(input.direction)
    const shots = coverFilm(
      scenes.map((scene, i) => ({
        scene,
        text: texts.get(scene.id),
        cast,
        props,
        placeName: input.places[scene.place]?.name ?? texts.get(scene.id)?.place ?? '',
        interior: input.places[scene.place]?.interior ?? texts.get(scene.id)?.setting === 'int',
        tall: input.brief.size.width < input.brief.size.height * 0.8,
        acquaintance: acquaintanceWith(scenes, i),
        style,
      })),
    )
    return { shots: Object.fromEntries(shots.map((shot) => [shot.id, shot])) }
  },
  explain: ({ shots }, { scenes, direction }) => {
    const list = Object.values(shots)
    const mean = list.reduce((sum, shot) => sum + shot.seconds, 0) / Math.max(1, list.length)
    const kinds = ['over-shoulder', 'two-shot', 'insert', 'reaction'] as const
    const parts = kinds.flatMap((kind) => {
      const n = list.filter((shot) => shot.kind === kind).length
      return n === 0 ? [] : [`${n} ${kind}${n > 1 ? 's' : ''}`]
    })
    return `${list.length} shots for ${Object.keys(scenes).length} scenes, ${mean.toFixed(1)} s on average (${direction.averageShotSeconds} s aimed at)${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
  },
  off: (input) => ({ shots: plainShots(input) }),
  measure: {
    name: 'lines and actions covered, varied, at the pace of the genre',
    of: (input, { shots }) =>
      covered(input, Object.values(shots)) * 0.8 + paced(input.direction, Object.values(shots)) * 0.2,
  },
})

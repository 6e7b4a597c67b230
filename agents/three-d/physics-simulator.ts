import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Bake, Effect } from '#film/effect.ts'
import { Prop, Scene } from '#film/scene.ts'
import { Shot } from '#film/shot.ts'
import { FigureModel, Performance, PropModel, SetSpec } from '#film/stage.ts'
import { table } from '#film/table.ts'
import { Track } from '#film/timeline/track.ts'
import { physicsExample } from '../craft/physics/example.ts'
import { moved, planBakes } from '../craft/physics/plan.ts'

export const physicsSimulator = defineAgent({
  id: 'three-d/physics-simulator',
  version: 1,
  does: 'Lets fall, break, swing, topple and fly what the words say does, simulated once and kept frame by frame.',
  reads: z.object({
    brief: Brief,
    scenes: table(Scene),
    shots: table(Shot),
    sets: table(SetSpec),
    props: table(Prop),
    models: table(FigureModel),
    propModels: table(PropModel),
    performances: table(Performance),
    effects: table(z.array(Effect)),
    'tracks.picture': Track,
  }),
  writes: z.object({ bakes: table(z.array(Bake)) }),
  example: physicsExample,
  embedded: async (input, { progress }) => ({
    bakes: await planBakes(input, (done) => progress(done, 'letting things fall')),
  }),
  explain: ({ bakes }, { props }) => {
    const all = Object.values(bakes).flat()
    const things = [...new Set(all.flatMap(({ prop }) => (prop ? [props[prop]?.name ?? prop] : [])))]
    const debris = all.filter(({ prop }) => prop === null).length
    return all.length === 0
      ? 'Nothing falls, breaks or swings in this film.'
      : `Simulated: ${things.join(', ') || 'debris'}${debris > 0 ? `, with ${debris} pieces` : ''}.`
  },
  off: () => ({ bakes: {} }),
  measure: {
    name: 'of the motions the words ask for, the share that happens',
    of: (input, { bakes }) => moved(input, bakes),
  },
})

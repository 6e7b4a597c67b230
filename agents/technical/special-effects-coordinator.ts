import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Effect } from '#film/effect.ts'
import { Place, Prop, Scene } from '#film/scene.ts'
import { Shot } from '#film/shot.ts'
import { Performance, PropModel, SetSpec } from '#film/stage.ts'
import { table } from '#film/table.ts'
import { Track } from '#film/timeline/track.ts'
import { effectsExample } from '../craft/effects/example.ts'
import { fulfilled } from '../craft/effects/measure.ts'
import { planEffects } from '../craft/effects/plan.ts'

export const specialEffectsCoordinator = defineAgent({
  id: 'technical/special-effects-coordinator',
  version: 1,
  does: 'Lets burn, steam, spark, splash and glow what the words say does, where it is and for as long as it lasts.',
  reads: z.object({
    brief: Brief,
    places: table(Place),
    scenes: table(Scene),
    shots: table(Shot),
    sets: table(SetSpec),
    props: table(Prop),
    propModels: table(PropModel),
    performances: table(Performance),
    'tracks.picture': Track,
  }),
  writes: z.object({ effects: table(z.array(Effect)) }),
  example: effectsExample,
  embedded: (input) => ({ effects: planEffects(input) }),
  explain: ({ effects }) => {
    const counts = new Map<string, number>()
    for (const { kind } of Object.values(effects).flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const kinds = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${kind} in ${n}`)
    return kinds.length > 0 ? `Seen in shots: ${kinds.join(', ')}.` : 'The text asks for no effect.'
  },
  off: () => ({ effects: {} }),
  measure: {
    name: 'of the effects that are asked for, the share that is seen',
    of: (input, { effects }) => fulfilled(input, effects),
  },
})

import { z } from 'zod'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Narrative, Plot } from '#film/plot.ts'
import { Scene } from '#film/scene.ts'
import { exampleBrief, exampleDirection, examplePlot, exampleScenes } from '../craft/story/example.ts'
import { narrativeFromScreenplay, narrativeOf } from '../craft/story/narrative.ts'
import { defineAgent } from '../define.ts'

/** Holds the story together beside the events. */
export const narrativeDesigner = defineAgent({
  id: 'story/narrative-designer',
  version: 1,
  does: 'Gives the film its title, logline and theme, and a motif that returns and means something else each time.',
  reads: z.object({ brief: Brief, direction: Direction, plot: Plot, scenes: z.record(z.string(), Scene) }),
  writes: z.object({ narrative: Narrative }),
  example: { brief: exampleBrief, direction: exampleDirection, plot: examplePlot, scenes: exampleScenes },
  asksModel: ({ brief }) => brief.source.kind === 'idea',
  prompt: ({ brief, direction, plot, scenes }) => ({
    system:
      'You are the story editor. Give a title a person would remember (one to five words, no colon), a logline of one sentence, the theme as a sentence that could be false, and one motif: a thing of this story, with one meaning for each scene it returns in, first and last scene included (scene ids). Narration only if the film needs a voice over it; otherwise an empty list. A title the person gave stands.',
    user: JSON.stringify({
      idea: brief.source.text.slice(0, 4000),
      title: brief.title,
      tone: direction.tone,
      plot,
      scenes: Object.values(scenes).map(({ id, heading, purpose }) => ({ id, heading, purpose })),
    }),
  }),
  embedded: ({ brief, direction, plot, scenes }) => ({
    narrative:
      brief.source.kind === 'screenplay'
        ? narrativeFromScreenplay(brief, plot, scenes)
        : narrativeOf(brief, direction, plot, scenes),
  }),
  explain: ({ narrative }) =>
    `“${narrative.title}”. ${narrative.theme}${narrative.motif === null ? '' : ` The ${narrative.motif.thing}: ${narrative.motif.meanings.join(', then ')}.`}`,
  off: ({ brief }) => ({
    narrative: { title: brief.title ?? 'Untitled', logline: '', theme: '', motif: null, narration: [] },
  }),
  measure: {
    name: 'a title of its own, and a motif that returns in the first and the last scene',
    of: ({ scenes }, { narrative }) => {
      const order = Object.values(scenes).sort((a, b) => a.order - b.order)
      const motif = narrative.motif?.scenes ?? []
      return (
        Number(narrative.title !== 'Untitled') +
        Number(motif.includes(order[0]?.id ?? '')) +
        Number(motif.includes(order.at(-1)?.id ?? ''))
      )
    },
  },
})

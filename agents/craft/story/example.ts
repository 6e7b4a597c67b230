import { Brief } from '#film/brief.ts'
import { directionOf } from './direction.ts'
import { narrativeOf } from './narrative.ts'
import { castOf } from './people.ts'
import { planScenes } from './scenes.ts'
import { plotOf, storyOf } from './story.ts'

/** One idea, carried through the whole department: the examples of its agents. */
export const exampleBrief = Brief.parse({
  source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
  seconds: 45,
  genre: null,
  size: { width: 1280, height: 720 },
  rate: { num: 24, den: 1 },
  seed: 7,
})
export const exampleDirection = directionOf(exampleBrief)
export const examplePlot = plotOf(storyOf(exampleBrief, exampleDirection, null), 45)
export const exampleScenes = planScenes(exampleBrief, exampleDirection, examplePlot).scenes
export const exampleCast = castOf(exampleBrief, exampleDirection, examplePlot)
export const exampleNarrative = narrativeOf(exampleBrief, exampleDirection, examplePlot, exampleScenes)

import { z } from 'zod'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { idOf } from '#film/id.ts'
import { Plot } from '#film/plot.ts'
import { exampleBrief, exampleDirection } from '../craft/story/example.ts'
import { plotFromScreenplay } from '../craft/story/screenplay.ts'
import { plotOf, storyOf } from '../craft/story/story.ts'
import { defineAgent } from '../define.ts'

/** Finds the story in an idea, or reads it out of a screenplay. */
export const plotGenerator = defineAgent({
  id: 'story/plot-generator',
  version: 2,
  does: 'Finds the dramatic situation in the idea and plans its beats: want, obstacle, turn, crisis, resolution.',
  reads: z.object({ brief: Brief, direction: Direction }),
  writes: z.object({ plot: Plot }),
  example: { brief: exampleBrief, direction: exampleDirection },
  asksModel: ({ brief }) => brief.source.kind === 'idea',
  prompt: ({ brief, direction }) => ({
    system:
      'You are a screenwriter planning a short film. Keep the idea’s own people, place, objects and stakes; every noun and name of the idea must matter. Give two to four people (id = the name in lower case with hyphens; the lead first; words = what the idea says of them), one want that can be seen, one obstacle with a will of its own, stakes that hurt. Plan one beat per scene, about one for every ten to fourteen seconds, in this order: opening (long films only), hook, turn, midpoint, crisis, climax, resolution. Each beat is one sentence: who does what, where, at what cost. Each changes something. The last image answers the first. `at` rises from 0 to below 1; emotion follows the story. ideaWords lists the idea’s nouns and names as written.',
    user: JSON.stringify({
      idea: brief.source.text.slice(0, 8000),
      genres: direction.genres,
      tone: direction.tone,
      seconds: brief.seconds ?? direction.seconds ?? 52,
    }),
  }),
  embedded: ({ brief, direction }) => ({
    plot:
      brief.source.kind === 'screenplay'
        ? plotFromScreenplay(brief)
        : plotOf(storyOf(brief, direction, null), brief.seconds ?? direction.seconds ?? 52),
  }),
  explain: ({ plot }) =>
    `${plot.people
      .map((each) => each.name)
      .slice(0, 3)
      .join(', ')}: ${plot.want}. Against it: ${plot.obstacle}. ${plot.beats.length} beats.`,
  off: ({ brief }) => ({
    plot: {
      people: [{ id: idOf('Person'), name: 'Person', role: 'lead' as const, words: '' }],
      want: 'something',
      obstacle: 'something',
      stakes: 'something',
      beats: [
        {
          id: 'all',
          name: 'opening' as const,
          text: brief.source.text.slice(0, 400),
          at: 0,
          emotion: { valence: 0, arousal: 0.3 },
        },
      ],
      ideaWords: [],
    },
  }),
  measure: {
    name: 'beats in order, people, and the idea’s own words kept',
    of: (_input, { plot }) => {
      const order = ['opening', 'hook', 'turn', 'midpoint', 'crisis', 'climax', 'resolution']
      const rank = plot.beats.map((beat) => order.indexOf(beat.name))
      const inOrder = rank.every((r, i) => i === 0 || r >= (rank[i - 1] ?? 0))
      const names = new Set(plot.beats.map((beat) => beat.name)).size
      return (
        (inOrder ? 1 : 0) +
        names / order.length +
        Math.min(3, plot.people.length) / 3 +
        Math.min(1, plot.ideaWords.length)
      )
    },
  },
})

import { z } from 'zod'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { Direction } from '#film/direction.ts'
import { Plot } from '#film/plot.ts'
import { exampleBrief, exampleDirection, examplePlot } from '../craft/story/example.ts'
import { castDistinct } from '../craft/story/measures.ts'
import { castOf } from '../craft/story/people.ts'
import { defineAgent } from '../define.ts'

/** Makes a person of everybody the plot needs. */
export const characterDeveloper = defineAgent({
  id: 'story/character-developer',
  version: 2,
  does: 'Makes people of the plot’s names: want, flaw, habit, a look that tells them apart, a way of speaking.',
  reads: z.object({ brief: Brief, direction: Direction, plot: Plot }),
  writes: z.object({ cast: z.record(z.string(), Character) }),
  example: { brief: exampleBrief, direction: exampleDirection, plot: examplePlot },
  prompt: ({ brief, direction, plot }) => ({
    system:
      'You are casting and dressing a short film. One character for each person of the plot, under the same id, in the same order. Keep what the text says of them (age, sex, clothes); invent only what it leaves open. Give a want, a need they don’t know of, a flaw, an arc, one telling habit that a camera can see. Looks must differ at a glance: no two with the same main costume colour, build or hair; colours are #rrggbb, strong against the palette’s ground. Clothes fit the work. Speech: distinct manners, two or three favourite words, words they avoid.',
    user: JSON.stringify({
      text: brief.source.text.slice(0, 6000),
      palette: direction.palette,
      tone: direction.tone,
      plot,
    }),
  }),
  embedded: ({ brief, direction, plot }) => ({ cast: castOf(brief, direction, plot) }),
  explain: ({ cast }) =>
    Object.values(cast)
      .slice(0, 4)
      .map((each) => `${each.name}: ${each.appearance.words}; ${each.speech.manner}`)
      .join('. ') || 'Nobody appears.',
  off: ({ plot }) => ({
    cast: Object.fromEntries(
      plot.people.map((person) => [
        person.id,
        {
          id: person.id,
          name: person.name,
          role: person.role,
          kind: 'human' as const,
          age: 'adult' as const,
          sex: 'other' as const,
          temper: { energy: 0.5, warmth: 0.5 },
          want: '',
          need: '',
          flaw: '',
          arc: '',
          habit: '',
          appearance: {
            build: 'average' as const,
            skin: '#c8a080',
            hair: { style: 'short' as const, colour: '#404040' },
            costume: { garment: 'shirt' as const, main: '#808080', second: '#707070' },
            accessories: [],
            words: 'a person',
          },
          speech: { manner: 'plain' as const, favourites: [], avoids: [] },
        },
      ]),
    ),
  }),
  measure: {
    name: 'cast distinct in costume, figure and speech (0–1)',
    of: (_input, { cast }) => castDistinct(cast),
  },
})

import { z } from 'zod'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Plot } from '#film/plot.ts'
import { Place, Prop, Scene } from '#film/scene.ts'
import { exampleBrief, exampleDirection, examplePlot } from '../craft/story/example.ts'
import { planFits } from '../craft/story/measures.ts'
import { planScenes } from '../craft/story/scenes.ts'
import { scenesFromScreenplay } from '../craft/story/screenplay.ts'
import { storySeconds } from '../craft/story/story.ts'
import { defineAgent } from '../define.ts'

/** Puts each beat somewhere: a place, an hour, who is there, why, and for how long. */
export const scenePlanner = defineAgent({
  id: 'story/scene-planner',
  version: 2,
  does: 'Plans the scenes: place, time, weather, who is there, purpose, conflict and seconds.',
  reads: z.object({ brief: Brief, direction: Direction, plot: Plot }),
  writes: z.object({
    scenes: z.record(z.string(), Scene),
    places: z.record(z.string(), Place),
    props: z.record(z.string(), Prop),
  }),
  example: { brief: exampleBrief, direction: exampleDirection, plot: examplePlot },
  asksModel: ({ brief }) => brief.source.kind === 'idea',
  prompt: ({ brief, direction, plot }) => ({
    system:
      'You are the first assistant director planning scenes. One scene per beat, ids s1, s2, … in order, order = its number. Heading in screenplay form: "INT. PLACE - DAY". place is the id of a row of places (lower case, hyphens); choose for each place the nearest set kind allowed by the schema. who lists character ids, the leading one first; only people of the plot. beats lists the beat ids it plays. purpose: what changes; conflict: who stands against whom. Few places: come back to the first one at the end, changed. seconds in halves; together exactly the seconds given. props: the things hands touch, with the scenes they are in.',
    user: JSON.stringify({
      idea: brief.source.text.slice(0, 4000),
      direction: { genres: direction.genres, tone: direction.tone },
      plot,
      seconds: storySeconds(brief.seconds ?? direction.seconds ?? 52),
    }),
  }),
  embedded: ({ brief, direction, plot }) =>
    brief.source.kind === 'screenplay'
      ? scenesFromScreenplay(brief, plot)
      : planScenes(brief, direction, plot),
  explain: ({ scenes, places }) => {
    const rows = Object.values(scenes)
    const seconds = rows.reduce((sum, scene) => sum + scene.seconds, 0)
    return `${rows.length} ${rows.length === 1 ? 'scene' : 'scenes'} in ${Object.values(places)
      .map((place) => place.name.toLowerCase())
      .slice(0, 4)
      .join(', ')}; ${seconds} seconds in all.`
  },
  off: ({ plot }) => ({
    scenes: {
      s1: {
        id: 's1',
        order: 1,
        heading: 'INT. ROOM - DAY',
        place: 'room',
        time: 'day' as const,
        weather: 'clear' as const,
        who: plot.people.slice(0, 1).map((each) => each.id),
        beats: plot.beats.slice(0, 1).map((beat) => beat.id),
        purpose: '',
        conflict: '',
        emotion: { valence: 0, arousal: 0.3 },
        seconds: 10,
      },
    },
    places: { room: { id: 'room', name: 'ROOM', kind: 'room' as const, interior: true, words: [] } },
    props: {},
  }),
  measure: {
    name: 'every beat placed, and the seconds add up',
    of: ({ brief, direction, plot }, { scenes }) =>
      planFits(
        scenes,
        plot.beats.map((beat) => beat.id),
        brief.source.kind === 'idea' ? storySeconds(brief.seconds ?? direction.seconds ?? 52) : null,
      ),
  },
})

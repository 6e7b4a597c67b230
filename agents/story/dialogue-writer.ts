import { z } from 'zod'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { Direction } from '#film/direction.ts'
import { inOrder } from '#film/film.ts'
import { Narrative, Plot } from '#film/plot.ts'
import { Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import {
  exampleBrief,
  exampleCast,
  exampleDirection,
  exampleNarrative,
  examplePlot,
  exampleScenes,
} from '../craft/story/example.ts'
import { scriptQuality } from '../craft/story/measures.ts'
import { scriptOf } from '../craft/story/script.ts'
import { defineAgent } from '../define.ts'

/** Writes the screenplay; a screenplay that was given keeps every word. */
export const dialogueWriter = defineAgent({
  id: 'story/dialogue-writer',
  version: 1,
  does: 'Writes the screenplay: lines with something under them, business, and silences, fitted to each scene’s seconds.',
  reads: z.object({
    brief: Brief,
    direction: Direction,
    plot: Plot,
    scenes: z.record(z.string(), Scene),
    cast: z.record(z.string(), Character),
    narrative: Narrative,
  }),
  writes: z.object({ screenplay: z.string() }),
  example: {
    brief: exampleBrief,
    direction: exampleDirection,
    plot: examplePlot,
    scenes: exampleScenes,
    cast: exampleCast,
    narrative: exampleNarrative,
  },
  asksModel: ({ brief }) => brief.source.kind === 'idea',
  prompt: ({ brief, direction, plot, scenes, cast, narrative }) => ({
    system:
      'You write the screenplay in Fountain. Title page (Title:, Credit:), then exactly the scenes given, with their headings word for word, in order. Action in the present tense, short, only what can be seen and heard: walks, turns, sits, kneels, picks up, reads, opens, gives, points, runs, embraces, looks. Introduce each person once in capitals with age and look. Cues in capitals; (V.O.) for letters and thoughts, (O.S.) for voices out of sight. A line wants, refuses, reveals, hides, teases, threatens or gives; nobody says what both know; people talk past each other; each voice is its own. Enter late, leave early. No line twice. Spoken words in a scene: at most its seconds × 1.6. Keep the idea’s own nouns. Plain text only, no notes, no brackets except parentheticals.',
    user: JSON.stringify({
      idea: brief.source.text.slice(0, 4000),
      title: narrative.title,
      motif: narrative.motif,
      tone: direction.tone,
      beats: plot.beats.map(({ id, text }) => ({ id, text })),
      scenes: inOrder(scenes).map(({ id, heading, who, beats, purpose, conflict, seconds }) => ({
        id,
        heading,
        who,
        beats,
        purpose,
        conflict,
        seconds,
      })),
      cast: Object.values(cast).map(({ name, age, want, habit, speech, appearance }) => ({
        name,
        age,
        want,
        habit,
        speech,
        look: appearance.words,
      })),
    }),
  }),
  embedded: (input) => ({
    screenplay: input.brief.source.kind === 'screenplay' ? input.brief.source.text : scriptOf(input),
  }),
  explain: ({ screenplay }, { brief }) => {
    const lines = breakdown(screenplay).flatMap((scene) =>
      scene.elements.filter((element) => element.kind === 'line'),
    )
    return brief.source.kind === 'screenplay'
      ? `The screenplay is kept word for word: ${lines.length} lines.`
      : `${lines.length} lines in ${breakdown(screenplay).length} scenes.`
  },
  off: ({ brief, scenes }) => ({
    screenplay:
      brief.source.kind === 'screenplay'
        ? brief.source.text
        : `${inOrder(scenes)
            .map((scene) => `${scene.heading}\n\nSomebody is there.`)
            .join('\n\n')}\n`,
  }),
  measure: {
    name: 'scenes with speakable lines, the idea’s words, clean language',
    of: ({ scenes, plot }, { screenplay }) => scriptQuality(screenplay, scenes, plot.ideaWords),
  },
})

import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { Prop, Scene } from '#film/scene.ts'
import { Shot } from '#film/shot.ts'
import { Take } from '#film/sound.ts'
import { Performance, SetSpec } from '#film/stage.ts'
import { table } from '#film/table.ts'
import { Track } from '#film/timeline/track.ts'
import { performExample } from '../craft/blocking/example.ts'
import { lifeOf } from '../craft/blocking/measure.ts'
import { perform, standStill } from '../craft/blocking/perform.ts'

export const animationController = defineAgent({
  id: 'visual/animation-controller',
  version: 6,
  does: 'Puts the people on their marks and plays each shot: walks, gestures, gaze and faces, frame by frame.',
  reads: z.object({
    brief: Brief,
    scenes: table(Scene),
    props: table(Prop),
    cast: table(Character),
    screenplay: z.string(),
    shots: table(Shot),
    sets: table(SetSpec),
    takes: table(Take),
    'tracks.picture': Track,
    'tracks.dialogue': Track,
    'tracks.dialogue-2': Track.optional(),
  }),
  writes: z.object({ performances: table(Performance) }),
  example: performExample,
  embedded: (input) => ({ performances: perform(input) }),
  explain: ({ performances }) => {
    const tracks = Object.values(performances).flatMap(({ actors }) => Object.values(actors))
    const sum = (of: (track: (typeof tracks)[number]) => number) =>
      tracks.reduce((n, track) => n + of(track), 0)
    return `${Object.keys(performances).length} shots played: ${sum((t) => t.moves.length)} walks, ${sum((t) => t.gestures.length)} gestures, ${sum((t) => t.gaze.length)} changes of gaze.`
  },
  off: (input) => ({ performances: standStill(input) }),
  measure: {
    name: 'figures alive in the shots they are in',
    of: (input, { performances }) => lifeOf(input.shots, performances),
  },
})

import { z } from 'zod'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Scene } from '#film/scene.ts'
import { Shot } from '#film/shot.ts'
import { FigureModel, Performance, PropModel, SetSpec } from '#film/stage.ts'
import { table } from '#film/table.ts'
import { Track } from '#film/timeline/track.ts'

/** What whoever plans a camera must know of a film. */
export const CameraInput = z.object({
  brief: Brief,
  direction: Direction,
  scenes: table(Scene),
  shots: table(Shot),
  sets: table(SetSpec),
  models: table(FigureModel),
  propModels: table(PropModel),
  performances: table(Performance),
  'tracks.picture': Track,
})
export type CameraInput = z.infer<typeof CameraInput>

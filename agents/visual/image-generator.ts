import { z } from 'zod'
import { type AgentContext, defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Film } from '#film/film.ts'
import { Scene } from '#film/scene.ts'
import { Shot } from '#film/shot.ts'
import { Take } from '#film/sound.ts'
import { CameraPlan, FigureModel, LightRig, Performance, PropModel, SetSpec } from '#film/stage.ts'
import { stager } from '#film/stage-of.ts'
import { table } from '#film/table.ts'
import { heardTogether, Track } from '#film/timeline/track.ts'
import { panelExample } from '../craft/panel/example.ts'
import { panelSize, tellingFrame, tellingShare } from '../craft/panel/frame.ts'

const reads = z.object({
  brief: Brief,
  direction: Direction,
  scenes: table(Scene),
  screenplay: z.string(),
  shots: table(Shot),
  takes: table(Take),
  models: table(FigureModel),
  propModels: table(PropModel),
  sets: table(SetSpec),
  lights: table(LightRig),
  performances: table(Performance),
  cameras: table(CameraPlan),
  materials: Film.shape.materials,
  grades: Film.shape.grades,
  effects: Film.shape.effects,
  bakes: Film.shape.bakes,
  'tracks.picture': Track,
  'tracks.dialogue': Track,
  'tracks.dialogue-2': Track.optional(),
})
type Input = z.infer<typeof reads>

/** The stage of each shot that is in the cut and has all it needs. */
const stagesOf = (input: Input) => {
  const stage = stager({
    ...input,
    tracks: {
      picture: input['tracks.picture'],
      dialogue: heardTogether(input['tracks.dialogue'], input['tracks.dialogue-2']),
    },
  })
  const cut = new Set(
    Object.values(input['tracks.picture'].clips).flatMap(({ source }) =>
      source.kind === 'shot' ? [source.shot] : [],
    ),
  )
  const ready = (shot: Shot) =>
    cut.has(shot.id) && input.performances[shot.id] && input.cameras[shot.id] && input.lights[shot.scene]
  return Object.values(input.shots).flatMap((shot) => (ready(shot) ? [{ shot, spec: stage(shot.id) }] : []))
}

type Choose = (shot: Shot, spec: ReturnType<typeof stagesOf>[number]['spec'], aspect: number) => number

const draw = async (input: Input, context: AgentContext, choose: Choose) => {
  const size = panelSize(input.brief.size)
  const stages = stagesOf(input)
  let drawn = 0
  // All are asked for at once; whoever draws them knows how many it can draw at a time.
  const panels = await Promise.all(
    stages.map(async ({ shot, spec }) => {
      const frame = choose(shot, spec, size.width / size.height)
      const { asset } = await context.tools.still(spec, frame, size)
      drawn += 1
      context.show?.('panels', shot.id, { asset, frame })
      context.progress(drawn / stages.length, `Panel ${drawn} of ${stages.length}`)
      return [shot.id, { asset, frame }] as const
    }),
  )
  return { panels: Object.fromEntries(panels) }
}

export const imageGenerator = defineAgent({
  id: 'visual/image-generator',
  version: 1,
  does: 'Draws the storyboard panel of every shot, at the frame that tells it best.',
  reads,
  writes: z.object({ panels: table(z.object({ asset: z.string(), frame: z.int() })) }),
  example: panelExample,
  embedded: (input, context) => draw(input, context, tellingFrame),
  explain: ({ panels }) => {
    const list = Object.values(panels)
    const later = list.filter(({ frame }) => frame > 0).length
    return `${list.length} panels drawn, ${later} of them at a later frame than the first because it tells the shot better.`
  },
  off: (input, context) => draw(input, context, () => 0),
  measure: {
    name: 'panels that show their subjects and what they do',
    of: (input, { panels }) => tellingShare(stagesOf(input), panels, input.brief.size),
  },
})

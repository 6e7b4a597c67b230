import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { type Format, formatNames, formatOf, formats } from '#film/format.ts'
import { CameraPlan } from '#film/stage.ts'
import { table } from '#film/table.ts'
import { cameraExample } from '../craft/camera/example.ts'
import { CameraInput } from '../craft/camera/input.ts'
import { framing } from '../craft/camera/measure.ts'
import { posesOf } from '../craft/camera/posed.ts'
import { shootAll, tripod } from '../craft/camera/shots.ts'

type Reframes = Record<string, Record<string, CameraPlan>>

/** The formats that the cameras are not already planned for. */
const othersOf = (brief: CameraInput['brief']): Format[] =>
  formatNames.filter((name) => name !== formatOf(brief.size))

const shaped = <T extends CameraInput>(input: T, format: Format): T => {
  const width = Math.round((720 * formats[format]) / 2) * 2
  return { ...input, brief: { ...input.brief, size: { width, height: 720 } } }
}

const byShot = (
  shots: readonly string[],
  plans: Partial<Record<Format, Record<string, CameraPlan>>>,
): Reframes =>
  Object.fromEntries(
    shots.map((shot) => [
      shot,
      Object.fromEntries(
        Object.entries(plans).flatMap(([format, cameras]) =>
          cameras[shot] ? [[format, cameras[shot]]] : [],
        ),
      ),
    ]),
  )

export const formatAdapter = defineAgent({
  id: 'technical/format-adapter',
  version: 2,
  does: 'Plans the camera of every shot again for the other formats, around the subjects, so that nothing is cropped blindly.',
  reads: CameraInput.extend({ cameras: table(CameraPlan) }),
  writes: z.object({ reframes: table(z.record(z.string(), CameraPlan)) }),
  example: { ...cameraExample, cameras: tripod(cameraExample as never) },
  embedded: async (input, { tools }) => {
    const poses = await posesOf(input, tools.pose)
    const plans = Object.fromEntries(
      othersOf(input.brief).map((format) => [format, shootAll(shaped(input, format), poses)]),
    )
    return { reframes: byShot(Object.keys(input.cameras), plans) }
  },
  explain: ({ reframes }, { brief }) =>
    `${Object.keys(reframes).length} shots planned again for ${othersOf(brief).join(', ')}: the film can be shown in any of them.`,
  // A tool without this craft crops the one picture it has.
  off: (input) => ({
    reframes: byShot(
      Object.keys(input.cameras),
      Object.fromEntries(othersOf(input.brief).map((format) => [format, input.cameras])),
    ),
  }),
  measure: {
    name: 'subjects in frame and as large as asked, in every other format',
    of: (input, { reframes }) => {
      const others = othersOf(input.brief)
      const each = others.map((format) => {
        const cameras = Object.fromEntries(
          Object.entries(reframes).flatMap(([shot, plans]) => (plans[format] ? [[shot, plans[format]]] : [])),
        )
        return framing(shaped(input, format), cameras)
      })
      return each.reduce((sum, score) => sum + score, 0) / Math.max(1, each.length)
    },
  },
})

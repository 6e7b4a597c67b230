import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { CameraPlan } from '#film/stage.ts'
import { table } from '#film/table.ts'
import { cameraExample } from '../craft/camera/example.ts'
import { CameraInput } from '../craft/camera/input.ts'
import { framing } from '../craft/camera/measure.ts'
import { posesOf } from '../craft/camera/posed.ts'
import { shootAll, tripod } from '../craft/camera/shots.ts'

export const cameraMovementDesigner = defineAgent({
  id: 'technical/camera-movement-designer',
  version: 7,
  does: 'Places the camera of every shot: lens, height, angle and path, with the subject in frame on every frame.',
  reads: CameraInput,
  writes: z.object({ cameras: table(CameraPlan) }),
  example: cameraExample,
  embedded: async (input, { tools }) => ({ cameras: shootAll(input, await posesOf(input, tools.pose)) }),
  explain: ({ cameras }) => {
    const counts = new Map<string, number>()
    for (const { move } of Object.values(cameras)) counts.set(move, (counts.get(move) ?? 0) + 1)
    const moves = [...counts].sort((a, b) => b[1] - a[1]).map(([move, n]) => `${n} ${move}`)
    return `${Object.keys(cameras).length} cameras: ${moves.join(', ') || 'none'}. The 180° axis is kept in each scene.`
  },
  off: (input) => ({ cameras: tripod(input) }),
  measure: {
    name: 'subjects in frame and as large as asked',
    of: (input, { cameras }) => framing(input, cameras),
  },
})

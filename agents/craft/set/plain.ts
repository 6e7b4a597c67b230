import type { z } from 'zod'
import type { Palette } from '#film/direction.ts'
import type { Place } from '#film/scene.ts'
import type { SetSpec } from '#film/stage.ts'

/** What a tool without a production designer has: a floor. */
export const plainSet = (place: z.infer<typeof Place>, palette: Palette): SetSpec => ({
  kind: place.kind,
  name: place.name,
  interior: false,
  seed: 1,
  ground: { kind: 'stone', colour: palette.ground, second: palette.ground },
  pieces: [],
  marks: [
    { id: 'left', use: 'stand', x: -0.8, z: 0, facing: 1.15, height: 0 },
    { id: 'right', use: 'stand', x: 0.8, z: 0, facing: -1.15, height: 0 },
    { id: 'far', use: 'edge', x: 0, z: -4, facing: 0, height: 0 },
    { id: 'near', use: 'edge', x: 0, z: 3, facing: Math.PI, height: 0 },
  ],
  cameraRoom: { min: [-6, 0.3, -6], max: [6, 6, 9] },
  solids: [],
})

import { z } from 'zod'
import { Colour } from './direction.ts'
import { PropModel, Vec3 } from './space.ts'

export const EffectKind = z.enum([
  'fire',
  'smoke',
  'steam',
  'sparks',
  'dust',
  'embers',
  'magic',
  'explosion',
  'hologram',
  'lightning',
  'fog',
  'splash',
  'glow',
  'leaves',
  'confetti',
])
/** Something that burns, drifts or flashes in a shot. Frames are local to the shot. By special-effects-coordinator. */
export const Effect = z.object({
  kind: EffectKind,
  position: Vec3,
  attach: z.string().nullable(), // a figure or prop it goes with; position is then an offset
  size: z.number().positive(), // metres
  colour: Colour,
  strength: z.number().min(0).max(1),
  from: z.int(),
  to: z.int(),
  seed: z.int(),
  why: z.string(),
})
export type Effect = z.infer<typeof Effect>

/** A body's way through a shot, simulated once. `poses` holds x, y, z and a quaternion for each frame from `from`; it rests before and after. By physics-simulator. */
export const Bake = z.object({
  prop: z.string().nullable(), // the film's own prop, or null: debris
  model: PropModel.nullable(), // of debris
  from: z.int(),
  poses: z.array(z.number()),
  why: z.string(),
})
export type Bake = z.infer<typeof Bake>

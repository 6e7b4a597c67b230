import { z } from 'zod'

/** From far to near: extreme wide, wide, full, medium, close, extreme close (CRAFT, "Camera"). */
export const ShotSize = z.enum(['EWS', 'WS', 'FS', 'MS', 'CU', 'ECU'])
export type ShotSize = z.infer<typeof ShotSize>

const ShotKind = z.enum([
  'establishing',
  'single',
  'two-shot',
  'over-shoulder',
  'insert',
  'reaction',
  'group',
])
const Angle = z.enum(['eye', 'low', 'high', 'overhead', 'canted'])

/** What a figure can do on the stage. */
export const Action = z.enum([
  'stand',
  'walk',
  'run',
  'enter',
  'exit',
  'turn',
  'sit',
  'rise',
  'kneel',
  'lie',
  'fall',
  'reach',
  'pick-up',
  'give',
  'take',
  'hold',
  'put-down',
  'point',
  'wave',
  'nod',
  'shake-head',
  'look',
  'read',
  'write',
  'type',
  'open',
  'close',
  'push',
  'embrace',
  'climb',
  'fight',
  'block',
  'dance',
  'drive',
  'eat',
  'drink',
  'laugh',
  'cry',
  'shrug',
  'recoil',
  'think',
  'speak',
  'listen',
])
export type Action = z.infer<typeof Action>

/** One thing that happens in a shot. `from` and `to` are fractions of the shot. */
export const ActionBeat = z.object({
  who: z.string(), // character id
  action: Action,
  target: z.string().nullable(), // character, prop or mark
  from: z.number().min(0).max(1),
  to: z.number().min(0).max(1),
  text: z.string(), // the words of the screenplay it shows, '' for invented business
})
export type ActionBeat = z.infer<typeof ActionBeat>

export const Shot = z.object({
  id: z.string(),
  scene: z.string(),
  order: z.number(), // within the scene
  kind: ShotKind,
  size: ShotSize,
  angle: Angle,
  subjects: z.array(z.string()), // character or prop ids, the focus first; empty shows the place
  present: z.array(z.string()), // characters who may be seen, subjects included
  shows: z.string(), // for the storyboard: "Mara lifts the bottle to the light"
  lines: z.array(z.string()), // ids of the lines spoken in it, in order
  actions: z.array(ActionBeat),
  seconds: z.number().positive(), // planned; the timeline decides the frames
  why: z.string(),
})
export type Shot = z.infer<typeof Shot>

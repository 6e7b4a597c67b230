import { z } from 'zod'
import { Emotion } from './plot.ts'

export const DayTime = z.enum(['dawn', 'day', 'dusk', 'night'])
export type DayTime = z.infer<typeof DayTime>
export const Weather = z.enum(['clear', 'cloudy', 'rain', 'storm', 'snow', 'fog', 'wind'])
export type Weather = z.infer<typeof Weather>

/** The kinds of set the kit can build. A new kind is a new file in remotion/stage and a layout in agents/craft. */
export const SetKind = z.enum([
  'room',
  'street',
  'forest',
  'shore',
  'field',
  'vehicle',
  'spaceship',
  'castle',
])
export type SetKind = z.infer<typeof SetKind>

export const Place = z.object({
  id: z.string(),
  name: z.string(), // as in the heading: "LIGHTHOUSE - LAMP ROOM"
  kind: SetKind,
  interior: z.boolean(),
  words: z.array(z.string()), // what the text says is there: lamp, stairs, rocks
})
export type Place = z.infer<typeof Place>

export const Prop = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  scenes: z.array(z.string()),
})
export type Prop = z.infer<typeof Prop>

/** A scene of the film; the n-th scene (by order) is the n-th scene heading of the screenplay. */
export const Scene = z.object({
  id: z.string(),
  order: z.number(),
  heading: z.string(), // as written, without forcing marks: "INT. LAMP ROOM - NIGHT"
  place: z.string(),
  time: DayTime,
  weather: Weather,
  who: z.array(z.string()), // character ids, the leading one first
  beats: z.array(z.string()), // beat ids
  purpose: z.string(),
  conflict: z.string(),
  emotion: Emotion,
  seconds: z.number().positive(), // planned
})
export type Scene = z.infer<typeof Scene>

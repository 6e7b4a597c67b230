import { z } from 'zod'
import { Emotion } from './plot.ts'

export const DayTime = z.enum(['dawn', 'day', 'dusk', 'night'])
export type DayTime = z.infer<typeof DayTime>
export const Weather = z.enum(['clear', 'cloudy', 'rain', 'storm', 'snow', 'fog', 'wind'])
export type Weather = z.infer<typeof Weather>

/** The kinds of set the kit can build. A new kind is a new file in remotion/stage and a layout in agents/craft. */
export const SetKind = z.enum([
  'room',
  'kitchen',
  'bedroom',
  'office',
  'classroom',
  'hospital',
  'bar',
  'shop',
  'library',
  'workshop',
  'laboratory',
  'church',
  'theatre',
  'cell',
  'cellar',
  'corridor',
  'hall',
  'station',
  'street',
  'village',
  'alley',
  'market',
  'courtyard',
  'park',
  'graveyard',
  'rooftop',
  'harbour',
  'bridge',
  'camp',
  'farm',
  'castle',
  'ruins',
  'forest',
  'jungle',
  'shore',
  'field',
  'mountain',
  'desert',
  'swamp',
  'river',
  'snow',
  'cave',
  'vehicle',
  'train',
  'ship',
  'plane',
  'spaceship',
  'planet',
  'space',
])
export type SetKind = z.infer<typeof SetKind>

/** What a kind of place is at heart: enough for what stands on its floor and what sounds in it. */
export const setFamily = {
  room: 'room',
  kitchen: 'room',
  bedroom: 'room',
  office: 'room',
  classroom: 'room',
  hospital: 'room',
  bar: 'room',
  shop: 'room',
  library: 'room',
  workshop: 'room',
  laboratory: 'room',
  theatre: 'castle',
  church: 'castle',
  hall: 'castle',
  castle: 'castle',
  cell: 'castle',
  cellar: 'castle',
  cave: 'castle',
  corridor: 'room',
  station: 'street',
  street: 'street',
  village: 'street',
  alley: 'street',
  market: 'street',
  courtyard: 'street',
  rooftop: 'street',
  bridge: 'street',
  harbour: 'shore',
  shore: 'shore',
  ship: 'shore',
  river: 'shore',
  park: 'forest',
  graveyard: 'field',
  camp: 'forest',
  farm: 'field',
  ruins: 'field',
  forest: 'forest',
  jungle: 'forest',
  swamp: 'forest',
  field: 'field',
  mountain: 'field',
  desert: 'field',
  snow: 'field',
  planet: 'field',
  vehicle: 'vehicle',
  train: 'vehicle',
  plane: 'vehicle',
  spaceship: 'spaceship',
  space: 'spaceship',
} as const satisfies Record<SetKind, SetKind>
export type SetFamily = (typeof setFamily)[SetKind]

export const Period = z.enum([
  'ancient',
  'medieval',
  'early-modern',
  'victorian',
  'mid-century',
  'present',
  'future',
])
export type Period = z.infer<typeof Period>
export const Season = z.enum(['spring', 'summer', 'autumn', 'winter'])
export type Season = z.infer<typeof Season>

export const Place = z.object({
  id: z.string(),
  name: z.string(), // as in the heading: "LIGHTHOUSE - LAMP ROOM"
  kind: SetKind,
  interior: z.boolean(),
  words: z.array(z.string()), // what the text says is there: lamp, stairs, rocks
  period: Period.optional(),
  season: Season.optional(),
  wealth: z.number().min(0).max(1).optional(), // 0 a hovel, 1 a palace
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

import type { AmbienceKind } from '#agents/craft/foley/kinds.ts'
import { type Air, air, type Bed, type Hum, type Life, type Under } from './air.ts'
import * as animals from './animals.ts'
import * as foley from './foley.ts'
import * as lives from './lives.ts'
import * as machines from './machines.ts'
import * as metal from './metal.ts'
import * as nature from './nature.ts'
import * as places from './places.ts'
import type { Recipe } from './recipe.ts'
import { recorded } from './recorded.ts'
import * as weather from './weather.ts'

type Make = Recipe['make']
const pink = (from: number, to: number, gain = 0, deep = 0.35): Bed => ({ of: 'pink', from, to, gain, deep })
const brown = (to: number, gain = 0, deep = 0.35): Bed => ({ of: 'brown', from: 28, to, gain, deep })
const hum = (hz: number, gain: number, partials = [1, 0.4, 0.25, 0.12]): Hum => ({ hz, partials, gain })
const under = (make: Make, gain = 0, far: number | null = null, params = {}): Under => ({
  make,
  gain,
  far,
  params,
})
/** Heard for `time` seconds about every `every`; `gain` over the beds, its top off above `far` Hz. */
const life = (make: Make, time: number, every: number, gain: number, far: number | null = null): Life => ({
  make,
  seconds: time,
  every,
  gain,
  far,
})
const steady = (one: Life): Life => ({ ...one, steady: true })

const drip = (every: number, gain: number, far = 3500) => life(lives.drip, 0.8, every, gain, far)
const creak = (every: number, gain: number, far = 1000) => life(metal.creak, 1.1, every, gain, far)
const crow = (every: number, gain: number) => life(recorded('misc_crow'), 0.7, every, gain, 2200)
const far = (make: Make, time: number, every: number, gain: number, hz: number) =>
  life(make, time, every, gain, hz)

/** Loudness beside speech of −20 LUFS, and what the air of each place is made of. A new place is a new row. */
const rows = {
  // Rooms
  kitchen: { loud: -45, beds: [pink(80, 900)], hums: [hum(100, -8)], lives: [drip(8, 8, 2500)] },
  bedroom: { loud: -49, beds: [brown(300), pink(200, 1100, -12)], lives: [creak(18, 8, 700)] },
  office: {
    loud: -43,
    ...{ beds: [pink(110, 1500)], hums: [hum(120, -14)] },
    lives: [life(lives.typing, 2.6, 4, 6, 2600), far(machines.phone, 2, 25, 2, 1300)],
  },
  classroom: {
    loud: -43,
    ...{ beds: [pink(100, 1100)], under: [under(places.crowd, -7, 900)], lives: [creak(10, 8, 1600)] },
  },
  hospital: {
    loud: -43,
    ...{ beds: [pink(150, 2200)], hums: [hum(60, -16)] },
    lives: [far(machines.beep, 0.5, 7, 5, 1800), far(recorded('perc_door'), 1.6, 22, 6, 600)],
  },
  bar: { loud: -33, under: [under(places.crowd)], lives: [life(foley.glass, 0.7, 2.6, 10, 5000)] },
  shop: {
    loud: -44,
    ...{ beds: [pink(100, 1800)], hums: [hum(120, -12, [1, 0.4, 0.5, 0.1])] },
    lives: [life(foley.paper, 0.9, 9, 7, 3000)],
  },
  library: {
    loud: -48,
    ...{ beds: [pink(60, 700)], lives: [life(foley.paper, 0.9, 7, 9, 2800), creak(20, 8, 900)] },
  },
  workshop: {
    loud: -39,
    beds: [brown(400), pink(300, 2000, -14)],
    lives: [life(metal.clank, 0.7, 6, 10, 2400), far(foley.knock, 1, 10, 8, 1500)],
  },
  laboratory: {
    loud: -43,
    ...{ beds: [pink(200, 2600)], hums: [hum(50, -10, [1, 0.2, 0.4, 0.1, 0.2])] },
    lives: [life(lives.bubbles, 1.2, 1.6, 7, 2600), far(machines.beep, 0.5, 15, 4, 2400)],
  },
  corridor: {
    loud: -44,
    ...{ beds: [pink(80, 1000)], hums: [hum(100, -12)] },
    lives: [far(recorded('perc_door'), 1.6, 16, 9, 600), far(foley.cloth, 0.6, 11, 5, 900)],
  },
  // Great rooms, and those below the ground
  church: { loud: -42, under: [under(places.hall)], lives: [creak(13, 9, 1300)] },
  theatre: {
    loud: -44,
    beds: [brown(350), pink(100, 900, -9)],
    lives: [creak(9, 9, 1100), life(foley.cloth, 0.6, 10, 7, 1800)],
  },
  castle: {
    loud: -41,
    under: [under(places.hall)],
    lives: [far(lives.flap, 1.3, 7, 8, 1400), far(metal.clank, 0.7, 16, 8, 1500)],
  },
  cell: { loud: -44, beds: [brown(260)], lives: [drip(4.5, 12, 2600), far(metal.clank, 0.7, 14, 9, 900)] },
  cellar: { loud: -44, beds: [brown(220)], hums: [hum(50, -14)], lives: [drip(6, 11), creak(14, 8, 700)] },
  cave: { loud: -41, beds: [brown(170)], lives: [drip(2.4, 14, 4200), life(lives.trickle, 2, 13, 6, 2400)] },
  // Towns
  station: {
    loud: -34,
    ...{ beds: [brown(300, -1)], under: [under(places.crowd, -2)] },
    lives: [far(machines.chime, 1.2, 16, 7, 2600), far(lives.joint, 1, 9, 7, 700)],
  },
  village: {
    loud: -39,
    beds: [pink(180, 1800, -4, 0.55), brown(250, -6)],
    lives: [
      life(animals.cluck, 1, 6, 7, 3000),
      far(animals.coo, 1.3, 9, 6, 2200),
      life(metal.clank, 0.7, 19, 4, 1500),
    ],
  },
  alley: {
    loud: -39,
    beds: [brown(250), pink(300, 1200, -14)],
    lives: [drip(5, 9, 3000), far(places.car, 4.5, 10, 9, 450), far(metal.clank, 0.7, 17, 6, 1500)],
  },
  market: {
    loud: -31,
    under: [under(places.crowd)],
    lives: [
      life(animals.cluck, 1, 6, 8, 4000),
      life(metal.clank, 0.7, 5, 6, 3500),
      life(foley.putDown, 0.4, 3.5, 8, 3000),
    ],
  },
  courtyard: {
    loud: -39,
    beds: [pink(200, 1500, -6, 0.5), brown(220, -6)],
    under: [under(nature.water, -8, 3500)],
    lives: [life(animals.coo, 1.3, 6, 7, 2400)],
  },
  rooftop: {
    loud: -35,
    under: [under(weather.wind, 0, null, { force: 0.5 }), under(places.city, -4, 420)],
    lives: [life(lives.flap, 1.3, 7, 5, 1600)],
  },
  bridge: {
    loud: -34,
    under: [under(nature.water, -2, 1300), under(weather.wind, -4, null, { force: 0.4 })],
    lives: [creak(10, 6, 900)],
  },
  // Water
  shore: { loud: -30, under: [under(weather.sea)], lives: [life(animals.gull, 2, 10, 6, 3500)] },
  harbour: {
    loud: -34,
    ...{ beds: [brown(200, -6)], under: [under(nature.water, -2, 1100)] },
    lives: [
      life(animals.gull, 2, 7, 9, 4000),
      life(metal.clank, 0.7, 3.5, 3, 3500),
      creak(8, 7, 1400),
      far(machines.foghorn, 3.4, 37, 8, 400),
    ],
  },
  deck: {
    loud: -32,
    under: [under(weather.sea, -1, 2400), under(weather.wind, -5, null, { force: 0.4 })],
    lives: [creak(3.4, 6, 1600), life(lives.flap, 1.3, 8, 5, 1800)],
  },
  river: { loud: -33, under: [under(nature.water), under(nature.leaves, -10)] },
  swamp: {
    loud: -35,
    beds: [pink(3800, 6800, -12, 0.5), brown(300, -6), pink(200, 1400, -8)],
    lives: [
      life(animals.frog, 0.5, 0.9, 10, 5000),
      life(lives.bubbles, 1.2, 3, 8, 1500),
      life(animals.cicada, 2.5, 7, 0),
    ],
  },
  // Woods and fields
  forest: { loud: -37, under: [under(nature.leaves)], lives: [creak(12, 4, 800)] },
  park: {
    loud: -37,
    under: [under(nature.leaves), under(places.crowd, -12, 1200), under(places.city, -8, 350)],
  },
  camp: { loud: -34, under: [under(nature.fire), under(nature.leaves, -8)] },
  jungle: {
    loud: -34,
    beds: [pink(4200, 7200, -8, 0.6), pink(250, 1600, -5)],
    lives: [
      life(animals.cicada, 3, 3, 3),
      life(animals.frog, 0.5, 4, 7, 3500),
      life(animals.coo, 1.3, 7, 6, 2600),
      drip(5, 4),
    ],
  },
  field: { loud: -38, beds: [pink(700, 4500, 0, 0.7), pink(90, 500, -4, 0.6)] },
  farm: {
    loud: -38,
    under: [under(nature.leaves)],
    lives: [life(animals.cluck, 1, 3.5, 8, 3500), far(animals.moo, 1.7, 19, 8, 1300), creak(17, 4, 1200)],
  },
  graveyard: {
    loud: -38,
    under: [under(weather.wind, 0, null, { force: 0.25 }), under(nature.leaves, -5)],
    lives: [crow(14, 6), creak(20, 5, 1200)],
  },
  ruins: {
    loud: -38,
    under: [under(weather.wind, 0, null, { force: 0.35 })],
    lives: [life(lives.trickle, 2, 8, 5, 2800), crow(23, 5)],
  },
  mountain: {
    loud: -34,
    under: [under(weather.wind, 0, null, { force: 0.65 })],
    beds: [brown(140, -5)],
    lives: [life(lives.trickle, 2, 16, 2, 2000)],
  },
  desert: {
    loud: -38,
    ...{ beds: [pink(1500, 6000, -9, 0.8)], under: [under(weather.wind, 0, null, { force: 0.3 })] },
    lives: [life(lives.trickle, 2, 12, 2, 3000)],
  },
  snowfield: {
    loud: -39,
    ...{ beds: [pink(2200, 7000, -18, 0.8)], under: [under(weather.wind, 0, 600, { force: 0.3 })] },
  },
  // What goes somewhere
  rails: {
    loud: -33,
    ...{ beds: [brown(320), pink(300, 1500, -11)] },
    lives: [steady(life(lives.joint, 1, 1.35, 6, 1400)), creak(11, 3, 1500)],
  },
  cabin: {
    loud: -34,
    ...{ beds: [pink(80, 800, 0, 0.15), brown(200, -2, 0.2), pink(2000, 6000, -18, 0.2)] },
    hums: [hum(94, -10, [1, 0.6, 0.2])],
  },
  // Other worlds
  planet: {
    loud: -35,
    ...{ beds: [brown(120, -2), pink(140, 400, -6, 0.8)] },
    under: [under(weather.wind, -3, 700, { force: 0.4 })],
    lives: [life(lives.trickle, 2, 9, 2, 4000), far(machines.foghorn, 3.4, 28, 3, 160)],
  },
  suit: {
    loud: -39,
    ...{ beds: [pink(300, 1400, -8, 0.1), brown(150, -4)], hums: [hum(60, -10)] },
    lives: [steady(life(lives.breath, 3.1, 4.4, 9)), far(machines.beep, 0.5, 17, 2, 2600)],
  },
  // What sings by night and by day, besides birds and crickets
  owls: {
    loud: -40,
    ...{ beds: [pink(100, 900, -4), pink(1200, 4000, -14, 0.6)] },
    lives: [life(animals.hoot, 2, 9, 11, 2000)],
  },
  cicadas: {
    loud: -39,
    ...{ beds: [pink(4200, 6500, -10, 0.5), pink(200, 1200, -6)] },
    lives: [life(animals.cicada, 3.5, 2.2, 4)],
  },
} satisfies Partial<Record<AmbienceKind, Air & { loud: number }>>

/** The airs of the table as recipes. */
export const airs = Object.fromEntries(
  Object.entries(rows).map(([kind, { loud, ...row }]) => [kind, { loud, ...air(row) }]),
) as Record<keyof typeof rows, Recipe>

import type { SoundKind } from '#agents/craft/foley/kinds.ts'
import { airs } from './airs.ts'
import * as animals from './animals.ts'
import * as creatures from './creatures.ts'
import * as foley from './foley.ts'
import * as machines from './machines.ts'
import * as metal from './metal.ts'
import * as nature from './nature.ts'
import * as places from './places.ts'
import type { Recipe } from './recipe.ts'
import { recorded } from './recorded.ts'
import { step } from './steps.ts'
import * as weather from './weather.ts'

/** Those that are recordings, by name, from the CC0 collection (supersonic-scsynth-samples, from Sonic Pi and Freesound). */
export const recordings = { door: 'perc_door', crow: 'misc_crow' } as const satisfies Partial<
  Record<SoundKind, string>
>

/** Every kind with its recipe and its loudness in a mix. A new sound is a new line here and in kinds.ts. */
export const recipes: Record<SoundKind, Recipe> = {
  ...airs,
  sea: { loud: -30, make: weather.sea },
  wind: { loud: -33, make: weather.wind },
  rain: { loud: -32, make: weather.rain },
  storm: { loud: -29, make: weather.storm },
  snow: { loud: -38, make: weather.snow },
  birds: { loud: -35, make: nature.birds },
  crickets: { loud: -39, make: nature.crickets },
  leaves: { loud: -36, make: nature.leaves },
  fire: { loud: -34, make: nature.fire },
  water: { loud: -34, make: nature.water },
  room: { loud: -47, make: places.room },
  hall: { loud: -42, make: places.hall },
  city: { loud: -34, make: places.city },
  'city-night': { loud: -39, make: places.cityNight },
  road: { loud: -33, make: places.road },
  ship: { loud: -35, make: places.ship },
  crowd: { loud: -34, make: places.crowd },
  'steps-wood': { loud: -33, make: step('wood') },
  'steps-stone': { loud: -34, make: step('stone') },
  'steps-gravel': { loud: -34, make: step('gravel') },
  'steps-grass': { loud: -38, make: step('grass') },
  'steps-metal': { loud: -33, make: step('metal') },
  'steps-sand': { loud: -37, make: step('sand') },
  'steps-snow': { loud: -36, make: step('snow') },
  cloth: { loud: -42, make: foley.cloth },
  sit: { loud: -36, make: foley.sit },
  'pick-up': { loud: -37, make: foley.pickUp },
  'put-down': { loud: -33, make: foley.putDown },
  paper: { loud: -36, make: foley.paper },
  glass: { loud: -34, make: foley.glass },
  'glass-break': { loud: -22, make: foley.glassBreak },
  door: { loud: -27, make: recorded(recordings.door) },
  crow: { loud: -29, make: recorded(recordings.crow) },
  knock: { loud: -26, make: foley.knock },
  hit: { loud: -23, make: foley.hit },
  fall: { loud: -26, make: foley.fall },
  whoosh: { loud: -30, make: foley.whoosh },
  splash: { loud: -26, make: foley.splash },
  thunder: { loud: -21, make: weather.thunder },
  boom: { loud: -17, make: machines.boom },
  gunshot: { loud: -18, make: machines.gunshot },
  bell: { loud: -27, make: machines.bell },
  chime: { loud: -31, make: machines.chime },
  phone: { loud: -27, make: machines.phone },
  clock: { loud: -40, make: machines.clock },
  heartbeat: { loud: -30, make: machines.heartbeat },
  engine: { loud: -27, make: machines.engine },
  foghorn: { loud: -28, make: machines.foghorn },
  beep: { loud: -33, make: machines.beep },
  alarm: { loud: -28, make: machines.alarm },
  coin: { loud: -35, make: machines.coin },
  click: { loud: -36, make: machines.click },
  match: { loud: -33, make: machines.match },
  applause: { loud: -28, make: machines.applause },
  paws: { loud: -42, make: creatures.paws },
  hooves: { loud: -32, make: creatures.hooves },
  bark: { loud: -25, make: creatures.bark },
  howl: { loud: -29, make: creatures.howl },
  roar: { loud: -20, make: creatures.roar },
  neigh: { loud: -25, make: animals.neigh },
  snort: { loud: -33, make: animals.snort },
  wings: { loud: -32, make: creatures.wings },
  sword: { loud: -24, make: metal.sword },
  metal: { loud: -31, make: metal.clank },
  creak: { loud: -33, make: metal.creak },
  car: { loud: -27, make: places.car },
}

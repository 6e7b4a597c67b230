import { doorKinds } from '../doors.ts'
import type { Build } from '../env.ts'
import { afloat } from './afloat.ts'
import { cars } from './cars.ts'
import { castle } from './castle.ts'
import { deck } from './deck.ts'
import { evergreens } from './evergreens.ts'
import { facades } from './facade.ts'
import { flight } from './flight.ts'
import { furniture } from './furniture.ts'
import { gear } from './gear.ts'
import { hangings } from './hangings.ts'
import { heavy } from './heavy.ts'
import { kerb } from './kerb.ts'
import { lamps } from './lamps.ts'
import { nature } from './nature.ts'
import { doorway, openings } from './openings.ts'
import { overhead } from './overhead.ts'
import { paving } from './paving.ts'
import { roofs } from './roofs.ts'
import { room } from './room.ts'
import { seating } from './seating.ts'
import { seatsAboard } from './seats-aboard.ts'
import { shore } from './shore.ts'
import { stones } from './stones.ts'
import { storage } from './storage.ts'
import { streetLights } from './street-lights.ts'
import { tables } from './tables.ts'
import { things } from './things.ts'
import { town } from './town.ts'
import { travel } from './travel.ts'
import { trees } from './trees.ts'
import { underground } from './underground.ts'
import { undergrowth } from './undergrowth.ts'
import { outerHull } from './void.ts'
import { walls } from './walls.ts'
import { yard } from './yard.ts'

/** Every kind of piece that is built of triangles; those that move are in live/. */
export const builders: Record<string, Build> = {
  ...room,
  ...furniture,
  ...seating,
  ...tables,
  ...storage,
  ...walls,
  ...openings,
  ...lamps,
  ...hangings,
  ...gear,
  ...things,
  ...Object.fromEntries(doorKinds.map((kind) => [kind, doorway])),
  ...nature,
  ...trees,
  ...evergreens,
  ...undergrowth,
  ...town,
  ...facades,
  ...streetLights,
  ...kerb,
  ...overhead,
  ...paving,
  ...yard,
  ...roofs,
  ...stones,
  ...cars,
  ...heavy,
  ...flight,
  ...shore,
  ...afloat,
  ...seatsAboard,
  ...deck,
  ...underground,
  ...outerHull,
  ...travel,
  ...castle,
}

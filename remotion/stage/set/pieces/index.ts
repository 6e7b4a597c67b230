import { doorKinds } from '../doors.ts'
import type { Build } from '../env.ts'
import { attic } from './attic.ts'
import { boats } from './boats.ts'
import { bounds } from './bounds.ts'
import { cars } from './cars.ts'
import { castle } from './castle.ts'
import { church } from './church.ts'
import { cupboards } from './cupboards.ts'
import { deck } from './deck.ts'
import { evergreens } from './evergreens.ts'
import { facades } from './facade.ts'
import { fixtures } from './fixtures.ts'
import { flight } from './flight.ts'
import { furniture } from './furniture.ts'
import { hangings } from './hangings.ts'
import { harbour } from './harbour.ts'
import { heavy } from './heavy.ts'
import { hospital } from './hospital.ts'
import { kerb } from './kerb.ts'
import { kitchen } from './kitchen.ts'
import { laboratory } from './laboratory.ts'
import { lamps } from './lamps.ts'
import { nature } from './nature.ts'
import { notices } from './notices.ts'
import { doorway, openings } from './openings.ts'
import { overhead } from './overhead.ts'
import { paving } from './paving.ts'
import { roofs } from './roofs.ts'
import { room } from './room.ts'
import { seating } from './seating.ts'
import { seatsAboard } from './seats-aboard.ts'
import { shelves } from './shelves.ts'
import { shop } from './shop.ts'
import { shore } from './shore.ts'
import { station } from './station.ts'
import { stones } from './stones.ts'
import { street } from './street.ts'
import { streetLights } from './street-lights.ts'
import { tables } from './tables.ts'
import { tavern } from './tavern.ts'
import { theatre } from './theatre.ts'
import { things } from './things.ts'
import { travel } from './travel.ts'
import { trees } from './trees.ts'
import { underground } from './underground.ts'
import { undergrowth } from './undergrowth.ts'
import { village } from './village.ts'
import { outerHull } from './void.ts'
import { walls } from './walls.ts'
import { workshop } from './workshop.ts'
import { yard } from './yard.ts'

/** Every kind of piece that is built of triangles; those that move are in live/. */
export const builders: Record<string, Build> = {
  ...room,
  ...furniture,
  ...seating,
  ...tables,
  ...shelves,
  ...cupboards,
  ...kitchen,
  ...walls,
  ...openings,
  ...lamps,
  ...hangings,
  ...notices,
  ...fixtures,
  ...attic,
  ...church,
  ...hospital,
  ...laboratory,
  ...shop,
  ...station,
  ...tavern,
  ...theatre,
  ...workshop,
  ...things,
  ...Object.fromEntries(doorKinds.map((kind) => [kind, doorway])),
  ...nature,
  ...trees,
  ...evergreens,
  ...undergrowth,
  ...village,
  ...street,
  ...bounds,
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
  ...boats,
  ...harbour,
  ...seatsAboard,
  ...deck,
  ...underground,
  ...outerHull,
  ...travel,
  ...castle,
}

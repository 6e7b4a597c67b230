import { doorKinds } from '../doors.ts'
import type { Build } from '../env.ts'
import { aboard } from './aboard.ts'
import { afloat } from './afloat.ts'
import { castle } from './castle.ts'
import { facades } from './facade.ts'
import { furniture } from './furniture.ts'
import { gear } from './gear.ts'
import { hangings } from './hangings.ts'
import { kerb } from './kerb.ts'
import { lamps } from './lamps.ts'
import { nature } from './nature.ts'
import { doorway, openings } from './openings.ts'
import { room } from './room.ts'
import { seating } from './seating.ts'
import { shore } from './shore.ts'
import { stones } from './stones.ts'
import { storage } from './storage.ts'
import { tables } from './tables.ts'
import { things } from './things.ts'
import { town } from './town.ts'
import { travel } from './travel.ts'
import { trees } from './trees.ts'
import { vehicles } from './vehicles.ts'
import { walls } from './walls.ts'

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
  ...town,
  ...facades,
  ...kerb,
  ...stones,
  ...vehicles,
  ...shore,
  ...afloat,
  ...aboard,
  ...travel,
  ...castle,
}

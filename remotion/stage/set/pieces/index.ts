import type { Build } from '../env.ts'
import { castle } from './castle.ts'
import { furniture } from './furniture.ts'
import { nature } from './nature.ts'
import { room } from './room.ts'
import { shore } from './shore.ts'
import { town } from './town.ts'
import { travel } from './travel.ts'
import { trees } from './trees.ts'

/** Every kind of piece that is built of triangles; those that move are in live/. */
export const builders: Record<string, Build> = {
  ...room,
  ...furniture,
  ...nature,
  ...trees,
  ...town,
  ...shore,
  ...travel,
  ...castle,
}

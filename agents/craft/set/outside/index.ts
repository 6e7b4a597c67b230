import type { SetKind } from '#film/scene.ts'
import type { Layout } from '../kit.ts'
import { plane, ship, train, vehicle } from './aboard.ts'
import { cave, landing, space } from './far.ts'
import { farm, field, graveyard, ruins } from './fields.ts'
import { bridge, castleYard, rooftop } from './heights.ts'
import { alley, courtyard, market, village } from './squares.ts'
import { street } from './street.ts'
import { harbour, river, shore } from './water.ts'
import { desert, mountain, planet, snow } from './wilds.ts'
import { camp, forest, jungle, park, swamp } from './woods.ts'

/** Places under the sky, in the rock and on the way, each with a layout of its own. */
export const exteriors = {
  street,
  village,
  alley,
  market,
  courtyard,
  park,
  graveyard,
  rooftop,
  harbour,
  bridge,
  camp,
  farm,
  castle: castleYard,
  ruins,
  forest,
  jungle,
  shore,
  field,
  mountain,
  desert,
  swamp,
  river,
  snow,
  planet,
  cave,
  vehicle,
  train,
  plane,
  ship,
  space,
  spaceship: landing,
} satisfies Partial<Record<SetKind, Layout>>

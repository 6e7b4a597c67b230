import type { SetKind } from '#film/scene.ts'
import type { Layout } from '../kit.ts'
import { desert, farm, field, graveyard, mountain, planet, ruins, snow } from './open.ts'
import { alley, bridge, castleYard, courtyard, market, rooftop, street, village } from './town.ts'
import { harbour, river, shore } from './water.ts'
import { camp, forest, jungle, park, swamp } from './woods.ts'

/** Places under the sky, each with a layout of its own. */
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
} satisfies Partial<Record<SetKind, Layout>>

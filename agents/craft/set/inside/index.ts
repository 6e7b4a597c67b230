import type { SetKind } from '#film/scene.ts'
import type { Layout } from '../kit.ts'
import { castle, cell, cellar, church, hall, theatre } from './grand.ts'
import { bedroom, kitchen, livingRoom } from './home.ts'
import { bar, corridor, library, shop, station } from './public.ts'
import { classroom, hospital, laboratory, office, workshop } from './work.ts'

/** Layouts of what is inside, by kind. */
export const interiors = {
  room: livingRoom,
  kitchen,
  bedroom,
  office,
  classroom,
  hospital,
  laboratory,
  workshop,
  bar,
  shop,
  library,
  corridor,
  station,
  church,
  theatre,
  cell,
  cellar,
  hall,
  castle,
} satisfies Partial<Record<SetKind, Layout>>

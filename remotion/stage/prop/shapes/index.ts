import type { Shape } from '../kit.ts'
import { arms } from './arms.ts'
import { carry } from './carry.ts'
import { dress } from './dress.ts'
import { food } from './food.ts'
import { house } from './house.ts'
import { instruments } from './instruments.ts'
import { light } from './light.ts'
import { machines } from './machines.ts'
import { medicine } from './medicine.ts'
import { music } from './music.ts'
import { nature } from './nature.ts'
import { paper } from './paper.ts'
import { person } from './person.ts'
import { sport } from './sport.ts'
import { tableware } from './tableware.ts'
import { tools } from './tools.ts'
import { toys } from './toys.ts'
import { travel } from './travel.ts'

/** Things by the trade they belong to. */
export const ROOMS = {
  arms,
  carry,
  dress,
  food,
  house,
  instruments,
  light,
  machines,
  medicine,
  music,
  nature,
  paper,
  person,
  sport,
  tableware,
  tools,
  toys,
  travel,
} satisfies Record<string, Record<string, Shape>>

/** Things by name. Sizes in metres along their longest side. */
export const SHAPES: Record<string, Shape> = Object.assign({}, ...Object.values(ROOMS))

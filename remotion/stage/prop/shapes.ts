import type { Shape } from './kit.ts'
import { carry } from './shapes-carry.ts'
import { home } from './shapes-home.ts'
import { nature } from './shapes-nature.ts'
import { paper } from './shapes-paper.ts'
import { science } from './shapes-science.ts'
import { ware } from './shapes-table.ts'
import { tools } from './shapes-tools.ts'
import { wear } from './shapes-wear.ts'
import { work } from './shapes-work.ts'

/** Things by name. Sizes in metres along their longest side. */
export const SHAPES: Record<string, Shape> = {
  ...paper,
  ...home,
  ...carry,
  ...tools,
  ...nature,
  ...science,
  ...wear,
  ...ware,
  ...work,
}

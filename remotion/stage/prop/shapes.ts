import type { Shape } from './kit.ts'
import { carry } from './shapes-carry.ts'
import { home } from './shapes-home.ts'
import { nature } from './shapes-nature.ts'
import { paper } from './shapes-paper.ts'
import { tools } from './shapes-tools.ts'

/** Things by name. Sizes in metres along their longest side. */
export const SHAPES: Record<string, Shape> = { ...paper, ...home, ...carry, ...tools, ...nature }

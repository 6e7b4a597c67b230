import { analysis } from './analysis.ts'

export const agents = [analysis] as const

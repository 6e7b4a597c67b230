import { technicalValidator } from './technical-validator.ts'

export const agents = [technicalValidator] as const

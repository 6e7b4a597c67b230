import validator from './technical-validator.ts'

export const agents = [validator] as const

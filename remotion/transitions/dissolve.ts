import type { Reveal } from './shape.ts'

export const dissolve = (t: number): Partial<Reveal> => ({ opacity: t })

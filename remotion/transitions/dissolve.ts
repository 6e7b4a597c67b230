import type { Reveal } from './reveal.ts'

export const dissolve = (t: number): Partial<Reveal> => ({ opacity: t })

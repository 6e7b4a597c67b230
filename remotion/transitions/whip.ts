import type { Reveal } from './shape.ts'

/** How far the camera has swung round, in widths, and how fast it is just now. */
const swing = (t: number): number => t * t * (3 - 2 * t)
const speed = (t: number): number => 4 * t * (1 - t)

/** Both pictures race past to the left, one behind the other, smeared by their haste. */
export const whipIn = (t: number): Partial<Reveal> => ({ shift: 1 - swing(t), blur: 0.035 * speed(t) })
export const whipOut = (t: number): Partial<Reveal> => ({ shift: -swing(t), blur: 0.035 * speed(t) })

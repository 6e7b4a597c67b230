import type { Random } from '#film/random.ts'
import type { Stereo } from './signal.ts'

export type Asked = { length: number; random: Random; params: Record<string, number> }

/**
 * How a sound is made, and how loud it is beside speech at −20 LUFS:
 * `loud` is its loudest 400 ms in LUFS, so that a clip with gain 0 sits rightly in a mix.
 */
export type Recipe = {
  loud: number
  make: (asked: Asked) => Stereo | Promise<Stereo>
  /** What is heard now and then in an air, laid over all of it anew: nothing of it comes again. For a level (RMS) of LIVED. */
  lives?: (asked: Asked) => Promise<Stereo>
}
export const LIVED = 0.08

export const param = (asked: Asked, name: string, otherwise: number): number =>
  asked.params[name] ?? otherwise

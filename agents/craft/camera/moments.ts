import type { Body } from './body.ts'
import { apart } from './space.ts'

/** How far a head goes unseen between two moments before a moment between them is looked at as well, metres. */
const STRAYS = 0.12

/** The moments at which a shot is judged, as fractions of it: the closer, the more somebody moves. */
export const momentsOf = (first: number, frames: number, bodies: (frame: number) => Body[]): number[] => {
  const last = Math.max(1, frames - 1)
  const begin = first / last
  const heads = (t: number) => bodies(t * last).map(({ head }) => head)
  const between = (a: number, b: number, deep: number): number[] => {
    const t = (a + b) / 2
    const [from, here, to] = [heads(a), heads(t), heads(b)]
    const strays = here.some((at, i) => Math.max(apart(at, from[i] ?? at), apart(at, to[i] ?? at)) > STRAYS)
    return strays && deep > 0 ? [...between(a, t, deep - 1), t, ...between(t, b, deep - 1)] : []
  }
  const plain = [0, 0.15, 0.3, 0.5, 0.7, 0.85, 1].map((t) => begin + (1 - begin) * t)
  return plain.flatMap((t, i) => [...(i > 0 ? between(plain[i - 1] ?? t, t, 2) : []), t])
}

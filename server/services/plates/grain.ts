import { random } from '#film/random.ts'

const side = 64

/** Smooth noise from −1 to 1 over the plane, about one hill a unit. */
type Texture = (x: number, y: number) => number

const smooth = (t: number): number => t * t * (3 - 2 * t)

/** A texture of its own for every name, the same each time; `strewn` is a number in [0, 1) for a pixel, unlike its neighbours'. */
export const grained = (name: string): { smooth: Texture; strewn: Texture } => {
  const { next } = random(name)
  const hills = Float32Array.from({ length: side * side }, () => next())
  const hill = (x: number, y: number) => hills[(y & (side - 1)) * side + (x & (side - 1))] as number
  const between: Texture = (x, y) => {
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [s, t] = [smooth(x - i), smooth(y - j)]
    const above = hill(i, j) * (1 - s) + hill(i + 1, j) * s
    const below = hill(i, j + 1) * (1 - s) + hill(i + 1, j + 1) * s
    return 2 * (above * (1 - t) + below * t) - 1
  }
  return { smooth: between, strewn: hill }
}

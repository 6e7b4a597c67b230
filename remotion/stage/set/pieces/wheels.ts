import { type Rgb, tone } from '../../clay.ts'
import type { Heap } from '../heap.ts'

type P = readonly [number, number, number]

/** A wheel with spokes, as carts and carriages have. */
export const spoked = (h: Heap, at: P, radius: number, side: 1 | -1, c: Rgb) => {
  const n = 12
  for (let i = 0; i < n; i++) {
    const [a, b] = [(i / n) * 6.2832, ((i + 1) / n) * 6.2832]
    const on = (t: number, k: number): P => [
      at[0] + Math.cos(t) * radius * k,
      at[1] + Math.sin(t) * radius * k,
      at[2],
    ]
    h.bar(on(a, 0.94), on(b, 0.94), 0.09, tone(c, 0.8))
    h.bar(at, on(a, 0.9), 0.045, c)
  }
  h.tube([at[0], at[1] - 0.1, at[2] + side * 0.02], 0.1, 0.1, 0.2, tone(c, 0.7), 8)
}

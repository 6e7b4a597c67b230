type Point = readonly [x: number, y: number]

const arc = (cx: number, cy: number, r: number, from: number, to: number): Point[] =>
  Array.from({ length: 25 }, (_, i): Point => {
    const a = ((from + ((to - from) * i) / 24) * Math.PI) / 180
    return [cx + r * Math.cos(a), cy + r * Math.sin(a)]
  })

/** The strokes of a digit that is 1 high, about the middle; y goes down. */
const strokes: Record<number, readonly Point[]> = {
  5: [[0.27, -0.44], [-0.2, -0.44], [-0.25, -0.02], ...arc(0, 0.16, 0.28, -140, 130)],
  4: [
    [0.12, 0.44],
    [0.12, -0.44],
    [-0.32, 0.2],
    [0.32, 0.2],
  ],
  3: [...arc(0, -0.22, 0.22, -155, 90), ...arc(0, 0.2, 0.25, -90, 155)],
  2: [...arc(0, -0.18, 0.26, -170, 35), [-0.27, 0.44], [0.29, 0.44]],
}

const toSegment = (x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
  const on = t < 0 ? 0 : t > 1 ? 1 : t
  return Math.hypot(x - ax - on * dx, y - ay - on * dy)
}

/** How far a place is from the strokes of a digit. */
export const toDigit = (digit: number, x: number, y: number): number => {
  const points = strokes[digit] ?? []
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < points.length; i++)
    least = Math.min(least, toSegment(x, y, points[i - 1] as Point, points[i] as Point))
  return least
}

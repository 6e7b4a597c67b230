import type { SetSpec, Spot } from '#film/stage.ts'

/** The floor from above: x to the right, z towards the front. */
export type Point = { x: number; z: number; y?: number | undefined }
export type Box = SetSpec['solids'][number]

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.z - b.z)
/** The facing that looks from one point to the other; 0 looks along +z. */
export const heading = (from: Point, to: Point): number => Math.atan2(to.x - from.x, to.z - from.z)
export const ahead = (from: Point, facing: number, metres: number): Point => ({
  x: from.x + Math.sin(facing) * metres,
  z: from.z + Math.cos(facing) * metres,
})
/** The shorter way round, −π … π. */
export const turnBetween = (from: number, to: number): number => {
  const turn = (to - from) % (Math.PI * 2)
  return turn > Math.PI ? turn - Math.PI * 2 : turn < -Math.PI ? turn + Math.PI * 2 : turn
}
export const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / Math.max(1, points.length),
  z: points.reduce((sum, p) => sum + p.z, 0) / Math.max(1, points.length),
})

/** What stands in the way of legs: neither hung above a head nor flat on the floor. */
const stops = (box: Box): boolean => box.min[1] < 1.4 && box.max[1] > 0.25

const insideBox = (p: Point, box: Box, margin: number): boolean =>
  stops(box) &&
  p.x > box.min[0] - margin &&
  p.x < box.max[0] + margin &&
  p.z > box.min[2] - margin &&
  p.z < box.max[2] + margin

export const isFree = (p: Point, solids: readonly Box[], margin = 0.3): boolean =>
  !solids.some((box) => insideBox(p, box, margin))

const crosses = (a: Point, b: Point, box: Box, margin: number): boolean => {
  if (!stops(box)) return false
  let from = 0
  let to = 1
  for (const [start, delta, min, max] of [
    [a.x, b.x - a.x, box.min[0] - margin, box.max[0] + margin],
    [a.z, b.z - a.z, box.min[2] - margin, box.max[2] + margin],
  ] as const) {
    if (Math.abs(delta) < 1e-9) {
      if (start <= min || start >= max) return false
      continue
    }
    const [near, far] = [(min - start) / delta, (max - start) / delta].sort((p, q) => p - q)
    from = Math.max(from, near ?? 0)
    to = Math.min(to, far ?? 1)
  }
  return from < to
}

/** The way over the floor that keeps clear of what stands on it; straight where nothing is in the way. */
export const wayBetween = (from: Point, to: Point, solids: readonly Box[], margin = 0.3): Point[] => {
  // What one already stands in (a seat, a doorway) does not stop the walk.
  const walls = solids.filter((box) => !insideBox(from, box, margin) && !insideBox(to, box, margin))
  const open = (a: Point, b: Point) => !walls.some((box) => crosses(a, b, box, margin))
  if (open(from, to)) return [from, to]
  const near = [...walls]
    .sort((a, b) => distance(from, boxMiddle(a)) - distance(from, boxMiddle(b)))
    .slice(0, 12)
  const out = margin + 0.08
  const corners = near
    .flatMap((box) => [
      { x: box.min[0] - out, z: box.min[2] - out },
      { x: box.min[0] - out, z: box.max[2] + out },
      { x: box.max[0] + out, z: box.min[2] - out },
      { x: box.max[0] + out, z: box.max[2] + out },
    ])
    .filter((p) => isFree(p, walls, margin))
  const nodes = [from, ...corners, to]
  const cost = nodes.map((_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY))
  const before = nodes.map(() => -1)
  const left = new Set(nodes.keys())
  while (left.size > 0) {
    const i = [...left].reduce((best, k) => ((cost[k] ?? 0) < (cost[best] ?? 0) ? k : best))
    left.delete(i)
    const here = nodes[i]
    if (!here || cost[i] === Number.POSITIVE_INFINITY) break
    for (const k of left) {
      const there = nodes[k]
      if (!there) continue
      const length = (cost[i] ?? 0) + distance(here, there)
      if (length < (cost[k] ?? 0) && open(here, there)) {
        cost[k] = length
        before[k] = i
      }
    }
  }
  const way: Point[] = []
  for (let i = nodes.length - 1; i >= 0; i = before[i] ?? -1) {
    const node = nodes[i]
    if (node) way.unshift(node)
  }
  return way.length > 1 && way[0] === from ? way : [from, to]
}

const boxMiddle = (box: Box): Point => ({
  x: (box.min[0] + box.max[0]) / 2,
  z: (box.min[2] + box.max[2]) / 2,
})

export const wayLength = (way: readonly Point[]): number =>
  way.reduce((sum, p, i) => sum + (i === 0 ? 0 : distance(way[i - 1] ?? p, p)), 0)

/** The part of a way that fits into so many metres: its end when arriving, its beginning when leaving. */
export const cutWay = (way: readonly Point[], metres: number, keep: 'end' | 'start'): Point[] => {
  const points = keep === 'start' ? [...way] : [...way].reverse()
  const out: Point[] = points.slice(0, 1)
  let left = metres
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]
    const b = points[i]
    if (!a || !b) break
    const length = distance(a, b)
    if (length >= left) {
      const t = length > 0 ? left / length : 0
      out.push({ x: a.x + (b.x - a.x) * t, z: a.z + (b.z - a.z) * t })
      break
    }
    out.push(b)
    left -= length
  }
  return keep === 'start' ? out : out.reverse()
}

export const asPath = (way: readonly Point[], last: number): Spot[] =>
  way.map((p, i) => {
    const next = way[i + 1]
    const facing = next ? heading(p, next) : last
    return p.y === undefined ? { x: p.x, z: p.z, facing } : { x: p.x, z: p.z, y: p.y, facing }
  })

/** Where somebody is along a path at a fraction of it, at even speed. */
export const alongPath = (path: readonly Point[], t: number): Point => {
  const part = cutWay(path, wayLength(path) * Math.min(1, Math.max(0, t)), 'start')
  return part.at(-1) ?? { x: 0, z: 0 }
}

import { BufferGeometry, Float32BufferAttribute, Matrix4, Vector3 } from 'three'
import { type SurfaceName, surfaceNames } from '#film/look.ts'
import { blend, type Rgb, tone } from '../clay.ts'

/** Things drawn the same way: matte casts and takes shadow, shell (walls, floors, far hills) only takes it, glow has its own light. */
export type Layer = 'matte' | 'shell' | 'glow' | 'glass' | 'shaft'
export const layers: readonly Layer[] = ['shell', 'matte', 'glow', 'glass', 'shaft']

type P = readonly [number, number, number]
type Buffers = { position: number[]; normal: number[]; colour: number[]; surface: number[] }

const TAU = Math.PI * 2
const axis = new Vector3(0, 1, 0)

/** Repeatable roughness on a sphere: a sum of three crossed waves. */
const rough = (x: number, y: number, z: number, seed: number): number =>
  Math.sin(x * 3.1 + seed * 1.7 + y * 1.3) * 0.4 +
  Math.sin(y * 4.3 + seed * 2.3 - z * 2.1) * 0.35 +
  Math.sin(z * 3.7 - seed * 1.1 + x * 2.9) * 0.35

/**
 * A set is one heap of coloured triangles per layer: a handful of draw calls whatever stands in it.
 * Every shape is darker at its foot and lighter at its head, as a painter would have it.
 */
export const createHeap = () => {
  const all = new Map<Layer, Buffers>(
    layers.map((l) => [l, { position: [], normal: [], colour: [], surface: [] }]),
  )
  let layer: Layer = 'matte'
  let surface = 0
  let matrix = new Matrix4()
  const at = new Vector3()
  const n = new Vector3()

  const vertex = (p: P, normal: P, c: Rgb) => {
    const out = all.get(layer)
    if (!out) return
    at.set(p[0], p[1], p[2]).applyMatrix4(matrix)
    n.set(normal[0], normal[1], normal[2]).transformDirection(matrix)
    out.position.push(at.x, at.y, at.z)
    out.normal.push(n.x, n.y, n.z)
    out.colour.push(c[0], c[1], c[2])
    out.surface.push(surface)
  }
  const flat = (a: P, b: P, c: P): P => {
    const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
    const w = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const
    const x = u[1] * w[2] - u[2] * w[1]
    const y = u[2] * w[0] - u[0] * w[2]
    const z = u[0] * w[1] - u[1] * w[0]
    const length = Math.hypot(x, y, z) || 1
    return [x / length, y / length, z / length]
  }
  /** Counter-clockwise as seen. One colour, or one for each corner. */
  const tri = (a: P, b: P, c: P, colour: Rgb, cb = colour, cc = colour) => {
    const normal = flat(a, b, c)
    vertex(a, normal, colour)
    vertex(b, normal, cb)
    vertex(c, normal, cc)
  }
  /** A triangle with a normal and a colour at each corner: what is round, or lit as if it were. */
  const face = (p: readonly [P, P, P], normals: readonly [P, P, P], c: readonly [Rgb, Rgb, Rgb]) => {
    for (const i of [0, 1, 2] as const) vertex(p[i], normals[i], c[i])
  }
  /** a–b is the lower edge from left to right as seen, c–d the upper one from right to left. */
  const quad = (a: P, b: P, c: P, d: P, low: Rgb, high = low) => {
    tri(a, b, c, low, low, high)
    tri(a, c, d, low, high, high)
  }

  /** `p` is the middle of the foot. */
  const box = (
    p: P,
    size: P,
    c: Rgb,
    o: { taper?: number; foot?: number; top?: Rgb; skip?: 'bottom' | 'none' } = {},
  ) => {
    const [x, y, z] = p
    const [w, h, d] = [size[0] / 2, size[1], size[2] / 2]
    const t = o.taper ?? 1
    const low = tone(c, o.foot ?? 0.8)
    const f = (sx: number, sy: number, sz: number): P =>
      sy ? [x + sx * w * t, y + h, z + sz * d * t] : [x + sx * w, y, z + sz * d]
    quad(f(-1, 0, 1), f(1, 0, 1), f(1, 1, 1), f(-1, 1, 1), low, c)
    quad(f(1, 0, -1), f(-1, 0, -1), f(-1, 1, -1), f(1, 1, -1), low, c)
    quad(f(1, 0, 1), f(1, 0, -1), f(1, 1, -1), f(1, 1, 1), low, c)
    quad(f(-1, 0, -1), f(-1, 0, 1), f(-1, 1, 1), f(-1, 1, -1), low, c)
    const top = o.top ?? tone(c, 1.06)
    quad(f(-1, 1, 1), f(1, 1, 1), f(1, 1, -1), f(-1, 1, -1), top)
    if (y > 0.25) quad(f(-1, 0, -1), f(1, 0, -1), f(1, 0, 1), f(-1, 0, 1), low)
  }

  /** A turned shape: rings of [radius, height] from the foot up. */
  const lathe = (
    p: P,
    profile: readonly (readonly [number, number])[],
    c: Rgb,
    sides = 10,
    colours?: readonly Rgb[],
  ) => {
    for (let i = 0; i + 1 < profile.length; i++) {
      const [r0, y0] = profile[i] ?? [0, 0]
      const [r1, y1] = profile[i + 1] ?? [0, 0]
      const slope = Math.atan2(r0 - r1, y1 - y0)
      const share = (j: number) => 0.8 + (0.24 * j) / (profile.length - 1)
      const c0 = colours?.[i] ?? tone(c, share(i))
      const c1 = colours?.[i + 1] ?? tone(c, share(i + 1))
      for (let s = 0; s < sides; s++) {
        const a = (s / sides) * TAU
        const b = ((s + 1) / sides) * TAU
        const on = (r: number, y: number, t: number): P => [
          p[0] + Math.sin(t) * r,
          p[1] + y,
          p[2] + Math.cos(t) * r,
        ]
        const nn = (t: number): P => [
          Math.sin(t) * Math.cos(slope),
          Math.sin(slope),
          Math.cos(t) * Math.cos(slope),
        ]
        const [p00, p01, p11, p10] = [on(r0, y0, a), on(r0, y0, b), on(r1, y1, b), on(r1, y1, a)]
        if (r0 > 1e-6) {
          vertex(p00, nn(a), c0)
          vertex(p01, nn(b), c0)
          vertex(p11, nn(b), c1)
        }
        if (r1 > 1e-6) {
          vertex(p00, nn(a), c0)
          vertex(p11, nn(b), c1)
          vertex(p10, nn(a), c1)
        }
      }
    }
  }
  const tube = (p: P, foot: number, head: number, height: number, c: Rgb, sides = 8, capped = true) =>
    lathe(
      p,
      capped
        ? [
            [foot, 0],
            [head, height],
            [0, height],
          ]
        : [
            [foot, 0],
            [head, height],
          ],
      c,
      sides,
    )

  /** A lump: leaves, cloud, stone. `lift` lightens its head and darkens its foot. */
  const blob = (
    p: P,
    radii: P,
    c: Rgb,
    o: {
      across?: number
      down?: number
      rough?: number
      seed?: number
      lift?: number
      crease?: boolean
    } = {},
  ) => {
    const across = o.across ?? 8
    const down = o.down ?? 6
    const seed = o.seed ?? 0
    const lift = o.lift ?? 0.3
    const point = (i: number, j: number): { p: P; n: P; c: Rgb } => {
      const polar = (Math.PI * j) / down
      const turn = (i / across) * TAU + (j % 2) * (Math.PI / across)
      const u: P = [Math.sin(polar) * Math.sin(turn), -Math.cos(polar), Math.sin(polar) * Math.cos(turn)]
      const k = 1 + (o.rough ?? 0.16) * rough(u[0], u[1], u[2], seed)
      const share = 1 - lift + lift * 1.25 * (0.5 + 0.5 * u[1])
      return {
        p: [p[0] + u[0] * radii[0] * k, p[1] + u[1] * radii[1] * k, p[2] + u[2] * radii[2] * k],
        n: [u[0] / radii[0], u[1] / radii[1], u[2] / radii[2]],
        c: tone(c, share),
      }
    }
    const face = (a: ReturnType<typeof point>, b: ReturnType<typeof point>, d: ReturnType<typeof point>) => {
      if (o.crease) return tri(a.p, b.p, d.p, blend(a.c, d.c, 0.5))
      for (const q of [a, b, d]) vertex(q.p, q.n, q.c)
    }
    for (let j = 0; j < down; j++)
      for (let i = 0; i < across; i++) {
        const [a, b, d, e] = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)]
        if (j > 0) face(a, b, d)
        if (j < down - 1) face(a, d, e)
      }
  }

  /** A gable along x. */
  const roof = (p: P, size: P, c: Rgb) => {
    const [x, y, z] = p
    const [w, h, d] = [size[0] / 2, size[1], size[2] / 2]
    const low = tone(c, 0.84)
    quad([x - w, y, z + d], [x + w, y, z + d], [x + w, y + h, z], [x - w, y + h, z], low, c)
    quad([x + w, y, z - d], [x - w, y, z - d], [x - w, y + h, z], [x + w, y + h, z], low, c)
    tri([x + w, y, z + d], [x + w, y, z - d], [x + w, y + h, z], low, low, c)
    tri([x - w, y, z - d], [x - w, y, z + d], [x - w, y + h, z], low, low, c)
  }

  /** A square bar between two points. */
  const bar = (a: P, b: P, thick: number, c: Rgb, head = thick) => {
    const from = new Vector3(...a)
    const way = new Vector3(...b).sub(from)
    const length = way.length()
    const side = new Vector3(0, 0, 1).cross(way)
    if (side.lengthSq() < 1e-8) side.set(1, 0, 0)
    side.normalize()
    const other = way.clone().normalize().cross(side)
    const corner = (i: number, end: number): P => {
      const t = (i * Math.PI) / 2 + Math.PI / 4
      const k = (end ? head : thick) * Math.SQRT1_2
      const q = from
        .clone()
        .addScaledVector(way, end)
        .addScaledVector(side, Math.cos(t) * k)
        .addScaledVector(other, Math.sin(t) * k)
      return [q.x, q.y, q.z]
    }
    if (length < 1e-6) return
    for (let i = 0; i < 4; i++)
      quad(corner(i + 1, 0), corner(i, 0), corner(i, 1), corner(i + 1, 1), tone(c, 0.86), c)
    quad(corner(3, 1), corner(2, 1), corner(1, 1), corner(0, 1), c)
  }

  return {
    tri,
    face,
    quad,
    box,
    lathe,
    tube,
    blob,
    roof,
    bar,
    /** A flat disc facing up, from its middle to its rim. */
    disc: (p: P, r: number, middle: Rgb, rim: Rgb = middle, sides = 16) => {
      for (let s = 0; s < sides; s++) {
        const [a, b] = [(s / sides) * TAU, ((s + 1) / sides) * TAU]
        const on = (t: number): P => [p[0] + Math.sin(t) * r, p[1], p[2] + Math.cos(t) * r]
        tri(p, on(a), on(b), middle, rim, rim)
      }
    },
    /** What `draw` makes goes to that layer. */
    on: (wanted: Layer, draw: () => void) => {
      const before = layer
      layer = wanted
      draw()
      layer = before
    },
    /** What `draw` makes is of that stuff: heap.as('wood', () => heap.box(…)). Unnamed, it is what create-set says of the piece. */
    as: (name: SurfaceName, draw: () => void) => {
      const before = surface
      surface = surfaceNames.indexOf(name)
      draw()
      surface = before
    },
    /** What `draw` makes stands at `p`, turned by `yaw`. */
    within: (p: P, yaw: number, draw: () => void, scale = 1) => {
      const before = matrix
      matrix = matrix
        .clone()
        .multiply(new Matrix4().makeTranslation(p[0], p[1], p[2]))
        .multiply(new Matrix4().makeRotationAxis(axis, yaw))
        .multiply(new Matrix4().makeScale(scale, scale, scale))
      draw()
      matrix = before
    },
    geometry: (wanted: Layer): BufferGeometry | null => {
      const b = all.get(wanted)
      if (!b || b.position.length === 0) return null
      const geometry = new BufferGeometry()
      geometry.setAttribute('position', new Float32BufferAttribute(b.position, 3))
      geometry.setAttribute('normal', new Float32BufferAttribute(b.normal, 3))
      geometry.setAttribute('color', new Float32BufferAttribute(b.colour, 3))
      geometry.setAttribute('surface', new Float32BufferAttribute(b.surface, 1))
      return geometry
    },
    triangles: (): number => [...all.values()].reduce((sum, b) => sum + b.position.length / 9, 0),
  }
}
export type Heap = ReturnType<typeof createHeap>

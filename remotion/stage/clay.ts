import { BufferGeometry, Color, Float32BufferAttribute, Uint16BufferAttribute, Vector3 } from 'three'
import { type SurfaceName, surfaceNames } from '#film/look.ts'

/** Bones and how much each moves a point; at most four, the sum is made 1. */
export type Weights = readonly (readonly [bone: number, weight: number])[]
export type Skin = (p: Vector3) => Weights
export type Rgb = readonly [number, number, number]

export const rgb = (hex: string): Rgb => {
  const c = new Color(hex)
  return [c.r, c.g, c.b]
}
/** In linear light: f < 1 darkens, f > 1 lightens; black stays black, so that dark things do not turn grey. */
export const tone = (c: Rgb, f: number): Rgb => {
  const up = (x: number) => (f <= 1 ? x * f : x + x * (1 - x) * (f - 1) * 1.8)
  return [up(c[0]), up(c[1]), up(c[2])]
}
export const blend = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

/** One of a row of measures; 0 beyond its end. */
export const nth = (list: readonly number[], i: number): number => list[i] ?? 0
export const v = (x: number, y: number, z: number): Vector3 => new Vector3(x, y, z)
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t
export const clamp = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x))
export const smooth = (from: number, to: number, x: number): number => {
  const t = clamp((x - from) / (to - from))
  return t * t * (3 - 2 * t)
}

/** One cross-section of a loft: an ellipse (or, by `square`, a rounded box) across the path. */
export type Ring = {
  p: Vector3
  rx: number
  rz: number
  colour: Rgb
  side?: Vector3 // where its own x points; the loft's if left out
  square?: number // 2 an ellipse, 4 a rounded box
  shape?: (angle: number) => number // multiplies the radius
  axis?: Vector3 // what it stands across; the way of the path if left out
}
export type LoftOptions = {
  sides?: number
  capStart?: boolean
  capEnd?: boolean
  side?: Vector3
  skin?: Skin
  arc?: readonly [number, number] // an open sheet between two angles; 0 is the ring's x, a quarter turn its z
  crease?: boolean // hard edges
  soften?: (n: Vector3, p: Vector3) => void // bends normals, so that light falls more kindly
  colourAt?: (p: Vector3, angle: number, ring: number, own: Rgb) => Rgb
}

const ROOT: Weights = [[0, 1]]

/**
 * A heap of coloured, weighted triangles. Everything on the stage is modelled with it, so that a figure
 * is one mesh: parts overlap with rounded ends and share no corners.
 */
export class Clay {
  private readonly position: number[] = []
  private readonly normal: number[] = []
  private readonly colour: number[] = []
  private readonly joints: number[] = []
  private readonly weights: number[] = []
  private readonly surface: number[] = []
  private readonly index: number[] = []
  private stuff = 0

  /** What is modelled meanwhile is made of it; all else of what the whole heap is. */
  of(name: SurfaceName, model: () => void): void {
    const before = this.stuff
    this.stuff = surfaceNames.indexOf(name)
    model()
    this.stuff = before
  }

  get triangles(): number {
    return this.index.length / 3
  }

  /** A part from points and triangles. Normals are smooth over points that lie at the same place. */
  part(
    points: readonly Vector3[],
    colours: readonly Rgb[],
    faces: readonly number[],
    skin: Skin = () => ROOT,
    crease = false,
    soften?: (n: Vector3, p: Vector3) => void,
  ): void {
    if (crease) {
      this.faceted(points, colours, faces, skin)
      return
    }
    const base = this.position.length / 3
    const sums = new Map<string, Vector3>()
    const keys = points.map(
      (p) => `${Math.round(p.x * 2e4)},${Math.round(p.y * 2e4)},${Math.round(p.z * 2e4)}`,
    )
    const e1 = new Vector3()
    const e2 = new Vector3()
    const used: number[] = []
    for (let f = 0; f < faces.length; f += 3) {
      const [i, j, k] = [faces[f] ?? 0, faces[f + 1] ?? 0, faces[f + 2] ?? 0]
      const [a, b, c] = [points[i], points[j], points[k]]
      if (!a || !b || !c) continue
      e1.subVectors(b, a)
      e2.subVectors(c, a)
      const n = e1.clone().cross(e2)
      if (n.lengthSq() < 1e-18) continue
      used.push(i, j, k)
      for (const at of [i, j, k]) {
        const key = keys[at] ?? ''
        const sum = sums.get(key)
        if (sum) sum.add(n)
        else sums.set(key, n.clone())
      }
    }
    for (const [i, p] of points.entries()) {
      const n = (sums.get(keys[i] ?? '') ?? v(0, 1, 0)).clone().normalize()
      if (n.lengthSq() < 0.5) n.set(0, 1, 0)
      soften?.(n, p)
      this.point(p, n, colours[i] ?? [1, 1, 1], skin(p))
    }
    for (const i of used) this.index.push(base + i)
  }

  private faceted(
    points: readonly Vector3[],
    colours: readonly Rgb[],
    faces: readonly number[],
    skin: Skin,
  ): void {
    for (let f = 0; f < faces.length; f += 3) {
      const corner = [faces[f] ?? 0, faces[f + 1] ?? 0, faces[f + 2] ?? 0] as const
      const [a, b, c] = [points[corner[0]], points[corner[1]], points[corner[2]]]
      if (!a || !b || !c) continue
      const n = b.clone().sub(a).cross(c.clone().sub(a))
      if (n.lengthSq() < 1e-18) continue
      n.normalize()
      for (const [at, p] of [
        [corner[0], a],
        [corner[1], b],
        [corner[2], c],
      ] as const) {
        this.index.push(this.position.length / 3)
        this.point(p, n, colours[at] ?? [1, 1, 1], skin(p))
      }
    }
  }

  private point(p: Vector3, n: Vector3, c: Rgb, weights: Weights): void {
    this.position.push(p.x, p.y, p.z)
    this.normal.push(n.x, n.y, n.z)
    this.colour.push(c[0], c[1], c[2])
    this.surface.push(this.stuff)
    const kept = weights.filter(([, w]) => w > 1e-4).slice(0, 4)
    const total = kept.reduce((sum, [, w]) => sum + w, 0) || 1
    for (let i = 0; i < 4; i++) {
      this.joints.push(kept[i]?.[0] ?? 0)
      this.weights.push((kept[i]?.[1] ?? (i === 0 ? total : 0)) / total)
    }
  }

  /** A skin over rings along a path. */
  loft(rings: readonly Ring[], options: LoftOptions = {}): void {
    const sides = options.sides ?? 12
    const open = options.arc !== undefined
    const [from, to] = options.arc ?? [0, Math.PI * 2]
    const columns = open ? sides + 1 : sides
    const points: Vector3[] = []
    const colours: Rgb[] = []
    const faces: number[] = []
    const tangents = rings.map((_, i) => tangentAt(rings, i))
    rings.forEach((ring, i) => {
      const t = ring.axis ?? tangents[i] ?? v(0, 1, 0)
      const wish = ring.side ?? options.side ?? (Math.abs(t.x) > 0.9 ? v(0, 0, 1) : v(1, 0, 0))
      const x = wish.clone().addScaledVector(t, -wish.dot(t)).normalize()
      const z = x.clone().cross(t)
      for (let s = 0; s < columns; s++) {
        const angle = from + ((to - from) * s) / sides
        const [cx, cz] = superellipse(angle, ring.square ?? 2)
        const k = ring.shape?.(angle) ?? 1
        const p = ring.p
          .clone()
          .addScaledVector(x, cx * ring.rx * k)
          .addScaledVector(z, cz * ring.rz * k)
        points.push(p)
        colours.push(options.colourAt?.(p, angle, i, ring.colour) ?? ring.colour)
      }
    })
    for (let i = 0; i + 1 < rings.length; i++)
      for (let s = 0; s < sides; s++) {
        const a = i * columns + s
        const b = i * columns + ((s + 1) % columns)
        faces.push(a, a + columns, b, b, a + columns, b + columns)
      }
    const cap = (ring: number, turn: boolean) => {
      const at = rings[ring]
      if (!at) return
      points.push(at.p.clone())
      colours.push(at.colour)
      for (let s = 0; s < sides; s++) {
        const a = ring * columns + s
        const b = ring * columns + ((s + 1) % columns)
        faces.push(...(turn ? [points.length - 1, a, b] : [points.length - 1, b, a]))
      }
    }
    if (options.capStart ?? !open) cap(0, true)
    if (options.capEnd ?? !open) cap(rings.length - 1, false)
    this.part(points, colours, faces, options.skin, options.crease, options.soften)
  }

  /** A ball, egg or bean. `warp` moves each point of the unit ball (after its radii) where it should be. */
  ball(
    centre: Vector3,
    radii: Vector3,
    colour: Rgb,
    options: {
      across?: number
      down?: number
      skin?: Skin
      warp?: (p: Vector3, unit: Vector3) => Vector3
      colourAt?: (unit: Vector3, p: Vector3) => Rgb
      crease?: boolean
      soften?: LoftOptions['soften']
      from?: number // the share of the way from the top pole where it starts and ends
      to?: number
    } = {},
  ): void {
    const across = options.across ?? 12
    const down = options.down ?? 8
    const points: Vector3[] = []
    const colours: Rgb[] = []
    const faces: number[] = []
    const [from, to] = [options.from ?? 0, options.to ?? 1]
    for (let d = 0; d <= down; d++) {
      const polar = Math.PI * lerp(from, to, d / down)
      for (let a = 0; a < across; a++) {
        const turn = (a / across) * Math.PI * 2
        const unit = v(Math.sin(polar) * Math.sin(turn), Math.cos(polar), Math.sin(polar) * Math.cos(turn))
        const p = unit.clone().multiply(radii)
        const placed = (options.warp?.(p, unit) ?? p).add(centre)
        points.push(placed)
        colours.push(options.colourAt?.(unit, placed) ?? colour)
      }
    }
    for (let d = 0; d < down; d++)
      for (let a = 0; a < across; a++) {
        const i = d * across + a
        const j = d * across + ((a + 1) % across)
        faces.push(i, i + across, j, j, i + across, j + across)
      }
    this.part(points, colours, faces, options.skin, options.crease, options.soften)
  }

  /** A grid of points, seen from its front: rows run down, columns run left to right as seen. */
  sheet(
    rows: readonly (readonly Vector3[])[],
    colour: Rgb | ((row: number, column: number) => Rgb),
    options: { skin?: Skin; both?: boolean } = {},
  ): void {
    const columns = rows[0]?.length ?? 0
    const points = rows.flat()
    const colours = points.map((_, i) =>
      typeof colour === 'function' ? colour(Math.floor(i / columns), i % columns) : colour,
    )
    const faces: number[] = []
    for (let r = 0; r + 1 < rows.length; r++)
      for (let c = 0; c + 1 < columns; c++) {
        const i = r * columns + c
        faces.push(i, i + columns, i + 1, i + 1, i + columns, i + columns + 1)
      }
    this.part(points, colours, faces, options.skin)
    if (options.both) {
      const back: number[] = []
      for (let f = 0; f < faces.length; f += 3) back.push(faces[f] ?? 0, faces[f + 2] ?? 0, faces[f + 1] ?? 0)
      this.part(points, colours, back, options.skin)
    }
  }

  /** A box with bevelled upright edges: cheap, and it catches the light. */
  box(
    centre: Vector3,
    size: Vector3,
    colour: Rgb,
    options: { skin?: Skin; taper?: number; bevel?: number } = {},
  ): void {
    const h = size.y / 2
    const b = options.bevel ?? Math.min(size.x, size.y, size.z) * 0.12
    const k = options.taper ?? 1
    const ring = (y: number, inset: number, scale: number): Ring => ({
      p: v(centre.x, centre.y + y, centre.z),
      rx: (size.x / 2 - inset) * scale,
      rz: (size.z / 2 - inset) * scale,
      colour,
      square: 9,
    })
    this.loft([ring(-h, b, 1), ring(-h + b, 0, 1), ring(h - b, 0, k), ring(h, b, k)], {
      sides: 12,
      crease: true,
      skin: options.skin,
    })
  }

  /** The heap as one geometry; with joints when it is to be skinned. */
  geometry(skinned = false): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute(this.position, 3))
    geometry.setAttribute('normal', new Float32BufferAttribute(this.normal, 3))
    geometry.setAttribute('color', new Float32BufferAttribute(this.colour, 3))
    if (this.surface.some(Boolean))
      geometry.setAttribute('surface', new Float32BufferAttribute(this.surface, 1))
    if (skinned) {
      geometry.setAttribute('skinIndex', new Uint16BufferAttribute(this.joints, 4))
      geometry.setAttribute('skinWeight', new Float32BufferAttribute(this.weights, 4))
    }
    geometry.setIndex(this.index)
    return geometry
  }
}

const tangentAt = (rings: readonly Ring[], i: number): Vector3 => {
  const here = rings[i]?.p ?? v(0, 0, 0)
  // The nearest rings that lie elsewhere: rings at the same place only change colour or width.
  let a = i
  while (a > 0 && (rings[a]?.p.distanceToSquared(here) ?? 1) < 1e-10) a--
  let b = i
  while (b < rings.length - 1 && (rings[b]?.p.distanceToSquared(here) ?? 1) < 1e-10) b++
  const t = (rings[b]?.p ?? here).clone().sub(rings[a]?.p ?? here)
  return t.lengthSq() < 1e-12 ? v(0, 1, 0) : t.normalize()
}

const superellipse = (angle: number, power: number): [number, number] => {
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  if (power === 2) return [c, s]
  const e = 2 / power
  return [Math.sign(c) * Math.abs(c) ** e, Math.sign(s) * Math.abs(s) ** e]
}

import type { Vector3 } from 'three'
import { type Random, random } from '#film/random.ts'
import type { FigureModel } from '#film/stage.ts'
import { blend, type Clay, clamp, lerp, type Rgb, rgb, type Skin, smooth, v } from '../clay.ts'
import { type FaceShape, skullAt } from './face-shape.ts'
import { BONE, type Measures } from './skeleton.ts'

/** Hair never turns to grey in the light: it keeps its hue. */
const tone = (c: Rgb, f: number): Rgb => [Math.min(1, c[0] * f), Math.min(1, c[1] * f), Math.min(1, c[2] * f)]

/** Angle round the head: 0 the face, ± a half turn the back; positive is the figure's left. */
const around = (d: Vector3): number => Math.atan2(d.x, d.z)
const direction = (turn: number, y: number): Vector3 => {
  const r = Math.sqrt(Math.max(0, 1 - y * y))
  return v(Math.sin(turn) * r, y, Math.cos(turn) * r)
}

const LINE: readonly (readonly [number, number])[] = [
  [0, 0.66],
  [0.5, 0.62],
  [0.85, 0.5],
  [1.1, 0.22],
  [1.35, -0.12],
  [1.62, -0.12],
  [1.9, -0.4],
  [2.4, -0.6],
  [Math.PI, -0.64],
]
/** How high hair begins at an angle round the head. */
const hairline = (turn: number, back: number, low = 0): number => {
  const a = Math.abs(turn)
  const i = Math.max(0, LINE.findIndex(([t]) => t >= a) - 1)
  const [t0, y0] = LINE[i] ?? [0, 0.66]
  const [t1, y1] = LINE[i + 1] ?? [Math.PI, -0.64]
  const line = lerp(y0, y1, smooth(t0, t1, a))
  return line + (back - low) * smooth(1.1, 0, a)
}

type Strand = {
  from: Vector3 // a direction on the head
  flow: (p: Vector3, t: number) => Vector3 // where it grows at a point, t along it
  length: number
  width: number
  thick: number
  lift: number // off the scalp
  curl?: number
  tip?: number // what is left of its width at the end
  tint?: number
  fine?: boolean // one of very many: no lock of its own, but part of a nap
}

type Kit = {
  clay: Clay
  m: Measures
  f: FaceShape
  model: FigureModel
  r: Random
  colour: Rgb
  skin: Skin
  covered: boolean
  near: number // 1 as a face is seen close by; less has fewer and wider tufts
}

const place = (k: Kit, p: Vector3): Vector3 => p.clone().multiplyScalar(k.m.head).add(k.m.headCentre)

/** A real forehead is lower than a drawn one. */
const lowOf = (k: Kit): number => (k.f.skull ? 0.13 : 0)

/** Out of the head, and away from neck and shoulders. */
const clear = (k: Kit, p: Vector3, lift: number): Vector3 => {
  const d = v(p.x / k.f.width, p.y, p.z / k.f.depth).normalize()
  const s = skullAt(k.f, d)
  const scale = (s.length() + lift) / Math.max(1e-6, p.length())
  const out = scale > 1 && p.y > -1.05 ? p.clone().multiplyScalar(scale) : p.clone()
  if (out.y < -0.85) {
    const neck = 0.46 + lift + smooth(-1.1, -1.45, out.y) * 0.2
    const flat = Math.hypot(out.x, out.z + 0.08)
    if (flat < neck) {
      out.x *= neck / Math.max(flat, 1e-3)
      out.z = (out.z + 0.08) * (neck / Math.max(flat, 1e-3)) - 0.08
    }
  }
  return out
}

/** Light falls on hair as on one mass, and only then on its locks. */
const massed = (k: Kit, n: Vector3, at: Vector3, share: number): void => {
  n.lerp(at.clone().sub(k.m.headCentre).normalize(), share).normalize()
}

const strand = (k: Kit, s: Strand): void => {
  const steps = s.fine ? 3 : 7
  let p = skullAt(k.f, s.from)
  p = p.clone().multiplyScalar(1 + s.lift * 0.3)
  const path: Vector3[] = [p]
  for (let i = 1; i <= steps; i++) {
    const t = i / steps
    const step = s
      .flow(p, t)
      .normalize()
      .multiplyScalar(s.length / steps)
    p = clear(k, p.clone().add(step), s.lift * Math.min(1, t * 3 + 0.25))
    path.push(p)
  }
  const phase = k.r.next() * 6.3
  const tint = s.tint ?? k.r.next()
  const base = blend(tone(k.colour, 0.86), tone(k.colour, 1.07), tint)
  k.clay.loft(
    path.map((q, i) => {
      const t = i / steps
      const before = path[Math.max(0, i - 1)] ?? q
      const after = path[Math.min(steps, i + 1)] ?? q
      const out = v(q.x, Math.max(q.y, -0.2) * 0.8, q.z).normalize()
      const side = after.clone().sub(before).cross(out).normalize()
      const bend = s.curl ? Math.sin(t * 7 + phase) * s.curl * t : 0
      const shape =
        Math.sin(Math.PI * (0.2 + 0.62 * t)) * lerp(1, s.tip ?? 0.25, t ** 2.2) * (t === 1 ? 0.25 : 1)
      return {
        p: place(k, q.clone().addScaledVector(side, bend)),
        rx: Math.max(0.004, s.width * shape) * k.m.head,
        rz: Math.max(0.004, s.thick * shape) * k.m.head,
        // Dark at the root, a band of light where it turns over, deeper at the tip.
        colour: tone(base, s.fine ? 0.84 + 0.2 * t : 0.78 + 0.42 * Math.exp(-(((t - 0.4) / 0.26) ** 2))),
        side,
      }
    }),
    {
      sides: s.fine ? 4 : s.width > 0.2 ? 6 : 5,
      skin: k.skin,
      soften: (n, at) => massed(k, n, at, s.fine ? 0.62 : 0.35),
    },
  )
}

const cap = (k: Kit, thick: number, options: { back?: number; bald?: number; colour?: Rgb } = {}): void => {
  const colour = options.colour ?? tone(k.colour, 0.74)
  k.clay.ball(k.m.headCentre, v(1, 1, 1), colour, {
    across: k.f.skull ? 40 : 26,
    down: k.f.skull ? 26 : 15,
    to: 0.8,
    skin: k.skin,
    warp: (_, d) => {
      const inside = d.y - hairline(around(d), options.back ?? 0, lowOf(k))
      const crown = options.bald ? smooth(options.bald, options.bald - 0.12, d.y) : 1
      // Under a modelled face it goes deep, so that it comes out nowhere beside the nose.
      const edge = k.f.skull ? smooth(-0.05, 0.07, inside) : smooth(-0.06, 0.14, inside)
      const out = lerp(k.f.skull ? -0.35 : -0.05, thick, edge * crown)
      return skullAt(k.f, d).multiplyScalar((1 + out) * k.m.head)
    },
    colourAt: (d) => tone(colour, 0.92 + 0.16 * smooth(0, 1, d.y)),
  })
}

/** Grown over the scalp evenly: golden-angle rows from crown to hairline. */
const roots = (k: Kit, count: number, keep: (d: Vector3) => boolean, margin = 0.02): Vector3[] =>
  Array.from({ length: Math.round(count) }, (_, i) => {
    const y = 1 - ((i + 0.5) / count) * 1.62
    const turn = ((i * 2.39996) % (Math.PI * 2)) - Math.PI
    return direction(turn + (k.r.next() - 0.5) * 0.15, clamp(y, -0.99, 0.99))
  }).filter((d) => d.y > hairline(around(d), 0, lowOf(k)) + margin && keep(d))

const down = v(0, -1, 0)
const crown = v(0, 0.86, -0.42)

/** Combed from a parting or the crown, over the head and then down. */
const combed =
  (k: Kit, part: number, sweep: number) =>
  (p: Vector3, t: number): Vector3 => {
    const from = p.z > -0.1 ? v(part, 0.9, p.z * 0.6 - 0.2) : crown
    const away = p.clone().sub(from)
    const flow = away
      .normalize()
      .addScaledVector(down, lerp(0.5, 1.6, t))
      .add(v(sweep * Math.max(0, p.y) * Math.max(0, p.z + 0.2), 0, 0))
    return flat(k, p, flow)
  }

/** Along the scalp. */
const flat = (k: Kit, p: Vector3, flow: Vector3): Vector3 => {
  const n = v(p.x / k.f.width, p.y, p.z / k.f.depth).normalize()
  return flow.addScaledVector(n, -flow.dot(n))
}

/** All drawn towards one place. */
const gathered =
  (k: Kit, knot: Vector3) =>
  (p: Vector3): Vector3 => {
    const n = v(p.x / k.f.width, p.y, p.z / k.f.depth).normalize()
    const flow = knot.clone().sub(p)
    return flow.addScaledVector(n, -flow.dot(n) * 0.9)
  }

const pulledBack = (k: Kit, knot: Vector3): void => {
  cap(k, 0.055)
  for (const d of roots(k, 62, (at) => at.distanceTo(knot.clone().normalize()) > 0.5, -0.03)) {
    const length = skullAt(k.f, d).distanceTo(knot) * 1.02
    strand(k, { from: d, flow: gathered(k, knot), length, width: 0.19, thick: 0.045, lift: 0.06, tip: 0.5 })
  }
}

const short = (k: Kit): void => {
  cap(k, 0.07)
  const part = k.r.chance(0.5) ? 0.3 : -0.3
  const fem = k.model.feminine
  const wider = 1 / Math.sqrt(k.near)
  for (const d of roots(k, Math.max(84, 214 * k.near), () => true)) {
    const top = smooth(0.3, 0.85, d.y)
    strand(k, {
      from: d,
      flow: combed(k, part, -Math.sign(part) * 1.6),
      length: lerp(0.3, 0.55, top) * (1 + fem * 0.25) * (0.85 + 0.3 * k.r.next()),
      width: Math.min(0.165, 0.104 * wider),
      thick: 0.055,
      lift: lerp(0.05, 0.12, top),
      curl: 0.02,
    })
  }
  // The forelock stands up from the parting and falls over the brow.
  const locks = k.near > 0.5 ? 11 : 7
  for (let i = 0; i < locks; i++) {
    const turn = lerp(-0.62, 0.62, i / (locks - 1))
    strand(k, {
      from: direction(turn, 0.7 - Math.abs(turn) * 0.16),
      flow: (p, t) => v(-Math.sign(part) * 1.1 + p.x * 0.3, lerp(1.25, -0.85, t), lerp(0.75, 0.0, t)),
      length: 0.44 + 0.16 * k.r.next(),
      width: k.near > 0.5 ? 0.088 : 0.12,
      thick: 0.055,
      lift: 0.1,
    })
  }
}

const hanging = (
  k: Kit,
  length: (d: Vector3) => number,
  options: { fringe: boolean; curl: number; tuck: number },
): void => {
  cap(k, k.covered ? 0.05 : 0.09)
  const part = k.r.chance(0.5) ? 0.2 : -0.2
  // Over the top to the side, past the face, then down.
  const fall =
    (s: number) =>
    (p: Vector3, t: number): Vector3 => {
      const front = smooth(-0.25, 0.35, p.z)
      const beside = Math.abs(p.x) > (k.f.skull ? k.f.width * 0.92 : 0.72) || p.y < -0.1
      if (beside && p.y < 0.25)
        return v(
          -Math.sign(p.x) * lerp(-0.1, options.tuck, t),
          -1,
          lerp(0.06, p.z > 0 ? -0.12 : options.tuck * 0.5, t),
        )
      return flat(k, p, v(s * lerp(0.5, 1.7, front), lerp(-1.3, -0.25, front), lerp(-0.25, -0.5, front)))
    }
  const lock = (d: Vector3, s: number, long: number, lift: number) =>
    strand(k, {
      from: d,
      flow: fall(s),
      length: long,
      width: 0.27,
      thick: 0.085,
      lift,
      curl: options.curl,
      tip: 0.42,
    })
  const all = roots(k, 66, (at) => at.y > -0.25 && !(k.covered && at.y > 0.4), 0.03)
  for (const d of all) {
    const s =
      d.z < -0.1 && Math.abs(d.x) < 0.25 ? d.x * 2 : Math.sign(d.x - part * smooth(-0.3, 0.3, d.z)) || 1
    lock(d, s, length(d) * (0.9 + 0.2 * k.r.next()), lerp(0.09, 0.13, k.r.next()))
  }
  // A curtain behind, so that no neck shows between the locks.
  for (let i = 0; i < 11; i++) {
    const turn = Math.PI + lerp(-1.15, 1.15, i / 10)
    lock(
      direction(turn, 0.16 - 0.3 * (i % 2)),
      Math.sin(turn) * 0.4,
      length(v(0, 0, -1)) * (0.72 + 0.1 * k.r.next()),
      0.1,
    )
  }
  if (options.fringe && !k.covered) fringe(k, part)
}

const fringe = (k: Kit, part: number): void => {
  for (let i = 0; i < 9; i++) {
    const turn = lerp(-0.72, 0.72, i / 8)
    strand(k, {
      from: direction(turn * 0.8, 0.84 - Math.abs(turn) * 0.1),
      flow: (p, t) => v(p.x * 0.5 - part * 0.5, lerp(0.05, -1, t), lerp(0.9, 0.12, t)),
      length: 0.56 + Math.abs(turn) * 0.12,
      width: 0.165,
      thick: 0.06,
      lift: 0.085,
      tip: 0.5,
    })
  }
}

const tail = (k: Kit, knot: Vector3, length: number, count: number): void => {
  for (let i = 0; i < count; i++) {
    const a = (i / count) * Math.PI * 2
    strandFrom(
      k,
      knot.clone().add(v(Math.cos(a) * 0.07, Math.sin(a) * 0.07, 0)),
      (t) =>
        v(
          Math.cos(a) * 0.12 * (1 - t),
          lerp(0.35, -1, Math.min(1, t * 2.2)),
          lerp(-1, -0.02, Math.min(1, t * 1.8)),
        ),
      length,
      0.13,
    )
  }
}

/** A lock that starts off the scalp, from a knot. */
const strandFrom = (
  k: Kit,
  from: Vector3,
  flow: (t: number) => Vector3,
  length: number,
  width: number,
): void => {
  const steps = 9
  const path = [from]
  for (let i = 1; i <= steps; i++) {
    const last = path.at(-1) ?? from
    path.push(clear(k, last.clone().addScaledVector(flow(i / steps).normalize(), length / steps), 0.08))
  }
  const base = blend(tone(k.colour, 0.78), tone(k.colour, 1.08), k.r.next())
  k.clay.loft(
    path.map((p, i) => {
      const t = i / steps
      const fat = Math.sin(Math.PI * (0.22 + 0.66 * t)) * (t === 1 ? 0.3 : 1)
      return {
        p: place(k, p),
        rx: width * fat * k.m.head,
        rz: width * 0.8 * fat * k.m.head,
        colour: tone(base, 0.85 + 0.3 * Math.sin(Math.PI * t)),
      }
    }),
    { sides: 7, side: v(1, 0, 0), skin: k.skin },
  )
}

const braid = (k: Kit, knot: Vector3): void => {
  const n = 9
  let p = knot.clone()
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1)
    const side = i % 2 === 0 ? 1 : -1
    p = clear(k, p.clone().add(v(0, i === 0 ? -0.05 : -0.155, -0.05 + t * 0.045)), 0.1)
    const r = lerp(0.17, 0.09, t) * k.m.head
    k.clay.ball(
      place(k, p.clone().add(v(side * 0.055 * (1 - t * 0.4), 0, 0))),
      v(r, r * 1.15, r * 0.85),
      tone(k.colour, 0.82 + 0.22 * ((i * 7) % 3) * 0.5),
      {
        across: 9,
        down: 6,
        skin: k.skin,
        warp: (q, u) => v(q.x + side * u.y * -r * 0.45, q.y, q.z),
      },
    )
  }
  const tie = p.clone().add(v(0, -0.11, 0))
  k.clay.ball(place(k, tie), v(0.07, 0.05, 0.07).multiplyScalar(k.m.head), rgb(k.model.colours.second), {
    across: 8,
    down: 5,
    skin: k.skin,
  })
  k.clay.ball(
    place(k, tie.clone().add(v(0, -0.11, 0))),
    v(0.07, 0.13, 0.06).multiplyScalar(k.m.head),
    k.colour,
    { across: 8, down: 5, skin: k.skin },
  )
}

const curls = (k: Kit): void => {
  cap(k, 0.1)
  const big = k.model.feminine > 0.5
  const wider = 1 / Math.sqrt(k.near)
  for (const d of roots(k, 420 * k.near, () => true, -0.05)) {
    const out = lerp(0.05, big ? 0.24 : 0.14, smooth(-0.5, 0.7, d.y)) * (0.7 + 0.6 * k.r.next())
    const p = skullAt(k.f, d).multiplyScalar(1 + out)
    const r = (big ? 0.112 : 0.095) * wider * (0.75 + 0.5 * k.r.next()) * k.m.head
    const lit = k.r.next()
    k.clay.ball(place(k, p), v(r, r, r), tone(k.colour, 0.82 + lit * 0.22), {
      across: 6,
      down: 4,
      skin: k.skin,
      soften: (n, at) => massed(k, n, at, 0.5),
    })
  }
}

const wild = (k: Kit): void => {
  cap(k, 0.1)
  for (const d of roots(k, 84, () => true, 0.02)) {
    const bend = (k.r.next() - 0.5) * 1.1
    const back = lerp(0.25, -0.8, k.r.next())
    strand(k, {
      from: d,
      flow: (p, t) =>
        v(p.x * 0.9 + bend * (0.25 + t), p.y * 0.6 + lerp(0.75, -0.3, t), p.z * 0.65 + back * (0.2 + t)),
      length: lerp(0.4, 0.62, smooth(0, 0.9, d.y)) * (0.75 + 0.5 * k.r.next()),
      width: 0.18,
      thick: 0.09,
      lift: 0.1,
      tip: 0.06,
    })
  }
}

/** Shorn hair is read by its nap: many small tufts that grow out from the crown, or tight coils that stand off the head; shortest at the hairline. */
const cropped = (k: Kit): void => {
  cap(k, 0.03, { colour: tone(k.colour, 0.82) })
  const coils = (k.model.face?.african ?? 0) > 0.5
  const wider = 1 / Math.sqrt(k.near)
  for (const d of roots(k, (coils ? 760 : 820) * k.near, () => true, 0.035)) {
    const [lean, stand] = [k.r.next() - 0.5, k.r.next()]
    const inside = smooth(0, 0.3, d.y - hairline(around(d), 0, lowOf(k)))
    const shape = coils
      ? { length: lerp(0.03, 0.075 + 0.03 * stand, inside), width: 0.058, thick: 0.058, tip: 0.8 }
      : { length: lerp(0.08, 0.2 + 0.08 * stand, inside), width: 0.046, thick: 0.022, tip: 0.3 }
    strand(k, {
      from: d,
      fine: true,
      flow: coils
        ? (p) => p.clone().add(v(lean, stand - 0.5, lean * 0.6))
        : (p) =>
            flat(
              k,
              p,
              p
                .clone()
                .sub(crown)
                .normalize()
                .add(v(lean, 0, lean)),
            ),
      ...{ ...shape, width: shape.width * wider * lerp(0.8, 1, inside), lift: lerp(0.045, 0.062, inside) },
    })
  }
}

const balding = (k: Kit): void => {
  cap(k, 0.07, { bald: 0.5 })
  const wider = 1 / Math.sqrt(k.near)
  for (const d of roots(k, 520 * k.near, (at) => at.y < 0.46 && Math.abs(around(at)) > 1.05, -0.02))
    strand(k, {
      from: d,
      fine: true,
      flow: (p) => flat(k, p, v(p.x * 0.2, -0.75, -0.65)),
      length: 0.36 + 0.12 * k.r.next(),
      width: 0.07 * wider,
      thick: 0.03,
      lift: 0.08,
      tip: 0.3,
    })
}

/** Hair as shaped locks over a cap that dips under the skin at the hairline. A hat keeps the volume low. */
export const buildHair = (
  clay: Clay,
  model: FigureModel,
  m: Measures,
  f: FaceShape,
  covered: boolean,
  near = 0.3,
): void => {
  const skin: Skin = (p) => {
    const t = smooth(m.headCentre.y - m.head * 0.9, m.headCentre.y - m.head * 1.9, p.y) * 0.85
    return [
      [BONE.head, 1 - t],
      [BONE.chest, t],
    ]
  }
  const k: Kit = {
    clay,
    m,
    f,
    model,
    r: random(model.seed).fork('hair'),
    colour: rgb(model.hair.colour),
    skin,
    ...{ covered, near },
  }
  const style = model.hair.style
  const flattened = covered && ['wild', 'curly', 'short', 'cropped'].includes(style)
  clay.of('hair', () => (flattened ? under(k) : STYLES[style](k)))
}

const bun = (k: Kit): void => {
  const knot = v(0, 0.66, -0.92)
  pulledBack(k, knot)
  const r = 0.2 * k.m.head
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI * 2
    const at = knot.clone().add(v(Math.cos(a) * 0.13, 0.1 + Math.sin(a) * 0.13, -0.06))
    const colour = tone(k.colour, 0.8 + (i % 3) * 0.12)
    k.clay.ball(place(k, at), v(r, r, r * 0.95), colour, { across: 8, down: 6, skin: k.skin })
  }
}

const ponytail = (k: Kit): void => {
  const knot = v(0, 0.45, -0.98)
  pulledBack(k, knot)
  const tie = place(k, knot.clone().add(v(0, 0, -0.04)))
  const ribbon = rgb(k.model.colours.second)
  k.clay.ball(tie, v(0.13, 0.13, 0.09).multiplyScalar(k.m.head), ribbon, {
    across: 10,
    down: 6,
    skin: k.skin,
  })
  tail(k, knot, 1.45, 6)
}

const STYLES: Record<FigureModel['hair']['style'], (k: Kit) => void> = {
  bald: () => undefined,
  cropped,
  short,
  bob: (k) =>
    hanging(k, (d) => clamp(1.0 + d.y * 0.62 + Math.abs(d.x) * 0.05, 0.7, 1.75), {
      fringe: true,
      curl: 0,
      tuck: 0.42,
    }),
  long: (k) =>
    hanging(k, (d) => 1.75 + d.y * 0.6 - Math.max(0, d.z) * 0.25, { fringe: false, curl: 0.035, tuck: 0.02 }),
  bun,
  ponytail,
  braid: (k) => {
    const low = v(0, -0.02, -1.02)
    pulledBack(k, low)
    braid(k, low.clone().add(v(0.05, -0.05, -0.03)))
  },
  curly: curls,
  wild,
  balding,
}

/** What shows under a hat. */
const under = (k: Kit): void => {
  cap(k, 0.055)
  for (const d of roots(k, 110, (at) => at.y < 0.3, -0.06))
    strand(k, {
      from: d,
      flow: (p, t) => flat(k, p, v(p.x * 0.1, -1, p.z < 0.1 ? -0.1 : -0.5)).add(v(p.x * 0.25 * t, 0, 0)),
      length: lerp(0.46, 0.26, smooth(0.2, -0.4, d.y)),
      width: 0.14,
      thick: 0.055,
      lift: 0.07,
      tip: 0.3,
    })
}

import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { leaves, limb } from '../shapes.ts'
import { bark, boughs, capped, far, foliage } from './trees.ts'

type P = readonly [number, number, number]

/** A conifer: skirts of boughs with ragged rims. `second` is its bark. */
const pine: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const distant = far(p)
  const bare = height * (0.07 + r.next() * 0.1)
  bark(h, () =>
    limb(
      h,
      [
        [0, -0.15, 0],
        [0, height * 0.06, 0],
        [0, height * 0.8, 0],
      ],
      [w * 0.085, w * 0.055, w * 0.012],
      rgb(p.second ?? '#4f3a30'),
      6,
    ),
  )
  const skirts = distant ? 6 : 10
  const points = distant ? 9 : 15
  foliage(h, () => {
    for (let i = 0; i < skirts; i++) {
      const t = i / skirts
      const foot = bare + (height - bare) * t * 0.93
      const top = foot + ((height - bare) / skirts) * 1.9
      const radius = (w / 2) * (1 - t) ** 0.86 * (0.9 + r.next() * 0.2)
      const shift: P = [(r.next() - 0.5) * w * 0.05, 0, (r.next() - 0.5) * w * 0.05]
      const shade = tone(c, 0.74 + t * 0.34 + r.next() * 0.1)
      const [low, rim, head] = [
        tone(shade, 0.5),
        capped(tone(shade, 1.12), env, 0.75),
        capped(tone(shade, 0.8), env, 0.5),
      ]
      const tips = Array.from({ length: points * 2 }, (_, k): P => {
        const a = (k / points) * Math.PI + i * 0.7
        const out = radius * (k % 2 ? 0.6 + r.next() * 0.12 : 0.88 + r.next() * 0.24)
        const drop = k % 2 ? radius * 0.04 : -radius * 0.2
        return [shift[0] + Math.sin(a) * out, foot + drop, shift[2] + Math.cos(a) * out]
      })
      const peak: P = [shift[0], Math.min(height, top), shift[2]]
      for (let k = 0; k < tips.length; k++) {
        const [a, b] = [tips[k], tips[(k + 1) % tips.length]]
        if (!a || !b) continue
        const n = (q: P): P => [q[0] - shift[0], radius * 0.75, q[2] - shift[2]]
        const out = (k % 2 ? [low, rim] : [rim, low]).map((x) => blend(x, rim, 0.4))
        h.face([a, b, peak], [n(a), n(b), [0, 1, 0]], [out[0] ?? rim, out[1] ?? rim, head])
        h.face(
          [b, a, [shift[0], foot + radius * 0.16, shift[2]]],
          [n(b), n(a), [0, -1, 0]],
          [low, low, tone(low, 0.6)],
        )
      }
    }
  })
}

/** A dark flame of a tree, of graveyards and the south. */
const cypress: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.4)
  bark(h, () =>
    limb(
      h,
      [
        [0, -0.1, 0],
        [0, height * 0.2, 0],
      ],
      [w * 0.14, w * 0.1],
      rgb(p.second ?? '#5a4436'),
      6,
    ),
  )
  foliage(h, () => {
    for (let i = 0; i < 7; i++) {
      const t = i / 6
      const k = w * 0.5 * Math.sin(Math.PI * (0.2 + t * 0.74)) ** 0.8
      leaves(
        h,
        [(r.next() - 0.5) * w * 0.1, height * (0.14 + t * 0.78), (r.next() - 0.5) * w * 0.1],
        [k, height * 0.11, k],
        tone(c, 0.85 + t * 0.25),
        r,
        {
          size: w * 0.2,
          count: far(p) ? 12 : 30,
          droop: -0.7,
        },
      )
    }
  })
}

/** A broad leaf that arches out from a point and hangs at its tip. */
const frond = (
  h: Heap,
  at: P,
  turn: number,
  length: number,
  width: number,
  rise: number,
  drop: number,
  c: Rgb,
) => {
  const n = 5
  const side: P = [Math.cos(turn), 0, -Math.sin(turn)]
  const on = (t: number, k: number): P => {
    const y = rise * Math.sin(t * Math.PI * 0.62) - drop * t * t - Math.abs(k) * 0.35
    const out = length * t * (1 - 0.12 * t)
    return [at[0] + Math.sin(turn) * out + side[0] * k, at[1] + y, at[2] + Math.cos(turn) * out + side[2] * k]
  }
  const wide = (t: number) => width * Math.sin(Math.PI * Math.min(1, 0.12 + t * 0.9)) ** 0.7
  for (let i = 0; i < n; i++) {
    const [a, b] = [i / n, (i + 1) / n]
    for (const s of [1, -1]) {
      const q: P[] = [on(a, 0), on(a, s * wide(a)), on(b, s * wide(b) * (i === n - 1 ? 0 : 1)), on(b, 0)]
      const normal: P = [
        side[0] * s * 0.4 + Math.sin(turn) * 0.2,
        0.9,
        side[2] * s * 0.4 + Math.cos(turn) * 0.2,
      ]
      const nn: [P, P, P] = [normal, normal, normal]
      const [low, high] = [tone(c, 0.78 + a * 0.2), tone(c, s > 0 ? 1.1 : 0.95)]
      const [q0, q1, q2, q3] = q as [P, P, P, P]
      for (const [x, y, z] of s > 0
        ? ([
            [q0, q1, q2],
            [q0, q2, q3],
          ] as const)
        : ([
            [q1, q0, q2],
            [q2, q0, q3],
          ] as const)) {
        h.face([x, y, z], nn, [low, high, high])
        h.face([y, x, z], nn, [tone(low, 0.7), tone(high, 0.7), tone(high, 0.7)])
      }
    }
  }
}

const palm: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const turn = r.next() * 6.28
  const lean = height * (0.1 + r.next() * 0.2)
  const at = (t: number): P => [Math.sin(turn) * lean * t * t, height * t, Math.cos(turn) * lean * t * t]
  bark(h, () => {
    const steps = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1]
    limb(
      h,
      steps.map(at),
      steps.map((t) => w * (0.05 - t * 0.02) * (t === 0 ? 1.5 : 1)),
      rgb(p.second ?? '#7c6048'),
      7,
    )
    for (let i = 1; i < 12; i++) {
      const q = at(i / 12)
      h.lathe(
        q,
        [
          [w * 0.05 - i * w * 0.0018, 0],
          [w * 0.042 - i * w * 0.0018, 0.06],
        ],
        tone(rgb(p.second ?? '#7c6048'), 0.75),
        7,
      )
    }
  })
  const top = at(1)
  foliage(h, () => {
    const n = far(p) ? 9 : 15
    for (let i = 0; i < n; i++)
      frond(
        h,
        top,
        i * 2.4 + r.next() * 0.4,
        w * (0.42 + r.next() * 0.14),
        w * 0.065,
        w * (0.12 + (i % 3) * 0.09),
        w * (0.16 + r.next() * 0.2),
        tone(c, 0.8 + (i % 3) * 0.14),
      )
  })
  for (let i = 0; i < 4; i++)
    h.blob(
      [top[0] + Math.sin(i * 1.7) * 0.16, top[1] - 0.14, top[2] + Math.cos(i * 1.7) * 0.16],
      [0.12, 0.14, 0.12],
      rgb('#6e4a2c'),
      { across: 6, down: 5, rough: 0 },
    )
}

/** A giant of the rainforest: buttress roots, high crown, lianas. */
const kapok: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const trunk = rgb(p.second ?? '#6a5546')
  const thick = height * 0.05
  bark(h, () => {
    for (let i = 0; i < 6; i++) {
      const t = (i / 6) * 6.28 + r.next() * 0.5
      const out = thick * (2.6 + r.next() * 1.4)
      limb(
        h,
        [
          [Math.sin(t) * out, -0.1, Math.cos(t) * out],
          [Math.sin(t) * out * 0.45, thick * 1.2, Math.cos(t) * out * 0.45],
          [0, thick * 5, 0],
        ],
        [thick * 0.2, thick * 0.42, thick * 0.7],
        trunk,
        5,
      )
    }
    for (let i = 0; i < (far(p) ? 0 : 6); i++) {
      const t = r.next() * 6.28
      const [x, z] = [Math.sin(t) * w * 0.3, Math.cos(t) * w * 0.3]
      limb(
        h,
        [
          [x, height * 0.72, z],
          [x * 0.9, height * 0.4, z * 0.9],
          [x * 0.7, height * (0.05 + r.next() * 0.2), z * 0.7],
        ],
        [0.03, 0.025, 0.02],
        tone(rgb('#56663a'), 0.8),
        3,
      )
    }
  })
  const ends = boughs(h, height, w, thick, 0.6, 6, trunk, r)
  foliage(h, () => {
    for (const at of ends)
      leaves(
        h,
        at,
        [w * 0.24, height * 0.09, d * 0.24],
        tone(capped(c, env, 0.3), 0.85 + r.next() * 0.3),
        r,
        {
          size: w * 0.07,
          count: far(p) ? 14 : 40,
          second: tone(c, 1.3),
        },
      )
  })
}

/** A rosette of broad leaves on the floor of a jungle; slender ones make a fern. */
const fern: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.3)
  const n = far(p) ? 6 : 10
  foliage(h, () => {
    for (let i = 0; i < n; i++)
      frond(
        h,
        [0, 0.02, 0],
        i * 2.4 + r.next() * 0.5,
        w * (0.4 + r.next() * 0.2),
        w * (p.second ? 0.1 : 0.055),
        height * (0.75 + (i % 3) * 0.3),
        height * (0.2 + r.next() * 0.35),
        tone(c, 0.75 + r.next() * 0.4),
      )
  })
}

export const evergreens: Record<string, Build> = {
  pine,
  cypress,
  palm,
  kapok,
  fern,
}

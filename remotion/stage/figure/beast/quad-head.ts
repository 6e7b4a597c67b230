import type { Vector3 } from 'three'
import { blend, lerp, nth, type Rgb, type Ring, rgb, type Skin, smooth, tone, v } from '../../clay.ts'
import { coatAt } from './coat.ts'
import { buildEyes } from './face.ts'
import { neckOf, type Sculpt, X } from './quad.ts'
import { headProfile } from './quad-species.ts'

const MOUTH: Rgb = [0.16, 0.03, 0.035]
const TONGUE: Rgb = [0.62, 0.2, 0.22]
const IVORY: Rgb = [0.82, 0.76, 0.62]

type Head = Sculpt & { centre: Vector3; s: number; put: (x: number, y: number, z: number) => Vector3 }

export const buildQuadHead = (sculpt: Sculpt): void => {
  const { q, frame } = sculpt
  const s = q.head[2]
  const centre = v(0, 1 + q.head[0], q.length / 2 + q.head[1])
  const head: Head = { ...sculpt, centre, s, put: (x, y, z) => v(x, y, z).multiplyScalar(s).add(centre) }
  skull(head)
  const [x, y, z, r, out] = q.eye
  const iris = {
    colour: rgb(q.iris),
    big: q.darkEye ? 1.12 : 0.95,
    slit: q.slit ?? false,
    dark: q.darkEye ?? false,
  }
  buildEyes(
    sculpt.clay,
    frame,
    head.put(x, y, z),
    r * s,
    out,
    iris,
    faceColour(head),
    q.brows ? browColour(head) : null,
  )
  for (const side of [1, -1]) ear(head, side)
  if (q.horns) horns(head)
  if (q.trunk) proboscis(head)
  if (q.tusks) tusks(head)
  if (q.mane) mane(head)
}

const faceColour = ({ coat }: Head): Rgb =>
  coat.marking === 'points' ? coat.base : coatAt(coat, v(0, 1, 9), 0.3)
const browColour = ({ coat }: Head): Rgb => blend(coat.base, coat.dark, 0.75)

/** Skull, muzzle, nose and the jaw under it. */
const skull = (head: Head): void => {
  const { clay, frame, coat, q, s, put } = head
  const long = q.muzzle ?? 1
  const profile = headProfile(q.shape).map(
    ([z, y, rx, ry]) => [z > 0.3 ? 0.3 + (z - 0.3) * long : z, y, rx, ry] as const,
  )
  const rings: Ring[] = []
  for (let i = 0; i < profile.length; i++) {
    const [a, b] = [profile[i], profile[i + 1]]
    if (!a) continue
    for (const t of b && i > 0 && i < profile.length - 2 ? [0, 0.5] : [0]) {
      const at = (k: 0 | 1 | 2 | 3) => lerp(a[k], b?.[k] ?? a[k], t)
      rings.push({
        p: put(0, at(1), at(0)),
        rx: at(2) * s,
        rz: at(3) * s,
        colour: coat.base,
        axis: v(0, 0, 1),
      })
    }
  }
  // Lips close in front of what is red inside.
  const lips = (profile.at(-1)?.[0] ?? 1) - 0.16
  const mouthFrom = q.trunk ? 9 : lerp(0.35, 0.62, 0.5)
  const blaze =
    q.foot !== 'hoof' && (coat.marking === 'under' || coat.marking === 'points' || coat.marking === 'tabby')
  clay.body.loft(rings, {
    sides: 24,
    side: X,
    skin: frame.rigid('head'),
    colourAt: (p, angle) => {
      const z = (p.z - head.centre.z) / s
      const up = -Math.sin(angle) // the loft's own z points down
      if (z > mouthFrom && z < lips && up < -0.9) return MOUTH
      if (q.mane === 'wool') return coat.dark
      const front = smooth(0.3, 0.85, z)
      const down = up < 0 ? 0.5 - 0.5 * up : 0.3
      const own = coatAt(
        {
          ...coat,
          marking: coat.marking !== 'points' ? coat.marking : q.foot === 'hoof' ? 'plain' : 'under',
        },
        v(p.x * 1.4, 1, p.z * 1.4),
        down,
      )
      return blaze ? blend(own, coat.pale, front * smooth(0.55, -0.25, up) * 0.9) : own
    },
  })
  if (q.trunk) return
  const tip = profile.at(-2) ?? profile[0]
  if (!tip) return
  const nose = rgb(q.nose)
  if (q.foot === 'hoof' || q.shape === 'porcine' || q.shape === 'draconic')
    for (const x of [1, -1])
      clay.body.ball(
        put(x * tip[2] * 0.5, tip[1] + tip[3] * 0.25, tip[0] * 1.005),
        v(0.09, 0.1, 0.12).multiplyScalar(s),
        tone(nose, 0.5),
        { across: 8, down: 6, skin: frame.rigid('head') },
      )
  else
    clay.body.ball(
      put(0, tip[1] + tip[3] * 0.55, tip[0] + 0.02),
      v(q.shape === 'feline' ? 0.13 : 0.2, 0.14, 0.14).multiplyScalar(s * (tip[2] < 0.25 ? 0.7 : 1)),
      nose,
      {
        across: 12,
        down: 8,
        skin: frame.rigid('head'),
        warp: (p, u) => v(p.x * (u.y < 0 ? 1 + u.y * 0.55 : 1), p.y, p.z),
      },
    )
  const jawRings = rings
    .filter((ring) => (ring.p.z - head.centre.z) / s > 0.2)
    .map((ring): Ring => {
      const z = (ring.p.z - head.centre.z) / s
      const fore = smooth(0.2, 0.6, z)
      const tipward = smooth(tip[0] * 0.86, tip[0], z)
      return {
        p: ring.p.clone().add(v(0, -ring.rz * lerp(0.5, 0.96, fore), -0.06 * s - tipward * 0.1 * s)),
        rx: Math.min(ring.rx * 0.84, tip[2] * lerp(1.7, 1.15, fore) * s) * (1 - tipward * 0.35),
        rz: Math.max(0.03 * s, ring.rz * 0.3),
        colour: coat.base,
        axis: v(0, 0, 1),
      }
    })
  const jaw: Skin = frame.rigid('jaw')
  clay.body.loft(jawRings, {
    sides: 16,
    side: X,
    skin: jaw,
    colourAt: (p, angle) =>
      -Math.sin(angle) > 0.7 && (p.z - head.centre.z) / s < lips - 0.1
        ? MOUTH
        : q.mane === 'wool'
          ? coat.dark
          : blaze
            ? coat.pale
            : coatAt(coat, v(0.1, 1, 0.3), 0.45),
  })
  const front = jawRings.at(-2)
  if (front)
    clay.body.ball(
      front.p.clone().add(v(0, front.rz * 0.75, -0.32 * s)),
      v(front.rx * 0.62, 0.06 * s, 0.36 * s),
      TONGUE,
      {
        across: 10,
        down: 6,
        skin: jaw,
      },
    )
  if (q.shape === 'canine' || q.shape === 'feline' || q.shape === 'draconic')
    for (const x of [1, -1])
      clay.body.loft(
        [0, 1].map((t) => ({
          p: put(x * tip[2] * 0.62, tip[1] - tip[3] * (0.75 + 0.42 * t), tip[0] * 0.93),
          rx: lerp(0.05, 0.008, t) * s,
          rz: lerp(0.05, 0.008, t) * s,
          colour: IVORY,
        })),
        { sides: 7, side: X, skin: frame.rigid('head') },
      )
}

type Leaf = readonly (readonly [x: number, y: number, z: number, r: number])[]
const EARS: Record<string, { path: Leaf; flat: number; across: Vector3 }> = {
  prick: {
    path: [
      [0, -0.1, 0, 0.34],
      [0.06, 0.22, 0, 0.33],
      [0.13, 0.55, 0, 0.22],
      [0.18, 0.82, 0, 0.1],
      [0.2, 0.95, 0, 0.012],
    ],
    flat: 0.34,
    across: X,
  },
  flop: {
    path: [
      [0, 0, 0, 0.16],
      [0.24, 0.1, 0, 0.26],
      [0.44, -0.16, 0.04, 0.31],
      [0.5, -0.55, 0.08, 0.27],
      [0.47, -0.8, 0.1, 0.1],
    ],
    flat: 0.28,
    across: v(0, 0, 1),
  },
  round: {
    path: [
      [0, -0.06, 0, 0.22],
      [0.06, 0.12, 0, 0.34],
      [0.12, 0.34, 0, 0.36],
      [0.17, 0.52, 0, 0.24],
      [0.19, 0.6, 0, 0.06],
    ],
    flat: 0.3,
    across: X,
  },
  long: {
    path: [
      [0, -0.08, 0, 0.16],
      [0.04, 0.35, -0.02, 0.24],
      [0.1, 0.85, -0.04, 0.26],
      [0.17, 1.3, -0.06, 0.19],
      [0.21, 1.58, -0.06, 0.03],
    ],
    flat: 0.34,
    across: X,
  },
  leaf: {
    path: [
      [0, -0.06, 0, 0.12],
      [0.2, 0.16, 0, 0.21],
      [0.42, 0.34, 0, 0.22],
      [0.62, 0.46, 0, 0.14],
      [0.76, 0.52, 0, 0.015],
    ],
    flat: 0.4,
    across: v(-0.4, 0.9, 0),
  },
  fan: {
    path: [
      [0, 0.3, 0, 0.2],
      [0.25, 0.25, -0.1, 0.62],
      [0.6, 0.05, -0.22, 0.85],
      [0.95, -0.18, -0.3, 0.62],
      [1.1, -0.3, -0.34, 0.1],
    ],
    flat: 0.07,
    across: v(0.1, 1, 0),
  },
}

const ear = ({ clay, frame, coat, q, s, put }: Head, side: number): void => {
  const kind = EARS[q.ear]
  if (!kind) return
  const name = `ear${side > 0 ? 'L' : 'R'}`
  const wide =
    q.ear === 'flop' ? 0.66 : q.ear === 'leaf' ? 0.56 : q.ear === 'fan' ? 0.8 : q.ear === 'long' ? 0.34 : 0.56
  const high = q.ear === 'flop' ? 0.72 : q.ear === 'fan' ? 0.3 : q.ear === 'leaf' ? 0.74 : 0.74
  const back = q.shape === 'equine' || q.shape === 'bovine' ? -0.42 : q.ear === 'fan' ? -0.2 : -0.2
  const base = put(side * wide, high, back)
  frame.joint(name, 'head', base)
  const k = s * q.earSize
  const inner = blend(coat.pale, [0.62, 0.34, 0.3], 0.5)
  const outer =
    coat.marking === 'points' ? coat.dark : q.ear === 'flop' ? blend(coat.base, coat.dark, 0.45) : coat.base
  const cupped = q.ear !== 'flop' && q.ear !== 'fan'
  clay.body.loft(
    kind.path.map(
      ([x, y, z, r]): Ring => ({
        p: base.clone().add(v(side * x * k, y * k, z * k)),
        rx: r * k,
        rz: r * kind.flat * k,
        colour: outer,
        side: kind.across.clone().multiply(v(side, 1, 1)),
      }),
    ),
    {
      sides: 14,
      skin: frame.rigid(name),
      colourAt: (p, _a, i, own) => {
        const [, , z, r] = kind.path[i] ?? [0, 0, 0, 0]
        return cupped && p.z > base.z + (z + r * kind.flat * 0.35) * k ? inner : own
      },
    },
  )
}

const horns = ({ clay, frame, coat, q, s, put }: Head): void => {
  const skin = frame.rigid('head')
  const tube = (
    points: readonly (readonly [number, number, number])[],
    from: number,
    to: number,
    colour: (t: number) => Rgb,
  ) =>
    clay.body.loft(
      points.map(([x, y, z], i) => {
        const t = i / (points.length - 1)
        const r = lerp(from, to, t) * s
        return { p: put(x, y, z), rx: r, rz: r, colour: colour(t) }
      }),
      { sides: 10, skin },
    )
  const bone = (t: number): Rgb => blend([0.5, 0.42, 0.3], [0.09, 0.07, 0.06], t)
  if (q.horns === 'unicorn') {
    tube(
      Array.from(
        { length: 12 },
        (_, i) => [Math.cos(i * 1.4) * 0.02, 0.72 + i * 0.14, 0.42 + i * 0.1] as const,
      ),
      0.16,
      0.01,
      (t) => blend([0.95, 0.86, 0.6], [1, 0.97, 0.9], t),
    )
    return
  }
  for (const x of [1, -1]) {
    if (q.horns === 'bull')
      tube(
        [
          [x * 0.5, 0.62, -0.3],
          [x * 0.9, 0.78, -0.26],
          [x * 1.2, 1.0, -0.16],
          [x * 1.26, 1.3, -0.04],
        ],
        0.17,
        0.02,
        bone,
      )
    if (q.horns === 'goat')
      tube(
        [
          [x * 0.3, 0.7, -0.1],
          [x * 0.36, 1.2, -0.24],
          [x * 0.46, 1.5, -0.62],
          [x * 0.6, 1.5, -1.05],
          [x * 0.72, 1.26, -1.3],
        ],
        0.19,
        0.03,
        bone,
      )
    if (q.horns === 'dragon') {
      tube(
        [
          [x * 0.4, 0.5, -0.3],
          [x * 0.55, 0.85, -0.75],
          [x * 0.66, 1.0, -1.3],
          [x * 0.66, 1.3, -1.75],
        ],
        0.2,
        0.02,
        bone,
      )
      tube(
        [
          [x * 0.72, 0.1, -0.35],
          [x * 1.05, 0.15, -0.72],
          [x * 1.2, 0.3, -1.05],
        ],
        0.13,
        0.02,
        bone,
      )
      tube(
        [
          [x * 0.7, -0.3, -0.2],
          [x * 0.95, -0.4, -0.5],
        ],
        0.1,
        0.02,
        () => coat.dark,
      )
    }
    if (q.horns === 'antlers') {
      const horn = (t: number): Rgb => blend([0.3, 0.2, 0.12], [0.62, 0.5, 0.34], t)
      tube(
        [
          [x * 0.3, 0.7, -0.2],
          [x * 0.62, 1.3, -0.5],
          [x * 1.1, 1.9, -0.5],
          [x * 1.2, 2.6, -0.2],
          [x * 1.0, 3.2, 0],
        ],
        0.14,
        0.03,
        horn,
      )
      for (const [y, z, h] of [
        [0.95, -0.05, 0.62],
        [1.75, -0.1, 0.7],
        [2.4, 0.15, 0.6],
      ] as const)
        tube(
          [
            [x * lerp(0.5, 1.15, (y - 0.9) / 1.5), y, -0.4],
            [x * lerp(0.5, 1.2, (y - 0.9) / 1.5) + x * 0.12, y + h * 0.55, z + 0.1],
            [x * lerp(0.55, 1.3, (y - 0.9) / 1.5) + x * 0.18, y + h, z + 0.25],
          ],
          0.09,
          0.02,
          horn,
        )
    }
  }
}

/** An elephant's nose: five joints that hang, swing and curl. */
const proboscis = ({ clay, frame, coat, s, put }: Head): void => {
  const points = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14
    return put(0, -0.3 - 3.1 * t, 0.72 + 0.42 * Math.sin(t * 2.2) - 0.1 * t)
  })
  for (let i = 0; i < 5; i++)
    frame.joint(`trunk${i}`, i ? `trunk${i - 1}` : 'head', points[i * 3]?.clone() ?? v(0, 0, 0))
  const top = points[0]?.y ?? 0
  const span = top - (points[14]?.y ?? 0)
  clay.body.loft(
    points.map((p, i) => {
      const r = lerp(0.46, 0.17, (i / 14) ** 0.8) * s * (i % 2 ? 1 : 0.965)
      return { p, rx: r, rz: r, colour: i % 2 ? coat.base : tone(coat.base, 0.88) }
    }),
    {
      sides: 14,
      side: X,
      skin: (p) => {
        const t = ((top - p.y) / span) * 5 - 0.5
        const i = Math.min(4, Math.max(0, Math.floor(t)))
        const k = smooth(0, 1, t - i)
        return i >= 4
          ? [[frame.bone('trunk4'), 1]]
          : [
              [frame.bone(`trunk${i}`), 1 - k],
              [frame.bone(`trunk${i + 1}`), k],
            ]
      },
    },
  )
  clay.body.loft(
    [0, 0.4, 0.8, 1].map((t) => ({
      p: put(0, -0.62 - 0.42 * t, 0.3 + 0.5 * t),
      rx: lerp(0.42, 0.1, t) * s,
      rz: lerp(0.24, 0.06, t) * s,
      colour: t === 0.4 ? MOUTH : tone(coat.base, 0.92),
    })),
    { sides: 12, side: X, skin: frame.rigid('jaw') },
  )
}

const tusks = ({ clay, frame, s, put }: Head): void => {
  for (const x of [1, -1])
    clay.body.loft(
      Array.from({ length: 7 }, (_, i) => {
        const t = i / 6
        return {
          p: put(x * (0.52 + 0.16 * t), -0.62 - 0.62 * Math.sin(t * 2.0), 0.6 + 1.05 * t),
          rx: lerp(0.13, 0.02, t) * s,
          rz: lerp(0.13, 0.02, t) * s,
          colour: IVORY,
        }
      }),
      { sides: 10, side: X, skin: frame.rigid('head') },
    )
}

/** Tufts that break the outline: a crest along the neck, a lion's wheel, a wolf's ruff, a sheep's wool, a dragon's spines. */
const mane = (head: Head): void => {
  const { clay, frame, coat, q, s, put } = head
  const base = v(0, 0.95, q.length * 0.3)
  const nape = put(0, 0.75, -0.55)
  const along =
    (t: number): Skin =>
    () => [
      [frame.bone('chest'), t < 0.4 ? 1 - t * 2.2 : 0.05],
      [frame.bone('neck'), t < 0.4 ? t * 2.2 : 1 - smooth(0.6, 1, t) * 0.9],
      [frame.bone('head'), smooth(0.6, 1, t)],
    ]
  const tuft = (at: Vector3, to: Vector3, r: number, colour: Rgb, skin: Skin, flat = 0.7) => {
    const way = to.clone().sub(at)
    clay.body.loft(
      [0, 0.3, 0.7, 1].map((t) => ({
        p: at.clone().addScaledVector(way, t),
        rx: r * nth([0.8, 1, 0.6, 0.05], [0, 0.3, 0.7, 1].indexOf(t)),
        rz: r * flat * nth([0.8, 1, 0.6, 0.05], [0, 0.3, 0.7, 1].indexOf(t)),
        colour: tone(colour, t > 0.6 ? 1.12 : 1),
      })),
      { sides: 8, skin },
    )
  }
  if (q.mane === 'crest') {
    for (let i = 0; i < 11; i++) {
      const t = i / 10
      const at = base
        .clone()
        .lerp(nape, t)
        .add(v(0, q.neck * lerp(0.35, 0.1, t), -q.neck * lerp(0.9, 0.3, t)))
      tuft(
        at.clone().add(v(0, 0.02, 0)),
        at.clone().add(v(q.neck * 0.62, -0.17, -0.02)),
        0.055,
        tone(coat.dark, 0.9 + 0.25 * (i % 2)),
        along(t),
      )
      tuft(at, at.clone().add(v(-q.neck * 0.3, -0.1, -0.03)), 0.05, coat.dark, along(t))
    }
    tuft(put(0, 0.92, -0.2), put(0.1, 0.35, 0.62), 0.06, coat.dark, frame.rigid('head'))
  }
  if (q.mane === 'lion')
    for (let ring = 0; ring < 3; ring++)
      for (let i = 0; i < 16; i++) {
        const a = (i / 16 + ring * 0.03) * Math.PI * 2
        const low = Math.max(0, -Math.cos(a))
        const r = 0.95 + ring * 0.12
        const at = put(Math.sin(a) * r * 0.9, Math.cos(a) * r * 0.86, -0.15 - ring * 0.42)
        const to = put(
          Math.sin(a) * (1.5 + ring * 0.18),
          Math.cos(a) * (1.4 + ring * 0.15) - low * 0.7,
          -0.45 - ring * 0.5,
        )
        tuft(
          at,
          to,
          s * 0.42,
          tone(coat.dark, 0.85 + 0.3 * ((i + ring) % 3) * 0.5),
          ring < 2 ? frame.rigid('head') : along(0.6),
        )
      }
  if (q.mane === 'ruff')
    for (const x of [1, -1])
      for (let i = 0; i < 3; i++)
        tuft(
          put(x * 0.66, -0.12 - i * 0.22, 0.16 - i * 0.16),
          put(x * (1.22 - i * 0.14), -0.42 - i * 0.26, -0.06 - i * 0.12),
          s * (0.42 - i * 0.05),
          i > 0 ? coat.pale : blend(coat.base, coat.pale, 0.5),
          frame.rigid('head'),
        )
  if (q.mane === 'ruff')
    for (let i = 0; i < 5; i++) {
      const x = (i - 2) * 0.055
      tuft(
        v(x, 0.84, q.length / 2 + q.neck * 0.72),
        v(x * 1.1, 0.6 + Math.abs(x) * 0.8, q.length / 2 + q.neck * 0.66),
        0.085,
        coat.pale,
        frame.rigid('chest'),
      )
    }
  if (q.mane === 'wool') {
    const half = q.length / 2
    for (let i = 0; i < 46; i++) {
      const t = ((i * 0.618) % 1) * 2 - 1
      const a = i * 2.4
      const z = t * (half + 0.2)
      const r = Math.sqrt(Math.max(0.15, 1 - (t * 0.92) ** 2))
      const p = v(Math.sin(a) * q.width * r * 0.95, 0.72 + Math.cos(a) * q.chest * 0.46 * r, z)
      clay.body.ball(p, v(0.17, 0.155, 0.17), tone(coat.base, 0.7 + 0.12 * ((i * 7) % 3)), {
        across: 9,
        down: 7,
        skin: frame.rigid(z > 0.1 ? 'chest' : z < -0.1 ? 'hips' : 'spine'),
      })
    }
    for (let i = 0; i < 5; i++)
      clay.body.ball(
        put((i - 2) * 0.26, 0.95, -0.15 - Math.abs(i - 2) * 0.1),
        v(0.4, 0.32, 0.4).multiplyScalar(s),
        coat.base,
        {
          across: 9,
          down: 7,
          skin: frame.rigid('head'),
        },
      )
  }
  if (q.mane === 'spines') spines(head, tuft)
}

type Tuft = (at: Vector3, to: Vector3, r: number, colour: Rgb, skin: Skin, flat?: number) => void

/** A row of spines from the rump to the nape: each stands on the back, or square on the neck, and goes where that goes. */
const spines = (head: Head, tuft: Tuft): void => {
  const { coat, frame, q } = head
  const spine = (t: number, at: Vector3, out: Vector3, skin: Skin) => {
    const high = 0.09 + 0.06 * Math.sin(t * Math.PI)
    tuft(at, at.clone().addScaledVector(out, high), 0.05, coat.dark, skin, 0.35)
  }
  for (let i = 0; i < 10; i++) {
    const t = i / 16
    const at = v(0, lerp(q.rump, 0.99, i / 10) - 0.02, lerp(-q.length / 2 - 0.1, q.length * 0.3, i / 10))
    spine(t, at, v(0, 1, -0.7), frame.rigid(i < 4 ? 'hips' : i < 7 ? 'spine' : 'chest'))
  }
  const { ring, skin } = neckOf(head)
  const way = ring(1).p.clone().sub(ring(0).p).normalize()
  const back = v(0, way.z, -way.y)
  for (let i = 1; i < 8; i++) {
    const { p, deep } = ring(i / 8)
    const at = p.clone().addScaledVector(back, deep * 0.92)
    const moved = skin(p)
    spine((9 + i) / 16, at, back.clone().addScaledVector(way, -0.35), () => moved)
  }
}

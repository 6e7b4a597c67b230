import type { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { blend, type Clay, lerp, type Rgb, type Ring, rgb, type Skin, smooth, tone, v } from '../clay.ts'
import { type FaceShape, skullAt } from './face-shape.ts'
import { inHead } from './head.ts'
import { BONE, type Joint, type Measures, rigid, type Side, sign } from './skeleton.ts'

type Breed = 'dog' | 'cat' | 'horse'
/** Big ones are horses, small ones cats, the rest dogs. */
const breedOf = (model: FigureModel): Breed =>
  model.height > 1.1 ? 'horse' : model.height < 0.42 ? 'cat' : 'dog'

/** The same joints on four legs: arms are forelegs, the trunk lies along z. */
export const measureAnimal = (model: FigureModel): Measures => {
  const breed = breedOf(model)
  const H = model.height
  const back = H * { dog: 0.62, cat: 0.6, horse: 0.66 }[breed] // the height of the trunk's middle
  const length = H * { dog: 0.8, cat: 0.95, horse: 0.86 }[breed]
  const head = H * { dog: 0.185, cat: 0.21, horse: 0.125 }[breed]
  const stout = { slight: 0.85, average: 1, stout: 1.25, tall: 0.95, broad: 1.12 }[model.build]
  const leg = H * { dog: 0.055, cat: 0.055, horse: 0.05 }[breed] * stout
  const half = length / 2
  const x = H * { dog: 0.095, cat: 0.085, horse: 0.085 }[breed] * stout
  const foot = H * 0.025
  const shoulder = back * 0.92
  const crown = v(0, H - head, half + H * { dog: 0.2, cat: 0.16, horse: 0.34 }[breed])
  const limb = (side: Side): [Joint, Vector3][] => {
    const s = sign(side)
    const mid = lerp(shoulder, foot, 0.5)
    return [
      [`collar${side}`, v(s * x * 0.5, shoulder, half * 0.72)],
      [`arm${side}`, v(s * x, shoulder, half * 0.72)],
      [`fore${side}`, v(s * x, mid, half * 0.72)],
      [`hand${side}`, v(s * x, foot, half * 0.72)],
      ...(['index', 'index2', 'fingers', 'fingers2', 'thumb', 'thumb2'] as const).map(
        (name): [Joint, Vector3] => [`${name}${side}`, v(s * x, foot, half * 0.76)],
      ),
      [`thigh${side}`, v(s * x, shoulder, -half * 0.82)],
      [`shin${side}`, v(s * x, mid, -half * 0.82)],
      [`foot${side}`, v(s * x, foot, -half * 0.82)],
      [`toes${side}`, v(s * x, foot * 0.5, -half * 0.78)],
    ]
  }
  const at = {
    hips: v(0, back, -half * 0.75),
    spine: v(0, back, -half * 0.1),
    chest: v(0, back, half * 0.5),
    neck: v(0, back + H * 0.08, half * 0.88),
    head: crown.clone().add(v(0, -head * 0.35, -head * 0.5)),
    jaw: crown.clone().add(v(0, -head * 0.4, head * 0.2)),
    tail: v(0, back + H * 0.09, -half * 1.02),
    ...Object.fromEntries([...limb('L'), ...limb('R')]),
  } as Record<Joint, Vector3>
  const each = (shoulder - foot) / 2
  return {
    at,
    height: H,
    head,
    headCentre: crown,
    arm: leg,
    leg,
    shoulderX: x,
    hipX: x,
    upperArm: each,
    foreArm: each,
    hand: leg * 2,
    thigh: each,
    shin: each,
    ankle: foot,
    foot: leg * 2.4,
  }
}

export const buildAnimal = (clay: Clay, model: FigureModel, m: Measures, f: FaceShape): void => {
  const breed = breedOf(model)
  const coat = rgb(model.skin)
  const pale = rgb(model.hair.colour)
  trunk(clay, model, m, coat, breed === 'horse' ? tone(coat, 0.9) : pale)
  for (const side of ['L', 'R'] as const)
    legs(clay, m, side, breed, coat, breed === 'horse' ? rgb(model.colours.shoes) : pale)
  headOf(clay, model, m, f, breed, coat, pale)
  tailOf(clay, m, breed, coat, pale)
}

const trunk = (clay: Clay, model: FigureModel, m: Measures, coat: Rgb, belly: Rgb): void => {
  const H = m.height
  const { hips, chest, neck, head } = m.at
  const stout = { slight: 0.86, average: 1, stout: 1.3, tall: 0.95, broad: 1.14 }[model.build]
  const zs = [-1.12, -1.05, -0.85, -0.5, -0.1, 0.3, 0.65, 0.9, 1.02]
  const rs = [0.03, 0.1, 0.165, 0.16, 0.148, 0.165, 0.182, 0.14, 0.05]
  const half = (chest.z - hips.z) / 1.25
  const skin: Skin = (p) => {
    const t = smooth(hips.z, chest.z, p.z)
    const mid = Math.sin(Math.PI * t)
    return [
      [BONE.hips, (1 - t) * (1 - mid * 0.5)],
      [BONE.spine, mid * 0.5],
      [BONE.chest, t * (1 - mid * 0.5)],
    ]
  }
  clay.loft(
    zs.map(
      (z, i): Ring => ({
        p: v(0, hips.y + (i > 4 ? 0 : 0.008 * H), z * half),
        rx: (rs[i] ?? 0.1) * H * 0.82 * stout,
        rz: (rs[i] ?? 0.1) * H * 1.02 * stout,
        colour: coat,
      }),
    ),
    {
      sides: 20,
      side: v(1, 0, 0),
      skin,
      colourAt: (p, _a, _i, own) => (p.y < hips.y - 0.09 * H ? belly : own),
    },
  )
  const neckSkin: Skin = (p) => {
    const t = smooth(neck.y - 0.04 * H, head.y, p.y)
    return [
      [BONE.chest, 1 - t],
      [BONE.neck, t * (1 - t * 0.5)],
      [BONE.head, t * t * 0.5],
    ]
  }
  const from = v(0, chest.y + 0.01 * H, chest.z + 0.06 * H)
  clay.loft(
    [0, 0.2, 0.45, 0.7, 0.95].map((t, i): Ring => {
      const p = from.clone().lerp(m.headCentre.clone().add(v(0, -m.head * 0.25, -m.head * 0.4)), t)
      const r = lerp(0.15 * stout, 0.085, Math.sqrt(t)) * H
      return {
        p: p.add(v(0, Math.sin(Math.PI * t) * 0.02 * H, -Math.sin(Math.PI * t) * 0.03 * H)),
        rx: r * 0.86,
        rz: r,
        colour: i > 3 ? coat : coat,
      }
    }),
    { sides: 16, side: v(1, 0, 0), skin: neckSkin },
  )
  // A collar in its person's colours.
  const c = from.clone().lerp(m.headCentre, 0.62)
  const way = m.headCentre.clone().sub(from).normalize()
  clay.loft(
    [-1, 1].map((s) => ({
      p: c
        .clone()
        .addScaledVector(way, s * 0.014 * H)
        .add(v(0, 0.01 * H, -0.03 * H)),
      rx: 0.096 * H,
      rz: 0.108 * H,
      colour: rgb(model.colours.main),
      axis: way,
    })),
    { sides: 16, side: v(1, 0, 0), skin: neckSkin, capStart: false, capEnd: false },
  )
}

const legs = (clay: Clay, m: Measures, side: Side, breed: Breed, coat: Rgb, sock: Rgb): void => {
  const blendAt = (upper: Joint, lower: Joint, end: Joint): Skin => {
    const y = m.at[lower].y
    return (p) => {
      const t = smooth(y + m.leg * 0.9, y - m.leg * 0.9, p.y)
      const e = smooth(m.ankle + m.leg * 0.5, m.ankle + m.leg * 0.1, p.y)
      return [
        [BONE[upper], 1 - t],
        [BONE[lower], t * (1 - e)],
        [BONE[end], t * e],
      ]
    }
  }
  for (const [upper, lower, end] of [
    [`arm${side}`, `fore${side}`, `hand${side}`],
    [`thigh${side}`, `shin${side}`, `foot${side}`],
  ] as const) {
    const hind = upper.startsWith('thigh')
    const top = m.at[upper]
    const size = top.y - m.ankle
    const ring = (t: number, r: number, z = 0): Ring => ({
      p: v(top.x, top.y - size * t, top.z + z * m.leg),
      rx: r * m.leg * 0.86,
      rz: r * m.leg,
      colour: t > 0.68 ? sock : coat,
    })
    const w = breed === 'horse' ? 0.62 : 0.78
    clay.loft(
      [
        ring(-0.22, 0.6),
        ring(-0.12, hind ? 1.7 : 1.4),
        ring(0.08, hind ? 1.95 : 1.55, hind ? 0.15 : 0),
        ring(0.3, hind ? 1.35 : 1.1),
        ring(0.5, 0.92, hind ? 0.2 : -0.1),
        ring(0.67, w),
        ring(0.69, w),
        ring(0.86, w),
        ring(0.96, w * 1.15),
        ring(1.02, w * 1.05),
      ],
      { sides: 12, side: v(1, 0, 0), skin: blendAt(upper, lower, end) },
    )
    const paw = m.at[end]
    if (breed === 'horse')
      clay.loft(
        [
          [0, 1.05],
          [0.9, 0.8],
          [1.2, 0.7],
        ].map(([y, r]) => ({
          p: v(paw.x, (y ?? 0) * m.ankle, paw.z + m.leg * 0.15),
          rx: (r ?? 1) * m.leg,
          rz: (r ?? 1) * m.leg * 1.15,
          colour: tone(sock, 0.5),
        })),
        { sides: 12, side: v(1, 0, 0), skin: rigid(end) },
      )
    else {
      clay.ball(
        v(paw.x, m.ankle * 0.95, paw.z + m.leg * 0.45),
        v(m.leg * 0.98, m.ankle * 1.05, m.leg * 1.3),
        sock,
        { across: 12, down: 8, skin: rigid(end), warp: (p) => v(p.x, Math.max(p.y, -m.ankle * 0.9), p.z) },
      )
      for (const i of [-1, 0, 1])
        clay.ball(
          v(paw.x + i * m.leg * 0.5, m.ankle * 0.7, paw.z + m.leg * 1.4),
          v(m.leg * 0.34, m.ankle * 0.7, m.leg * 0.4),
          sock,
          { across: 7, down: 5, skin: rigid(end) },
        )
    }
  }
}

const headOf = (
  clay: Clay,
  model: FigureModel,
  m: Measures,
  f: FaceShape,
  breed: Breed,
  coat: Rgb,
  pale: Rgb,
): void => {
  const nose: Rgb = breed === 'cat' ? [0.5, 0.22, 0.2] : [0.025, 0.02, 0.022]
  clay.ball(m.headCentre, v(1, 1, 1), coat, {
    across: 24,
    down: 18,
    skin: rigid('head'),
    warp: (_, d) => skullAt(f, d).multiplyScalar(m.head),
    colourAt: (d) => (d.z > 0.2 && (d.y < -0.35 || (Math.abs(d.x) < 0.16 && breed !== 'cat')) ? pale : coat),
  })
  const long = { dog: 0.85, cat: 0.34, horse: 1.35 }[breed]
  const wide = { dog: 0.36, cat: 0.34, horse: 0.5 }[breed]
  const drop = { dog: -0.42, cat: -0.42, horse: -0.85 }[breed]
  const muzzle = (t: number, r: number, y: number, c: Rgb): Ring => ({
    p: inHead(m, v(0, lerp(-0.2, drop, t) + y, 0.45 + long * t)),
    rx: r * m.head,
    rz: r * 0.78 * m.head,
    colour: c,
  })
  const snout = breed === 'horse' ? tone(coat, 0.8) : pale
  clay.loft(
    [
      muzzle(-0.1, wide * 1.25, 0, breed === 'horse' ? coat : pale),
      muzzle(0.35, wide * 1.02, 0, breed === 'horse' ? coat : pale),
      muzzle(0.75, wide * 0.86, 0, snout),
      muzzle(0.95, wide * 0.8, 0.02, snout),
      muzzle(1.06, wide * 0.45, 0.04, snout),
    ],
    { sides: 14, side: v(1, 0, 0), skin: rigid('head') },
  )
  const tip = inHead(m, v(0, drop + wide * 0.42, 0.45 + long * 1.04))
  if (breed === 'horse')
    for (const s of [1, -1])
      clay.ball(
        tip.clone().add(v(s * 0.17 * m.head, -0.12 * m.head, -0.04 * m.head)),
        v(0.07, 0.09, 0.09).multiplyScalar(m.head),
        nose,
        { across: 8, down: 6, skin: rigid('head') },
      )
  else
    clay.ball(tip, v(0.17, 0.12, 0.13).multiplyScalar(m.head * (breed === 'cat' ? 0.65 : 1)), nose, {
      across: 12,
      down: 8,
      skin: rigid('head'),
    })
  const jaw = (t: number, r: number): Ring => ({
    p: inHead(m, v(0, lerp(-0.42, drop - wide * 0.62, t), 0.4 + long * 0.92 * t)),
    rx: r * m.head,
    rz: r * 0.45 * m.head,
    colour: tone(snout, 0.9),
  })
  clay.loft([jaw(0, wide * 0.9), jaw(0.5, wide * 0.75), jaw(0.9, wide * 0.62), jaw(1.0, wide * 0.3)], {
    sides: 12,
    side: v(1, 0, 0),
    skin: rigid('jaw'),
  })
  for (const s of [1, -1]) ear(clay, m, s, breed, coat)
  if (breed === 'horse')
    for (let i = 0; i < 12; i++) {
      const t = i / 11
      const at = inHead(m, v(0, 0.95, -0.1)).lerp(
        m.at.neck.clone().add(v(0, 0.09 * m.height, -0.16 * m.height)),
        t,
      )
      clay.ball(
        at.add(v(0.02 * m.height, -0.03 * m.height, -0.02 * m.height)),
        v(0.028, 0.085, 0.04).multiplyScalar(m.height),
        tone(rgb(model.hair.colour), 0.9 + 0.3 * (i % 2)),
        {
          across: 8,
          down: 7,
          skin: () => [
            [BONE.head, 1 - t],
            [BONE.chest, t],
          ],
        },
      )
    }
}

const ear = (clay: Clay, m: Measures, s: number, breed: Breed, coat: Rgb): void => {
  const inner = blend(coat, [0.6, 0.3, 0.27], 0.6)
  const path: [number, number, number, number][] =
    breed === 'dog'
      ? [
          [0.5, 0.72, -0.1, 0.16],
          [0.82, 0.78, -0.08, 0.26],
          [1.0, 0.42, 0.02, 0.3],
          [1.02, 0.0, 0.1, 0.22],
          [0.98, -0.16, 0.12, 0.06],
        ]
      : breed === 'cat'
        ? [
            [0.5, 0.62, -0.05, 0.34],
            [0.58, 0.95, -0.04, 0.26],
            [0.64, 1.22, -0.03, 0.13],
            [0.67, 1.42, -0.02, 0.02],
          ]
        : [
            [0.36, 0.85, -0.2, 0.14],
            [0.42, 1.15, -0.18, 0.2],
            [0.44, 1.42, -0.12, 0.14],
            [0.42, 1.62, -0.06, 0.02],
          ]
  clay.loft(
    path.map(([x, y, z, r]) => ({
      p: inHead(m, v(s * x, y, z)),
      rx: r * m.head,
      rz: r * 0.36 * m.head,
      colour: breed === 'dog' ? tone(coat, 0.72) : coat,
      side: breed === 'dog' ? v(0, 0, 1) : v(1, 0, 0),
    })),
    {
      sides: 10,
      skin: rigid('head'),
      colourAt: (p, _a, i, own) =>
        breed !== 'dog' &&
        i < path.length - 1 &&
        p.z > m.headCentre.z + m.head * ((path[i]?.[2] ?? 0) + (path[i]?.[3] ?? 0) * 0.2)
          ? inner
          : own,
    },
  )
}

const tailOf = (clay: Clay, m: Measures, breed: Breed, coat: Rgb, pale: Rgb): void => {
  const H = m.height
  const long = { dog: 0.4, cat: 0.75, horse: 0.55 }[breed] * H
  const way = (t: number): Vector3 =>
    breed === 'horse'
      ? v(0, -t * long + 0.05 * H * Math.sin(t * 3), -0.1 * H * Math.sin(t * 2))
      : breed === 'cat'
        ? v(0, long * 0.75 * Math.sin(t * 1.5), -long * 0.5 * Math.sin(t * 2.4))
        : v(0, long * 0.9 * t ** 0.8, -long * 0.55 * Math.sin(t * 2.2))
  clay.loft(
    Array.from({ length: 9 }, (_, i) => {
      const t = i / 8
      const fat =
        breed === 'horse'
          ? 0.022 + 0.04 * Math.sin(Math.PI * t * 0.9)
          : lerp(0.036, breed === 'dog' ? 0.03 : 0.022, t) * (t === 1 ? 0.5 : 1)
      return {
        p: m.at.tail.clone().add(way(t)),
        rx: fat * H,
        rz: fat * H,
        colour: breed === 'horse' ? pale : t > 0.75 ? pale : coat,
      }
    }),
    { sides: 9, side: v(1, 0, 0), skin: rigid('tail') },
  )
}

import { Group, Mesh, MeshBasicMaterial } from 'three'
import { random } from '#film/random.ts'
import type { LightRig, Piece } from '#film/stage.ts'
import { blend, type Rgb, rgb, tone } from '../clay.ts'
import type { Live } from '../live.tsx'
import { createHeap, type Heap } from './heap.ts'

const PERIOD = 60

/** The colours of a land that goes by, in the light of the scene. */
type Tints = { land: Rgb; far: Rgb; haze: Rgb; dark: boolean; lit: Rgb }
/** One strip: how far it lies from the pane, at what share of the speed it goes, and what is drawn in 0 … PERIOD. */
type Strip = { z: number; pace: number; draw: (h: Heap, t: Tints, r: ReturnType<typeof random>) => void }

const ground = (h: Heap, c: Rgb, y: number) =>
  h.quad([0, -9, 0], [PERIOD, -9, 0], [PERIOD, y, 0], [0, y, 0], tone(c, 1.06), c)
const many = (n: number, r: ReturnType<typeof random>, draw: (x: number, k: number) => void) => {
  for (let i = 0; i < n; i++) draw(((i + r.next() * 0.9) / n) * PERIOD, r.next())
}
const crown = (h: Heap, x: number, y: number, k: number, c: Rgb, seed: number) => {
  h.box([x, y - k * 0.5, 0.1], [k * 0.1, k * 0.9, 0.05], tone(c, 0.5))
  h.blob([x, y + k * 0.5, 0.15], [k * 0.5, k * 0.55, 0.12], tone(c, 0.84), {
    across: 9,
    down: 6,
    rough: 0.3,
    seed,
  })
  h.blob([x - k * 0.24, y + k * 0.3, 0.2], [k * 0.32, k * 0.34, 0.1], c, {
    across: 8,
    down: 5,
    rough: 0.3,
    seed: seed + 2,
  })
}
const fir = (h: Heap, x: number, y: number, k: number, c: Rgb) => {
  for (const [a, b, w] of [
    [0, 0.5, 0.3],
    [0.28, 0.76, 0.23],
    [0.54, 1, 0.15],
  ] as const)
    h.tri(
      [x - k * w, y + k * a, 0.2],
      [x + k * w, y + k * a, 0.2],
      [x, y + k * b, 0.2],
      tone(c, 0.72),
      tone(c, 0.72),
      c,
    )
}
const hills = (h: Heap, c: Rgb, low: number, high: number, r: ReturnType<typeof random>) => {
  const n = 9
  const ys = Array.from({ length: n }, () => low + r.next() * (high - low))
  ys.forEach((y, i) => {
    const [a, b] = [(i / n) * PERIOD, ((i + 1) / n) * PERIOD]
    h.quad([a, -9, 0], [b, -9, 0], [b, ys[(i + 1) % n] ?? y, 0], [a, y, 0], tone(c, 0.94), c)
  })
}
const house = (
  h: Heap,
  t: Tints,
  x: number,
  y: number,
  w: number,
  height: number,
  c: Rgb,
  r: ReturnType<typeof random>,
) => {
  h.box([x, y, 0.1], [w, height, 0.05], c)
  if (height < w * 1.4)
    h.tri(
      [x - w * 0.56, y + height, 0.15],
      [x + w * 0.56, y + height, 0.15],
      [x, y + height + w * 0.4, 0.15],
      tone(c, 0.5),
      tone(c, 0.5),
      tone(c, 0.6),
    )
  for (let j = 0; j < Math.floor(height / 1.3); j++)
    for (let i = 0; i < Math.floor(w / 0.9); i++) {
      const on = t.dark && r.chance(0.5)
      h.box(
        [x + (i + 0.5 - Math.floor(w / 0.9) / 2) * 0.85, y + 0.5 + j * 1.25, 0.15],
        [0.4, 0.6, 0.02],
        on ? t.lit : tone(c, 0.45),
      )
    }
}
const poles = (h: Heap, c: Rgb) => {
  for (const x of [6, 36]) {
    h.box([x, -2, 0.3], [0.16, 8, 0.16], c)
    h.box([x, 4.6, 0.3], [1.3, 0.12, 0.12], c)
  }
}

const country: Strip[] = [
  { z: -48, pace: 0.1, draw: (h, t, r) => hills(h, blend(t.far, t.haze, 0.62), 3, 8, r) },
  {
    z: -26,
    pace: 0.38,
    draw: (h, t, r) => {
      const c = blend(t.land, t.haze, 0.4)
      ground(h, c, -0.6)
      many(15, r, (x, k) =>
        k > 0.5 ? fir(h, x, -0.8, 2.4 + k * 2, tone(c, 0.72)) : crown(h, x, 0, 2 + k * 2, tone(c, 0.76), x),
      )
      house(h, t, 22, -0.7, 3, 1.7, blend(rgb('#b8a48a'), t.haze, 0.35), r)
    },
  },
  {
    z: -9,
    pace: 1,
    draw: (h, t, r) => {
      ground(h, t.land, -1.5)
      many(12, r, (x, k) =>
        h.blob([x, -1.4, 0.1], [(0.6 + k) * 1.2, 0.6 + k * 0.6, 0.2], tone(t.land, 0.6), {
          across: 8,
          down: 5,
          seed: x,
        }),
      )
      many(2, r, (x) => crown(h, x, 0, 4.4, tone(t.land, 0.66), x))
      poles(h, tone(t.land, 0.4))
    },
  },
]
const town: Strip[] = [
  {
    z: -50,
    pace: 0.1,
    draw: (h, t, r) =>
      many(16, r, (x, k) =>
        house(h, t, x, -2, 3 + k * 2, 5 + k * 14, blend(rgb('#5d6a80'), t.haze, 0.55), r),
      ),
  },
  {
    z: -24,
    pace: 0.4,
    draw: (h, t, r) => {
      ground(h, blend(t.land, rgb('#55555c'), 0.7), -1)
      many(11, r, (x, k) =>
        house(
          h,
          t,
          x,
          -1.1,
          4 + k * 2,
          4 + k * 6,
          blend(tone(rgb(k > 0.5 ? '#a06a58' : '#b8a890'), 0.9), t.haze, 0.25),
          r,
        ),
      )
    },
  },
  {
    z: -9,
    pace: 1,
    draw: (h, t, r) => {
      ground(h, tone(rgb('#4a4a52'), 0.9), -1.5)
      many(4, r, (x) => crown(h, x, 0, 3, tone(t.land, 0.6), x))
      for (const x of [4, 24, 44]) {
        h.box([x, -2, 0.3], [0.12, 6, 0.12], rgb('#2e2f36'))
        h.box([x + 0.5, 3.9, 0.3], [1.1, 0.12, 0.12], rgb('#2e2f36'))
        h.box([x + 0.9, 3.8, 0.34], [0.5, 0.1, 0.1], t.dark ? t.lit : rgb('#c9cfd0'))
      }
    },
  },
]
const woods: Strip[] = [
  { z: -50, pace: 0.08, draw: (h, t, r) => hills(h, blend(t.far, t.haze, 0.55), 6, 16, r) },
  {
    z: -26,
    pace: 0.36,
    draw: (h, t, r) => {
      const c = blend(tone(t.land, 0.62), t.haze, 0.32)
      ground(h, c, 0)
      many(34, r, (x, k) => fir(h, x, -0.3, 3.4 + k * 3, tone(c, 0.75 + k * 0.3)))
    },
  },
  {
    z: -9,
    pace: 1,
    draw: (h, t, r) => {
      ground(h, tone(t.land, 0.75), -1.4)
      many(9, r, (x, k) => fir(h, x, -1.8, 5 + k * 3, tone(t.land, 0.42 + k * 0.2)))
      poles(h, tone(t.land, 0.3))
    },
  },
]
const clouds: Strip[] = [-60, -34, -14].map((z, i) => ({
  z,
  pace: [0.05, 0.14, 0.4][i] ?? 0.1,
  draw: (h, t, r) => {
    const c = blend(t.haze, t.dark ? t.far : rgb('#ffffff'), 0.5 - i * 0.12)
    if (i === 0) ground(h, tone(c, 0.96), -6)
    many(9, r, (x, k) => {
      for (let q = 0; q < 3; q++)
        h.blob(
          [x + q * 1.7, -8.4 + i * 1.2 + k, 0.1 * q],
          [2.6 + k * 2, 1.3 + k, 0.2],
          tone(c, 0.95 + q * 0.04),
          { across: 10, down: 6, rough: 0.16, seed: x + q },
        )
    })
  },
}))
const lands = [country, town, woods, clouds]

const tintsOf = (piece: Piece, light: LightRig): Tints => {
  const night = light.time === 'night' ? 0.3 : light.time === 'day' ? 1 : 0.66
  const lie = (hex: string) =>
    tone(light.weather === 'snow' ? blend(rgb(hex), rgb('#eef3fb'), 0.75) : rgb(hex), night)
  return {
    land: lie(piece.colour),
    far: lie(piece.second ?? piece.colour),
    haze: rgb(light.haze.colour),
    dark: light.time === 'night' || light.time === 'dusk',
    lit: rgb('#ffcf87'),
  }
}

/**
 * What goes by outside a train, a car or a plane, each strip at its own pace. Local x is the way of travel, size[0] the
 * speed in m/s; seed % 4: 0 open country, 1 a town, 2 woods under mountains, 3 clouds seen from above.
 */
export const createScenery = (piece: Piece, light: LightRig): Live => {
  const group = new Group()
  const r = random(piece.seed).fork('scenery')
  const tints = tintsOf(piece, light)
  const speed = piece.size[0]
  const moving = (lands[piece.seed % 4] ?? country).flatMap(({ z, pace, draw }) => {
    const h = createHeap()
    for (const k of [-2, -1, 0, 1]) h.within([k * PERIOD, 0, 0], 0, () => draw(h, tints, r.fork(String(z))))
    const geometry = h.geometry('matte')
    if (!geometry) return []
    const mesh = new Mesh(
      geometry,
      new MeshBasicMaterial({ vertexColors: true, fog: false, toneMapped: false }),
    )
    mesh.position.z = z
    group.add(mesh)
    return [{ mesh, pace }]
  })
  group.position.set(...piece.position)
  group.rotation.y = piece.yaw
  return {
    object: group,
    update: (seconds) => {
      for (const { mesh, pace } of moving) mesh.position.x = -((seconds * speed * pace) % PERIOD)
    },
  }
}

/** A road that runs under a car along local z at size[1] m/s; size[0] wide, size[2] long. */
export const createRoadway = (piece: Piece, light: LightRig): Live => {
  const [w, speed, d] = piece.size
  const group = new Group()
  const night = light.time === 'night' ? 0.34 : light.time === 'day' ? 1 : 0.7
  const c = tone(rgb(piece.colour), night)
  const verge = tone(rgb(piece.second ?? '#8a9a5a'), night)
  const material = new MeshBasicMaterial({ vertexColors: true, toneMapped: false })
  const add = (draw: (h: Heap) => void) => {
    const h = createHeap()
    draw(h)
    const geometry = h.geometry('matte')
    const mesh = geometry ? new Mesh(geometry, material) : new Group()
    group.add(mesh)
    return mesh
  }
  add((h) => {
    h.quad([-w / 2, 0, d / 2], [w / 2, 0, d / 2], [w / 2, 0, -d / 2], [-w / 2, 0, -d / 2], c)
    for (const s of [-1, 1])
      h.quad(
        [(s * w) / 2 - 40, -0.04, d / 2],
        [(s * w) / 2 + 40, -0.04, d / 2],
        [(s * w) / 2 + 40, -0.04, -d / 2],
        [(s * w) / 2 - 40, -0.04, -d / 2],
        verge,
      )
  })
  const step = 9
  const dashes = add((h) => {
    const white = tone(rgb('#e9e4d6'), night)
    for (let z = -d / 2; z < d / 2; z += step) {
      h.quad([-0.08, 0.012, z + 3], [0.08, 0.012, z + 3], [0.08, 0.012, z], [-0.08, 0.012, z], white)
      for (const s of [-1, 1]) {
        h.box([s * (w / 2 + 0.5), 0, z], [0.1, 0.9, 0.1], white)
        h.blob([s * (w / 2 + 3 + ((z * 7.3) % 4)), 0.2, z + 2], [1.2, 0.7, 1.2], tone(verge, 0.7), {
          across: 7,
          down: 5,
          seed: Math.abs(z) % 9,
        })
      }
    }
  })
  group.position.set(...piece.position)
  group.rotation.y = piece.yaw
  return {
    object: group,
    update: (seconds) => {
      dashes.position.z = -((seconds * speed) % step)
    },
  }
}

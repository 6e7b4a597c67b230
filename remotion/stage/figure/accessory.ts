import type { Vector3 } from 'three'
import { random } from '#film/random.ts'
import type { FigureModel } from '#film/stage.ts'
import {
  blend,
  type Clay,
  clamp,
  lerp,
  type Rgb,
  type Ring,
  rgb,
  type Skin,
  smooth,
  tone,
  v,
} from '../clay.ts'
import { eyeCentre } from './face.ts'
import { type FaceShape, frontAt, skullAt } from './face-shape.ts'
import { inHead } from './head.ts'
import { HEADGEAR } from './headgear.ts'
import { BONE, type Measures, rigid, torsoSkin } from './skeleton.ts'
import type { Torso } from './torso.ts'
import { band, GOLD, rounds, type Wear } from './wear.ts'

type Accessory = FigureModel['accessories'][number]

export const COVERS: readonly Accessory[] = ['cap', 'hat', 'hood', 'helmet']

const loop = (w: Wear, centre: Vector3, rx: number, ry: number, thick: number, colour: Rgb): void =>
  w.clay.loft(
    Array.from({ length: 21 }, (_, i) => {
      const a = (i / 20) * Math.PI * 2
      return {
        p: inHead(w.m, centre.clone().add(v(Math.cos(a) * rx, Math.sin(a) * ry, 0))),
        rx: thick * w.m.head,
        rz: thick * w.m.head,
        colour,
        side: v(0, 0, 1),
      }
    }),
    { sides: 6, skin: w.head },
  )

const glasses = (w: Wear): void => {
  const colour = blend(w.second, [0.02, 0.015, 0.01], 0.72)
  const z = eyeCentre(w.f, 1).z + w.f.eyeR * 1.32
  const R = w.f.eyeR * 1.18
  const y = w.f.eyeY
  const tube = (points: Vector3[]) =>
    w.clay.loft(
      points.map((p) => ({
        p: inHead(w.m, p),
        rx: 0.024 * w.m.head,
        rz: 0.024 * w.m.head,
        colour,
        side: v(0, 1, 0),
      })),
      { sides: 6, skin: w.head },
    )
  for (const s of [1, -1]) {
    loop(w, v(s * w.f.eyeX, y, z), R, R * 0.95, 0.028, colour)
    const ear = skullAt(w.f, v(s, 0, -0.1).normalize())
    tube([
      v(s * (w.f.eyeX + R), y + 0.05, z),
      v(s * (w.f.width + 0.05), y + 0.06, z * 0.55),
      v(ear.x + s * 0.05, y + 0.08, ear.z),
    ])
  }
  tube([v(-(w.f.eyeX - R), y + 0.04, z), v(0, y + 0.09, z + 0.03), v(w.f.eyeX - R, y + 0.04, z)])
}

/** Hair on the face: locks that follow jaw and chin. */
const beard = (w: Wear): void => {
  const colour = tone(rgb(w.model.hair.colour), 0.92)
  const skin: Skin = (p) => {
    const y = (p.y - w.m.headCentre.y) / w.m.head
    const t = smooth(-0.45, -0.8, y) * 0.9
    return [
      [BONE.head, 1 - t],
      [BONE.jaw, t],
    ]
  }
  const r = random(w.model.seed).fork('beard')
  const long = lerp(0.2, 0.6, clamp((w.model.age - 0.4) * 1.8)) + r.next() * 0.1
  // As one mass in the light, then in locks.
  const soften = (n: Vector3, p: Vector3) => {
    n.lerp(p.clone().sub(w.m.headCentre).setY(0).normalize(), 0.66).normalize()
  }
  // A mass along the jaw, then locks over it.
  for (let ring = 0; ring < 4; ring++)
    for (let i = 0; i < 18; i++) {
      const a = lerp(-1.45, 1.45, (i + (ring % 2) * 0.5 + r.next() * 0.5) / 18)
      const y = lerp(-0.12, -0.8, Math.cos(a) ** 0.7) - ring * 0.05 * Math.cos(a)
      const from = skullAt(w.f, v(Math.sin(a) * Math.sqrt(1 - y * y), y, Math.cos(a) * Math.sqrt(1 - y * y)))
      const length = (0.2 + long * Math.cos(a) ** 2) * (0.66 + r.next() * 0.5)
      const lit = 0.84 + r.next() * 0.24
      const rings = Array.from({ length: 4 }, (_, j) => {
        const t = j / 3
        const fat = Math.sin(Math.PI * (0.22 + t * 0.7)) * (t === 1 ? 0.35 : 1)
        const out = 1.02 + 0.06 * Math.sin(Math.PI * t)
        return {
          p: inHead(
            w.m,
            v(from.x * out * (1 - t * t * 0.35), from.y - length * t, from.z * out + 0.02 - t * t * 0.08),
          ),
          rx: 0.105 * fat * w.m.head,
          rz: 0.075 * fat * w.m.head,
          colour: tone(colour, lit * (0.85 + 0.25 * t)),
        }
      })
      w.clay.loft(rings, { sides: 4, side: v(Math.cos(a), 0, -Math.sin(a)), skin, soften })
    }
}

const moustache = (w: Wear): void => {
  const colour = tone(rgb(w.model.hair.colour), 0.9)
  for (const s of [1, -1])
    for (let layer = 0; layer < 2; layer++) {
      const rings = Array.from({ length: 8 }, (_, i) => {
        const t = i / 7
        const x = lerp(0.02, 0.33, t)
        const y = w.f.mouthY + 0.125 - layer * 0.02 - 0.11 * t * t + 0.05 * Math.sin(t * 3)
        const fat = Math.sin(Math.PI * (0.3 + t * 0.66)) * (t === 1 ? 0.3 : 1)
        return {
          p: inHead(w.m, v(s * x, y, frontAt(w.f, s * x, y).z + 0.045 - layer * 0.02)),
          rx: 0.075 * fat * w.m.head,
          rz: 0.06 * fat * w.m.head,
          colour: tone(colour, 0.85 + layer * 0.2 + 0.2 * Math.sin(Math.PI * t)),
        }
      })
      w.clay.loft(rings, { sides: 7, side: v(0, 1, 0), skin: w.head })
    }
}

const scarf = (w: Wear): void => {
  const skin = torsoSkin(w.m)
  const y = lerp(w.t.shoulder, w.t.neck, 0.45)
  const base = w.t.ring(y, w.second)
  for (const [i, k] of [0, 1, 2].entries())
    w.clay.loft(
      Array.from({ length: 25 }, (_, j) => {
        const a = (j / 24) * Math.PI * 2
        const r = base.rx + w.m.arm * (0.62 - k * 0.12)
        return {
          p: v(
            Math.cos(a) * r,
            y + w.m.arm * (k * 0.62 - 0.5 + 0.22 * Math.sin(a + k * 2)),
            Math.sin(a) * r * 1.05 + base.p.z,
          ),
          rx: w.m.arm * 0.42,
          rz: w.m.arm * 0.42,
          colour: tone(w.second, i === 1 ? 1.08 : 0.92),
          side: v(0, 1, 0),
        }
      }),
      { sides: 7, skin },
    )
  const x = w.m.arm * 0.9
  const rows = Array.from({ length: 7 }, (_, i) => {
    const t = i / 6
    const at = lerp(y - w.m.arm * 0.3, w.t.waist, t)
    const z = w.t.at(Math.PI / 2 - 0.35, Math.min(at, w.t.shoulder)).z + w.m.arm * (0.85 - t * 0.1)
    return [-0.7, 0, 0.7].map((k) =>
      v(x + k * w.m.arm * (0.8 + t * 0.35), at, z + (k === 0 ? w.m.arm * 0.14 : 0)),
    )
  })
  w.clay.sheet(rows, (r) => (r === 4 ? tone(w.second, 0.6) : w.second), { skin, both: true })
}

const bag = (w: Wear): void => {
  const colour: Rgb = blend(w.second, [0.16, 0.08, 0.035], 0.65)
  const hip = w.t.hip
  const x = w.model.hips / 2 + w.m.arm * 1.5
  w.clay.box(v(x, hip - w.m.arm, 0), v(w.m.arm * 1.5, w.m.arm * 3, w.m.arm * 3.6), colour, {
    skin: rigid('hips'),
  })
  w.clay.box(
    v(x + w.m.arm * 0.55, hip - w.m.arm * 0.4, 0),
    v(w.m.arm * 0.6, w.m.arm * 1.9, w.m.arm * 3.75),
    tone(colour, 1.12),
    { skin: rigid('hips') },
  )
  const skin = torsoSkin(w.m)
  const points = Array.from({ length: 18 }, (_, i) => {
    const turn = (i / 17) * Math.PI * 2
    // From the hip over the far shoulder and back.
    const y = lerp(hip, lerp(w.t.shoulder, w.t.neck, 0.1), 0.5 - 0.5 * Math.cos(turn))
    const at = w.t.at(turn, Math.min(y, w.t.shoulder), w.m.arm * 0.75)
    return v(at.x, y, at.z)
  })
  w.clay.loft(
    points.map((p) => ({
      p,
      rx: w.m.arm * 0.1,
      rz: w.m.arm * 0.24,
      colour: tone(colour, 0.85),
      side: v(p.x, 0, p.z).normalize(),
    })),
    { sides: 6, skin },
  )
}

const WEAR: Record<Accessory, ((w: Wear) => void) | null> = {
  none: null,
  ...HEADGEAR,
  glasses,
  beard: (w) =>
    w.clay.of('hair', () => {
      beard(w)
      moustache(w)
    }),
  moustache: (w) => w.clay.of('hair', () => moustache(w)),
  scarf,
  bag,
  belt: (w) => {
    const y = lerp(w.t.waist, w.t.hip, 0.25)
    w.clay.loft(
      [-0.42, 0.42].map((k) => w.t.ring(y + k * w.m.arm, [0.1, 0.055, 0.03], w.m.arm * 0.75)),
      { sides: 24, side: v(1, 0, 0), skin: torsoSkin(w.m), capStart: false, capEnd: false },
    )
    w.clay.box(w.t.at(Math.PI / 2, y, w.m.arm * 0.78), v(1, 0.95, 0.2).multiplyScalar(w.m.arm), GOLD, {
      skin: torsoSkin(w.m),
    })
  },
  headband: (w) => {
    const b = (y: number, out: number): Ring => band(w, y, out, w.second)
    rounds(w, [b(0.42, 0.09), b(0.44, 0.135), b(0.56, 0.135), b(0.58, 0.09)])
  },
  tie: (w) => {
    const rows = Array.from({ length: 7 }, (_, i) => {
      const t = i / 6
      const y = lerp(lerp(w.t.shoulder, w.t.neck, 0.82), lerp(w.t.waist, w.t.chest, 0.3), t)
      const half = t === 0 ? 0.5 : t < 0.2 ? 0.3 : lerp(0.28, 0.5, t) * (t === 1 ? 0.1 : 1)
      const z = w.t.at(Math.PI / 2, y).z + w.m.arm * 0.6
      return [-1, 0, 1].map((k) => v(k * half * w.m.arm, y, z + (k === 0 ? w.m.arm * 0.1 : 0)))
    })
    w.clay.sheet(rows, (r) => (r < 2 ? tone(w.second, 0.8) : w.second), { skin: torsoSkin(w.m) })
  },
}

export const wear = (clay: Clay, model: FigureModel, m: Measures, f: FaceShape, t: Torso): void => {
  const main = rgb(model.colours.main)
  const second = rgb(model.colours.second)
  const tied = model.garment === 'suit' && model.feminine < 0.5 ? (['tie'] as const) : []
  for (const name of new Set([...model.accessories, ...tied]))
    WEAR[name]?.({ clay, model, m, f, t, main, second, head: rigid('head') })
}

import { type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { block, brass, cream, ink, legs, rail, soft, steel, turned } from './kit.ts'

/** What one sits and lies on. `colour` is the frame or cover, `second` cushions and seats; the front is +z. */

const backPosts = (h: Heap, w: number, d: number, seat: number, height: number, c: Rgb) => {
  for (const s of [-1, 1])
    h.bar(
      [s * (w / 2 - 0.03), seat - 0.02, -d / 2 + 0.03],
      [s * (w / 2 - 0.03), height, -d / 2 - 0.03],
      0.045,
      c,
    )
}

/** A ladder-back, or with slats upright: by its seed. */
const chair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const seat = Math.min(0.46, height * 0.5)
  h.as('wood', () => {
    legs(h, w, d, seat - 0.03, 0.045, c)
    for (const s of [-1, 1]) h.box([(s * w) / 2 - s * 0.045, seat * 0.4, 0], [0.02, 0.03, d * 0.8], c)
    backPosts(h, w, d, seat, height, c)
    if (p.seed % 2) {
      for (const y of [0.3, 0.62, 0.95])
        h.box(
          [0, seat + (height - seat) * y - 0.04, -d / 2 + 0.015 - y * 0.03],
          [w * 0.86, 0.075, 0.025],
          tone(c, 1.05),
        )
    } else {
      h.box([0, height - 0.09, -d / 2 - 0.02], [w * 0.96, 0.1, 0.035], tone(c, 1.08))
      for (const x of [-0.25, 0, 0.25])
        h.bar([x * w, seat, -d / 2 + 0.03], [x * w, height - 0.06, -d / 2 - 0.02], 0.028, c)
    }
  })
  h.as(p.second ? 'cloth' : 'wood', () =>
    block(h, [0, seat - 0.045, 0], [w, 0.05, d], p.second ? rgb(p.second) : tone(c, 1.1), { bevel: 0.015 }),
  )
}

/** A moulded seat on thin legs: the present and after. */
const shellChair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const seat = Math.min(0.46, height * 0.55)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      rail(
        h,
        [sx * w * 0.44, 0, sz * d * 0.42],
        [sx * w * 0.22, seat, sz * d * 0.2],
        0.018,
        p.second ? rgb(p.second) : steel,
      )
  soft(h, [0, seat - 0.05, 0.01], [w, 0.09, d], c, 0.5)
  h.within([0, seat - 0.02, -d * 0.44], 0, () =>
    soft(h, [0, 0.03, 0], [w * 0.92, height - seat, 0.07], tone(c, 0.96), 0.45),
  )
}

const officeChair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 5; i++) {
    const t = (i / 5) * Math.PI * 2
    h.bar([0, 0.1, 0], [Math.sin(t) * w * 0.52, 0.05, Math.cos(t) * w * 0.52], 0.05, ink, 0.03)
    h.blob([Math.sin(t) * w * 0.5, 0.03, Math.cos(t) * w * 0.5], [0.035, 0.035, 0.035], ink, {
      rough: 0,
      across: 6,
      down: 4,
    })
  }
  rail(h, [0, 0.08, 0], [0, 0.44, 0], 0.03, steel)
  h.as('leather', () => {
    soft(h, [0, 0.4, 0.02], [w, 0.11, d], c, 0.4)
    soft(h, [0, 0.54, -d * 0.46], [w * 0.9, height - 0.54, 0.1], c, 0.4)
  })
  for (const s of [-1, 1]) {
    h.bar([s * w * 0.52, 0.44, -0.02], [s * w * 0.52, 0.64, -0.02], 0.035, ink)
    h.box([s * w * 0.52, 0.64, 0.02], [0.06, 0.03, d * 0.6], ink)
  }
}

const stool: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  if (p.seed % 2) {
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        h.bar([sx * w * 0.42, 0, sz * w * 0.42], [sx * w * 0.26, height - 0.05, sz * w * 0.26], 0.035, c)
    h.lathe(
      [0, height * 0.34, 0],
      [
        [w * 0.42, 0],
        [w * 0.42, 0.025],
      ],
      tone(c, 0.9),
      10,
    )
  } else {
    h.tube([0, 0, 0], w * 0.42, w * 0.1, 0.05, tone(c, 0.7), 12)
    rail(h, [0, 0.04, 0], [0, height - 0.06, 0], 0.028, brass)
    h.lathe(
      [0, height * 0.32, 0],
      [
        [w * 0.36, 0],
        [w * 0.38, 0.02],
        [w * 0.36, 0.035],
      ],
      brass,
      12,
    )
  }
  h.lathe(
    [0, height - 0.09, 0],
    [
      [w * 0.42, 0],
      [w / 2, 0.02],
      [w / 2, 0.06],
      [w * 0.42, 0.09],
      [0, 0.095],
    ],
    rgb(p.second ?? p.colour),
    14,
  )
}

const bench: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const seat = Math.min(0.45, height)
  h.as('wood', () => {
    for (const s of [-1, 1])
      block(h, [s * (w / 2 - 0.14), 0, 0], [0.07, seat - 0.05, d * 0.86], tone(c, 0.86))
    block(h, [0, seat - 0.06, 0], [w, 0.06, d], c)
    if (height < 0.6) return
    for (const s of [-1, 1])
      h.bar([s * (w / 2 - 0.1), seat, -d / 2 + 0.05], [s * (w / 2 - 0.1), height, -d / 2 - 0.02], 0.06, c)
    for (const y of [0.35, 0.85])
      block(h, [0, seat + (height - seat) * y - 0.08, -d / 2 + 0.01], [w, 0.13, 0.035], tone(c, 1.05))
  })
}

/** A church's bench: tall ends, a closed back. */
const pew: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const s of [-1, 1]) {
      block(h, [s * (w / 2 - 0.03), 0, -0.02], [0.07, height * 0.92, d * 0.9], tone(c, 0.9))
      block(h, [s * (w / 2 - 0.03), height * 0.92, -d * 0.25], [0.09, 0.1, d * 0.44], tone(c, 1.05))
    }
    block(h, [0, 0.4, 0], [w - 0.1, 0.05, d * 0.86], tone(c, 1.06))
    h.box([0, 0.12, -d / 2 + 0.06], [w - 0.1, height - 0.16, 0.05], c)
    block(h, [0, height - 0.07, -d / 2 + 0.05], [w, 0.07, 0.12], tone(c, 1.12))
    h.box([0, 0.6, -d / 2 - 0.02], [w * 0.94, 0.03, 0.14], tone(c, 0.94))
  })
}

const easyChair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const wood = rgb(p.second ?? '#7a5233')
  for (const s of [-1, 1]) {
    for (const z of [-0.4, 0.42])
      h.bar([s * w * 0.46, 0, z * d * 1.05], [s * w * 0.42, 0.36, z * d * 0.8], 0.045, wood)
    h.bar([s * w * 0.46, 0.56, -d * 0.42], [s * w * 0.46, 0.6, d * 0.44], 0.055, wood)
    h.bar([s * w * 0.42, 0.32, d * 0.34], [s * w * 0.46, 0.58, d * 0.36], 0.045, wood)
  }
  h.as('cloth', () => {
    soft(h, [0, 0.3, 0.04], [w * 0.8, 0.18, d * 0.9], c)
    soft(h, [0, 0.42, -d * 0.42], [w * 0.8, height - 0.42, 0.2], tone(c, 0.95))
  })
}

/** A stuffed armchair; wider than 1.3 m it is a sofa with cushions. */
const armchair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(1, Math.round((w - 0.36) / 0.68))
  const wood = rgb('#4a3527')
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) turned(h, sx * (w / 2 - 0.1), sz * (d / 2 - 0.1), 0.12, 0.035, wood)
  h.as('cloth', () => {
    block(h, [0, 0.1, 0], [w - 0.1, 0.22, d - 0.06], tone(c, 0.84), { bevel: 0.04 })
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * (w - 0.38)
      const k = (w - 0.38) / n - 0.02
      soft(h, [x, 0.3, 0.07], [k, 0.17, d * 0.76], tone(c, 1.05), 0.36)
      soft(h, [x, 0.42, -d / 2 + 0.23], [k, height - 0.44, 0.2], tone(c, 0.98), 0.4)
    }
    soft(h, [0, 0.28, -d / 2 + 0.1], [w * 0.94, height - 0.26, 0.2], tone(c, 0.9), 0.34)
    for (const s of [-1, 1]) {
      soft(h, [s * (w / 2 - 0.1), 0.1, 0.02], [0.2, 0.5, d * 0.94], tone(c, 0.95), 0.34)
    }
    if (w > 1.3 && p.second)
      for (const s of [-1, 1])
        h.within([s * (w / 2 - 0.4), 0.45, -d * 0.14], -s * 0.35, () =>
          soft(h, [0, 0, 0], [0.42, 0.36, 0.15], rgb(p.second ?? p.colour), 0.55),
        )
  })
}

/** A low sofa of plain blocks on thin legs. */
const couch: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 0.8))
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      rail(
        h,
        [sx * (w / 2 - 0.1), 0, sz * (d / 2 - 0.1)],
        [sx * (w / 2 - 0.12), 0.14, sz * (d / 2 - 0.12)],
        0.02,
        steel,
      )
  h.as('cloth', () => {
    block(h, [0, 0.13, 0], [w, 0.16, d], tone(c, 0.88), { bevel: 0.03 })
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * (w - 0.3)
      const k = (w - 0.3) / n - 0.015
      soft(h, [x, 0.28, 0.05], [k, 0.17, d * 0.84], tone(c, 1.06), 0.26)
      soft(h, [x, 0.42, -d / 2 + 0.18], [k, height - 0.44, 0.22], c, 0.3)
    }
    for (const s of [-1, 1])
      block(h, [s * (w / 2 - 0.08), 0.2, 0], [0.16, 0.36, d * 0.98], tone(c, 0.95), { bevel: 0.05 })
    if (p.second)
      h.within([-w * 0.3, 0.44, -0.06], 0.3, () =>
        soft(h, [0, 0, 0], [0.46, 0.38, 0.14], rgb(p.second ?? p.colour), 0.55),
      )
  })
}

const bed: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const cover = rgb(p.second ?? p.colour)
  h.as('wood', () => {
    block(h, [0, 0.14, 0], [w, 0.18, d], c)
    for (const sx of [-1, 1])
      for (const sz of [-1, 1]) turned(h, sx * (w / 2 - 0.05), sz * (d / 2 - 0.02), 0.34, 0.05, c)
    block(h, [0, 0.1, -d / 2 - 0.03], [w * 1.04, height * 1.35 + 0.1, 0.08], c, { bevel: 0.04 })
    for (const s of [-1, 1])
      h.blob([s * w * 0.5, height * 1.35 + 0.22, -d / 2 - 0.03], [0.06, 0.07, 0.06], tone(c, 1.1), {
        rough: 0,
        across: 8,
        down: 5,
      })
    block(h, [0, 0.1, d / 2 + 0.03], [w * 1.04, height * 0.72, 0.07], c, { bevel: 0.04 })
  })
  h.as('cloth', () => {
    soft(h, [0, 0.28, 0], [w * 0.97, 0.24, d * 0.97], cream, 0.2)
    soft(h, [0, 0.33, d * 0.13], [w * 1.03, height * 0.4, d * 0.72], cover, 0.24)
    soft(h, [0, 0.37 + height * 0.16, -d * 0.2], [w * 1.02, height * 0.26, d * 0.13], tone(cover, 1.45), 0.4)
    for (const s of w > 1.2 ? [-1, 1] : [0])
      h.within([s * w * 0.24, 0.44, -d * 0.37], (r.next() - 0.5) * 0.16, () =>
        soft(h, [0, 0, 0], [Math.min(0.62, w * 0.7), 0.19, 0.42], rgb('#f4ece0'), 0.5),
      )
  })
}

/** A bed on wheels with rails and a raised head. */
const hospitalBed: Build = (h, p) => {
  const [w, , d] = p.size
  const frame = rgb(p.colour)
  const sheet = rgb('#eef1f0')
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) {
      rail(h, [sx * w * 0.42, 0.08, sz * d * 0.42], [sx * w * 0.42, 0.42, sz * d * 0.42], 0.022, frame)
      h.blob([sx * w * 0.42, 0.06, sz * d * 0.42], [0.05, 0.06, 0.03], ink, { rough: 0, across: 8, down: 5 })
    }
  h.as('metal', () => {
    block(h, [0, 0.4, 0], [w, 0.08, d], frame)
    for (const s of [-1, 1]) {
      for (const y of [0.68, 0.8])
        rail(h, [(s * w) / 2, y, -d * 0.3], [(s * w) / 2, y, d * 0.12], 0.016, frame)
      for (const z of [-0.3, -0.1, 0.12])
        rail(h, [(s * w) / 2, 0.46, z * d], [(s * w) / 2, 0.8, z * d], 0.014, frame)
    }
    for (const s of [-1, 1]) {
      block(h, [0, 0.5, s * (d / 2)], [w * 0.96, s < 0 ? 0.62 : 0.4, 0.05], tone(frame, 1.25), {
        bevel: 0.03,
      })
    }
  })
  h.as('cloth', () => {
    soft(h, [0, 0.46, d * 0.1], [w * 0.94, 0.16, d * 0.78], sheet, 0.24)
    soft(h, [0, 0.5, d * 0.16], [w * 0.99, 0.18, d * 0.6], rgb(p.second ?? p.colour), 0.26)
    h.within([0, 0.56, -d * 0.33], 0, () => soft(h, [0, 0, 0], [w * 0.94, 0.2, d * 0.28], sheet, 0.3))
    soft(h, [0, 0.68, -d * 0.36], [w * 0.7, 0.17, 0.36], rgb('#f8f6f0'), 0.5)
  })
}

/** A plank bed hung on the wall: cells and barracks. */
const bunk: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const floors = height > 1.2 ? [0.42, 1.3] : [0.42]
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.box([sx * (w / 2 - 0.03), 0, sz * (d / 2 - 0.03)], [0.05, floors.length > 1 ? height : 0.62, 0.05], c)
  for (const y of floors) {
    h.as('metal', () => block(h, [0, y - 0.08, 0], [w, 0.06, d], c))
    h.as('cloth', () => {
      soft(h, [0, y - 0.03, 0], [w * 0.94, 0.13, d * 0.96], tone(rgb('#b9ad98'), 0.9), 0.24)
      soft(h, [0, y - 0.01, d * 0.16], [w * 0.98, 0.14, d * 0.6], rgb(p.second ?? p.colour), 0.26)
      soft(h, [0, y + 0.06, -d * 0.4], [w * 0.66, 0.12, 0.28], rgb('#d6cdbb'), 0.5)
    })
  }
}

/** Rows of folding seats in plush, seen from the stage: size is the whole block. */
const seats: Build = (h, p) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  const rows = Math.max(1, Math.round(d / 0.95))
  const n = Math.max(2, Math.round(w / 0.58))
  h.as('cloth', () => {
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < n; i++) {
        const [x, z] = [((i + 0.5) / n - 0.5) * w, d / 2 - (j + 0.5) * (d / rows)]
        block(h, [x, 0.32, z], [0.5, 0.12, 0.44], tone(c, 1.05), { bevel: 0.04 })
        block(h, [x, 0.4, z - 0.24], [0.52, 0.52, 0.1], c, { bevel: 0.06 })
        h.box([x - w / n / 2, 0, z - 0.05], [0.05, 0.56, 0.44], tone(rgb(p.second ?? '#3a2a22'), 0.9))
      }
  })
}

const greatChair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const s of [-1, 1]) {
    turned(h, s * (w / 2 - 0.06), d / 2 - 0.06, 0.62, 0.055, c)
    h.bar([s * (w / 2 - 0.06), 0, -d / 2 + 0.05], [s * (w / 2 - 0.06), height, -d / 2], 0.08, c)
    block(h, [s * (w / 2 - 0.06), 0.62, 0], [0.1, 0.06, d], tone(c, 1.08))
    h.blob([s * (w / 2 - 0.06), height + 0.03, -d / 2], [0.06, 0.07, 0.06], brass, {
      rough: 0,
      across: 8,
      down: 5,
    })
  }
  h.as('cloth', () => {
    soft(h, [0, 0.36, 0.02], [w * 0.82, 0.14, d * 0.86], rgb(p.second ?? p.colour), 0.36)
    soft(h, [0, 0.52, -d / 2 + 0.07], [w * 0.7, height - 0.62, 0.1], rgb(p.second ?? p.colour), 0.36)
  })
}

export const seating: Record<string, Build> = {
  chair,
  'shell-chair': shellChair,
  'office-chair': officeChair,
  stool,
  settle: bench,
  pew,
  'easy-chair': easyChair,
  armchair,
  sofa: armchair,
  couch,
  bed,
  'hospital-bed': hospitalBed,
  bunk,
  seats,
  'great-chair': greatChair,
}

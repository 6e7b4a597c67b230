import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { leaves } from '../shapes.ts'
import { pane, snowed } from './facade.ts'

const tower: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height, d], c, { foot: 0.8 })
  if (r.chance(0.5)) h.box([0, height, 0], [w * 0.6, height * 0.12, d * 0.6], tone(c, 0.9))
  const [columns, rows] = [Math.max(3, Math.round(w / 1.6)), Math.round(height / 2.6)]
  for (const face of [0, 1, 2, 3])
    h.within([0, 0, 0], (face * Math.PI) / 2, () => {
      const [ww, dd] = face % 2 ? [d, w] : [w, d]
      for (let j = 1; j < rows; j++) {
        if (!env.dark)
          h.box([0, (j * height) / rows, dd / 2], [ww * 0.92, (height / rows) * 0.46, 0.05], env.unlit, {
            foot: 0.85,
          })
        else
          for (let i = 0; i < columns; i++)
            if (r.chance(0.42))
              pane(
                h,
                env,
                r,
                ((i + 0.5) / columns - 0.5) * ww * 0.94,
                (j * height) / rows,
                dd / 2 + 0.03,
                (ww / columns) * 0.6,
                (height / rows) * 0.45,
                0.85,
              )
      }
    })
}

/** A country house: stone foot, framed windows, a porch, a pitched roof that overhangs, a chimney, something climbing up. */
const cottage: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const roofC = snowed(env, rgb(p.second ?? '#6e4a40'))
  const bare = rgb(p.second ?? '#6e4a40')
  const white = rgb('#e9dfcb')
  const near = Math.hypot(p.position[0], p.position[2]) < 30
  const eaves = height * 0.52
  const f = d / 2 + 0.02
  h.box([0, 0, 0], [w, eaves, d], c, { foot: 0.8 })
  h.as('stone', () => h.box([0, 0, 0], [w + 0.12, 0.45, d + 0.12], tone(rgb('#8b8580'), 0.85)))
  h.roof([0, eaves, 0], [w * 0.98, height * 0.46, d * 0.99], tone(c, 0.9))
  const [x, z, low] = [w * 0.56, d * 0.6, eaves - 0.26]
  for (const s of [1, -1]) {
    h.quad(
      [-x * s, low, s * z],
      [x * s, low, s * z],
      [x * s, height, 0],
      [-x * s, height, 0],
      tone(roofC, 0.82),
      roofC,
    )
    h.quad(
      [x * s, low - 0.02, s * z],
      [-x * s, low - 0.02, s * z],
      [-x * s, height - 0.02, 0],
      [x * s, height - 0.02, 0],
      tone(bare, 0.4),
    )
    h.bar([-x, low, s * z], [x, low, s * z], 0.12, white)
    for (const e of [1, -1]) h.bar([e * x, low, s * z], [e * x, height, 0], 0.14, white)
    // Courses of tiles.
    if (near)
      for (let k = 1; k < 6; k++) {
        const t = k / 6
        h.bar(
          [-x, low + (height - low) * t + 0.02, s * z * (1 - t)],
          [x, low + (height - low) * t + 0.02, s * z * (1 - t)],
          0.045,
          tone(roofC, 0.9),
        )
      }
  }
  const stack = r.chance(0.5) ? 1 : -1
  h.as('brick', () => {
    h.box([stack * w * 0.34, eaves, -d * 0.06], [0.74, height * 0.62, 0.7], tone(rgb('#8a5a4a'), 0.95), {
      top: snowed(env, rgb('#5a4038')),
    })
    h.box([stack * w * 0.34, eaves + height * 0.58, -d * 0.06], [0.9, 0.14, 0.86], rgb('#7a4c3e'))
    for (const k of [-0.17, 0.17])
      h.tube([stack * w * 0.34 + k, eaves + height * 0.62, -d * 0.06], 0.1, 0.08, 0.32, rgb('#96543e'), 6)
  })
  const door = blend(bare, rgb(r.pick(['#3f6a62', '#8c3b30', '#3f5a7a', '#5a4030'])), 0.85)
  h.as('wood', () => {
    h.box([0, 0, f], [1.25, 2.2, 0.1], white)
    h.box([0, 0.1, f + 0.03], [0.98, 1.98, 0.1], door)
    h.box([0, 0, f + 0.5], [1.7, 0.14, 1], rgb('#9a948c'))
    if (!near) return
    for (const k of [-1, 1]) h.box([k * 0.85, 0.1, f + 0.86], [0.11, 2.2, 0.11], white)
    h.quad(
      [-1.1, 2.26, f + 1.06],
      [1.1, 2.26, f + 1.06],
      [1.1, 2.75, f],
      [-1.1, 2.75, f],
      tone(roofC, 0.85),
      roofC,
    )
    h.quad([1.1, 2.24, f + 1.06], [-1.1, 2.24, f + 1.06], [-1.1, 2.73, f], [1.1, 2.73, f], tone(bare, 0.45))
    h.tri([-1.1, 2.26, f + 1.06], [-1.1, 2.75, f], [-1.1, 2.26, f], white)
    h.tri([1.1, 2.26, f + 1.06], [1.1, 2.26, f], [1.1, 2.75, f], white)
  })
  for (const s of [-1, 1]) {
    const wx = s * w * 0.32
    h.as('wood', () => {
      h.box([wx, 0.85, f - 0.02], [1.3, 1.2, 0.08], white)
      h.box([wx, 0.78, f + 0.04], [1.44, 0.1, 0.2], white)
      for (const k of [-0.78, 0.78]) h.box([wx + k, 0.87, f - 0.01], [0.34, 1.16, 0.05], tone(door, 1.1))
    })
    pane(h, env, r, wx, 0.95, f + 0.05, 1.06, 1, 0.85)
    h.box([wx, 0.95, f + 0.06], [0.05, 1, 0.04], white)
    h.box([wx, 1.45, f + 0.06], [1.06, 0.05, 0.04], white)
    // A dormer over each window.
    if (height < 5 || !near) continue
    const [dy, dz] = [eaves + (height - eaves) * 0.28, z * 0.62]
    h.box([wx, dy - 0.3, dz - 0.5], [1.1, 1.15, 1.1], c)
    pane(h, env, r, wx, dy - 0.05, dz + 0.06, 0.7, 0.72, 0.6)
    h.box([wx, dy - 0.05, dz + 0.07], [0.04, 0.72, 0.03], white)
    h.within([wx, dy + 0.84, dz - 0.45], Math.PI / 2, () => h.roof([0, 0, 0], [1.35, 0.55, 1.36], roofC))
  }
  if (!near || env.snowy || r.chance(0.4)) return
  h.as('foliage', () => {
    for (let i = 0; i < 5; i++)
      leaves(
        h,
        [-stack * w * (0.4 + r.next() * 0.08), 0.5 + i * eaves * 0.19, f],
        [0.5, 0.42, 0.14],
        tone(rgb('#6f8f4a'), 0.8 + r.next() * 0.3),
        r,
        { size: 0.18, count: 24, second: rgb(r.pick(['#c96a7a', '#7d9a52'])) },
      )
  })
}

const barn: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const eaves = height * 0.55
  h.box([0, 0, 0], [w, eaves, d], c, { foot: 0.76 })
  h.within([0, 0, 0], Math.PI / 2, () => {
    h.roof([0, eaves, 0], [d * 0.99, height * 0.45, w * 0.99], c)
    const roofC = snowed(env, rgb(p.second ?? '#4d4348'))
    for (const s of [1, -1])
      h.quad(
        [-d * 0.55 * s, eaves - 0.25, s * w * 0.57],
        [d * 0.55 * s, eaves - 0.25, s * w * 0.57],
        [d * 0.55 * s, height + 0.05, 0],
        [-d * 0.55 * s, height + 0.05, 0],
        tone(roofC, 0.85),
        roofC,
      )
  })
  const f = d / 2
  const white = rgb('#ece2d0')
  h.box([0, 0, f], [w * 0.4, eaves * 0.86, 0.1], tone(c, 0.55))
  for (const s of [-1, 1]) h.bar([s * w * 0.19, 0, f + 0.08], [0, eaves * 0.86, f + 0.08], 0.12, white)
  h.box([0, eaves * 0.86, f + 0.04], [w * 0.44, 0.16, 0.1], white)
  h.box([0, eaves * 1.05, f + 0.02], [w * 0.16, w * 0.16, 0.06], rgb('#2a2228'))
}

const church: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, -d * 0.2], [w, height * 0.36, d], c)
  h.within([0, height * 0.36, -d * 0.2], Math.PI / 2, () =>
    h.roof([0, 0, 0], [d * 1.04, height * 0.2, w * 1.06], snowed(env, tone(c, 0.6))),
  )
  h.box([0, 0, d * 0.34], [w * 0.44, height * 0.62, w * 0.44], tone(c, 1.04))
  h.lathe(
    [0, height * 0.62, d * 0.34],
    [
      [w * 0.32, 0],
      [0, height * 0.38],
    ],
    snowed(env, tone(c, 0.55)),
    4,
  )
  h.box([0, 0, d * 0.34 + w * 0.22], [w * 0.18, height * 0.16, 0.1], tone(c, 0.4))
  pane(h, env, r, 0, height * 0.44, d * 0.34 + w * 0.225, w * 0.14, height * 0.1, 0.95)
}

const windmill: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w * 0.32, height * 0.7],
      [w * 0.36, height * 0.72],
      [0, height * 0.92],
    ],
    c,
    9,
  )
  for (let i = 0; i < 4; i++) {
    const t = (i / 4) * Math.PI * 2 + 0.5
    const [x, y] = [Math.cos(t) * height * 0.46, Math.sin(t) * height * 0.46]
    h.bar([0, height * 0.7, w * 0.4], [x, height * 0.7 + y, w * 0.4], 0.16, rgb('#5a4030'))
    h.bar(
      [x * 0.3 - y * 0.07, height * 0.7 + y * 0.3 + x * 0.07, w * 0.39],
      [x - y * 0.07, height * 0.7 + y + x * 0.07, w * 0.39],
      0.7,
      rgb(p.second ?? '#e9dfca'),
    )
  }
}

/** Houses of a village. */
export const village: Record<string, Build> = {
  tower,
  cottage,
  barn,
  church,
  windmill,
}

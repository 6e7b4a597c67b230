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

const streetLamp: Build = (h, p, env) => {
  const [, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [0.17, 0],
      [0.13, 0.3],
      [0.055, 0.4],
      [0.045, height * 0.86],
      [0.09, height * 0.87],
    ],
    c,
    8,
  )
  h.bar([-0.25, height * 0.8, 0], [0.25, height * 0.8, 0], 0.03, c)
  const y = height * 0.87
  h.on('glow', () =>
    h.lathe(
      [0, y, 0],
      [
        [0.11, 0],
        [0.17, 0.34],
      ],
      env.dark ? rgb('#ffe2a6') : rgb('#c9cfd0'),
      6,
    ),
  )
  h.lathe(
    [0, y + 0.34, 0],
    [
      [0.21, 0],
      [0.06, 0.16],
      [0, 0.26],
    ],
    c,
    6,
  )
}

const road: Build = (h, p, env, r) => {
  const [w, , d] = p.size
  const c = env.snowy ? blend(rgb(p.colour), rgb('#dfe6f2'), 0.6) : tone(rgb(p.colour), env.wet ? 0.8 : 1)
  h.on('shell', () => {
    h.quad([-w / 2, 0.008, d / 2], [w / 2, 0.008, d / 2], [w / 2, 0.008, -d / 2], [-w / 2, 0.008, -d / 2], c)
    for (let i = 0; i < 16; i++) {
      const [x, z, k] = [(r.next() - 0.5) * w * 0.7, (r.next() - 0.5) * d, 0.6 + r.next() * 1.2]
      h.disc([x, 0.011, z], k, tone(c, 0.9), c, 10)
    }
    if (p.second)
      for (let z = -d / 2 + 1; z < d / 2 - 2; z += 4)
        h.quad(
          [-0.07, 0.014, z + 2],
          [0.07, 0.014, z + 2],
          [0.07, 0.014, z],
          [-0.07, 0.014, z],
          rgb(p.second),
        )
  })
}

const pavement: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = snowed(env, rgb(p.colour))
  h.on('shell', () => {
    h.box([0, 0, 0], [w, height, d], c, { top: c, foot: 0.7 })
    const n = Math.round(d / 1.6)
    for (let i = 1; i < n; i++) {
      const z = (i / n - 0.5) * d
      h.quad(
        [-w / 2, height + 0.004, z + 0.015],
        [w / 2, height + 0.004, z + 0.015],
        [w / 2, height + 0.004, z - 0.015],
        [-w / 2, height + 0.004, z - 0.015],
        tone(c, 0.84),
      )
    }
  })
}

const pool: Build = (h, p, env) => {
  const [w, , d] = p.size
  h.on('glow', () => {
    const sheen = blend(env.pane.low, tone(env.pane.high, 0.5), 0.5)
    const c = env.dark && !env.interior ? blend(sheen, env.lit, 0.22) : tone(sheen, env.interior ? 1 : 0.62)
    for (let i = 0; i < 10; i++) {
      const on = (t: number): [number, number, number] => [
        Math.sin(t) * w * (0.42 + 0.08 * Math.sin(t * 3 + p.seed)),
        0.016,
        Math.cos(t) * d * (0.42 + 0.08 * Math.cos(t * 2 + p.seed)),
      ]
      h.tri(
        [0, 0.016, 0],
        on((i / 10) * 6.2832),
        on(((i + 1) / 10) * 6.2832),
        tone(c, 0.8),
        tone(c, 0.6),
        tone(c, 0.6),
      )
    }
  })
}

/** Only after rain. */
const puddle: Build = (h, p, env, r) => {
  if (env.wet) pool(h, p, env, r)
}

const bench: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const iron = rgb('#2e2f36')
  for (const s of [-1, 1]) {
    h.box([s * w * 0.42, 0, 0], [0.07, 0.42, d * 0.9], iron)
    h.bar([s * w * 0.42, 0.42, -d * 0.4], [s * w * 0.42, height, -d * 0.5], 0.06, iron)
  }
  for (const z of [-0.28, 0, 0.28]) h.box([0, 0.42, z * d], [w, 0.045, d * 0.24], c)
  for (const y of [0.62, 0.8]) h.box([0, y * (height / 0.9), -d * 0.47], [w, 0.12, 0.045], c)
}

const stall: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const wood = rgb('#7d5a3e')
  h.box([0, 0.62, 0], [w, 0.12, d], wood)
  h.box([0, 0, d * 0.42], [w * 0.96, 0.62, 0.06], tone(wood, 0.8))
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.box([sx * w * 0.47, 0, sz * d * 0.45], [0.07, height * (sz > 0 ? 0.84 : 1), 0.07], wood)
  const n = 8
  for (let i = 0; i < n; i++) {
    const [x0, x1] = [(i / n - 0.5) * w * 1.1, ((i + 1) / n - 0.5) * w * 1.1]
    const own = i % 2 ? rgb('#f1e7d3') : c
    for (const turn of [1, -1]) {
      const q: [number, number, number][] = [
        [x0, height * 0.82, d * 0.68],
        [x1, height * 0.82, d * 0.68],
        [x1, height, -d * 0.5],
        [x0, height, -d * 0.5],
      ]
      const [a, b, e, f] = turn > 0 ? q : [q[1], q[0], q[3], q[2]]
      if (a && b && e && f)
        h.quad(a, b, e, f, tone(own, turn > 0 ? 0.92 : 0.6), tone(own, turn > 0 ? 1 : 0.6))
    }
    h.quad(
      [x0, height * 0.72, d * 0.69],
      [x1, height * 0.72, d * 0.69],
      [x1, height * 0.82, d * 0.69],
      [x0, height * 0.82, d * 0.69],
      tone(own, 0.88),
    )
  }
  const goods = ['#c9563d', '#e0a13a', '#7d9a48', '#b6433f', '#d8bb66'].map(rgb)
  for (let i = 0; i < 5; i++) {
    const x = ((i + 0.5) / 5 - 0.5) * w * 0.9
    h.box([x, 0.74, d * 0.1], [w / 5.6, 0.12, d * 0.6], tone(wood, 1.1))
    const g = goods[(i + p.seed) % 5] ?? c
    for (let k = 0; k < 9; k++)
      h.blob(
        [x + (r.next() - 0.5) * (w / 7), 0.88 + r.next() * 0.04, d * 0.1 + (r.next() - 0.5) * d * 0.46],
        [0.07, 0.065, 0.07],
        tone(g, 0.85 + r.next() * 0.3),
        { across: 5, down: 4, rough: 0 },
      )
  }
}

const sign: Build = (h, p) => {
  const [w, height] = p.size
  h.bar([0, height, -0.05], [0, height, 0.9], 0.05, rgb('#2c2a2e'))
  h.box([0, height - w, 0.5], [0.05, w * 0.86, w], rgb(p.colour))
  h.box([0.03, height - w * 0.8, 0.5], [0.02, w * 0.4, w * 0.6], rgb(p.second ?? '#f0e2c0'))
}

const post: Build = (h, p) => {
  const [w, height, d] = p.size
  h.box([0, 0, 0], [w, height, d], rgb(p.colour), { taper: 0.9 })
}

const fence: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.max(1, Math.round(w / 1.7))
  for (let i = 0; i <= n; i++)
    h.box([(i / n - 0.5) * w, 0, 0], [0.13, height * (0.96 + r.next() * 0.1), 0.13], c, {
      top: snowed(env, tone(c, 1.2)),
    })
  for (const y of [0.38, 0.76])
    h.box([0, height * y, 0.02], [w, 0.1, 0.05], tone(c, 1.08), { top: snowed(env, tone(c, 1.2)) })
}

const stoneWall: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (let j = 0; j < Math.max(2, Math.round(height / 0.3)); j++)
    for (let x = -w / 2; x < w / 2; x += 0.5)
      h.box(
        [x + 0.25 + (j % 2) * 0.2, j * 0.3, (r.next() - 0.5) * 0.04],
        [0.49, 0.29, d],
        snowed(j > 1 ? env : { ...env, snowy: false }, tone(c, 0.85 + r.next() * 0.25)),
        { taper: 0.97 },
      )
}

const fountain: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w / 2, 0.5],
      [w * 0.44, 0.5],
      [w * 0.43, 0.36],
    ],
    c,
    16,
  )
  h.on('glow', () => h.disc([0, 0.37, 0], w * 0.43, rgb('#9fc4cc'), rgb('#5f8d9c')))
  h.lathe(
    [0, 0.3, 0],
    [
      [0.22, 0],
      [0.14, height * 0.4],
      [w * 0.2, height * 0.56],
      [w * 0.2, height * 0.6],
      [0.1, height * 0.62],
      [0.07, height * 0.9],
      [0, height],
    ],
    c,
    12,
  )
}

const grave: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.within([0, 0, 0], ((p.seed % 7) - 3) * 0.03, () => {
    if (p.seed % 3 === 0) {
      h.box([0, 0, 0], [w * 0.28, height * 1.2, d], c)
      h.box([0, height * 0.76, 0], [w, height * 0.2, d], c)
    } else {
      h.box([0, 0, 0], [w, height * 0.72, d], c, { top: snowed(env, c) })
      h.blob([0, height * 0.7, 0], [w / 2, height * 0.26, d / 2], snowed(env, c), {
        rough: 0,
        across: 10,
        down: 6,
      })
    }
  })
}

const well: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w * 0.52, 0.8],
      [w * 0.4, 0.8],
      [w * 0.38, 0.3],
    ],
    c,
    12,
  )
  for (const s of [-1, 1]) h.box([s * w * 0.46, 0, 0], [0.12, height * 0.8, 0.12], rgb('#6b4c36'))
  h.roof([0, height * 0.76, 0], [w * 1.25, height * 0.24, w * 1.1], rgb(p.second ?? '#6e4a40'))
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

const statue: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height * 0.35, w], tone(c, 0.85), { taper: 0.9 })
  h.lathe(
    [0, height * 0.35, 0],
    [
      [w * 0.3, 0],
      [w * 0.22, height * 0.25],
      [w * 0.32, height * 0.42],
      [w * 0.1, height * 0.49],
    ],
    c,
    9,
  )
  h.blob([0, height * 0.9, 0], [w * 0.15, w * 0.19, w * 0.15], c, { rough: 0 })
  h.bar([w * 0.24, height * 0.73, 0], [w * 0.5, height * 0.98, w * 0.1], w * 0.13, c)
}

const tank: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.bar(
        [sx * w * 0.36, 0, sz * w * 0.36],
        [sx * w * 0.3, height * 0.45, sz * w * 0.3],
        0.12,
        tone(c, 0.6),
      )
  h.lathe(
    [0, height * 0.42, 0],
    [
      [w / 2, 0],
      [w / 2, height * 0.42],
      [0, height * 0.58],
    ],
    c,
    12,
  )
}

export const town: Record<string, Build> = {
  tower,
  cottage,
  barn,
  church,
  'street-lamp': streetLamp,
  road,
  pavement,
  puddle,
  pool,
  bench,
  stall,
  sign,
  post,
  fence,
  'stone-wall': stoneWall,
  fountain,
  grave,
  well,
  windmill,
  statue,
  tank,
}

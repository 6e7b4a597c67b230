import type { Random } from '#film/random.ts'
import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'

/**
 * Walls and floors. A wall is seen from its +z side only, so a camera outside looks through it. Each has a quiet
 * field, a foot (skirting) and a head (moulding) a little before it; `second` is the dado, the beams, the tiles.
 */

const strip = (h: Heap, w: number, y: number, tall: number, z: number, c: Rgb) => {
  h.quad([-w / 2, y, z], [w / 2, y, z], [w / 2, y + tall, z], [-w / 2, y + tall, z], tone(c, 0.9), c)
  h.quad(
    [-w / 2, y + tall, z],
    [w / 2, y + tall, z],
    [w / 2, y + tall, 0],
    [-w / 2, y + tall, 0],
    tone(c, 1.15),
  )
}

/** A painted field from `low` to `high`: a little lighter in its middle, darker under the ceiling. */
const field = (h: Heap, w: number, low: number, high: number, c: Rgb, r: Random) => {
  const n = Math.max(2, Math.round(w / 1.1))
  const shades = Array.from({ length: n + 1 }, () => 0.965 + r.next() * 0.07)
  const mid = low + (high - low) * 0.66
  const top = tone(c, 0.8)
  for (let i = 0; i < n; i++) {
    const [x0, x1] = [(i / n - 0.5) * w, ((i + 1) / n - 0.5) * w]
    const [a, b] = [tone(c, shades[i] ?? 1), tone(c, shades[i + 1] ?? 1)]
    const [la, lb] = [tone(a, 0.92), tone(b, 0.92)]
    h.tri([x0, low, 0], [x1, low, 0], [x1, mid, 0], la, lb, b)
    h.tri([x0, low, 0], [x1, mid, 0], [x0, mid, 0], la, b, a)
    h.tri([x0, mid, 0], [x1, mid, 0], [x1, high, 0], a, b, top)
    h.tri([x0, mid, 0], [x1, high, 0], [x0, high, 0], a, top, top)
  }
}

const wall: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const s = rgb(p.second ?? p.colour)
  const dado = p.second ? Math.min(0.98, height * 0.33) : 0
  h.on('shell', () => {
    h.as('plaster', () => field(h, w, dado, height, c, r))
    h.as('wood', () => {
      if (p.second) {
        h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, dado, 0], [-w / 2, dado, 0], tone(s, 0.84), s)
        const n = Math.max(2, Math.round(w / 0.62))
        for (let i = 0; i < n; i++) {
          const x = ((i + 0.5) / n - 0.5) * w
          const k = w / n / 2 - 0.07
          h.quad(
            [x - k, 0.22, 0.008],
            [x + k, 0.22, 0.008],
            [x + k, dado - 0.08, 0.008],
            [x - k, dado - 0.08, 0.008],
            tone(s, 0.92),
            tone(s, 1.09),
          )
        }
        strip(h, w, dado, 0.06, 0.035, tone(s, 1.12))
      }
      strip(h, w, 0, 0.13, 0.03, tone(s, p.second ? 0.74 : 0.82))
      strip(h, w, height - 0.08, 0.08, 0.05, tone(c, p.second ? 1.12 : 0.95))
    })
  })
}

/** Stripes or small figures on paper, over a wainscot. */
const paperedWall: Build = (h, p, env, r) => {
  wall(h, p, env, r)
  const [w, height] = p.size
  const c = rgb(p.colour)
  const low = p.second ? Math.min(0.98, height * 0.33) + 0.07 : 0.14
  const high = height - 0.09
  h.on('shell', () =>
    h.as('paper', () => {
      const n = Math.round(w / 0.36)
      for (let i = 0; i < n; i++) {
        const x = ((i + 0.5) / n - 0.5) * w
        h.quad(
          [x - 0.055, low, 0.004],
          [x + 0.055, low, 0.004],
          [x + 0.055, high, 0.004],
          [x - 0.055, high, 0.004],
          tone(c, 0.84),
          tone(c, 0.76),
        )
      }
    }),
  )
}

/** Wood from floor to head: boards with `second` unset, framed panels with it. */
const panelWall: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.on('shell', () =>
    h.as('wood', () => {
      if (!p.second) {
        const n = Math.round(w / 0.24)
        for (let i = 0; i < n; i++) {
          const [x0, x1] = [(i / n - 0.5) * w, ((i + 1) / n - 0.5) * w - 0.012]
          const own = tone(c, 0.9 + r.next() * 0.16)
          h.quad(
            [x0, 0, 0.006],
            [x1, 0, 0.006],
            [x1, height, 0.006],
            [x0, height, 0.006],
            tone(own, 0.9),
            tone(own, 0.84),
          )
        }
        h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, height, 0], [-w / 2, height, 0], tone(c, 0.45))
      } else {
        h.quad(
          [-w / 2, 0, 0],
          [w / 2, 0, 0],
          [w / 2, height, 0],
          [-w / 2, height, 0],
          tone(c, 0.88),
          tone(c, 0.82),
        )
        const n = Math.max(2, Math.round(w / 0.85))
        const s = rgb(p.second)
        for (const [low, high] of [
          [0.22, 0.86],
          [1.02, height - 0.42],
        ] as const)
          for (let i = 0; i < n; i++) {
            const x = ((i + 0.5) / n - 0.5) * w
            const k = w / n / 2 - 0.08
            h.quad(
              [x - k, low, 0.006],
              [x + k, low, 0.006],
              [x + k, high, 0.006],
              [x - k, high, 0.006],
              tone(c, 0.62),
            )
            h.quad(
              [x - k + 0.03, low + 0.03, 0.012],
              [x + k - 0.03, low + 0.03, 0.012],
              [x + k - 0.03, high - 0.03, 0.012],
              [x - k + 0.03, high - 0.03, 0.012],
              tone(s, 0.94),
              tone(s, 1.06),
            )
          }
        strip(h, w, 0.9, 0.06, 0.03, tone(c, 1.1))
      }
      strip(h, w, 0, 0.15, 0.035, tone(c, 0.72))
      strip(h, w, height - 0.12, 0.12, 0.07, tone(c, 1.05))
    }),
  )
}

/** Courses of stone or brick: only some stones are painted, the rest is a quiet field. */
const coursed =
  (tall: number, long: number, share: number, surface: 'stone' | 'brick'): Build =>
  (h, p, _env, r) => {
    const [w, height] = p.size
    const c = rgb(p.colour)
    h.on('shell', () =>
      h.as(surface, () => {
        field(h, w, 0, height, c, r)
        for (let j = 0; j * tall < height - tall * 0.5; j++) {
          let x = -w / 2 + (j % 2 ? long * 0.5 : 0)
          while (x < w / 2 - 0.05) {
            const to = Math.min(w / 2, x + long * (0.75 + r.next() * 0.5))
            if (r.chance(share)) {
              const own = tone(c, 0.82 + r.next() * 0.34)
              const [y0, y1] = [j * tall + 0.015, Math.min(height, (j + 1) * tall) - 0.015]
              h.quad(
                [x + 0.015, y0, 0.006],
                [to - 0.015, y0, 0.006],
                [to - 0.015, y1, 0.006],
                [x + 0.015, y1, 0.006],
                tone(own, 0.93),
                own,
              )
            }
            x = to
          }
        }
        strip(h, w, 0, 0.1, 0.03, tone(c, 0.7))
      }),
    )
  }

/** Plaster between dark timbers. */
const timberWall: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const s = rgb(p.second ?? '#4a3527')
  h.on('shell', () => {
    h.as('plaster', () => field(h, w, 0, height, c, r))
    h.as('wood', () => {
      const n = Math.max(2, Math.round(w / 1.5))
      for (let i = 0; i <= n; i++)
        h.box(
          [Math.max(-w / 2 + 0.08, Math.min(w / 2 - 0.08, (i / n - 0.5) * w)), 0, 0],
          [0.17, height, 0.07],
          tone(s, 0.92 + r.next() * 0.16),
        )
      for (const y of [0, 1.15, height - 0.2]) h.box([0, y, 0], [w, 0.16, 0.08], s)
      for (let i = 0; i < n; i++)
        if (r.chance(0.5)) {
          const [x0, x1] = [(i / n - 0.5) * w, ((i + 1) / n - 0.5) * w]
          h.bar([x0 + 0.1, 1.25, 0.02], [x1 - 0.1, height - 0.25, 0.02], 0.12, s)
        }
    })
  })
}

/** Tiles to the height of a shoulder, paint above. */
const tiledWall: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const s = rgb(p.second ?? '#dfe6e4')
  const top = Math.min(1.5, height * 0.5)
  h.on('shell', () => {
    h.as('plaster', () => field(h, w, top, height, c, r))
    h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, top, 0], [-w / 2, top, 0], tone(s, 0.76), tone(s, 0.82))
    const [nx, ny] = [Math.round(w / 0.34), Math.round(top / 0.25)]
    for (let i = 0; i < nx; i++)
      for (let j = 0; j < ny; j++) {
        const [x0, x1] = [(i / nx - 0.5) * w + 0.008, ((i + 1) / nx - 0.5) * w - 0.008]
        const [y0, y1] = [(j / ny) * top + 0.008, ((j + 1) / ny) * top - 0.008]
        h.quad(
          [x0, y0, 0.005],
          [x1, y0, 0.005],
          [x1, y1, 0.005],
          [x0, y1, 0.005],
          tone(s, 0.95 + r.next() * 0.06),
        )
      }
    strip(h, w, top, 0.05, 0.025, tone(s, 0.7))
    strip(h, w, 0, 0.1, 0.03, tone(s, 0.6))
  })
}

/** Smooth panels with lit seams: what is built after us. */
const hullWall: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 1.3))
  h.on('shell', () => {
    h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, height, 0], [-w / 2, height, 0], tone(c, 0.5))
    for (let i = 0; i < n; i++) {
      const [x0, x1] = [(i / n - 0.5) * w + 0.025, ((i + 1) / n - 0.5) * w - 0.025]
      const own = tone(c, 0.95 + r.next() * 0.1)
      for (const [y0, y1] of [
        [0.18, 0.92],
        [1.02, height - 0.3],
      ] as const) {
        const b = 0.06
        h.quad([x0, y0 + b, 0.03], [x1, y0 + b, 0.03], [x1, y1, 0.03], [x0, y1, 0.03], tone(own, 0.92), own)
        h.quad([x0 + b, y0, 0.01], [x1 - b, y0, 0.01], [x1, y0 + b, 0.03], [x0, y0 + b, 0.03], tone(own, 0.7))
      }
    }
    strip(h, w, 0, 0.12, 0.05, tone(c, 0.55))
  })
  h.on('glow', () =>
    h.quad(
      [-w / 2, 0.945, 0.02],
      [w / 2, 0.945, 0.02],
      [w / 2, 0.98, 0.02],
      [-w / 2, 0.98, 0.02],
      blend(rgb(p.second ?? '#9fe0ff'), env.lamp, 0.25),
    ),
  )
}

/** Canvas: a tent's wall, drawn up to a ridge. */
const canvasWall: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.on('shell', () =>
    h.as('cloth', () => {
      const n = Math.round(w / 0.5)
      for (let i = 0; i < n; i++) {
        const [x0, x1] = [(i / n - 0.5) * w, ((i + 1) / n - 0.5) * w]
        const own = tone(c, 0.93 + r.next() * 0.1)
        h.quad([x0, 0, 0], [x1, 0, 0.04], [x1, height, 0], [x0, height, 0], tone(own, 0.84), own)
      }
    }),
  )
}

/** Checked tiles; `second` is the other colour, size[1] the tile. */
const tiles: Build = (h, p, _env, r) => {
  const [w, , d] = p.size
  const k = p.size[1] > 0.1 ? p.size[1] : 0.5
  const [a, b] = [rgb(p.colour), rgb(p.second ?? p.colour)]
  const [nx, nz] = [Math.round(w / k), Math.round(d / k)]
  h.on('shell', () =>
    h.as('stone', () => {
      for (let i = 0; i < nx; i++)
        for (let j = 0; j < nz; j++) {
          const [x0, x1] = [(i / nx - 0.5) * w, ((i + 1) / nx - 0.5) * w]
          const [z0, z1] = [(j / nz - 0.5) * d, ((j + 1) / nz - 0.5) * d]
          h.quad(
            [x0, 0.002, z1],
            [x1, 0.002, z1],
            [x1, 0.002, z0],
            [x0, 0.002, z0],
            tone((i + j) % 2 ? a : b, 0.96 + r.next() * 0.07),
          )
        }
    }),
  )
}

/** One colour from wall to wall: carpet, lino, trodden earth, concrete. A little darker along its edges. */
const plainFloor: Build = (h, p) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  const n = 8
  const shade = (i: number, j: number) => {
    const edge = Math.min(i, j, n - i, n - j)
    return tone(c, edge === 0 ? 0.82 : 0.97 + (((i * 7 + j * 13 + p.seed) % 5) / 5) * 0.06)
  }
  h.on('shell', () => {
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const at = (a: number, b: number): [number, number, number] => [
          (a / n - 0.5) * w,
          0.002,
          (b / n - 0.5) * d,
        ]
        h.tri(
          at(i, j + 1),
          at(i + 1, j + 1),
          at(i + 1, j),
          shade(i, j + 1),
          shade(i + 1, j + 1),
          shade(i + 1, j),
        )
        h.tri(at(i, j + 1), at(i + 1, j), at(i, j), shade(i, j + 1), shade(i + 1, j), shade(i, j))
      }
  })
}

/** A woven rug: border, field, and by its seed stripes, a medallion or nothing. */
const rug: Build = (h, p) => {
  const [w, , d] = p.size
  const [c, s] = [rgb(p.colour), rgb(p.second ?? p.colour)]
  const flat = (x: number, z: number, y: number, kw: number, kd: number, colour: Rgb) =>
    h.quad([x - kw, y, z + kd], [x + kw, y, z + kd], [x + kw, y, z - kd], [x - kw, y, z - kd], colour)
  h.on('shell', () =>
    h.as('knit', () => {
      flat(0, 0, 0.012, w / 2, d / 2, c)
      flat(0, 0, 0.015, w / 2 - 0.1, d / 2 - 0.1, tone(s, 1.05))
      flat(0, 0, 0.018, w / 2 - 0.16, d / 2 - 0.16, tone(c, 0.9))
      if (p.seed % 3 === 0)
        for (let i = 0; i < 7; i++)
          flat(
            ((i + 0.5) / 7 - 0.5) * (w - 0.5),
            0,
            0.021,
            (w / 7) * 0.2,
            d / 2 - 0.26,
            tone(s, i % 2 ? 0.9 : 1.12),
          )
      if (p.seed % 3 === 1) {
        const n = 24
        for (const [k, colour, y] of [
          [0.3, s, 0.021],
          [0.2, tone(c, 1.15), 0.024],
          [0.1, tone(s, 0.8), 0.027],
        ] as const)
          for (let i = 0; i < n; i++) {
            const on = (t: number): [number, number, number] => [
              Math.sin((t / n) * 6.2832) * w * k,
              y,
              Math.cos((t / n) * 6.2832) * d * k,
            ]
            h.tri([0, y, 0], on(i), on(i + 1), colour)
          }
        for (const sx of [-1, 1])
          for (const sz of [-1, 1]) flat(sx * (w / 2 - 0.4), sz * (d / 2 - 0.34), 0.021, 0.12, 0.1, s)
      }
      for (const e of [-1, 1])
        for (let i = 0; i < d / 0.09; i++)
          flat(e * (w / 2 + 0.035), -d / 2 + (i + 0.5) * 0.09, 0.01, 0.035, 0.016, tone(s, 1.1))
    }),
  )
}

/** Drawings and stains of use on a floor: scattered straw, paper, leaves. */
const litter: Build = (h, p, _env, r) => {
  const [w, , d] = p.size
  const [c, s] = [rgb(p.colour), rgb(p.second ?? p.colour)]
  h.on('shell', () => {
    for (let i = 0; i < Math.min(140, w * d * 9); i++) {
      const [x, z, t] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d, r.next() * 6.28]
      const [dx, dz] = [Math.cos(t), Math.sin(t)]
      const [a, b] = [0.05 + r.next() * 0.08, 0.012 + r.next() * 0.02]
      const y = 0.012 + r.next() * 0.012
      h.quad(
        [x - dx * a + dz * b, y, z - dz * a - dx * b],
        [x + dx * a + dz * b, y, z + dz * a - dx * b],
        [x + dx * a - dz * b, y, z + dz * a + dx * b],
        [x - dx * a - dz * b, y, z - dz * a + dx * b],
        blend(c, s, r.next()),
      )
      h.quad(
        [x - dx * a - dz * b, y, z - dz * a + dx * b],
        [x + dx * a - dz * b, y, z + dz * a + dx * b],
        [x + dx * a + dz * b, y, z + dz * a - dx * b],
        [x - dx * a + dz * b, y, z - dz * a - dx * b],
        blend(c, s, r.next()),
      )
    }
  })
}

export const walls: Record<string, Build> = {
  wall,
  'papered-wall': paperedWall,
  'panel-wall': panelWall,
  'stone-wall-in': coursed(0.34, 0.72, 0.34, 'stone'),
  'brick-wall': coursed(0.13, 0.36, 0.2, 'brick'),
  'timber-wall': timberWall,
  'tiled-wall': tiledWall,
  'hull-wall': hullWall,
  'canvas-wall': canvasWall,
  tiles,
  'plain-floor': plainFloor,
  rug,
  litter,
}

import { random } from '#film/random.ts'

const ground = 46 // of 255: blank stock that is lit from behind, seen dark

type Mark = { x: number; y: number; light: number; r: number }

/** Marks a soft round spot. */
const spot = (out: Uint8ClampedArray, width: number, height: number, { x, y, light, r }: Mark): void => {
  for (let j = Math.max(0, Math.floor(y - r)); j < Math.min(height, y + r); j++)
    for (let i = Math.max(0, Math.floor(x - r)); i < Math.min(width, x + r); i++) {
      const share = Math.max(0, 1 - Math.hypot(i + 0.5 - x, j + 0.5 - y) / r)
      const at = j * width + i
      out[at] = (out[at] as number) + light * Math.min(1, share * 2)
    }
}

/** A hair: spots along a bent line. */
const hair = (
  out: Uint8ClampedArray,
  width: number,
  height: number,
  { x, y, light, r }: Mark,
  bend: number,
) => {
  for (let i = 0; i < 40; i++) {
    const [along, a] = [i * r * 0.8, bend + i * 0.05]
    const at = { x: x + along * Math.cos(a), y: y + along * Math.sin(a) * 0.8, light: light * 0.35, r }
    spot(out, width, height, at)
  }
}

/** How light the gate is: brighter in its middle. */
const gateOf = (width: number, height: number): Float32Array =>
  Float32Array.from({ length: width * height }, (_, i) => {
    const [u, v] = [(i % width) / width - 0.5, Math.floor(i / width) / height - 0.5]
    return 1.12 - 0.9 * (u * u + v * v)
  })

/** The frames of blank old stock in 8-bit grey, without its grain; the last goes on into the first. */
export function* drawOldFilm(width: number, height: number, frames: number): Generator<Uint8ClampedArray> {
  const gate = gateOf(width, height)
  const unit = Math.min(width, height) / 360
  const { fork } = random('old film')
  const lot = fork('scratches')
  const scratches = Array.from({ length: 4 }, () => ({
    ...{ x: lot.next(), sway: lot.next() * 0.02, turns: lot.int(1, 3), lot: lot.next() },
    ...{ from: lot.next(), length: 0.25 + lot.next() * 0.35, light: lot.int(26, 60) },
  }))
  for (let f = 0; f < frames; f++) {
    const t = f / frames
    const round = 2 * Math.PI * t
    const { next, int, chance } = fork(`frame ${f}`)
    const flicker = 1 + 0.05 * Math.sin(round * 7) + 0.04 * Math.sin(round * 17 + 1) + 0.06 * (next() - 0.5)
    const out = Uint8ClampedArray.from(gate, (light) => ground * light * flicker)
    for (const scratch of scratches) {
      if ((t - scratch.from + 1) % 1 > scratch.length) continue
      const x = (scratch.x + scratch.sway * Math.sin(round * scratch.turns + scratch.lot * 6)) * width
      const wide = Math.max(1, Math.round(unit * 0.8))
      for (let y = 0; y < height; y++)
        for (let i = 0; i < wide; i++) {
          const at = y * width + Math.min(width - 1, Math.max(0, Math.floor(x) + i))
          out[at] =
            (out[at] as number) + scratch.light * (0.6 + 0.4 * Math.sin(y / (40 * unit) + scratch.lot * 9))
        }
    }
    const mark = (r: number): Mark => ({
      ...{ x: next() * width, y: next() * height, r: r * unit },
      light: chance(0.7) ? int(60, 150) : -ground * 0.8,
    })
    for (let i = int(3, 11); i > 0; i--) spot(out, width, height, mark(0.9 + next() ** 3 * 5))
    if (chance(0.2)) hair(out, width, height, mark(0.9), next() * 6)
    yield out
  }
}

import type { Random } from '#film/random.ts'
import { samplesOf } from '#server/render/sound/wav.ts'
import { type Stereo, stereo } from './signal.ts'

/** A bed is this long; what is longer is put together from pieces of beds. */
export const BED = samplesOf(24_000)
/** Where one piece passes into the next. */
const CROSS = samplesOf(2500)

export type Piece = { bed: number; from: number; length: number; swap: boolean }

/**
 * Pieces of `beds` for so many samples: of many lengths, from anywhere, left and right exchanged in half of them, never
 * from where the last two began. The order is by chance and has no period, so nothing in it can be heard to loop.
 */
export const piecesOf = (samples: number, beds: number, random: Random): Piece[] => {
  const pieces: Piece[] = []
  for (let at = 0; at < samples; ) {
    const length = Math.min(BED, samplesOf(7000 + random.next() * 10_000))
    const bed = random.int(0, beds - 1)
    let from = 0
    for (let tries = 0; tries < 12; tries++) {
      from = Math.floor(random.next() * (BED - length))
      const near = pieces.slice(-2).some((each) => each.bed === bed && Math.abs(each.from - from) < CROSS)
      if (!near) break
    }
    pieces.push({ bed, from, length, swap: random.chance(0.5) })
    at += length - CROSS
  }
  return pieces
}

/** Lays the pieces one over the end of the other, at equal power: what does not belong together keeps its loudness. */
export const spliced = (samples: number, beds: readonly Stereo[], pieces: readonly Piece[]): Stereo => {
  const out = stereo(samples)
  const rise = Float32Array.from({ length: CROSS }, (_, i) => Math.sin(((i + 0.5) / CROSS) * (Math.PI / 2)))
  let at = 0
  pieces.forEach(({ bed, from, length, swap }, n) => {
    const source = beds[bed]
    if (source === undefined) return
    out.forEach((to, c) => {
      const own = source[swap ? 1 - c : c] as Float32Array
      const end = Math.min(length, samples - at)
      for (let i = 0; i < end; i++) {
        const left = length - 1 - i
        const gain =
          (n > 0 && i < CROSS ? (rise[i] as number) : 1) * (left < CROSS ? (rise[left] as number) : 1)
        to[at + i] = (to[at + i] as number) + (own[from + i] as number) * gain
      }
    })
    at += length - CROSS
  })
  return out
}

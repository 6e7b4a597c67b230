import { CEPSTRUM, cepstraOf } from '#server/providers/speech/cepstrum.ts'
import { pitchOf } from '#server/providers/speech/psola.ts'
import { resample } from '#server/render/sound/resample.ts'
import { decodeWav } from '#server/render/sound/wav.ts'

/**
 * What one hears of a speaker in a take: the means and the spreads of the mel cepstra of its loud frames (the vocal tract
 * and its shift), the middle and the spread of the pitch in semitones.
 */
export type Print = number[]

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / Math.max(1, xs.length)
const spread = (xs: readonly number[]): number => {
  const middle = mean(xs)
  return Math.sqrt(mean(xs.map((x) => (x - middle) ** 2)))
}

export const printOf = (wav: Uint8Array): Print => {
  const { rate, channels } = decodeWav(wav)
  const x = resample(channels[0] ?? new Float32Array(0), rate, CEPSTRUM.rate)
  const rows = cepstraOf(x)
  const levels = rows.map((row) => row[0] as number).sort((a, b) => b - a)
  const loud = levels[Math.floor(levels.length * 0.7)] ?? 0
  const heard = rows.filter((row) => (row[0] as number) >= loud)
  const shapes = Array.from({ length: CEPSTRUM.count - 1 }, (_, k) =>
    heard.map((row) => row[k + 1] as number),
  )
  const tones = [...pitchOf(x, CEPSTRUM.rate)].filter((hz) => hz > 0).map((hz) => 12 * Math.log2(hz / 100))
  const middle = tones.sort((a, b) => a - b)[tones.length >> 1] ?? 0
  return [...shapes.map(mean), ...shapes.map(spread), middle, spread(tones)]
}

/**
 * Distances between speakers from several takes of each: every feature is measured in the spread that it has between the
 * takes of one speaker, so that 1 is as far as a speaker is from himself. `within`: the farthest that two takes of one
 * speaker are apart; `known`: the share of takes that lie nearest to their own speaker's others.
 */
export const compare = (
  prints: Record<string, Print[]>,
): { names: string[]; between: number[][]; within: number; known: number } => {
  const names = Object.keys(prints)
  const takes = names.flatMap((name) => (prints[name] ?? []).map((print) => ({ name, print })))
  const size = takes[0]?.print.length ?? 0
  const scale = Array.from({ length: size }, (_, k) =>
    Math.max(1e-6, mean(names.map((name) => spread((prints[name] ?? []).map((print) => print[k] ?? 0))))),
  )
  const apart = (a: Print, b: Print) =>
    Math.sqrt(mean(scale.map((s, k) => (((a[k] ?? 0) - (b[k] ?? 0)) / s) ** 2)) / 2)
  const middle = (all: readonly Print[]): Print =>
    scale.map((_, k) => mean(all.map((print) => print[k] ?? 0)))
  const own = takes.map(({ name, print }) => {
    const rest = (who: string) => (prints[who] ?? []).filter((other) => other !== print)
    const distances = names.map((who) => apart(print, middle(rest(who))))
    const nearest = names[distances.indexOf(Math.min(...distances))]
    return { self: distances[names.indexOf(name)] ?? 0, right: nearest === name }
  })
  return {
    names,
    between: names.map((a) => names.map((b) => apart(middle(prints[a] ?? []), middle(prints[b] ?? [])))),
    within: Math.max(...own.map(({ self }) => self)),
    known: mean(own.map(({ right }) => (right ? 1 : 0))),
  }
}

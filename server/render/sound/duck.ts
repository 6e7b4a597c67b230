import type { MixClip, MixSpec } from '#film/sound.ts'
import { ungated } from './loudness.ts'
import { RATE, samplesOf } from './wav.ts'

/** Speech should stand this much above what lies under it; 10 dB is the yardstick, the rest is margin for the room. */
const WANTED = 12.5
const DEEPEST = 24

export type Spoken = { from: number; to: number } // samples

/** Where one can hear somebody speak: the dialogue clips, joined where the gap is shorter than a breath. */
export const spokenIn = (spec: MixSpec): Spoken[] => {
  const breath = samplesOf(350)
  const out: Spoken[] = []
  const clips = spec.clips.filter((c) => c.bus === 'dialogue').sort((a, b) => a.at - b.at)
  for (const clip of clips) {
    const from = samplesOf(clip.at)
    const to = Math.min(samplesOf(spec.ms), samplesOf(clip.at + clip.ms))
    const last = out.at(-1)
    if (to <= from) continue
    if (last !== undefined && from - last.to < breath) last.to = Math.max(last.to, to)
    else out.push({ from, to })
  }
  return out
}

type Bus = MixClip['bus']
export type Buses = Record<Bus, [Float32Array, Float32Array]>

const cut = (bus: [Float32Array, Float32Array], { from, to }: Spoken) => [
  bus[0].subarray(from, to),
  bus[1].subarray(from, to),
]
const under = (buses: Buses, spoken: Spoken): Float32Array[] => {
  const music = cut(buses.music, spoken)
  const ambience = cut(buses.ambience, spoken)
  return music.map((channel, c) => {
    const other = ambience[c]
    return channel.map((x, i) => x + (other?.[i] ?? 0))
  })
}

/** dB of the speech over music and ambience together in one stretch. */
export const speechOver = (buses: Buses, spoken: Spoken): number =>
  ungated(cut(buses.dialogue, spoken) as Float32Array[]) - ungated(under(buses, spoken))

const smooth = (x: number) => x * x * (3 - 2 * x)

/** Lowers what lies under the stretch: down before the first word, up again after the last, deeper where it must be. */
const dip = (
  bus: [Float32Array, Float32Array],
  { from, to }: Spoken,
  db: number,
  before: number,
  after: number,
) => {
  const length = bus[0].length
  for (let i = Math.max(0, from - before); i < Math.min(length, to + after); i++) {
    const depth = i < from ? smooth((i - from + before) / before) : i < to ? 1 : 1 - smooth((i - to) / after)
    const gain = 10 ** ((db * depth) / 20)
    bus[0][i] = (bus[0][i] as number) * gain
    bus[1][i] = (bus[1][i] as number) * gain
  }
}

/** Ducks every bed under every stretch of speech, in place. */
export const duck = (buses: Buses, spec: MixSpec, stretches: Spoken[]): void => {
  const before = Math.max(1, Math.round((spec.duck.lookAhead * RATE) / 1000))
  const after = Math.max(1, Math.round((spec.duck.release * RATE) / 1000))
  for (const spoken of stretches) {
    dip(buses.music, spoken, spec.duck.music, before, after)
    dip(buses.ambience, spoken, spec.duck.ambience, before, after)
    dip(buses.effects, spoken, spec.duck.effects, before, after)
  }
  // A mix that asks for no ducking gets none.
  if (spec.duck.music >= 0 && spec.duck.ambience >= 0) return
  for (const spoken of stretches) {
    const missing = Math.min(DEEPEST, WANTED - speechOver(buses, spoken))
    if (missing <= 0) continue
    dip(buses.music, spoken, -missing, before, after)
    dip(buses.ambience, spoken, -missing, before, after)
  }
}

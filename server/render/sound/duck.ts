import type { MixClip, MixSpec } from '#film/sound.ts'
import { CONTROL, control, powersOf } from './control.ts'
import { RATE, samplesOf } from './wav.ts'

/** Speech should stand this much above what lies under it; 10 dB is the yardstick, the rest is margin for the room. */
const WANTED = 12.5
const DEEPEST = 24

export type Spoken = { from: number; to: number } // samples

/** Where somebody speaks: each line by itself, those that are said together as one. */
export const spokenIn = (spec: MixSpec): Spoken[] => {
  const out: Spoken[] = []
  const clips = spec.clips.filter((c) => c.bus === 'dialogue').sort((a, b) => a.at - b.at)
  for (const clip of clips) {
    const from = samplesOf(clip.at)
    const to = Math.min(samplesOf(spec.ms), samplesOf(clip.at + clip.ms))
    const last = out.at(-1)
    if (to <= from) continue
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to)
    else out.push({ from, to })
  }
  return out
}

type Bus = MixClip['bus']
export type Buses = Record<Bus, [Float32Array, Float32Array]>

/** A voice is heard while it is no more than this below its loudest in the stretch. */
const AUDIBLE = 10 ** (-28 / 10)

/** 1 for each control step of the reel in which a voice is heard: within the words, not between the sentences. */
const voiced = (dialogue: readonly Float32Array[], stretches: readonly Spoken[]): Uint8Array => {
  const out = new Uint8Array(Math.ceil((dialogue[0]?.length ?? 0) / CONTROL))
  for (const { from, to } of stretches) {
    const first = Math.max(0, Math.floor(from / CONTROL))
    const powers = powersOf(dialogue, first * CONTROL, to)
    const top = powers.reduce((a, b) => Math.max(a, b), 0)
    powers.forEach((power, k) => {
      if (power > 1e-9 && power > top * AUDIBLE) out[first + k] = 1
    })
  }
  return out
}

const smooth = (x: number) => x * x * (3 - 2 * x)
const HOLD = 0.2 // seconds: the bed does not rise between two words
export const PAUSE = 1.3 // seconds: nor in a pause after which somebody goes on; it would only pump

/** A pause that is too short for the bed to come up and go again counts as speech. */
const joined = (heard: Uint8Array): Uint8Array => {
  const out = heard.slice()
  for (let k = 0, last = Number.NEGATIVE_INFINITY; k < heard.length; k++) {
    if (!heard[k]) continue
    if (k - last > 1 && (k - last) * (CONTROL / RATE) < PAUSE) out.fill(1, last + 1, k)
    last = k
  }
  return out
}

/** 0 … 1 for each control step: down before a word comes, held through it, up slowly after the last. */
const depthOf = (heard: Uint8Array, lookAhead: number, release: number): Float32Array => {
  const depth = new Float32Array(heard.length)
  const step = CONTROL / RATE
  for (let k = heard.length - 1, away = Number.POSITIVE_INFINITY; k >= 0; k--) {
    away = heard[k] ? 0 : away + step
    depth[k] = smooth(Math.max(0, 1 - away / Math.max(step, lookAhead)))
  }
  for (let k = 0, since = Number.POSITIVE_INFINITY; k < heard.length; k++) {
    since = heard[k] ? 0 : since + step
    const after = smooth(Math.min(1, Math.max(0, 1 - (since - HOLD) / Math.max(step, release))))
    depth[k] = Math.max(depth[k] as number, after)
  }
  return depth
}

const sum = (powers: Float64Array, heard: Uint8Array, first: number): number =>
  powers.reduce((total, power, k) => total + (heard[first + k] ? power : 0), 0)

/** dB of the speech over music and ambience together while a voice is heard in the stretch. */
export const speechOver = (buses: Buses, heard: Uint8Array, { from, to }: Spoken): number => {
  const first = Math.max(0, Math.floor(from / CONTROL))
  const of = (bus: Bus) => sum(powersOf(buses[bus], first * CONTROL, to, 'weighted'), heard, first)
  const bed = of('music') + of('ambience')
  return Math.min(60, 10 * Math.log10(Math.max(1e-12, of('dialogue')) / Math.max(1e-12, bed)))
}

/** dB by which a bed's depth changes in a control step at most: it moves, it does not jump. */
const SLOPE = 0.24

/** How much deeper than asked the beds must go under each control step, in dB: what a line lacks, reached and left gently. */
const deeper = (
  buses: Buses,
  spec: MixSpec,
  heard: Uint8Array,
  stretches: readonly Spoken[],
): Float32Array => {
  const extra = new Float32Array(heard.length)
  const lowered = (bus: 'music' | 'ambience') => 10 ** (spec.duck[bus] / 10)
  for (const { from, to } of stretches) {
    const first = Math.max(0, Math.floor(from / CONTROL))
    const of = (bus: Bus) => sum(powersOf(buses[bus], first * CONTROL, to, 'weighted'), heard, first)
    const bed = of('music') * lowered('music') + of('ambience') * lowered('ambience')
    const over = 10 * Math.log10(Math.max(1e-12, of('dialogue')) / Math.max(1e-12, bed))
    extra.fill(Math.max(0, Math.min(DEEPEST, WANTED - over)), first, Math.ceil(to / CONTROL))
  }
  const gently = (k: number, from: number) => {
    extra[k] = Math.max(extra[k] as number, (extra[from] ?? 0) - SLOPE)
  }
  for (let k = 1; k < extra.length; k++) gently(k, k - 1)
  for (let k = extra.length - 2; k >= 0; k--) gently(k, k + 1)
  return extra
}

/** Ducks every bed under every voice, in place. @returns the control steps in which a voice is heard */
export const duck = (buses: Buses, spec: MixSpec, stretches: readonly Spoken[]): Uint8Array => {
  const heard = voiced(buses.dialogue, stretches)
  if (stretches.length === 0) return heard
  const depth = depthOf(joined(heard), spec.duck.lookAhead / 1000, spec.duck.release / 1000)
  // A mix that asks for no ducking gets none.
  const none = spec.duck.music >= 0 && spec.duck.ambience >= 0
  const extra = none ? new Float32Array(heard.length) : deeper(buses, spec, heard, stretches)
  for (const bus of ['music', 'effects', 'ambience'] as const) {
    const gains = depth.map((d, k) => {
      const db = spec.duck[bus] - (bus === 'effects' ? 0 : (extra[k] as number))
      return 10 ** ((db * d) / 20)
    })
    for (const channel of buses[bus]) control(channel, gains)
  }
  return heard
}

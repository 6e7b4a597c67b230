import type { Mix, MixClip, MixSpec } from '#film/sound.ts'
import { type Buses, duck, speechOver, spokenIn } from './duck.ts'
import { limiterGain, peaksOf } from './limiter.ts'
import { integrated, SILENCE } from './loudness.ts'
import { truePeak } from './peak.ts'
import { resample } from './resample.ts'
import { reverb, rooms } from './reverb.ts'
import { decodeWav, encodeWav, RATE, samplesOf } from './wav.ts'

export const mixVersion = 'mix-2'

type Pair = [Float32Array, Float32Array]
const pair = (length: number): Pair => [new Float32Array(length), new Float32Array(length)]

/** Clips begin and end within at least this, so that nothing clicks. */
const DECLICK = samplesOf(3)

/** Constant power for one channel, balance for two: the middle keeps the sound as it is. */
const panned = (
  channels: Float32Array[],
  pan: number,
): { from: [number, number]; gain: [number, number] } => {
  const angle = ((pan + 1) * Math.PI) / 4
  if (channels.length === 1) return { from: [0, 0], gain: [Math.cos(angle), Math.sin(angle)] }
  return {
    from: [0, 1],
    gain: [Math.min(1, Math.SQRT2 * Math.cos(angle)), Math.min(1, Math.SQRT2 * Math.sin(angle))],
  }
}

/** Lays one clip on its bus, and what of it the rooms hear on the sends. */
const lay = (
  clip: MixClip,
  channels: Float32Array[],
  bus: Pair,
  sends: { small: Float32Array; large: Float32Array },
) => {
  const start = samplesOf(clip.at)
  const offset = samplesOf(clip.offset)
  const length = Math.min(samplesOf(clip.ms), (channels[0]?.length ?? 0) - offset, bus[0].length - start)
  const fadeIn = Math.max(DECLICK, samplesOf(clip.fadeIn))
  const fadeOut = Math.max(DECLICK, samplesOf(clip.fadeOut))
  const level = 10 ** (clip.gain / 20)
  const { from, gain } = panned(channels, clip.pan)
  const left = channels[from[0]]
  const right = channels[from[1]]
  if (left === undefined || right === undefined) return
  const large = clip.room > 0.5 ? clip.room : 0
  const small = clip.room > 0.5 ? 0 : clip.room * 2
  for (let i = 0; i < length; i++) {
    // Equal power: two clips that cross keep their loudness.
    const rise = i < fadeIn ? Math.sin((i / fadeIn) * (Math.PI / 2)) : 1
    const fall = length - i < fadeOut ? Math.sin(((length - i) / fadeOut) * (Math.PI / 2)) : 1
    const g = level * rise * fall
    const l = (left[offset + i] as number) * g * gain[0]
    const r = (right[offset + i] as number) * g * gain[1]
    bus[0][start + i] = (bus[0][start + i] as number) + l
    bus[1][start + i] = (bus[1][start + i] as number) + r
    sends.small[start + i] = (sends.small[start + i] as number) + (l + r) * small
    sends.large[start + i] = (sends.large[start + i] as number) + (l + r) * large
  }
}

const names = ['dialogue', 'music', 'effects', 'ambience'] as const

const layAll = async (spec: MixSpec, load: (asset: string) => Promise<Uint8Array>): Promise<Buses> => {
  const length = samplesOf(spec.ms)
  const buses: Buses = {
    dialogue: pair(length),
    music: pair(length),
    effects: pair(length),
    ambience: pair(length),
  }
  for (const name of names) {
    const clips = spec.clips.filter((clip) => clip.bus === name)
    const sends = { small: new Float32Array(length), large: new Float32Array(length) }
    const assets = new Map<string, Float32Array[]>()
    for (const clip of clips) {
      const known = assets.get(clip.asset)
      const audio = known === undefined ? decodeWav(await load(clip.asset)) : null
      const channels = known ?? audio?.channels.map((c) => resample(c, audio.rate, RATE)) ?? []
      assets.set(clip.asset, channels)
      lay(clip, channels, buses[name], sends)
    }
    for (const size of ['small', 'large'] as const) {
      if (!clips.some((clip) => (size === 'large' ? clip.room > 0.5 : clip.room > 0 && clip.room <= 0.5)))
        continue
      reverb(sends[size], rooms[size]).forEach((echo, c) => {
        const channel = buses[name][c as 0 | 1]
        for (let i = 0; i < length; i++) channel[i] = (channel[i] as number) + (echo[i] as number)
      })
    }
  }
  return buses
}

const sum = (buses: Buses): Pair => {
  const out = pair(buses.dialogue[0].length)
  for (const name of names)
    for (const c of [0, 1] as const) {
      const channel = buses[name][c]
      for (let i = 0; i < channel.length; i++) out[c][i] = (out[c][i] as number) + (channel[i] as number)
    }
  return out
}

const times = (channels: Pair, gain: number, curve: Float32Array): Pair => {
  const out = pair(curve.length)
  for (const c of [0, 1] as const)
    for (let i = 0; i < curve.length; i++)
      out[c][i] = (channels[c][i] as number) * gain * (curve[i] as number)
  return out
}

/** Louder until the target is met with the peaks held, in at most six passes: a limiter takes away some of what a gain gives. */
const master = (mixed: Pair, spec: MixSpec): { gain: number; curve: Float32Array } => {
  const before = integrated(mixed)
  const ceiling = 10 ** (spec.truePeak / 20)
  if (before <= SILENCE) return { gain: 1, curve: new Float32Array(mixed[0].length).fill(1) }
  let db = spec.lufs - before
  // No pass raises the gain by more than 12 dB over the first.
  const peaks = peaksOf(mixed, ceiling / 10 ** ((db + 12) / 20))
  for (let pass = 0; ; pass++) {
    const gain = 10 ** (db / 20)
    const curve = limiterGain(mixed, gain, ceiling, peaks)
    const off = spec.lufs - integrated(times(mixed, gain, curve))
    if (Math.abs(off) < 0.1 || pass === 5) return { gain, curve }
    db = Math.min(spec.lufs - before + 12, db + Math.max(-6, Math.min(6, off * 1.3)))
  }
}

/** Mixes and masters a film's sound: exactly `spec.ms` long. The stems add up to the mix. */
export const mixDown = async (
  spec: MixSpec,
  load: (asset: string) => Promise<Uint8Array>,
): Promise<
  { wav: Uint8Array; stems: Record<string, Uint8Array> } & Pick<Mix, 'lufs' | 'truePeak' | 'speechOverBed'>
> => {
  const buses = await layAll(spec, load)
  const stretches = spokenIn(spec)
  duck(buses, spec, stretches)
  const over = stretches.map((spoken) => speechOver(buses, spoken))
  const mixed = sum(buses)
  const { gain, curve } = master(mixed, spec)
  const out = times(mixed, gain, curve)
  const stems = Object.fromEntries(
    names.map((name) => [name, encodeWav({ rate: RATE, channels: times(buses[name], gain, curve) })]),
  )
  return {
    wav: encodeWav({ rate: RATE, channels: out }),
    stems,
    lufs: Math.round(integrated(out) * 100) / 100,
    truePeak: Math.round(truePeak(out) * 100) / 100,
    speechOverBed: over.length === 0 ? null : Math.round(Math.min(...over) * 10) / 10,
  }
}

import type { MixClip, MixSpec, Space } from '#film/sound.ts'
import type { Buses } from './duck.ts'
import { filter, highPass, lowPass } from './filter.ts'
import type { Reel } from './reels.ts'
import { resample } from './resample.ts'
import { reverb } from './reverb.ts'
import { decodeWav, RATE, samplesOf } from './wav.ts'

export type Pair = [Float32Array, Float32Array]
export const pair = (length: number): Pair => [new Float32Array(length), new Float32Array(length)]
export const busNames = ['dialogue', 'music', 'effects', 'ambience'] as const

/** Clips begin and end within at least this, so that nothing clicks. */
const DECLICK = samplesOf(3)

/** A hall has died away in this time: what was before a reel is heard in it. */
const TAIL = RATE * 4

/** A room one speaks in, and a hall: for clips that do not say where they are. */
const rooms = {
  small: { seconds: 0.45, before: 0.006, damp: 4800 },
  large: { seconds: 1.9, before: 0.022, damp: 3600 },
} satisfies Record<string, Space>

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

/** Takes away what is below hearing, and any constant that an instrument or a voice brought along. */
const steady = highPass(20)

/** What one place hears: the send, and the stretches of it in which there is anything. */
type Send = { space: Space; heard: Float32Array; spans: Reel[] }

/** Equal power: two clips that cross keep their loudness. */
const faded = (i: number, frames: number): number =>
  i >= frames ? 1 : Math.sin((i / frames) * (Math.PI / 2))

const add = (
  to: Float32Array,
  at: number,
  from: Float32Array,
  first: number,
  count: number,
  gain: number,
) => {
  for (let i = 0; i < count; i++) to[at + i] = (to[at + i] as number) + (from[first + i] as number) * gain
}

/** So many samples of a channel from `offset` on; one that goes round begins anew at its end. */
const taken = (channel: Float32Array, offset: number, whole: number, round: boolean): Float32Array => {
  if (!round) return channel.slice(offset, offset + whole)
  const out = new Float32Array(whole)
  for (let at = 0, from = offset % channel.length; at < whole; from = 0) {
    const part = channel.subarray(from, from + whole - at)
    out.set(part, at)
    at += part.length
  }
  return out
}

/** The level between the keys of a curve, in dB: held before the first and after the last. */
const follow = (out: Float32Array, curve: NonNullable<MixClip['curve']>): void => {
  let i = 0
  const keys = curve.map(({ at, db }) => ({ at: samplesOf(at), db }))
  for (let n = 0; n < out.length; n++) {
    while (i < keys.length && (keys[i]?.at ?? 0) <= n) i++
    const [before, after] = [keys[i - 1], keys[i]]
    const from = before ?? after
    if (from === undefined) return
    const db =
      before && after
        ? before.db + ((after.db - before.db) * (n - before.at)) / (after.at - before.at)
        : from.db
    out[n] = (out[n] as number) * 10 ** (db / 20)
  }
}

/** A piece of a channel as its clip wants it: at its level, faded, its top taken off. */
const shaped = (clip: MixClip, channel: Float32Array, offset: number, whole: number): Float32Array => {
  const out = taken(channel, offset, whole, clip.round === true)
  if (clip.curve !== undefined) follow(out, clip.curve)
  if (clip.cutoff !== undefined && clip.cutoff < 18_000) filter(out, lowPass(clip.cutoff, 0.6))
  const fadeIn = Math.min(whole, Math.max(DECLICK, samplesOf(clip.fadeIn)))
  const fadeOut = Math.min(whole, Math.max(DECLICK, samplesOf(clip.fadeOut)))
  for (let i = 0; i < fadeIn; i++) out[i] = (out[i] as number) * faded(i, fadeIn)
  for (let i = 0; i < fadeOut; i++) out[whole - 1 - i] = (out[whole - 1 - i] as number) * faded(i, fadeOut)
  return out
}

/** Lays what a window hears of one clip on its bus, and what of it the room hears on the send. */
const lay = (clip: MixClip, channels: Float32Array[], bus: Pair, send: Send | null, window: Reel) => {
  const start = samplesOf(clip.at) - window.from
  const offset = samplesOf(clip.offset)
  const long = channels[0]?.length ?? 0
  const whole = clip.round && long > 0 ? samplesOf(clip.ms) : Math.min(samplesOf(clip.ms), long - offset)
  const first = Math.max(0, -start)
  const count = Math.min(whole, window.to - window.from - start) - first
  if (count <= 0) return
  const own = channels.map((channel) => shaped(clip, channel, offset, whole))
  const level = 10 ** (clip.gain / 20)
  const { from, gain } = panned(channels, clip.pan)
  for (const c of [0, 1] as const) {
    const source = own[from[c]]
    if (source === undefined) return
    add(bus[c], start + first, source, first, count, level * gain[c])
    if (send !== null) {
      const wet = clip.space !== undefined || clip.room > 0.5 ? clip.room : clip.room * 2
      add(send.heard, start + first, source, first, count, level * gain[c] * wet)
    }
  }
  send?.spans.push({ from: start + first, to: start + first + count })
}

const spaceOf = (clip: MixClip): Space => clip.space ?? (clip.room > 0.5 ? rooms.large : rooms.small)

/** Stretches that are heard one into the other, each with what rings on after it. */
const joined = (spans: Reel[], tail: number, end: number): Reel[] => {
  const out: Reel[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    const until = Math.min(end, to + tail)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, until)
    else out.push({ from, to: until })
  }
  return out
}

const ring = (bus: Pair, { space, heard, spans }: Send): void => {
  const tail = Math.round(RATE * (space.before + space.seconds * 1.1))
  for (const { from, to } of joined(spans, tail, heard.length))
    reverb(heard.subarray(from, to), space).forEach((echo, c) => {
      add(bus[c as 0 | 1], from, echo, 0, echo.length, 1)
    })
}

/** The four buses of one reel with their rooms, not yet ducked. */
export const layReel = async (
  spec: MixSpec,
  reel: Reel,
  load: (asset: string) => Promise<Uint8Array>,
): Promise<Buses> => {
  const window = { from: Math.max(0, reel.from - TAIL), to: reel.to }
  const length = window.to - window.from
  const heard = spec.clips.filter(
    ({ at, ms }) => samplesOf(at) < window.to && samplesOf(at) + samplesOf(ms) > window.from,
  )
  const buses: Buses = { dialogue: pair(0), music: pair(0), effects: pair(0), ambience: pair(0) }
  for (const name of busNames) {
    const bus = pair(length)
    const sends = new Map<string, Send>()
    const assets = new Map<string, Float32Array[]>()
    for (const clip of heard.filter((each) => each.bus === name)) {
      const known = assets.get(clip.asset)
      const audio = known === undefined ? decodeWav(await load(clip.asset)) : null
      const channels = known ?? audio?.channels.map((c) => resample(c, audio.rate, RATE)) ?? []
      assets.set(clip.asset, channels)
      const space = spaceOf(clip)
      const key = JSON.stringify(space)
      const send = sends.get(key) ?? { space, heard: new Float32Array(clip.room > 0 ? length : 0), spans: [] }
      if (clip.room > 0) sends.set(key, send)
      lay(clip, channels, bus, clip.room > 0 ? send : null, window)
    }
    for (const send of sends.values()) ring(bus, send)
    for (const channel of bus) filter(channel, steady)
    const before = reel.from - window.from
    buses[name] = [bus[0].subarray(before), bus[1].subarray(before)]
  }
  return buses
}

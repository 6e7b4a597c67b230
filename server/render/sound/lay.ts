import type { MixClip, MixSpec } from '#film/sound.ts'
import type { Buses } from './duck.ts'
import type { Reel } from './reels.ts'
import { resample } from './resample.ts'
import { reverb, rooms } from './reverb.ts'
import { decodeWav, RATE, samplesOf } from './wav.ts'

export type Pair = [Float32Array, Float32Array]
export const pair = (length: number): Pair => [new Float32Array(length), new Float32Array(length)]
export const busNames = ['dialogue', 'music', 'effects', 'ambience'] as const

/** Clips begin and end within at least this, so that nothing clicks. */
const DECLICK = samplesOf(3)

/** A hall has died away in this time: what was before a reel is heard in it. */
const TAIL = RATE * 4

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

type Sends = { small: Float32Array; large: Float32Array }

/** Lays what a window hears of one clip on its bus, and what of it the rooms hear on the sends. */
const lay = (clip: MixClip, channels: Float32Array[], bus: Pair, sends: Sends, window: Reel) => {
  const start = samplesOf(clip.at) - window.from
  const offset = samplesOf(clip.offset)
  const whole = Math.min(samplesOf(clip.ms), (channels[0]?.length ?? 0) - offset)
  const shown = Math.min(whole, window.to - window.from - start)
  const fadeIn = Math.max(DECLICK, samplesOf(clip.fadeIn))
  const fadeOut = Math.max(DECLICK, samplesOf(clip.fadeOut))
  const level = 10 ** (clip.gain / 20)
  const { from, gain } = panned(channels, clip.pan)
  const left = channels[from[0]]
  const right = channels[from[1]]
  if (left === undefined || right === undefined) return
  const large = clip.room > 0.5 ? clip.room : 0
  const small = clip.room > 0.5 ? 0 : clip.room * 2
  for (let i = Math.max(0, -start); i < shown; i++) {
    // Equal power: two clips that cross keep their loudness.
    const rise = i < fadeIn ? Math.sin((i / fadeIn) * (Math.PI / 2)) : 1
    const fall = whole - i < fadeOut ? Math.sin(((whole - i) / fadeOut) * (Math.PI / 2)) : 1
    const g = level * rise * fall
    const l = (left[offset + i] as number) * g * gain[0]
    const r = (right[offset + i] as number) * g * gain[1]
    bus[0][start + i] = (bus[0][start + i] as number) + l
    bus[1][start + i] = (bus[1][start + i] as number) + r
    sends.small[start + i] = (sends.small[start + i] as number) + (l + r) * small
    sends.large[start + i] = (sends.large[start + i] as number) + (l + r) * large
  }
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
    const clips = heard.filter((clip) => clip.bus === name)
    const bus = pair(length)
    const sends = { small: new Float32Array(length), large: new Float32Array(length) }
    const assets = new Map<string, Float32Array[]>()
    for (const clip of clips) {
      const known = assets.get(clip.asset)
      const audio = known === undefined ? decodeWav(await load(clip.asset)) : null
      const channels = known ?? audio?.channels.map((c) => resample(c, audio.rate, RATE)) ?? []
      assets.set(clip.asset, channels)
      lay(clip, channels, bus, sends, window)
    }
    for (const size of ['small', 'large'] as const) {
      if (!clips.some((clip) => (size === 'large' ? clip.room > 0.5 : clip.room > 0 && clip.room <= 0.5)))
        continue
      reverb(sends[size], rooms[size]).forEach((echo, c) => {
        const channel = bus[c as 0 | 1]
        for (let i = 0; i < length; i++) channel[i] = (channel[i] as number) + (echo[i] as number)
      })
    }
    const before = reel.from - window.from
    buses[name] = [bus[0].subarray(before), bus[1].subarray(before)]
  }
  return buses
}

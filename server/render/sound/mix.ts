import type { Mix, MixSpec } from '#film/sound.ts'
import { type Buses, duck, speechOver, spokenIn } from './duck.ts'
import { busNames, layReel, type Pair, pair } from './lay.ts'
import { integratedOf } from './loudness.ts'
import { master } from './master.ts'
import { truePeak } from './peak.ts'
import { type Reel, reelsOf } from './reels.ts'
import type { Open } from './sink.ts'
import { samplesOf } from './wav.ts'

export const mixVersion = 'mix-3'

/** One reel with its beds ducked, and how far each of its voices stands above them. */
const mixReel = async (
  spec: MixSpec,
  reel: Reel,
  load: (asset: string) => Promise<Uint8Array>,
): Promise<{ buses: Buses; over: number[] }> => {
  const buses = await layReel(spec, reel, load)
  const stretches = spokenIn(spec)
    .filter(({ from, to }) => from < reel.to && to > reel.from)
    .map(({ from, to }) => ({ from: from - reel.from, to: to - reel.from }))
  duck(buses, spec, stretches)
  return { buses, over: stretches.map((spoken) => speechOver(buses, spoken)) }
}

const add = (buses: Buses, at: number, out: Pair): void => {
  for (const name of busNames)
    for (const c of [0, 1] as const) {
      const channel = buses[name][c]
      for (let i = 0; i < channel.length; i++)
        out[c][at + i] = (out[c][at + i] as number) + (channel[i] as number)
    }
}

/** The samples [from, to) of a pair that begins at `start`, at the master's level. */
const mastered = (
  channels: Pair,
  start: number,
  { from, to }: Reel,
  { gain, curve }: { gain: number; curve: Float32Array },
): Pair => {
  const out = pair(to - from)
  for (const c of [0, 1] as const)
    for (let i = from; i < to; i++)
      out[c][i - from] = (channels[c][i - start] as number) * gain * (curve[i] as number)
  return out
}

/**
 * Mixes and masters a film's sound: exactly `spec.ms` long. The stems add up to the mix. Reel by reel: only the sum is
 * held as a whole (8 bytes a sample and 8 more while it is mastered), and a film of several reels is laid twice.
 */
export const mixDown = async <T>(
  spec: MixSpec,
  load: (asset: string) => Promise<Uint8Array>,
  open: Open<T>,
): Promise<{ mix: T; stems: Record<string, T> } & Pick<Mix, 'lufs' | 'truePeak' | 'speechOverBed'>> => {
  const length = samplesOf(spec.ms)
  const reels = reelsOf(spec)
  const mixed = pair(length)
  const over: number[] = []
  let only: Buses | null = null
  for (const reel of reels) {
    const done = await mixReel(spec, reel, load)
    add(done.buses, reel.from, mixed)
    over.push(...done.over)
    only = reels.length === 1 ? done.buses : null
  }
  const level = master(mixed, spec)
  const sinks = await Promise.all(busNames.map(async (name) => [name, await open(length)] as const))
  for (const reel of reels) {
    const buses = only ?? (await mixReel(spec, reel, load)).buses
    for (const [name, sink] of sinks) await sink.write(mastered(buses[name], reel.from, reel, level))
  }
  for (const c of [0, 1] as const)
    for (let i = 0; i < length; i++)
      mixed[c][i] = (mixed[c][i] as number) * level.gain * (level.curve[i] as number)
  const whole = await open(length)
  for (const { from, to } of reels) await whole.write(mixed.map((channel) => channel.subarray(from, to)))
  const stems = await Promise.all(sinks.map(async ([name, sink]) => [name, await sink.end()] as const))
  const read = (from: number, to: number) => mixed.map((channel) => channel.subarray(from, to))
  return {
    mix: await whole.end(),
    stems: Object.fromEntries(stems),
    lufs: Math.round(integratedOf(length, read) * 100) / 100,
    truePeak: Math.round(truePeak(mixed) * 100) / 100,
    speechOverBed: over.length === 0 ? null : Math.round(Math.min(...over) * 10) / 10,
  }
}

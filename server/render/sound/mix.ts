import type { Meters } from '#film/meters.ts'
import type { Mix, MixSpec } from '#film/sound.ts'
import { CONTROL, powersOf } from './control.ts'
import { type Buses, duck, speechOver, spokenIn } from './duck.ts'
import { busNames, layReel, type Pair, pair } from './lay.ts'
import { loudnessBy, master } from './master.ts'
import { metersOf } from './meters.ts'
import { type Park, parkInMemory, parkOnDisk } from './park.ts'
import { partsInto } from './parts.ts'
import { truePeak } from './peak.ts'
import { type Reel, reelsOf } from './reels.ts'
import type { Open } from './sink.ts'
import { samplesOf } from './wav.ts'

export const mixVersion = 'mix-8'

/** One reel with its beds ducked, where voices are heard in it, and how far each of them stands above its bed. */
const mixReel = async (
  spec: MixSpec,
  reel: Reel,
  load: (asset: string) => Promise<Uint8Array>,
): Promise<{ buses: Buses; heard: Uint8Array; over: number[] }> => {
  const buses = await layReel(spec, reel, load)
  const stretches = spokenIn(spec)
    .filter(({ from, to }) => from < reel.to && to > reel.from)
    .map(({ from, to }) => ({ from: from - reel.from, to: to - reel.from }))
  const heard = duck(buses, spec, stretches)
  return { buses, heard, over: stretches.map((spoken) => speechOver(buses, heard, spoken)) }
}

const add = (buses: Buses, at: number, out: Pair): void => {
  for (const name of busNames)
    for (const c of [0, 1] as const) {
      const channel = buses[name][c]
      const to = out[c]
      for (let i = 0; i < channel.length; i++) to[at + i] = (to[at + i] as number) + (channel[i] as number)
    }
}

/** Brings a pair to the master's level, in place; it begins at `start` of the film. */
const level = (
  channels: Pair,
  start: number,
  { gain, curve }: { gain: number; curve: Float32Array },
): Pair => {
  for (const channel of channels)
    for (let i = 0; i < channel.length; i++)
      channel[i] = (channel[i] as number) * gain * (curve[start + i] as number)
  return channels
}

const rounded = (n: number) => Math.round(n * 100) / 100

/**
 * Mixes and masters a film's sound: exactly `spec.ms` long. The stems add up to the mix. Each reel is laid once; only
 * the sum is held as a whole (8 bytes a sample and 8 more while it is mastered), the reels of a long film wait on the disk.
 */
export const mixDown = async <T>(
  spec: MixSpec,
  load: (asset: string) => Promise<Uint8Array>,
  open: Open<T>,
): Promise<
  { mix: T; stems: Record<string, T> } & Pick<Mix, 'lufs' | 'dialogueLufs' | 'truePeak' | 'speechOverBed'> & {
      meters: Meters
    }
> => {
  const length = samplesOf(spec.ms)
  const reels = reelsOf(spec)
  const park: Park = reels.length === 1 ? parkInMemory : parkOnDisk
  const mixed = pair(length)
  const heard = new Uint8Array(Math.ceil(length / CONTROL) + 1)
  const over: number[] = []
  const parked: Awaited<ReturnType<Park>>[] = []
  for (const reel of reels) {
    const done = await mixReel(spec, reel, load)
    add(done.buses, reel.from, mixed)
    heard.set(done.heard.subarray(0, heard.length), Math.floor(reel.from / CONTROL))
    over.push(...done.over)
    parked.push(await park(done.buses))
  }
  const mastered = master(mixed, heard, spec)
  const sinks = await Promise.all(busNames.map(async (name) => [name, await open(length)] as const))
  const parts = spec.parts ? await partsInto(open, length) : null
  for (const [n, { take }] of parked.entries()) {
    const buses = await take()
    for (const [name, sink] of sinks) await sink.write(level(buses[name], reels[n]?.from ?? 0, mastered))
    await parts?.write(buses)
  }
  level(mixed, 0, mastered)
  const whole = await open(length)
  for (const { from, to } of reels) await whole.write(mixed.map((channel) => channel.subarray(from, to)))
  const stems = await Promise.all(sinks.map(async ([name, sink]) => [name, await sink.end()] as const))
  const powers = powersOf(mixed, 0, length, 'weighted')
  const peak = rounded(truePeak(mixed))
  return {
    mix: await whole.end(),
    stems: { ...Object.fromEntries(stems), ...(await parts?.end()) },
    lufs: rounded(loudnessBy(powers, heard, 'programme')),
    dialogueLufs: heard.some(Boolean) ? rounded(loudnessBy(powers, heard, 'dialogue')) : null,
    truePeak: peak,
    meters: metersOf(mixed, powers, peak),
    speechOverBed: over.length === 0 ? null : Math.round(Math.min(...over) * 10) / 10,
  }
}

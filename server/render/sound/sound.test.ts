import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '#film/random.ts'
import type { MixClip, MixSpec } from '#film/sound.ts'
import { busNames, layReel } from './lay.ts'
import { limiterGain } from './limiter.ts'
import { integrated, SILENCE } from './loudness.ts'
import { mixDown } from './mix.ts'
import { truePeak } from './peak.ts'
import { reelsOf } from './reels.ts'
import { resample } from './resample.ts'
import { inMemory } from './sink.ts'
import { decodeWav, encodeWav, RATE, samplesOf } from './wav.ts'

const tone = (hz: number, seconds: number, level: number): Float32Array =>
  Float32Array.from({ length: RATE * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE) * level)

/** Programme-like: bursts of noise of changing loudness with gaps. */
const programme = (seconds: number, seed: number): Float32Array => {
  const own = random(seed)
  let level = 0.1
  return Float32Array.from({ length: RATE * seconds }, (_, i) => {
    if (i % 9600 === 0) level = own.chance(0.25) ? 0 : own.next() ** 2 * 0.5
    return (own.next() * 2 - 1) * level
  })
}

describe('wav', () => {
  it('reads back what it wrote, to the sample', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -32767, max: 32767 }), { minLength: 1, maxLength: 200 }),
        (ints) => {
          const channel = Float32Array.from(ints, (n) => n / 32767)
          const back = decodeWav(encodeWav({ rate: RATE, channels: [channel, channel] }))
          expect(back.channels[1]?.length).toBe(channel.length)
          back.channels[0]?.forEach((x, i) => {
            expect(Math.abs(x - (channel[i] ?? 0))).toBeLessThan(1 / 16_000)
          })
        },
      ),
    )
  })

  it('says what is wrong with something else', () => {
    expect(() => decodeWav(new TextEncoder().encode('not a sound at all, but long enough to look'))).toThrow(
      /WAV/,
    )
  })
})

describe('meters', () => {
  it('reads −3.01 LUFS for a full-scale sine of 997 Hz in one channel (BS.1770)', () => {
    expect(integrated([tone(997, 5, 1)])).toBeCloseTo(-3.01, 1)
  })

  it('finds the peak between samples', () => {
    // At a quarter of the rate and 45° every sample is 3 dB below the crest.
    const samples = Float32Array.from({ length: 4800 }, (_, i) => Math.sin((Math.PI / 2) * i + Math.PI / 4))
    expect(truePeak([samples.map((x) => x * 0.5)])).toBeCloseTo(-6, 0)
  })

  const ffmpeg = spawnSync('ffmpeg', ['-version']).status === 0
  it.skipIf(!ffmpeg)('agrees with ffmpeg within 0.1 LU and 0.2 dB', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reelwright-meter-'))
    try {
      for (const seed of [1, 2, 3]) {
        const channels = [programme(8, seed), programme(8, seed + 10)]
        const file = join(folder, `${seed}.wav`)
        writeFileSync(file, encodeWav({ rate: RATE, channels }))
        const filter = 'ebur128=peak=true:framelog=verbose'
        const { stderr } = spawnSync('ffmpeg', [
          '-nostats',
          '-hide_banner',
          '-i',
          file,
          '-af',
          filter,
          '-f',
          'null',
          '-',
        ])
        const summary = String(stderr).slice(String(stderr).lastIndexOf('Summary'))
        const number = (name: string) => Number(new RegExp(`${name}:\\s+(-?[\\d.]+)`).exec(summary)?.[1])
        expect(Math.abs(integrated(channels) - number('I'))).toBeLessThan(0.1)
        expect(Math.abs(truePeak(channels) - number('Peak'))).toBeLessThan(0.2)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('resample', () => {
  it('keeps a tone and its level', () => {
    const moved = resample(tone(1000, 1, 0.5), RATE, 44_100)
    expect(moved.length).toBe(44_100)
    const middle = moved.subarray(10_000, 30_000)
    const power = middle.reduce((sum, x) => sum + x * x, 0) / middle.length
    expect(Math.sqrt(power * 2)).toBeCloseTo(0.5, 2)
  })
})

describe('limiter', () => {
  it('never lets a peak through', () => {
    const channels = [programme(2, 4), programme(2, 5)]
    const curve = limiterGain(channels, 6, 0.7)
    const out = channels.map((c) => c.map((x, i) => x * 6 * (curve[i] ?? 0)))
    expect(truePeak(out)).toBeLessThan(20 * Math.log10(0.7) + 0.3)
  })
})

const clip = (bus: MixClip['bus'], asset: string, rest: Partial<MixClip> = {}): MixClip => ({
  bus,
  asset,
  at: 0,
  offset: 0,
  ms: 4000,
  gain: 0,
  pan: 0,
  fadeIn: 0,
  fadeOut: 0,
  room: 0.2,
  ...rest,
})
const spec = (clips: MixClip[], ms = 4000): MixSpec => ({
  ms,
  clips,
  duck: { music: -8, effects: -2, ambience: -4, lookAhead: 240, release: 500 },
  lufs: -14,
  truePeak: -1.5,
})
const assets: Record<string, Uint8Array> = {
  voice: encodeWav({ rate: RATE, channels: [programme(4, 1).map((x) => x * 0.5)] }),
  music: encodeWav({ rate: RATE, channels: [tone(220, 4, 0.4), tone(331, 4, 0.4)] }),
  air: encodeWav({ rate: RATE, channels: [programme(4, 2), programme(4, 3)] }),
  short: encodeWav({ rate: RATE, channels: [programme(1, 6)] }),
}
const load = async (name: string) => assets[name] ?? new Uint8Array(0)

describe('mixDown', () => {
  it('lands on the target with speech on top, to the exact sample, the same each time', async () => {
    const film = spec(
      [clip('dialogue', 'voice', { at: 500, ms: 2000 }), clip('music', 'music'), clip('ambience', 'air')],
      4321,
    )
    const mix = await mixDown(film, load, inMemory)
    expect(Math.abs(mix.lufs + 14)).toBeLessThan(0.5)
    expect(mix.truePeak).toBeLessThanOrEqual(-1)
    expect(mix.speechOverBed).toBeGreaterThanOrEqual(10)
    expect(decodeWav(mix.mix).channels.map((c) => c.length)).toEqual([samplesOf(4321), samplesOf(4321)])
    expect(Buffer.from((await mixDown(film, load, inMemory)).mix).equals(mix.mix)).toBe(true)
  })

  it('has stems that add up to the mix', async () => {
    const mix = await mixDown(
      spec([
        clip('dialogue', 'voice'),
        clip('music', 'music'),
        clip('effects', 'short', { at: 700, ms: 1000 }),
      ]),
      load,
      inMemory,
    )
    const stems = Object.values(mix.stems).map((wav) => decodeWav(wav).channels[0] ?? new Float32Array(0))
    const whole = decodeWav(mix.mix).channels[0] ?? new Float32Array(0)
    for (let i = 0; i < whole.length; i += 97) {
      const sum = stems.reduce((s, stem) => s + (stem[i] ?? 0), 0)
      expect(Math.abs(sum - (whole[i] ?? 0))).toBeLessThan(0.0002)
    }
  })

  it('gives all but the voices, and 5.1 that folds down to the mix', async () => {
    const clips = [
      clip('dialogue', 'voice'),
      clip('music', 'music', { gain: -12 }),
      clip('ambience', 'air', { gain: -18 }),
    ]
    const mix = await mixDown({ ...spec(clips), parts: true }, load, inMemory)
    const channels = (name: string) => decodeWav(mix.stems[name] ?? new Uint8Array(0)).channels
    const [front, , centre, , back] = channels('surround')
    expect(channels('surround')).toHaveLength(6)
    const whole = decodeWav(mix.mix).channels[0] ?? new Float32Array(0)
    const folded = whole.map(
      (_, i) => (front?.[i] ?? 0) + Math.SQRT1_2 * ((centre?.[i] ?? 0) + (back?.[i] ?? 0)),
    )
    expect(Math.abs(integrated([folded]) - integrated([whole]))).toBeLessThan(1)
    const beds = ['music', 'effects', 'ambience'].map((name) => channels(name)[0] ?? new Float32Array(0))
    channels('m-and-e')[0]?.forEach((x, i) => {
      const sum = beds.reduce((total, bed) => total + (bed[i] ?? 0), 0)
      if (Math.abs(sum - x) > 2e-4) expect.fail(`the track for dubbing at ${i}`)
    })
  })

  it('makes silence of a film without sound, and masters one short line', async () => {
    const silent = await mixDown(spec([]), load, inMemory)
    expect([silent.lufs, silent.speechOverBed]).toEqual([SILENCE, null])
    const line = await mixDown(
      spec([clip('dialogue', 'short', { at: 1500, ms: 1000, room: 0 })]),
      load,
      inMemory,
    )
    expect(Math.abs(line.lufs + 14)).toBeLessThan(0.5)
    expect(line.truePeak).toBeLessThanOrEqual(-1)
  })

  it('begins and ends every clip without a click', async () => {
    assets.wall = encodeWav({ rate: RATE, channels: [new Float32Array(RATE).fill(0.5)] })
    const { mix: wav } = await mixDown(
      spec([clip('effects', 'wall', { at: 1000, ms: 500, room: 0 })]),
      load,
      inMemory,
    )
    const channel = decodeWav(wav).channels[0] ?? new Float32Array(0)
    const top = channel.reduce((t, x) => Math.max(t, Math.abs(x)), 0)
    channel.forEach((x, i) => {
      if (i > 0 && Math.abs(x - (channel[i - 1] ?? 0)) > top * 0.05) expect.fail(`a jump at sample ${i}`)
    })
  })

  it('follows the keys of a level between them, without a click, and goes round where it is told to', async () => {
    const laid = async (asset: string, rest: Partial<MixClip>) => {
      const only = spec([clip('music', asset, { room: 0, ...rest })])
      const { music } = await layReel(only, { from: 0, to: samplesOf(4000) }, load)
      return music[0]
    }
    const plain = await laid('music', {})
    const curve = [
      { at: 1000, db: 0 },
      { at: 1040, db: -40 },
      { at: 3000, db: -20 },
    ]
    const keyed = await laid('music', { curve })
    const level = (ms: number) => {
      const [from, to] = [samplesOf(ms - 20), samplesOf(ms + 20)]
      const power = (of: Float32Array) => of.subarray(from, to).reduce((sum, x) => sum + x * x, 0)
      return 10 * Math.log10(power(keyed) / power(plain))
    }
    for (const [ms, db] of [
      [500, 0],
      [1060, -39.8],
      [2020, -30],
      [3500, -20],
    ] as const)
      expect(level(ms), `${ms} ms`).toBeCloseTo(db, 0)
    const steepest = plain.reduce((most, x, i) => Math.max(most, Math.abs(x - (plain[i - 1] ?? x))), 0)
    keyed.forEach((x, i) => {
      if (i > 0 && Math.abs(x - (keyed[i - 1] ?? 0)) > steepest) expect.fail(`a jump at sample ${i}`)
    })
    const round = await laid('short', { offset: 500, ms: 3000, round: true })
    const once = await laid('short', {})
    for (const at of [400, 900, 1400]) {
      const heard = round[samplesOf(at)] ?? 0
      expect(heard).toBeCloseTo(once[samplesOf((at + 500) % 1000)] ?? 1, 2)
    }
  })

  it('cuts a long film into reels that miss nothing, and never while somebody speaks', () => {
    const spoken = Array.from({ length: 40 }, (_, i) =>
      clip('dialogue', 'voice', { at: i * 9000 + 500, ms: 7600 }),
    )
    const film = spec(spoken, 400_000)
    const reels = reelsOf(film)
    expect(reels.length).toBeGreaterThan(2)
    expect([reels[0]?.from, reels.at(-1)?.to]).toEqual([0, samplesOf(400_000)])
    for (const [i, { to }] of reels.slice(0, -1).entries()) {
      expect(reels[i + 1]?.from).toBe(to)
      const ms = (to * 1000) / RATE
      expect(spoken.some(({ at, ms: long }) => ms > at - 240 && ms < at + long + 500)).toBe(false)
    }
    expect(reelsOf(spec([clip('dialogue', 'voice', { ms: 400_000 })], 400_000))).toHaveLength(1)
  })

  it('mixes reel by reel what it would mix as a whole', async () => {
    const clips = [
      ...[3000, 9000, 16_000].map((at) => clip('dialogue', 'voice', { at, ms: 2000, room: 0.3 })),
      ...Array.from({ length: 5 }, (_, i) => clip('music', 'music', { at: i * 4000, ms: 4000 })),
    ]
    const film = spec(clips, 20_000)
    const whole = await layReel(film, { from: 0, to: samplesOf(20_000) }, load)
    for (const reel of reelsOf(film, RATE * 6)) {
      const part = await layReel(film, reel, load)
      for (const name of busNames)
        part[name][0].forEach((x, i) => {
          if (Math.abs(x - (whole[name][0][reel.from + i] ?? 0)) > 2e-4) expect.fail(`${name} at ${i}`)
        })
    }
  })
})

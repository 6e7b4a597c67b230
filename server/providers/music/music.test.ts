import { describe, expect, it } from 'vitest'
import { CueSpec } from '#film/sound.ts'
import { integrated } from '#server/render/sound/loudness.ts'
import { bands, spectrumAt } from '#server/render/sound/spectrum.ts'
import { decodeWav, samplesOf } from '#server/render/sound/wav.ts'
import { play } from './embedded.ts'

const scale = [60, 64, 67, 72].map((midi, i) => ({ at: i, beats: 1, midi, velocity: 0.7 }))
const cue = CueSpec.parse({
  bpm: 90,
  tempo: [{ at: 2, bpm: 80 }],
  ms: 4000,
  tail: 500,
  parts: [
    { name: 'Piano', program: 0, section: 'keys', pan: 0, gain: 0, notes: scale },
    { name: 'Violins', program: 49, bank: 20, section: 'strings', pan: -0.4, gain: 0, notes: scale },
  ],
})

describe('play', () => {
  it('plays a cue of the exact length, at the common loudness, the same each time', async () => {
    const first = await play(cue)
    const { channels } = decodeWav(first.wav)
    expect(first.ms).toBe(4500)
    expect(channels.map((c) => c.length)).toEqual([samplesOf(4500), samplesOf(4500)])
    expect(integrated(channels)).toBeCloseTo(-23, 0)
    expect(Buffer.from((await play(cue)).wav).equals(first.wav)).toBe(true)
  })

  it('gives each section by itself, and they sum to the cue', async () => {
    const { wav, stems } = await play(cue)
    expect(Object.keys(stems).toSorted()).toEqual(['keys', 'strings'])
    const whole = decodeWav(wav).channels[0] as Float32Array
    const parts = Object.values(stems).map((stem) => decodeWav(stem).channels[0] as Float32Array)
    let off = 0
    whole.forEach((x, i) => {
      off = Math.max(off, Math.abs(x - parts.reduce((sum, part) => sum + (part[i] as number), 0)))
    })
    expect(off).toBeLessThan(3 / 32768) // rounding to 16 bits, thrice
    expect(parts.every((part) => part.some((x) => Math.abs(x) > 0.01))).toBe(true)
  })

  it('lets no instrument whistle: a mute takes the tone, not the ear', async () => {
    const notes = [{ at: 0, beats: 4, midi: 72, velocity: 0.5 }]
    const mute = { name: 'Muted Trumpet', program: 59, section: 'brass', pan: 0, gain: 0, notes }
    const { channels } = decodeWav(
      (await play(CueSpec.parse({ bpm: 60, ms: 4000, tail: 0, parts: [mute] }))).wav,
    )
    const spectrum = spectrumAt(channels, samplesOf(1000), 48_000)
    const near = (hz: number) => spectrum[bands.findIndex((band) => band > hz * 0.9)] ?? 0
    expect(near(5000)).toBeLessThan(near(500) - 6)
  })

  it('plays nothing as silence', async () => {
    const { channels } = decodeWav((await play({ ...cue, parts: [] })).wav)
    expect(channels[0]?.every((x) => x === 0)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import type { CueSpec } from '#film/sound.ts'
import { integrated } from '#server/render/sound/loudness.ts'
import { decodeWav, samplesOf } from '#server/render/sound/wav.ts'
import { play } from './embedded.ts'

const cue: CueSpec = {
  bpm: 90,
  ms: 4000,
  tail: 500,
  parts: [
    {
      name: 'Piano',
      program: 0,
      drums: false,
      pan: 0,
      gain: 0,
      notes: [60, 64, 67, 72].map((midi, i) => ({ at: i, beats: 1, midi, velocity: 0.7 })),
    },
  ],
}

describe('play', () => {
  it('plays a cue of the exact length, at the common loudness, the same each time', async () => {
    const first = await play(cue)
    const { channels } = decodeWav(first.wav)
    expect(first.ms).toBe(4500)
    expect(channels.map((c) => c.length)).toEqual([samplesOf(4500), samplesOf(4500)])
    expect(integrated(channels)).toBeCloseTo(-23, 0)
    expect(Buffer.from((await play(cue)).wav).equals(first.wav)).toBe(true)
  })

  it('plays nothing as silence', async () => {
    const { channels } = decodeWav((await play({ ...cue, parts: [] })).wav)
    expect(channels[0]?.every((x) => x === 0)).toBe(true)
  })
})

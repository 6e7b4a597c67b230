import { describe, expect, it } from 'vitest'
import { ambienceKinds, effectKinds, soundKinds } from '#agents/craft/foley/kinds.ts'
import type { SoundSpec } from '#film/sound.ts'
import { ungated } from '#server/render/sound/loudness.ts'
import { decodeWav, samplesOf } from '#server/render/sound/wav.ts'
import { makeSound } from './embedded.ts'
import { recipes } from './recipes.ts'

const spec = (kind: string, ms: number, seed = 1): SoundSpec => ({ kind, ms, seed, loop: false, params: {} })

describe('makeSound', () => {
  it.each(soundKinds)(
    'makes %s: audible, unclipped, of the asked length, ending in silence',
    async (kind) => {
      const ms = (ambienceKinds as readonly string[]).includes(kind) ? 2000 : 1200
      const { channels } = decodeWav((await makeSound(spec(kind, ms))).wav)
      expect(channels.map((c) => c.length)).toEqual([samplesOf(ms), samplesOf(ms)])
      expect(ungated(channels)).toBeGreaterThan(-65)
      const peak = channels.reduce((top, c) => c.reduce((t, x) => Math.max(t, Math.abs(x)), top), 0)
      expect(peak).toBeLessThan(0.75)
      for (const channel of channels) expect(Math.abs(channel.at(-1) ?? 1)).toBeLessThan(0.001)
    },
  )

  it('is the same for the same seed and another for another', async () => {
    const [a, b, c] = await Promise.all([
      makeSound(spec('rain', 800)),
      makeSound(spec('rain', 800)),
      makeSound(spec('rain', 800, 2)),
    ])
    expect(Buffer.from(a.wav).equals(b.wav)).toBe(true)
    expect(Buffer.from(a.wav).equals(c.wav)).toBe(false)
  })

  it('begins an effect at once: within one frame', async () => {
    for (const kind of effectKinds.filter((k) => k.startsWith('steps') || k === 'hit' || k === 'put-down')) {
      const { channels } = decodeWav((await makeSound(spec(kind, 400))).wav)
      const channel = channels[0] ?? new Float32Array(0)
      const peak = channel.reduce((t, x) => Math.max(t, Math.abs(x)), 0)
      const first = channel.findIndex((x) => Math.abs(x) > peak / 5)
      expect(first).toBeLessThan(samplesOf(42))
    }
  })

  it('refuses what it cannot make', async () => {
    await expect(makeSound(spec('dog', 500))).rejects.toThrow('no sound called "dog"')
    expect(Object.keys(recipes).sort()).toEqual([...soundKinds].sort())
  })
})

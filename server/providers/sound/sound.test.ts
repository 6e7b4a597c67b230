import { describe, expect, it } from 'vitest'
import { ambienceKinds, effectKinds, soundKinds } from '#agents/craft/foley/kinds.ts'
import { random } from '#film/random.ts'
import type { SoundSpec } from '#film/sound.ts'
import { ungated } from '#server/render/sound/loudness.ts'
import { decodeWav, samplesOf } from '#server/render/sound/wav.ts'
import { piecesOf } from './bed.ts'
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

  it('puts long airs together from pieces without a period, at an even level', async () => {
    const pieces = piecesOf(samplesOf(600_000), 2, random('air'))
    expect(pieces.length).toBeGreaterThan(40)
    // No distance between two pieces, in pieces, at which the same place of a bed comes again and again.
    for (let lag = 1; lag < pieces.length / 2; lag++) {
      const alike = pieces.filter((piece, i) => {
        const later = pieces[i + lag]
        return later?.bed === piece.bed && Math.abs(later.from - piece.from) < samplesOf(500)
      })
      expect(alike.length / (pieces.length - lag)).toBeLessThan(0.25)
    }
    const { channels } = decodeWav((await makeSound(spec('rain', 70_000))).wav)
    const levels = Array.from({ length: 23 }, (_, s) =>
      ungated(channels.map((c) => c.subarray(samplesOf(s * 3000), samplesOf(s * 3000 + 3000)))),
    )
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(4)
  })

  it.each(['owls', 'harbour', 'village', 'cave'])('repeats nothing that lives in %s', async (kind) => {
    const { lives } = recipes[kind as 'owls']
    const sound = await lives?.({ length: samplesOf(120_000), random: random(`${kind}/1`), params: {} })
    const [channel = new Float32Array(0)] = sound ?? []
    const size = samplesOf(20)
    const envelope = Array.from({ length: Math.floor(channel.length / size) }, (_, k) =>
      Math.sqrt(channel.subarray(k * size, (k + 1) * size).reduce((sum, x) => sum + x * x, 0)),
    )
    expect(Math.max(...envelope)).toBeGreaterThan(0)
    const WINDOW = 1500 // 30 s
    const alike = (a: number, b: number): number => {
      let [dot, aa, bb] = [0, 1e-12, 1e-12]
      for (let i = 0; i < WINDOW; i++) {
        const [x, y] = [envelope[a + i] ?? 0, envelope[b + i] ?? 0]
        dot += x * y
        aa += x * x
        bb += y * y
      }
      return dot / Math.sqrt(aa * bb)
    }
    for (const from of [0, 1500])
      for (let lag = 100; from + lag + WINDOW < envelope.length; lag++)
        expect(alike(from, from + lag), `${kind}: ${from} and ${lag} later`).toBeLessThan(0.9)
  })

  it('refuses what it cannot make', async () => {
    await expect(makeSound(spec('dog', 500))).rejects.toThrow('no sound called "dog"')
    expect(Object.keys(recipes).sort()).toEqual([...soundKinds].sort())
  })
})

import { describe, expect, it } from 'vitest'
import { soundKinds } from '#agents/craft/foley/kinds.ts'
import { random } from '#film/random.ts'
import { makeSound } from '#server/providers/sound/embedded.ts'
import { speak } from '#server/providers/speech/embedded.ts'
import { decodeWav, RATE } from '#server/render/sound/wav.ts'
import { clicksIn } from './clicks.ts'

/** Music-like: a chord that swells, with a little noise. */
const programme = (seconds: number): Float32Array => {
  const own = random('programme')
  return Float32Array.from({ length: RATE * seconds }, (_, i) => {
    const t = i / RATE
    const swell = 0.5 + 0.4 * Math.sin(t * 1.7)
    return swell * (0.15 * Math.sin(1382 * t) + 0.1 * Math.sin(2073 * t) + 0.002 * (own.next() - 0.5))
  })
}
const near = (found: number[], at: number) => found.some((each) => Math.abs(each - at) < 5)

describe('clicksIn', () => {
  it('finds a step, a lost stretch and a single wrong sample, and nothing else', () => {
    const clean = programme(4)
    expect(clicksIn(clean)).toEqual([])
    const step = clean.map((x, i) => x + (i >= 60_000 ? 0.06 : 0))
    expect(near(clicksIn(step), 60_000)).toBe(true)
    const lost = new Float32Array(clean.length)
    lost.set(clean.subarray(0, 90_000))
    lost.set(clean.subarray(90_200), 90_000)
    expect(near(clicksIn(lost), 90_000)).toBe(true)
    const wrong = clean.slice()
    wrong[120_000] = (wrong[120_000] ?? 0) + 0.05
    expect(near(clicksIn(wrong), 120_000)).toBe(true)
    for (const bad of [step, lost, wrong]) expect(clicksIn(bad).length).toBeLessThan(3)
  })

  it.each(soundKinds)('hears no click in %s', async (kind) => {
    const { wav } = await makeSound({ kind, ms: 1500, seed: 3, loop: false, params: {} })
    for (const channel of decodeWav(wav).channels) expect(clicksIn(channel)).toEqual([])
  })

  it('hears no click in speech', async () => {
    const voice = { engine: 'embedded', voice: 'rms', shift: 1, pitch: 110, stretch: 1 }
    const text = 'Pick up that ticket, Peter, and keep it in your pocket.'
    const { wav } = await speak({ text, voice, pace: 1, pitch: 1, range: 1, level: 0 })
    expect(clicksIn(decodeWav(wav).channels[0] ?? new Float32Array(0))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { company } from '#agents/craft/voice/actors.ts'
import type { SpeechSpec, Voice } from '#film/sound.ts'
import { ungated } from '#server/render/sound/loudness.ts'
import { decodeWav, samplesOf } from '#server/render/sound/wav.ts'
import { alignPhones } from './align.ts'
import { speak } from './embedded.ts'
import { phrasesOf } from './phrases.ts'
import { shiftPitch } from './psola.ts'

const voiceOf = (label: string): Voice => {
  const found = company.find((actor) => actor.label === label)
  if (found === undefined) throw new Error(`Nobody is called ${label}.`)
  return found.voice
}
const spec = (text: string, rest: Partial<SpeechSpec> = {}): SpeechSpec => ({
  text,
  voice: voiceOf('clear, steady man'),
  pace: 1,
  pitch: 1,
  range: 1,
  level: 0,
  ...rest,
})

describe('speak', () => {
  it.each(company.map((actor) => actor.label))(
    'gives the %s a common loudness and times in order',
    async (label) => {
      const { wav, ms, words, phones } = await speak(
        spec('we found it, at last. come quickly!', { voice: voiceOf(label) }),
      )
      const { channels } = decodeWav(wav)
      expect(channels[0]?.length).toBe(samplesOf(ms))
      expect(Math.abs(ungated(channels) + 20)).toBeLessThan(1.5)
      expect(words.map((w) => w.text)).toEqual(['we', 'found', 'it,', 'at', 'last.', 'come', 'quickly!'])
      words.forEach((word, i) => {
        expect(word.from).toBeGreaterThanOrEqual(words[i - 1]?.to ?? 0)
        expect(word.to).toBeGreaterThan(word.from)
      })
      expect(phones.at(-1)?.to).toBeLessThanOrEqual(ms)
    },
  )

  it.each(['…', '!!!', '—', '🙂', '', '日本語'])('draws breath at %j', async (text) => {
    const { ms, words, phones } = await speak(spec(text))
    expect({ words, phones }).toEqual({ words: [], phones: [] })
    expect(ms).toBeGreaterThan(100)
  })

  it('is faster with more pace, louder with more level, and the same each time', async () => {
    const text = 'the lamp is lit every evening.'
    const [plain, fast, soft, again] = await Promise.all([
      speak(spec(text)),
      speak(spec(text, { pace: 1.25 })),
      speak(spec(text, { level: -6 })),
      speak(spec(text)),
    ])
    expect(fast.ms).toBeLessThan(plain.ms * 0.9)
    const loudness = (wav: Uint8Array) => ungated(decodeWav(wav).channels)
    expect(loudness(plain.wav) - loudness(soft.wav)).toBeCloseTo(6, 0)
    expect(Buffer.from(plain.wav).equals(again.wav)).toBe(true)
  })

  it('pauses longer where the writer trails off', () => {
    const [first, second] = phrasesOf('I thought… no. Go')
    expect(first?.pause).toBeGreaterThan(second?.pause ?? 1)
  })
})

describe('alignPhones', () => {
  it('gives each phone its word when one is dropped and one changed', () => {
    expect(
      alignPhones(
        ['dh', 'ax', 'k', 'ae', 's', 'ae'],
        [
          ['dh', 'iy'],
          ['k', 'ae', 't'],
          ['s', 'ae', 't'],
        ],
      ),
    ).toEqual([0, 0, 1, 1, 2, 2])
  })
})

describe('shiftPitch', () => {
  it('moves the period and keeps the length', () => {
    const rate = 16_000
    const pulses = Float32Array.from(
      { length: rate },
      (_, i) => Math.exp(-(i % 160) / 12) * Math.cos((i % 160) / 3),
    )
    const moved = shiftPitch(pulses, rate, 1.25, 1)
    expect(moved.length).toBe(pulses.length)
    const match = (lag: number) => {
      let sum = 0
      for (let i = 4000; i < 12_000; i++) sum += (moved[i] ?? 0) * (moved[i + lag] ?? 0)
      return sum
    }
    expect(match(128)).toBeGreaterThan(match(160) * 1.5)
  })
})

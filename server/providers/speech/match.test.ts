import { beforeAll, describe, expect, it } from 'vitest'
import { random } from '#film/random.ts'
import { SpeechSpec, type Voice } from '#film/sound.ts'
import { cleanSpeech } from '#server/render/sound/clean-speech.ts'
import { ungated } from '#server/render/sound/loudness.ts'
import { decodeWav, RATE, samplesOf } from '#server/render/sound/wav.ts'
import { speak } from './embedded.ts'
import { matchTake, type Spoken, unlike } from './match.ts'

const voices: Record<string, Voice> = {
  woman: { engine: 'embedded', voice: 'slt', shift: 1, pitch: 190, stretch: 1.03 },
  man: { engine: 'embedded', voice: 'awb', shift: 1, pitch: 118, stretch: 1.25 },
}
const text = 'I counted every day of it, believe me. The sea was rough.'
const said = async (name: string, words = text): Promise<Spoken> => {
  const spec = SpeechSpec.parse({ text: words, voice: voices[name], pace: 1, pitch: 1, range: 1, level: 0 })
  const { wav, ...rest } = await speak(spec)
  return { samples: decodeWav(wav).channels[0] ?? new Float32Array(), ...rest }
}

/** As a microphone in a room gives it: late, quiet, with hum and hiss. */
const inRoom = (samples: Float32Array, lead: number): Float32Array => {
  const chance = random('room')
  const out = new Float32Array(samples.length + samplesOf(lead) + samplesOf(900))
  for (let i = 0; i < out.length; i++)
    out[i] =
      (samples[i - samplesOf(lead)] ?? 0) * 0.25 +
      0.02 * Math.sin((2 * Math.PI * 50 * i) / RATE) +
      0.0025 * (chance.next() * 2 - 1)
  return out
}

let woman: Spoken
let man: Spoken
beforeAll(async () => {
  ;[woman, man] = await Promise.all([said('woman'), said('man')])
})

describe('a recorded line', () => {
  it('is cleaned, trimmed and as loud as the takes of the engine', () => {
    const { samples } = cleanSpeech({ rate: RATE, channels: [inRoom(man.samples, 1500)] })
    expect(Math.abs(samples.length - man.samples.length) / RATE).toBeLessThan(0.35)
    expect(ungated([samples])).toBeGreaterThan(-23)
    expect(ungated([samples])).toBeLessThan(-18.5)
    const quiet = samples.slice(0, samplesOf(40))
    expect(Math.sqrt(quiet.reduce((sum, x) => sum + x * x, 0) / quiet.length)).toBeLessThan(0.01)
    expect(samples.every((x) => Math.abs(x) < 0.95)).toBe(true)
  })

  it('has its words where they are said, also by another voice, slower, in a room', () => {
    const lead = 1500
    const { samples } = cleanSpeech({ rate: RATE, channels: [inRoom(man.samples, lead)] })
    const { words, phones, likeness } = matchTake(woman, samples)
    // What was cut away in front is the same for all words.
    const late = words.map((word, i) => word.from - (man.words[i]?.from ?? 0)).sort((a, b) => a - b)
    const shift = late[late.length >> 1] ?? 0
    const errors = late.map((ms) => Math.abs(ms - shift)).sort((a, b) => a - b)
    expect(words.map((word) => word.text)).toEqual(woman.words.map((word) => word.text))
    expect(errors[errors.length >> 1]).toBeLessThan(60)
    expect(errors[Math.floor(errors.length * 0.75)]).toBeLessThan(150)
    expect(likeness).toBeGreaterThan(unlike)
    for (const [i, phone] of phones.entries())
      expect(phone.from).toBeGreaterThanOrEqual(phones[i - 1]?.to ?? 0)
  })

  it('is told apart from other words', async () => {
    const other = await said('man', 'Nobody ever opens that small window.')
    expect(matchTake(woman, man.samples).likeness).toBeGreaterThan(unlike)
    expect(matchTake(woman, other.samples).likeness).toBeLessThan(unlike)
  })

  it('is refused when nobody is heard in it', () => {
    const hum = inRoom(new Float32Array(RATE), 200)
    expect(() => cleanSpeech({ rate: RATE, channels: [hum] })).toThrow(/Nobody is heard/)
    expect(() => cleanSpeech({ rate: RATE, channels: [new Float32Array(RATE)] })).toThrow(/Nobody is heard/)
  })
})

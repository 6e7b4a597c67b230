import { type Actor, company } from '#agents/craft/voice/actors.ts'
import { AppError } from '#film/errors.ts'
import type { SpeechSpec, Voice } from '#film/sound.ts'
import { resample } from '#server/render/sound/resample.ts'
import { decodeWav, encodeWav, RATE } from '#server/render/sound/wav.ts'
import { type Spoken, speak, speakWith } from './embedded.ts'
import { espeak } from './espeak.ts'
import { finish } from './finish.ts'
import { matchTake } from './match.ts'

/** An engine that reads a whole line in a voice of its own: a neural one on this machine, or a vendor's. */
export type Reader = {
  engine: string // as a cast voice names it
  id: string
  languages: boolean // whether it speaks others than English
  actors: readonly Actor[]
  read(ask: {
    text: string
    voice: string
    pace: number // 1: the voice's own
    spec: SpeechSpec
  }): Promise<{ samples: Float32Array; rate: number }>
}

/** Whether a voice was cast from the reader's own. */
const isIts = (voice: Voice, { engine }: Pick<Reader, 'engine'>): boolean => voice.engine === engine

const sexOf = (voice: Voice): Actor['sex'] => (voice.pitch > 155 ? 'female' : 'male')

/**
 * Which of the reader's voices says this: the one that was cast, or, where an actor of our company was, one that stands for
 * each of them, as far as they go.
 */
export const voiceFor = ({ voice }: SpeechSpec, reader: Pick<Reader, 'engine' | 'actors'>): string => {
  if (isIts(voice, reader)) return voice.voice
  const [label = '', turn = '0'] = (voice.actor ?? '').split('/')
  const sex = company.find((actor) => actor.label === label)?.sex ?? sexOf(voice)
  const list = reader.actors.filter((actor) => actor.sex === sex)
  const place = company.filter((actor) => actor.sex === sex).findIndex((actor) => actor.label === label)
  return list[(Math.max(0, place) + Number(turn)) % Math.max(1, list.length)]?.voice.voice ?? ''
}

/** Somebody of ours of the same sex, whose takes have known times. */
const double = (voice: Voice): Voice =>
  voice.engine === 'embedded' || voice.engine === 'espeak-ng'
    ? voice
    : (company.find(({ sex }) => sex === sexOf(voice))?.voice ?? voice)

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
  const ours = { ...spec, voice: double(spec.voice) }
  const known = await (spec.language === undefined ? speak(ours) : speakWith(ours, espeak)).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-configured') return null
      throw error
    },
  )
  if (known !== null && known.words.length === 0) return known // nothing to say
  // A disguised voice is played faster or slower, as a tape is, and asked for at a pace that makes up for it.
  const { shift, stretch } = isIts(spec.voice, reader) ? spec.voice : { shift: 1, stretch: 1 }
  const pace = spec.pace / shift / stretch
  const { samples, rate } = await reader.read({ text: spec.text, voice: voiceFor(spec, reader), pace, spec })
  const own = resample(trimmed(samples, rate), rate * shift, RATE)
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

import { spokenText } from '#agents/craft/speech/spoken.ts'
import { writtenWords } from '#agents/craft/speech/written.ts'
import { AppError } from '#film/errors.ts'
import type { Recording } from '#film/recording.ts'
import type { Line } from '#film/screenplay/breakdown.ts'
import { SpeechSpec } from '#film/sound.ts'
import { cleanSpeech, cleanVersion } from '#server/render/sound/clean-speech.ts'
import { readSpeech, soundKind } from '#server/render/sound/read-speech.ts'
import { decodeWav, encodeWav, RATE } from '#server/render/sound/wav.ts'
import { sha256 } from '#server/storage/key.ts'
import { putBytes } from '#server/storage/store.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { speak, speechVersion } from './embedded.ts'
import { matchTake, matchVersion, unlike } from './match.ts'

const mostBytes = 24 * 2 ** 20
const mostSeconds = 90

/** The take that a recording is laid beside: a clear voice, so that its own sounds stand out. */
const known = async (line: Line) => {
  const voice = { engine: 'embedded', voice: 'slt', shift: 1, pitch: 160, stretch: 1.1 }
  const spoken = spokenText(line.text)
  const spec = { text: spoken.text, voice, pace: 1, pitch: 1, range: 1, level: 0 }
  const { wav, ms, words, phones } = await speak(SpeechSpec.parse(spec))
  const samples = decodeWav(wav).channels[0] ?? new Float32Array()
  return { samples, words: writtenWords(spoken, words, ms), phones }
}

export type Heard = Recording & { notes: string[] }

const notesOn = (clipped: number, likeness: number): string[] => [
  ...(clipped > 20 ? ['It is too loud in places and crackles there. Speak from a little further away.'] : []),
  ...(likeness < unlike
    ? ['These do not sound like the words of the line. Listen to it before you use it.']
    : []),
]

/** Cleans a recording, finds its words and keeps both it and what was given. @throws AppError */
export const takeRecording = async (line: Line, bytes: Uint8Array, signal?: AbortSignal): Promise<Heard> => {
  if (bytes.length > mostBytes)
    throw new AppError(
      'bad-input',
      'This recording is larger than 24 MB. One line needs far less: record it again.',
    )
  const kind = soundKind(bytes)
  if (kind === null)
    throw new AppError('bad-input', 'This is no sound file. Give a WAV, WebM, Ogg, M4A, FLAC or MP3.')
  const spec = { line: line.text, given: sha256(bytes), speech: speechVersion }
  return countTasks().once(`recording ${cleanVersion} ${matchVersion}`, spec, async () => {
    const audio = await readSpeech(bytes, signal)
    if ((audio.channels[0]?.length ?? 0) > mostSeconds * RATE)
      throw new AppError(
        'bad-input',
        `This recording is longer than ${mostSeconds} seconds. Record one line at a time.`,
      )
    const { samples, clipped } = cleanSpeech(audio)
    const { words, phones, likeness } = matchTake(await known(line), samples)
    const wav = encodeWav({ rate: RATE, channels: [samples] })
    return {
      ...{ text: line.text, words, phones, ms: Math.floor((samples.length * 1000) / RATE) },
      original: await putBytes(bytes, kind),
      asset: await putBytes(wav, 'wav'),
      notes: notesOn(clipped, likeness),
    }
  })
}

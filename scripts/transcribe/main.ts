import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '#film/errors.ts'
import { writeSrt } from '#film/interchange/srt.ts'
import { writeVtt } from '#film/interchange/vtt.ts'
import { captionsOfSpeech } from '#server/providers/transcription/captions.ts'
import { needTranscriber } from '#server/providers/transcription/index.ts'
import { installWhisper } from '#server/providers/transcription/whisper.ts'
import { readSpeech } from '#server/render/sound/read-speech.ts'
import { encodeWav, msOf } from '#server/render/sound/wav.ts'
import { bring } from '../lib/bring.ts'

const usage = `Writes the words of a recording as captions (.vtt, .srt) and with the time of each word (.words.json).

  npm run transcribe -- --install          whisper on this machine: about 90 MB, checked; stopped, it goes on where it was
  npm run transcribe -- interview.m4a      by a service where TRANSCRIPTION_MODEL is set, else by whisper
`

const install = async (): Promise<void> => {
  await bring('whisper', installWhisper)
  process.stderr.write('Whisper is installed.\n')
}

export const main = async (argv: string[]): Promise<void> => {
  const [file] = argv
  if (file === '--install') return install()
  if (file === undefined || file.startsWith('-')) return void process.stdout.write(usage)
  const path = resolve(process.env.INIT_CWD ?? '.', file)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('bad-input', `The recording "${file}" cannot be read. Check the path.`, { cause })
  })
  const hearing = await needTranscriber()
  const audio = await readSpeech(bytes)
  const heard = await hearing.hear(encodeWav(audio), new AbortController().signal)
  const cues = captionsOfSpeech(heard, msOf(audio.channels[0]?.length ?? 0))
  const base = path.replace(/\.\w+$/, '')
  await writeFile(`${base}.vtt`, writeVtt(cues))
  await writeFile(`${base}.srt`, writeSrt(cues))
  await writeFile(`${base}.words.json`, `${JSON.stringify(heard.words, null, 1)}\n`)
  process.stdout.write(`${cues.length} captions by ${hearing.id}: ${base}.vtt\n`)
}

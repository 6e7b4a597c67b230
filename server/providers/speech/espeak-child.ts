import { once } from 'node:events'
import { dlopen, getInt32, getRawPointer, toBuffer } from 'node:ffi'
import type { Heard, Wanted } from './espeak.ts'

/**
 * A process of its own that says one text with the system's libespeak-ng: what is wanted comes as JSON, the samples and the
 * events go back. The library keeps state of its own and is not ours, so it must not live where films are made.
 */
const LIBRARY = process.platform === 'darwin' ? 'libespeak-ng.dylib' : 'libespeak-ng.so.1'
const SYNCHRONOUS = 2
const PHONEMES_IN_IPA = 1 | 2
const DONT_EXIT = 0x8000
const UTF8 = 1
const SETTING = { rate: 1, pitch: 3, range: 4 }
const EVENT = { end: 0, word: 1, phoneme: 7, size: 40n }

const cString = (text: string): Buffer => Buffer.from(`${text}\0`)

const utter = ({ text, language, speed }: Wanted): Heard => {
  const { lib, functions } = dlopen(LIBRARY, {
    espeak_Initialize: { return: 'i32', arguments: ['i32', 'i32', 'pointer', 'i32'] },
    espeak_SetSynthCallback: { return: 'void', arguments: ['pointer'] },
    espeak_SetVoiceByName: { return: 'i32', arguments: ['pointer'] },
    espeak_SetParameter: { return: 'i32', arguments: ['i32', 'i32', 'i32'] },
    espeak_Synth: {
      return: 'i32',
      arguments: ['pointer', 'u64', 'u32', 'i32', 'u32', 'u32', 'pointer', 'pointer'],
    },
  })
  const rate = functions.espeak_Initialize(SYNCHRONOUS, 0, 0n, PHONEMES_IN_IPA | DONT_EXIT)
  if (rate <= 0) throw new Error('libespeak-ng finds no data')
  const pcm: Buffer[] = []
  const events: Heard['events'] = []
  // typedef struct { int type; unsigned id; int text_position, length, audio_position, sample; void *user; char name[8]; }
  const hear = lib.registerCallback(
    { return: 'i32', arguments: ['u64', 'i32', 'u64'] },
    (samples, count, list) => {
      if (samples !== 0n && count > 0) pcm.push(Buffer.from(toBuffer(samples, count * 2)))
      for (let at = list; getInt32(at) !== EVENT.end; at += EVENT.size) {
        const type = getInt32(at)
        const name = toBuffer(at + 32n, 8)
        const found = { sample: getInt32(at, 20), at: getInt32(at, 8), length: getInt32(at, 12) }
        if (type === EVENT.word) events.push({ kind: 'word', name: '', ...found })
        if (type === EVENT.phoneme)
          events.push({ kind: 'phone', name: name.toString('utf8').split('\0')[0] ?? '', ...found })
      }
      return 0
    },
  )
  functions.espeak_SetSynthCallback(hear)
  const voice = cString(language)
  if (functions.espeak_SetVoiceByName(getRawPointer(voice)) !== 0)
    throw new Error(`no voice for "${language}"`)
  functions.espeak_SetParameter(SETTING.rate, Math.round(Math.min(450, Math.max(80, speed))), 0)
  const words = cString(text)
  if (functions.espeak_Synth(getRawPointer(words), BigInt(words.length), 0, 1, 0, UTF8, 0n, 0n) !== 0)
    throw new Error('libespeak-ng could not speak')
  return { rate, events, pcm: Buffer.concat(pcm).toString('base64') }
}

const chunks: Buffer[] = []
process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk))
await once(process.stdin, 'end')
process.stdout.write(JSON.stringify(utter(JSON.parse(Buffer.concat(chunks).toString('utf8')))))

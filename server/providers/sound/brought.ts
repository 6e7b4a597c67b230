import { isAmbience, type SoundKind } from '#agents/craft/foley/kinds.ts'
import { AppError } from '#film/errors.ts'
import { soundKind } from '#server/render/sound/read-speech.ts'
import { encodeWav, RATE } from '#server/render/sound/wav.ts'
import { makeSound } from './embedded.ts'
import type { OwnSound } from './library.ts'
import { playOwn } from './own.ts'

/** The form of a sound file by its bytes, whatever it is called. @throws AppError where films cannot use it */
export const soundForm = (bytes: Uint8Array): string => {
  const form = soundKind(bytes)
  if (form !== null && form !== 'webm') return form
  throw new AppError(
    'bad-input',
    'This is no sound file that films can use. Give a WAV, FLAC, MP3, Ogg or M4A.',
  )
}

const loudEnough = 0.001

/** Opens a file as a film would, so that none is kept that a film cannot play. @throws AppError */
export const tryOwn = async (sound: OwnSound): Promise<void> => {
  const channels = await playOwn(sound, RATE * 20, false).catch((cause: unknown) => {
    throw new AppError(
      'bad-input',
      'This sound file is damaged or of an unusual kind. Save it as WAV or FLAC.',
      { cause },
    )
  })
  if (!channels.some((channel) => channel.some((x) => Math.abs(x) > loudEnough)))
    throw new AppError(
      'bad-input',
      'Nothing is heard in the first 20 seconds of this file. Give one with a sound in it.',
    )
}

const heard = { ambience: 6000, effect: 2500 } // ms

/** A sound to listen to: what a film would get of a kind, or one that was brought as it is. @returns a stereo WAV. @throws AppError */
export const soundToHear = async (kind: SoundKind, own: OwnSound | null): Promise<Uint8Array> => {
  const ms = heard[isAmbience(kind) ? 'ambience' : 'effect']
  if (own === null) return (await makeSound({ kind, ms, seed: 1, loop: false, params: {} })).wav
  return encodeWav({ rate: RATE, channels: await playOwn(own, (heard.ambience * RATE) / 1000, false) })
}

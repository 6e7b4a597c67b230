import type { DownloadOptions, Here, Pinned } from '#server/storage/download.ts'
import { installKokoro, kokoroHere, kokoroLicence, kokoroModel } from './speech/kokoro.ts'
import { installWhisper, whisperHere, whisperLicence, whisperModel } from './transcription/whisper.ts'

/** A model that a person may bring to this machine, and what they should know before anything is fetched. */
export type Installable = {
  name: string
  what: string
  licence: string
  model: Pinned
  here(): Promise<Here>
  install(options: DownloadOptions): Promise<void>
}

export const installables: Readonly<Record<string, Installable>> = {
  kokoro: {
    name: 'Kokoro',
    what: 'Eleven neural voices of English, American and British, that speak on this machine.',
    licence: kokoroLicence,
    model: kokoroModel,
    here: kokoroHere,
    install: installKokoro,
  },
  whisper: {
    name: 'Whisper',
    what: 'Hears English speech on this machine: captions of a recording, by “npm run transcribe”.',
    licence: whisperLicence,
    model: whisperModel,
    here: whisperHere,
    install: installWhisper,
  },
}

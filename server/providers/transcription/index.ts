import { AppError } from '#film/errors.ts'
import type { Transcriber } from './transcript.ts'
import { vendor } from './vendor.ts'
import { installedWhisper } from './whisper.ts'

type Env = Record<string, string | undefined>

/** The one that is asked for: a vendor's where one is set, else whisper where it is installed, else null. */
export const transcriber = async (env: Env = process.env): Promise<Transcriber | null> =>
  vendor(env) ?? (await installedWhisper())

/** Without a transcriber there are no words: none are made up. @throws AppError */
export const needTranscriber = async (env: Env = process.env): Promise<Transcriber> => {
  const found = await transcriber(env)
  if (found) return found
  throw new AppError(
    'not-configured',
    'Nothing here can hear speech yet. Run "npm run transcribe -- --install" for whisper on this machine (about 90 MB), or set TRANSCRIPTION_MODEL and TRANSCRIPTION_KEY for a service.',
  )
}

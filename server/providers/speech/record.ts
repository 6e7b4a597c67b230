import type { Tools } from '#agents/runtime/tools.ts'
import type { SpeechSpec } from '#film/sound.ts'
import { putBytes } from '#server/storage/store.ts'
import type { Tasks } from '#server/storage/tasks.ts'
import { speak, speakerOf } from './index.ts'

type Recorded = Awaited<ReturnType<Tools['speak']>>

/** Says a line and keeps the take. */
export const record = async (spec: SpeechSpec): Promise<Recorded> => {
  const { wav, ...take } = await speak(spec)
  return { ...take, asset: await putBytes(wav, 'wav') }
}

/** The same take is made once, whoever asks for it; `make` says where. */
export const recordedOnce = (
  { once }: Pick<Tasks, 'once'>,
  spec: SpeechSpec,
  make: (spec: SpeechSpec) => Promise<Recorded> = record,
): Promise<Recorded> => once(`speech ${speakerOf(spec)}`, spec, () => make(spec))

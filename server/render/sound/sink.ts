import { samplesInto, wavHeader } from './wav.ts'

/** Takes a sound piece by piece. `end` gives what became of it: its bytes, or the name of its file. */
type Sink<T> = { write(channels: readonly Float32Array[]): Promise<void>; end(): Promise<T> }
/** Opens a stereo sound of so many samples. */
export type Open<T> = (samples: number) => Promise<Sink<T>>

/** Sounds kept in memory, as whole WAV files. */
export const inMemory: Open<Uint8Array> = async (samples) => {
  const bytes = new Uint8Array(44 + samples * 4)
  bytes.set(wavHeader(samples, 2))
  let at = 44
  return {
    write: async (channels) => {
      at += samplesInto(bytes.subarray(at), channels)
    },
    end: async () => bytes,
  }
}

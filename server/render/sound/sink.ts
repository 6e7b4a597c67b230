import { samplesInto, wavHeader } from './wav.ts'

/** Takes a sound piece by piece. `end` gives what became of it: its bytes, or the name of its file. */
type Sink<T> = { write(channels: readonly Float32Array[]): Promise<void>; end(): Promise<T> }
/** Opens a sound of so many samples; left out, it has two channels. */
export type Open<T> = (samples: number, channels?: number) => Promise<Sink<T>>

/** Sounds kept in memory, as whole WAV files. */
export const inMemory: Open<Uint8Array> = async (samples, channels = 2) => {
  const header = wavHeader(samples, channels)
  const bytes = new Uint8Array(header.length + samples * channels * 2)
  bytes.set(header)
  let at = header.length
  return {
    write: async (piece) => {
      at += samplesInto(bytes.subarray(at), piece)
    },
    end: async () => bytes,
  }
}

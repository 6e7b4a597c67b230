import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { homeDir } from '#server/storage/home.ts'
import { putFile } from '#server/storage/store.ts'
import type { Open } from './sink.ts'
import { samplesInto, wavHeader } from './wav.ts'

/** Sounds written to a file as they come and taken into the store at their end. @returns the asset */
export const inFile: Open<string> = async (samples, width = 2) => {
  const dir = join(homeDir(), 'scratch')
  await mkdir(dir, { recursive: true })
  const path = join(dir, `${randomUUID()}.wav`)
  const file = await open(path, 'w')
  const failed = async (error: unknown): Promise<never> => {
    await file.close().catch(() => {})
    await rm(path, { force: true })
    throw error
  }
  await file.write(wavHeader(samples, width)).catch(failed)
  return {
    write: async (channels) => {
      const bytes = new Uint8Array((channels[0]?.length ?? 0) * width * 2)
      samplesInto(bytes, channels)
      await file.write(bytes).catch(failed)
    },
    end: async () => {
      await file.close()
      return putFile(path, 'wav')
    },
  }
}

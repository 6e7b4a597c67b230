import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { GivenModel } from '#film/brief.ts'
import { AppError } from '#film/errors.ts'
import { takeModel } from '#server/services/models/take.ts'

/** "lantern=old lamp.glb" or "lantern=lamp.glb@0.4" (metres) → the model in the store. @throws AppError */
export const readGiven = async (text: string): Promise<GivenModel> => {
  const match = /^([^=]+)=(.+?)(?:@(\d+(?:\.\d+)?))?$/.exec(text)
  const [name, file, size] = [match?.[1]?.trim(), match?.[2]?.trim(), match?.[3]]
  if (!name || !file)
    throw new AppError(
      'bad-input',
      `--model takes NAME=FILE.glb, or NAME=FILE.glb@METRES for its longest side; "${text}" is neither.`,
    )
  const path = resolve(process.env.INIT_CWD ?? '.', file)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError(
      'bad-input',
      `The model "${file}" cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}. Check the path.`,
    )
  })
  const asset = await takeModel(bytes, basename(path))
  return { name, asset, ...(size === undefined ? {} : { size: Number(size) }) }
}

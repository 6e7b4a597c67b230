import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#film/errors.ts'
import { homeDir } from './home.ts'
import { sha256 } from './key.ts'

const assetName = /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/
const root = () => join(homeDir(), 'store')

/** Where an asset lies. Only names that the store gave are let through. @throws AppError */
export const assetPath = (asset: string): string => {
  if (!assetName.test(asset))
    throw new AppError('bad-input', `"${asset.slice(0, 80)}" is not the name of an asset.`)
  return join(root(), 'assets', asset.slice(0, 2), asset)
}

const taskPath = (key: string) => join(root(), 'tasks', key.slice(0, 2), `${key}.json`)

const there = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** A file appears whole or not at all: written beside its place, then moved there. */
const placed = async (path: string, write: (beside: string) => Promise<void>): Promise<void> => {
  const beside = `${path}.${randomUUID()}.part`
  await mkdir(dirname(path), { recursive: true })
  try {
    await write(beside)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new AppError(
        'unavailable',
        `The disk is full. Free some room in ${root()} or its disk, then run again; nothing made is lost.`,
        { cause: error },
      )
    throw error
  }
}

export const putBytes = async (bytes: Uint8Array, extension: string): Promise<string> => {
  const asset = `${sha256(bytes)}.${extension}`
  if (!(await there(assetPath(asset)))) await placed(assetPath(asset), (beside) => writeFile(beside, bytes))
  return asset
}

/** Takes a finished file into the store; the file is moved, not copied. */
export const putFile = async (path: string, extension: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const asset = `${hash.digest('hex')}.${extension}`
  await placed(assetPath(asset), (beside) => rename(path, beside))
  return asset
}

export const readAsset = async (asset: string): Promise<Uint8Array> => {
  try {
    return await readFile(assetPath(asset))
  } catch (error) {
    throw new AppError(
      'not-found',
      `An asset is gone from the store (${asset.slice(0, 12)}…). Make the film again: it will be remade.`,
      { cause: error },
    )
  }
}

const assetsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return assetName.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(assetsIn) : []
}

/** What was made under a key, if it and every asset it names are still there. */
export const recall = async (key: string): Promise<{ value: unknown } | null> => {
  const text = await readFile(taskPath(key), 'utf8').catch(() => null)
  if (text === null) return null
  const value: unknown = JSON.parse(text)
  const found = await Promise.all(assetsIn(value).map((asset) => there(assetPath(asset))))
  return found.every(Boolean) ? { value } : null
}

export const remember = (key: string, value: unknown): Promise<void> =>
  placed(taskPath(key), (beside) => writeFile(beside, JSON.stringify(value)))

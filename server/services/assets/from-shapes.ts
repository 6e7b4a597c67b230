import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#film/errors.ts'
import { SHAPES } from '#remotion/stage/prop/shapes/index.ts'
import type { Db } from '#server/db/client.ts'
import { homeDir } from '#server/storage/home.ts'
import { type Actor, requireAccess } from '../access.ts'
import { glbOf } from '../models/glb.ts'
import { type Taken, takeFile } from './take.ts'

/** "crystal-ball" → "Crystal ball" */
const named = (shape: string): string => (shape[0] ?? '').toUpperCase() + shape.slice(1).replaceAll('-', ' ')

/**
 * A thing that the studio builds by itself as a model of a film, in a colour; nothing of the film is changed yet. `size`: its
 * longest side in metres. @throws AppError
 */
export const fromShapes = async (ask: {
  db: Db
  user: Actor
  projectId: string
  shape: string
  colour: string
}): Promise<Taken & { size: number }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { shape, colour } = ask
  const built = Object.hasOwn(SHAPES, shape) ? SHAPES[shape] : undefined
  if (built === undefined)
    throw new AppError('not-found', `The studio builds no "${shape}". Choose one of its models.`)
  const { size } = built
  const film = { models: {}, sets: {}, lights: {}, scenes: {} }
  const propModels = { [shape]: { shape, colour, size, seed: 1 } }
  const glb = await glbOf({ ...film, propModels }, 'prop', shape)
  const dir = join(homeDir(), 'scratch')
  const path = join(dir, `${randomUUID()}.glb`)
  await mkdir(dir, { recursive: true })
  try {
    await writeFile(path, glb)
    const form = { kind: 'model', extension: 'glb', demuxer: null } as const
    return { ...(await takeFile(path, `${named(shape)}.glb`, form)), size }
  } finally {
    await rm(path, { force: true })
  }
}

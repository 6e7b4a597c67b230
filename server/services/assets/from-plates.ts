import { rm } from 'node:fs/promises'
import { AppError } from '#film/errors.ts'
import { platesOf } from '#film/templates/plates.ts'
import type { Db } from '#server/db/client.ts'
import { assetPath, putFile } from '#server/storage/store.ts'
import { countTasks } from '#server/storage/tasks.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from '../films/get.ts'
import { makePlate, type PlateSpec, picturePlate } from '../plates/make.ts'
import type { Form } from './form.ts'
import { type Taken, takeFile } from './take.ts'

type Ask = { db: Db; user: Actor; projectId: string; plate: string }

/** A plate as this film has it: in its palette, its size and its rate. @throws AppError */
const plateOf = async (ask: Ask) => {
  const { film } = await getFilm(ask)
  const plate = platesOf(film.direction?.palette ?? null).find(({ id }) => id === ask.plate)
  if (plate === undefined)
    throw new AppError('not-found', 'This film has no such plate. Reload the page to see those that it has.')
  const { size, rate } = film.brief
  const spec: PlateSpec = { art: plate.art, size, rate, seconds: plate.seconds ?? null }
  return { plate, spec }
}

const png: Form = { kind: 'picture', extension: 'png', demuxer: 'png_pipe' }
const mp4: Form = { kind: 'video', extension: 'mp4', demuxer: 'mov' }

/** A plate of the studio as a file of a film, made when it is first taken; nothing of the film is changed yet. @throws AppError */
export const fromPlates = async (ask: Ask): Promise<Taken> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { plate, spec } = await plateOf(ask)
  const form = plate.kind === 'picture' ? png : mp4
  const name = `${plate.name}.${form.extension}`
  const { kind, file } = await countTasks().once('plate 1', spec, async () => {
    const path = await makePlate(spec)
    try {
      return await takeFile(path, name, form)
    } finally {
      await rm(path, { force: true })
    }
  })
  return { kind, file: { ...file, name } }
}

/** Where a small picture of a plate lies, for members of the film. @throws AppError */
export const plateLook = async (ask: Ask): Promise<string> => {
  const { spec } = await plateOf(ask)
  const { asset } = await countTasks().once('plate look 2', spec, async () => ({
    asset: await putFile(await picturePlate(spec), 'jpg'),
  }))
  return assetPath(asset)
}

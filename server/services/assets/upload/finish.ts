import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#film/errors.ts'
import { formFor, headBytes, requireSize } from '../form.ts'
import { headOf, type Taken, takeFile } from '../take.ts'
import { type About, dataOf, dirOf, dropUpload, fullDisk, type OfUpload, ownUpload } from './pending.ts'
import { fetchFromService, forgetAtService } from './service.ts'

/** What has arrived is judged again: nobody's word is taken for it. */
const judged = async (path: string, { name, bytes }: About) => {
  const form = formFor(name, await headOf(path, headBytes))
  requireSize(name, form, bytes)
  return form
}

type Finishing = { stop: AbortController; taken: Promise<Taken> }

/** Files that are being looked at: who asks again waits for the same answer. */
const finishing = new Map<string, Finishing>()

const finish = async (upload: string, about: About, here: number, signal: AbortSignal): Promise<Taken> => {
  const told = join(dirOf(upload), 'taken.json')
  const before = await readFile(told, 'utf8').catch(() => null)
  if (before !== null) return JSON.parse(before) // the answer was lost on its way
  const data = dataOf(upload)
  if (about.away) await fetchFromService(upload, about.bytes, data, signal)
  else if (here < about.bytes)
    throw new AppError('conflict', `Only ${here} of ${about.bytes} bytes of “${about.name}” are here.`)
  try {
    const taken = await takeFile(data, about.name, await judged(data, about), signal)
    await rm(data, { force: true })
    await writeFile(told, JSON.stringify(taken))
    return taken
  } catch (error) {
    await dropUpload(upload)
    throw fullDisk(error)
  } finally {
    if (about.away) await forgetAtService(upload)
  }
}

/** The file is here as a whole: judged, taken into the store. Nothing of the film is changed yet. @throws AppError */
export const finishUpload = async (ask: OfUpload): Promise<Taken> => {
  const { about, here } = await ownUpload(ask)
  const { upload } = ask
  const going = finishing.get(upload)
  if (going) return going.taken
  const stop = new AbortController()
  const taken = finish(upload, about, here, stop.signal).finally(() => finishing.delete(upload))
  finishing.set(upload, { stop, taken })
  return taken
}

/** Nobody goes on with it. @throws AppError */
export const cancelUpload = async (ask: OfUpload): Promise<void> => {
  const { about } = await ownUpload(ask)
  const { upload } = ask
  finishing.get(upload)?.stop.abort()
  await dropUpload(upload)
  if (about.away) await forgetAtService(upload)
}

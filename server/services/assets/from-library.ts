import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SoundCredit } from '#film/sound.ts'
import type { Db } from '#server/db/client.ts'
import { homeDir } from '#server/storage/home.ts'
import { type Actor, requireAccess } from '../access.ts'
import { hearSound, librarySounds } from '../sounds/library.ts'
import { type Taken, takeFile } from './take.ts'

/** A sound of the studio's library as a file of a film; nothing of the film is changed yet. @throws AppError */
export const fromLibrary = async (ask: {
  db: Db
  user: Actor
  projectId: string
  kind: string
  own: string | null
}): Promise<Taken & { credit: SoundCredit | null }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const wav = await hearSound(ask)
  const dir = join(homeDir(), 'scratch')
  const path = join(dir, `${randomUUID()}.wav`)
  await mkdir(dir, { recursive: true })
  try {
    await writeFile(path, wav)
    const taken = await takeFile(path, `${ask.kind}.wav`, { kind: 'sound', extension: 'wav', demuxer: 'wav' })
    const row = (await librarySounds()).find(({ kind, own }) => kind === ask.kind && own === ask.own)
    const credit =
      row === undefined || ask.own === null
        ? null
        : { title: row.title ?? ask.kind, author: row.author, licence: row.licence }
    return { ...taken, credit }
  } finally {
    await rm(path, { force: true })
  }
}

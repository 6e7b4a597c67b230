import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { z } from 'zod'
import { isSoundKind } from '#agents/craft/foley/kinds.ts'
import type { Db } from '#server/db/client.ts'
import { soundForm, tryOwn } from '#server/providers/sound/brought.ts'
import { soundsDir } from '#server/providers/sound/library.ts'
import { homeDir } from '#server/storage/home.ts'
import { sha256 } from '#server/storage/key.ts'
import type { Actor } from '../access.ts'
import { requireKeeper } from '../studio/keeper.ts'
import { parsed } from '../validate.ts'
import { ownCalled } from './library.ts'

const NewSound = z.object({
  kind: z.string().refine(isSoundKind, 'no film asks for a sound of this kind'),
  title: z.string().trim().min(1, 'a title is needed').max(120),
  author: z.string().trim().max(120).default(''),
  licence: z.string().trim().min(1, 'say on what terms it may be used').max(120),
})

/** Takes a sound into the library: films made from now on use it wherever they ask for its kind. @throws AppError */
export const addSound = async (ask: {
  db: Db
  user: Actor
  bytes: Uint8Array
  about: unknown
}): Promise<void> => {
  await requireKeeper(ask)
  const about = parsed(NewSound, ask.about, 'The sound')
  const form = soundForm(ask.bytes)
  const name = `${sha256(ask.bytes).slice(0, 16)}.${form}`
  const fresh = join(homeDir(), 'scratch', `sound-${name}`)
  await mkdir(join(homeDir(), 'scratch'), { recursive: true })
  try {
    await writeFile(fresh, ask.bytes)
    await tryOwn({ file: fresh, kind: about.kind, credit: about })
    const folder = join(soundsDir(), about.kind)
    await mkdir(folder, { recursive: true })
    // What it is stands beside it before it is there.
    await writeFile(join(folder, name.replace(/\.\w+$/, '.json')), JSON.stringify(about))
    await rename(fresh, join(folder, name))
  } finally {
    await rm(fresh, { force: true })
  }
}

/** Takes a brought sound out of the library; films that are made keep it. @throws AppError */
export const removeSound = async (ask: { db: Db; user: Actor; own: string }): Promise<void> => {
  await requireKeeper(ask)
  const { file } = await ownCalled(ask.own)
  await rm(file, { force: true })
  await rm(`${file.slice(0, -extname(file).length)}.json`, { force: true })
}

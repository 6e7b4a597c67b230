import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { assetPath } from '#server/storage/store.ts'
import { type Actor, requireAccess } from '../access.ts'
import { openLink } from '../links/open.ts'
import { programme } from './programme.ts'

const noSuchAsset = () => new AppError('not-found', 'This film has no such file.')
const named = /^[\w-]+\.[\w]+$/

/** The document names every asset of the film; a name that is not in it belongs to another. */
const requireNamed = async (db: Db, projectId: string, asset: string): Promise<void> => {
  if (!named.test(asset)) throw noSuchAsset()
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from "Project" where id = ${projectId}
    and (poster = ${asset} or position(${`"${asset}"`} in film::text) > 0)`
  if (rows.length === 0) throw noSuchAsset()
}

/** Whether the film named an asset once: its history shows the film as it was, with its pictures. */
const wasNamed = async (db: Db, projectId: string, asset: string): Promise<boolean> => {
  if (!named.test(asset)) return false
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from "Edit" where "projectId" = ${projectId}
    and position(${`"${asset}"`} in inverse::text) > 0 limit 1`
  return rows.length > 0
}

/** Where an asset of a film lies, for its members. */
export const filmAsset = async (ask: {
  db: Db
  user: Actor
  projectId: string
  asset: string
}): Promise<string> => {
  await requireAccess({ ...ask, permission: 'view' })
  await requireNamed(ask.db, ask.projectId, ask.asset).catch(async (error: unknown) => {
    // A piece that is drawn again is named by nothing yet but the programme.
    const { picture } = await programme(ask)
    const drawn = picture.some(({ pieces }) => pieces.some(({ asset }) => asset === ask.asset))
    if (!drawn && !(await wasNamed(ask.db, ask.projectId, ask.asset))) throw error
  })
  return assetPath(ask.asset)
}

/** Where an asset of a film lies, for who has a preview link: its picture and poster, nothing else of it. */
export const linkAsset = async (ask: { db: Db; token: string; asset: string }): Promise<string> => {
  const { film, poster } = await openLink(ask)
  const panels = Object.values(film.panels).map((panel) => panel.asset)
  if (ask.asset !== film.file?.asset && ask.asset !== poster && !panels.includes(ask.asset))
    throw noSuchAsset()
  return assetPath(ask.asset)
}

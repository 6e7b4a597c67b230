import { writeBoard } from '#film/interchange/board.ts'
import type { Db } from '#server/db/client.ts'
import { printPdf } from '#server/render/print/pdf.ts'
import { readAsset } from '#server/storage/store.ts'
import type { Actor } from '../access.ts'
import { getFilm } from './get.ts'

/** The storyboard of a film to be printed: a document that needs nothing from elsewhere, its pictures in it. */
export const boardPages = async (ask: {
  db: Db
  user: Actor
  projectId: string
}): Promise<{ html: string; title: string }> => {
  const { film, title } = await getFilm(ask)
  const assets = [...new Set(Object.values(film.panels).map(({ asset }) => asset))]
  const pictures = await Promise.all(
    assets.map(async (asset) => {
      const bytes = await readAsset(asset).catch(() => null)
      const data = bytes === null ? '' : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
      return [asset, data] as const
    }),
  )
  const found = new Map(pictures)
  return { html: writeBoard(film, title, (asset) => found.get(asset) ?? ''), title }
}

/** The same as a PDF. */
export const printedBoard = (html: string): ReturnType<typeof printPdf> => printPdf(html)

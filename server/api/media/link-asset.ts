import { db } from '#server/db/client.ts'
import { linkAsset } from '#server/services/films/asset.ts'
import { answer } from './answer.ts'
import { sendFile } from './send-file.ts'

/** An asset of a film, for who holds a preview link. Not kept by the browser: a link can be withdrawn. */
export const sendLinkAsset = (req: Request, at: { token: string; asset: string }): Promise<Response> =>
  answer(async () =>
    sendFile(req, await linkAsset({ db: db(), ...at }), { 'cache-control': 'private, no-cache' }),
  )

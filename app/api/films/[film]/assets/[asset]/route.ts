import { sendFilmAsset } from '#server/api/media/film-asset.ts'

export const GET = async (req: Request, { params }: { params: Promise<{ film: string; asset: string }> }) =>
  sendFilmAsset(req, await params)

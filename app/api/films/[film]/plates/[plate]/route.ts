import { plate } from '#server/api/media/plate.ts'

export const GET = async (req: Request, { params }: { params: Promise<{ film: string; plate: string }> }) =>
  plate(req, await params)

import { download } from '#server/api/media/download.ts'

export const GET = async (req: Request, { params }: { params: Promise<{ film: string; kind: string }> }) =>
  download(req, await params)

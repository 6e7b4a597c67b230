import { begin } from '#server/api/media/upload.ts'

export const runtime = 'nodejs'

export const POST = async (req: Request, { params }: { params: Promise<{ film: string }> }) =>
  begin(req, await params)

import { record } from '#server/api/media/record.ts'

export const runtime = 'nodejs'

export const POST = async (req: Request, { params }: { params: Promise<{ film: string; line: string }> }) =>
  record(req, await params)

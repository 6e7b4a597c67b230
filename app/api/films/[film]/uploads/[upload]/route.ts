import { append, cancel, finish, state } from '#server/api/media/upload.ts'

export const runtime = 'nodejs'

type Ask = { params: Promise<{ film: string; upload: string }> }

export const GET = async (_: Request, { params }: Ask) => state(await params)
export const PUT = async (req: Request, { params }: Ask) => append(req, await params)
export const POST = async (req: Request, { params }: Ask) => finish(req, await params)
export const DELETE = async (_: Request, { params }: Ask) => cancel(await params)

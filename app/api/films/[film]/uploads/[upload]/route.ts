import { cancel, finish } from '#server/api/uploads/finish.ts'

export const runtime = 'nodejs'

type Ask = { params: Promise<{ film: string; upload: string }> }

export const POST = async (_: Request, { params }: Ask) => finish(await params)
export const DELETE = async (_: Request, { params }: Ask) => cancel(await params)

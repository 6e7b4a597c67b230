import { stateOf, takeRest } from '#server/api/uploads/own/storage.ts'

export const runtime = 'nodejs'

type Ask = { params: Promise<{ key: string }> }

export const HEAD = async (req: Request, { params }: Ask) => stateOf(req, await params)
export const PUT = async (req: Request, { params }: Ask) => takeRest(req, await params)

import { model } from '#server/api/media/model.ts'

type At = { params: Promise<{ film: string; kind: string; model: string }> }

export const GET = async (_req: Request, { params }: At) => model(await params)

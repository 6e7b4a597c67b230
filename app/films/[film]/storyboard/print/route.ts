import { board } from '#server/api/media/board.ts'

export const GET = async (_: Request, { params }: { params: Promise<{ film: string }> }) =>
  board((await params).film, 'page')

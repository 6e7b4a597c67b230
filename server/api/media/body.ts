import { AppError } from '#film/errors.ts'

/** Reads a body no longer than it may be: one that is larger is not waited for. @throws AppError with `message` */
export const bodyOf = async (req: Request, most: number, message: string): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of req.body ?? []) {
    length += piece.length
    if (length > most) throw new AppError('bad-input', message)
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

import { open } from 'node:fs/promises'
import { AppError } from '#film/errors.ts'
import { refusal } from '../form.ts'
import { dataOf, fullDisk, heldUpload } from './pending.ts'

type Writing = { stop: AbortController; ended: Promise<unknown> }

/** What is being written: a connection that came back ends the one that it lost. */
const writing = new Map<string, Writing>()

type Piece = { upload: string; at: number; body: AsyncIterable<Uint8Array> }

const append = async ({ upload, at, body }: Piece, signal: AbortSignal): Promise<{ whole: boolean }> => {
  const { about, here } = await heldUpload(upload)
  if (here !== at)
    throw new AppError('conflict', 'This piece of the file does not follow what is here. Ask how much is.')
  const file = await open(dataOf(upload), 'a')
  let end = here
  try {
    for await (const piece of body) {
      signal.throwIfAborted()
      if (end + piece.length > about.bytes)
        throw refusal(about.name, 'more came than was told. Bring it again; it may have changed meanwhile.')
      await file.write(piece)
      end += piece.length
    }
  } catch (error) {
    throw fullDisk(error)
  } finally {
    await file.close()
  }
  return { whole: end === about.bytes }
}

/** The rest of a file, or what comes of it, from the byte `at` on; what has come when it breaks off stays. @throws AppError */
export const appendUpload = async (piece: Piece): Promise<{ whole: boolean }> => {
  const before = writing.get(piece.upload)
  before?.stop.abort(new AppError('cancelled', 'The file goes on in another connection.'))
  await before?.ended
  const stop = new AbortController()
  const going = append(piece, stop.signal)
  const mine: Writing = { stop, ended: going.catch(() => {}) }
  writing.set(piece.upload, mine)
  try {
    return await going
  } finally {
    if (writing.get(piece.upload) === mine) writing.delete(piece.upload)
  }
}

import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#film/errors.ts'
import { fullDrawing } from '#film/quality.ts'
import type { StageSpec } from '#film/stage.ts'
import type { Segment } from '#remotion/segment-plan.ts'
import { homeDir } from '#server/storage/home.ts'
import { putBytes, putFile } from '#server/storage/store.ts'
import { encoder } from './encode.ts'
import { provideFrames } from './frames.ts'
import { drawn } from './gate.ts'
import { provideGiven } from './given.ts'
import { renderPlain, stillPlain } from './plain.ts'
import { pour, stillOf } from './step.ts'

type Picture = Segment['picture']
/** One encoder with the same settings for all segments of a film, so that they join without re-encoding. */
export type Encoding = { crf: number }

const scratch = async (extension: string): Promise<string> => {
  const dir = join(homeDir(), 'scratch')
  await mkdir(dir, { recursive: true })
  return join(dir, `${randomUUID()}.${extension}`)
}

/** The fast path: frames stepped on a warm page, their planes poured into the encoder. */
export const renderStepped = async (
  picture: Picture,
  crf: number,
  out: string,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> => {
  const { frames, done } = encoder({ ...picture, crf }, out)
  const stop = () => frames.destroy(new AppError('cancelled', 'Cancelled.'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    // Whoever ends first tells: a page that fails, or an encoder that takes no more.
    await Promise.race([pour(picture, frames, onProgress), done.then(() => signal.throwIfAborted())])
    frames.end()
    await done
  } catch (error) {
    frames.destroy()
    await done.catch(() => {})
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Says once for each reason that the slow path had to serve. */
const told = new Set<string>()
const tellOfPlain = (error: unknown) => {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  if (told.has(reason)) return
  told.add(reason)
  process.stderr.write(`picture: drawn by plain Remotion, which is slower, because: ${reason}\n`)
}

/**
 * Renders one segment without sound: stepped on a warm page, or by plain Remotion where that fails.
 * @returns the asset, an MP4 of exactly `picture.frames` frames
 */
export const drawSegment = (
  picture: Picture,
  { crf }: Encoding,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<string> =>
  drawn(async () => {
    const out = await scratch('mp4')
    try {
      signal.throwIfAborted()
      await provideGiven(picture)
      await provideFrames(picture)
      await renderStepped(picture, crf, out, onProgress, signal).catch(async (error: unknown) => {
        signal.throwIfAborted()
        tellOfPlain(error)
        await renderPlain(picture, crf, out, onProgress, signal)
      })
      return await putFile(out, 'mp4')
    } finally {
      await rm(out, { force: true })
    }
  })

/** Draws one frame of a stage, without titles and captions. @returns the asset, a JPEG */
export const drawStill = (
  stage: StageSpec,
  frame: number,
  size: { width: number; height: number },
): Promise<string> => {
  const picture: Picture = {
    ...size,
    ...{ fps: stage.fps, frames: 1, step: 1, drawing: fullDrawing },
    layers: [{ kind: 'stage', from: 0, frames: 1, at: frame, stage, dissolve: 0 }],
  }
  return drawn(async () => {
    await provideGiven(picture)
    try {
      return await putBytes(await stillOf(picture, 0), 'jpeg')
    } catch (error) {
      tellOfPlain(error)
      const out = await scratch('jpeg')
      await stillPlain(picture, out)
      return putFile(out, 'jpeg')
    }
  })
}

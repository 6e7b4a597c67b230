import { parentPort } from 'node:worker_threads'
import { AppError } from '#film/errors.ts'
import { type MakerName, makers } from './makers.ts'
import type { Answer } from './pool.ts'

/** A thread that makes one thing after another, as the pool asks. */
const answer = async (name: MakerName, spec: unknown): Promise<Answer> => {
  try {
    const make = makers[name] as (spec: unknown) => Promise<unknown>
    return { made: await make(spec) }
  } catch (error) {
    const known = error instanceof AppError
    const { message } = error instanceof Error ? error : new Error(String(error))
    return { code: known ? error.code : 'internal', where: known ? error.where : undefined, message }
  }
}

parentPort?.on('message', async ({ name, spec }: { name: MakerName; spec: unknown }) => {
  parentPort?.postMessage(await answer(name, spec))
})

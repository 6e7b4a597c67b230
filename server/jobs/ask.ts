import { request as send } from 'node:http'
import { z } from 'zod'
import { AppError, type ErrorCode } from '#film/errors.ts'
import { ShotTake } from '#film/shot-take.ts'
import type { AskTake } from '#server/services/films/draft-take.ts'
import type { AskPanel } from '#server/services/films/draw-panel.ts'

const Refusal = z.object({ code: z.string(), message: z.string() })

const away = () =>
  new AppError('not-configured', 'The worker is not running. Start the studio with "npm start".')

/** Asks the worker and waits for it. Not fetch: that gives up after five minutes. */
const askWorker = (path: string, body: unknown, signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = process.env.WORKER_URL
    if (!worker) return reject(away())
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${process.env.INNGEST_SIGNING_KEY ?? ''}`,
    }
    const asked = send(new URL(path, worker), { method: 'POST', headers, signal }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('error', reject)
      reply.on('end', () => {
        const answer: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
        if (reply.statusCode === 200) return resolve(answer)
        const refusal = Refusal.safeParse(answer)
        reject(refusal.success ? new AppError(refusal.data.code as ErrorCode, refusal.data.message) : away())
      })
    })
    asked.on('error', () => reject(signal.aborted ? new AppError('cancelled', 'Cancelled.') : away()))
    asked.end(JSON.stringify(body))
  })

export const askTake: AskTake = async (ask, signal) =>
  ShotTake.parse(await askWorker('/ask/take', ask, signal))

export const askPanel: AskPanel = async (ask, signal) =>
  z.object({ asset: z.string() }).parse(await askWorker('/ask/panel', ask, signal))

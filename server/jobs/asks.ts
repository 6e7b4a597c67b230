import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import { Film } from '#film/film.ts'
import { drawPanel } from '#server/make/draw-panel.ts'
import { makeTake } from '#server/make/take.ts'

const Take = z.object({ film: Film, shot: z.string(), note: z.string(), id: z.string() })
const Panel = z.object({ film: Film, shot: z.string(), frame: z.int() })

/** What the pages ask of the worker while a person waits: whatever needs the browser that draws. */
const asks: Record<string, (body: unknown, signal: AbortSignal) => Promise<unknown>> = {
  '/ask/take': (body, signal) => makeTake({ ...Take.parse(body), signal }),
  '/ask/panel': (body) => drawPanel(Panel.parse(body)),
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

/** Only who has the studio's own key is answered. */
const isOurs = (request: IncomingMessage): boolean =>
  process.env.INNGEST_SIGNING_KEY !== undefined &&
  request.headers.authorization === `Bearer ${process.env.INNGEST_SIGNING_KEY}`

/** Answers one of the pages' asks; false where it is none. Who hangs up cancels what was asked. */
export const answerAsk = (request: IncomingMessage, response: ServerResponse): boolean => {
  const ask = asks[request.url ?? '']
  if (ask === undefined) return false
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (!isOurs(request)) {
    reply(403, { code: 'forbidden', message: 'This is the studio’s own.' })
    return true
  }
  const gone = new AbortController()
  response.once('close', () => gone.abort(new AppError('cancelled', 'Cancelled.')))
  void bodyOf(request)
    .then((body) => ask(body, gone.signal))
    .then(
      (answer) => reply(200, answer),
      (error: unknown) => {
        if (error instanceof AppError) return reply(422, { code: error.code, message: error.message })
        process.stderr.write(`worker: ${request.url}: ${error instanceof Error ? error.stack : error}\n`)
        return reply(500, {
          code: 'internal',
          message: 'This could not be drawn. The studio’s log says why.',
        })
      },
    )
  return true
}

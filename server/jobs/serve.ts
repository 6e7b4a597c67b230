import { createServer, type Server } from 'node:http'
import type { Inngest, InngestFunction } from 'inngest'
import { serve } from 'inngest/node'
import { answerAsk } from './asks.ts'

export type Worker = { url: string; port: number; close: () => Promise<void> }

const where = (server: Server): number => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('The worker has no port.')
}

/** Serves functions to Inngest, on this machine only. Inngest's calls are signed; unsigned ones are refused. */
export const serveFunctions = async (
  client: Inngest,
  functions: InngestFunction.Any[],
  port: number,
): Promise<Worker> => {
  const handler = serve({ client, functions, servePath: '/api/inngest' })
  const server = createServer((request, response) => {
    if (request.url === '/health') response.end('ok')
    else if (!answerAsk(request, response)) void handler(request, response)
  })
  server.requestTimeout = 0 // a step takes as long as it takes
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${where(server)}`,
    port: where(server),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Has the SDK tell Inngest which functions are here. Asked again until it is heard. */
export const register = async (worker: Worker, tries = 120): Promise<void> => {
  for (let left = tries; ; left--) {
    const reply = await fetch(`${worker.url}/api/inngest`, { method: 'PUT' })
    if (reply.ok) return
    if (left <= 1) throw new Error(`Inngest did not take the functions: ${await reply.text()}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

import { createServer, type Server } from 'node:http'
import { Inngest, type InngestFunction } from 'inngest'
import { serve } from 'inngest/node'
import { keys } from './executor.ts'

export const clientFor = (executorUrl: string): Inngest =>
  new Inngest({
    id: 'app',
    isDev: false,
    baseUrl: executorUrl,
    eventKey: keys.event,
    signingKey: keys.signing,
  })

export type App = { url: string; port: number; close: () => Promise<void> }

/** The genuine SDK on a plain HTTP server, in cloud mode: requests must be signed. */
export const serveApp = async (client: Inngest, functions: InngestFunction.Any[], port = 0): Promise<App> => {
  const server: Server = createServer((request, response) => handler(request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  const url = `http://127.0.0.1:${address.port}`
  const handler = serve({ client, functions, serveOrigin: url, servePath: '/api/inngest' })
  const registered = await fetch(`${url}/api/inngest`, { method: 'PUT' })
  if (!registered.ok) throw new Error(`not registered: ${await registered.text()}`)
  return {
    url,
    port: address.port,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

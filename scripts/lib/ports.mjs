import { createServer } from 'node:net'

/** Resolves to the port when nobody listens there, else null. Port 0: any free one. */
export const freePort = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host, exclusive: true }, () => {
      const { port: found } = server.address()
      server.close(() => resolve(found))
    })
  })

/** The first free port from the wanted one on. */
export const portFrom = async (wanted, host) => {
  for (let port = wanted; port < wanted + 100; port++) if ((await freePort(port, host)) !== null) return port
  throw new Error(`The ports ${wanted} to ${wanted + 99} are all taken. Set PORT to a free one.`)
}

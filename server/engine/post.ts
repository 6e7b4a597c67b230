import { request as http } from 'node:http'
import { request as https } from 'node:https'

export type Reply = { status: number; header: (name: string) => string | undefined; body: string }

/** The app was not there, or went away before it answered. */
export class Unreachable extends Error {
  readonly before: boolean // true: it cannot have started

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause })
    this.name = 'Unreachable'
    this.before = cause.code === 'ECONNREFUSED' || cause.code === 'ENOTFOUND'
  }
}

const patience = 2 * 3600_000 // fetch gives up after five minutes; a step may take longer

export const post = (url: URL, body: string, headers: Record<string, string>): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? https : http
    const options = {
      method: 'POST',
      agent: false as const, // a kept connection would hide that the app was restarted
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
    }
    const failed = (error: NodeJS.ErrnoException) => reject(new Unreachable(error))
    const request = send(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', failed)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => {
            const value = response.headers[name]
            return Array.isArray(value) ? value[0] : value
          },
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    request.on('error', failed)
    request.setTimeout(patience, () => request.destroy(new Error('The app did not answer for two hours.')))
    request.end(body)
  })

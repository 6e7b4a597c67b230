import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Writable } from 'node:stream'
import { pageDir } from './bundle.ts'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

type Sink = { to: Writable; taken: () => void }
const sinks = new Map<string, Sink>()

/** Where pages send what they have drawn. @returns the path to post to, and an end to it */
export const openSink = (
  id: string,
  to: Writable,
  taken: () => void,
): { path: string; close: () => void } => {
  sinks.set(id, { to, taken })
  return { path: `/drawn/${id}`, close: () => sinks.delete(id) }
}

/** One frame goes on to its sink; the answer comes when the sink has room for the next. */
const take = (request: IncomingMessage, response: ServerResponse, sink: Sink | undefined) => {
  const answer = (status: number) => {
    if (!response.writableEnded) response.writeHead(status).end()
  }
  if (!sink?.to.writable) {
    request.resume()
    return answer(410)
  }
  const gone = () => answer(410)
  sink.to.once('close', gone)
  request.once('end', () => {
    sink.to.off('close', gone)
    sink.taken()
    answer(204)
  })
  request.pipe(sink.to, { end: false })
}

const serve = async (path: string, response: ServerResponse) => {
  const file = join(await pageDir(), normalize(path === '/' ? '/index.html' : path))
  const stream = createReadStream(file)
  stream.once('open', () =>
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }),
  )
  stream.once('error', () => response.writeHead(404).end())
  stream.pipe(response)
}

let going: Promise<string> | null = null
/** The address of the page that draws, on this machine only. It does not keep the process alive. */
export const siteUrl = (): Promise<string> => {
  going ??= new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      if (request.method !== 'POST') return void serve(pathname, response)
      take(request, response, sinks.get(pathname.slice('/drawn/'.length)))
    })
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
  return going
}

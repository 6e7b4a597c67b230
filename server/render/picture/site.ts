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
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
}

type Sink = { to: Writable; frames: number; onTaken: (frames: number) => void }
const sinks = new Map<string, Sink>()

/** Where pages send what they have drawn. @returns the path to post to, and an end to it */
export const openSink = (
  id: string,
  to: Writable,
  onTaken: (frames: number) => void,
): { path: string; close: () => void } => {
  sinks.set(id, { to, frames: 0, onTaken })
  return { path: `/drawn/${id}`, close: () => sinks.delete(id) }
}

const hasRoom = (to: Writable) =>
  new Promise<void>((resolve) => {
    const done = () => {
      to.off('drain', done).off('close', done)
      resolve()
    }
    to.on('drain', done).on('close', done)
  })

/** One frame goes on to its sink, as often as it is shown; the answer comes when there is room for the next. */
const take = async (request: IncomingMessage, sink: Sink | undefined, times: number): Promise<number> => {
  const frame: Buffer[] = []
  for await (const chunk of request) frame.push(chunk)
  if (!sink?.to.writable) return 410
  for (let time = 0; time < times; time++) {
    const room = frame.map((chunk) => sink.to.write(chunk)).every(Boolean)
    if (!room) await hasRoom(sink.to)
  }
  sink.frames += times
  sink.onTaken(sink.frames)
  return sink.to.writable ? 204 : 410
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
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
      if (request.method !== 'POST') return void serve(pathname, response)
      take(request, sinks.get(pathname.slice('/drawn/'.length)), Number(searchParams.get('times'))).then(
        (status) => response.writeHead(status).end(),
        () => response.destroy(),
      )
    })
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
  return going
}

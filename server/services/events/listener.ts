import { Client } from 'pg'
import { channel, StudioEvent } from './event.ts'

type Hear = (event: StudioEvent) => void
type Listener = { add: (project: string, hear: Hear) => () => void; ready: Promise<void> }

const reconnectAfter = 500 // ms

/** One connection for all who listen in this process; it opens with the first of them and closes with the last. */
const listener = (url: string): Listener => {
  const hearers = new Map<Hear, string>()
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined

  const tell = (text: string) => {
    const event = StudioEvent.safeParse(JSON.parse(text))
    if (!event.success) return // from a newer version of the studio
    for (const [hear, project] of hearers) if (project === event.data.project) hear(event.data)
  }
  const lost = (which: Client) => {
    if (client !== which) return
    client = null
    if (hearers.size > 0) timer = setTimeout(() => void connect(true), reconnectAfter)
  }
  const connect = async (again: boolean): Promise<void> => {
    const next = new Client({ connectionString: url, keepAlive: true })
    client = next
    next.on('error', () => lost(next))
    next.on('end', () => lost(next))
    next.on('notification', (message) => message.payload !== undefined && tell(message.payload))
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      if (again) for (const [hear, project] of hearers) hear({ kind: 'missed', project })
    } catch {
      lost(next) // tried again as long as somebody listens
    }
  }
  const self: Listener = {
    ready: Promise.resolve(),
    add: (project, hear) => {
      hearers.set(hear, project)
      if (client === null && timer === undefined) self.ready = connect(false)
      return () => {
        hearers.delete(hear)
        if (hearers.size > 0) return
        clearTimeout(timer)
        timer = undefined
        const closing = client
        client = null
        if (closing !== null) void self.ready.then(() => closing.end()).catch(() => undefined) // already gone
      }
    },
  }
  return self
}

const shared: { reelwrightListeners?: Map<string, Listener> } = globalThis as {
  reelwrightListeners?: Map<string, Listener>
}

export const listenerFor = (url: string): Listener => {
  shared.reelwrightListeners ??= new Map()
  const known = shared.reelwrightListeners.get(url) ?? listener(url)
  shared.reelwrightListeners.set(url, known)
  return known
}

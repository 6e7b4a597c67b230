import { partIn, partSpan } from './events.ts'

const MOST = 600 // seconds of sound that are kept decoded
export const SAMPLE_RATE = 48_000 // of everything that the studio makes: parts of a mix meet without a seam

type Wave = { start: number; bytesPerSecond: number; align: number; head: Uint8Array<ArrayBuffer> }

const bytesOf = async (url: string, from?: number, to?: number): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(url, from === undefined ? {} : { headers: { range: `bytes=${from}-${to}` } })
  if (!answer.ok && answer.status !== 416) throw new Error(`${url}: ${answer.status}`)
  return answer.status === 416 ? new Uint8Array() : new Uint8Array(await answer.arrayBuffer())
}

const tag = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/** The head of a WAV file: where its samples begin and how they lie. */
const waveOf = (bytes: Uint8Array<ArrayBuffer>): Wave => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WAVE') throw new Error('That is no WAV file.')
  let [bytesPerSecond, align] = [0, 1]
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (tag(bytes, at) === 'fmt ') {
      bytesPerSecond = view.getUint32(at + 16, true)
      align = view.getUint16(at + 20, true)
    }
    if (tag(bytes, at) === 'data')
      return { start: at + 8, bytesPerSecond, align, head: bytes.slice(0, at + 8) }
    at += 8 + length + (length % 2)
  }
  throw new Error('That WAV file has no samples.')
}

/** A part of a WAV as a file of its own. */
const cutOf = ({ head }: Wave, samples: Uint8Array): ArrayBuffer => {
  const file = new Uint8Array(head.length + samples.length)
  file.set(head)
  file.set(samples, head.length)
  const view = new DataView(file.buffer)
  view.setUint32(4, file.length - 8, true)
  view.setUint32(head.length - 4, samples.length, true)
  return file.buffer
}

/** Sounds by address, decoded once; the longest unused go first. A part of a WAV is fetched alone. */
export const createBuffers = (context: BaseAudioContext) => {
  const known = new Map<string, Promise<AudioBuffer | null>>()
  const ready = new Map<string, AudioBuffer>()
  const heads = new Map<string, Promise<Wave>>()

  const fetched = async (url: string): Promise<ArrayBuffer> => {
    const part = partIn(url)
    if (part === null) return (await bytesOf(url)).buffer
    const head = heads.get(part.file) ?? bytesOf(part.file, 0, 511).then(waveOf)
    heads.set(part.file, head)
    const wave = await head
    const { from, to } = partSpan(part.part)
    const byte = (seconds: number) =>
      wave.start + Math.round((seconds * wave.bytesPerSecond) / wave.align) * wave.align
    return cutOf(wave, await bytesOf(part.file, byte(from), byte(to) - 1))
  }

  const forget = () => {
    let kept = 0
    for (const [url, { duration }] of [...ready].reverse()) {
      kept += duration
      if (kept <= MOST) continue
      ready.delete(url)
      known.delete(url)
    }
  }

  const load = (url: string): Promise<AudioBuffer | null> => {
    const asked = known.get(url)
    if (asked !== undefined) return asked
    const loading = fetched(url)
      .then((bytes) => context.decodeAudioData(bytes))
      .then((buffer) => {
        ready.set(url, buffer)
        forget()
        return buffer
      })
      .catch(() => {
        heads.delete(partIn(url)?.file ?? '')
        setTimeout(() => known.delete(url), 5000) // it may be there later
        return null
      })
    known.set(url, loading)
    return loading
  }

  /** What is decoded already; it counts as used. */
  const at = (url: string): AudioBuffer | null => {
    const buffer = ready.get(url)
    if (buffer === undefined) return null
    ready.delete(url)
    ready.set(url, buffer)
    return buffer
  }
  return { load, at }
}

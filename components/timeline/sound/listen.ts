import { createShelf } from '../shelf.ts'
import { binned, type Peaks, pyramid } from './peaks.ts'
import { keep, kept } from './store.ts'

const sampleRate = 16_000 // enough to be seen

/** Lets whoever waits go first. */
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

const heard = async (url: string): Promise<Uint8Array> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const context = new OfflineAudioContext(1, 1, sampleRate)
  const sound = await context.decodeAudioData(await answer.arrayBuffer())
  const channels = Array.from({ length: sound.numberOfChannels }, (_, i) => sound.getChannelData(i))
  return binned(channels, sound.sampleRate, rest)
}

/** The peaks of a file; what is stored under an address never changes, so they are listened to once in a browser. */
const load = async (url: string): Promise<Peaks> => {
  const before = await kept(url)
  if (before !== null) return pyramid(before)
  const fine = await heard(url)
  await keep(url, fine)
  return pyramid(fine)
}

export const createPeaks = (arrived: () => void): ((url: string) => Peaks | null) =>
  createShelf(load, { atOnce: 2, arrived })

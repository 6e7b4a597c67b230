import { readFile } from 'node:fs/promises'
import { resample } from '#server/render/sound/resample.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { packageFile } from '../package-file.ts'
import { decodeFlac } from './flac.ts'
import { type Asked, param } from './recipe.ts'
import { addAt, type Stereo, stereo } from './signal.ts'

const known = new Map<string, Promise<Float32Array[]>>()
/** A recording of the CC0 collection, at 48 kHz. */
const recording = (name: string): Promise<Float32Array[]> => {
  const loading =
    known.get(name) ??
    readFile(packageFile('supersonic-scsynth-samples', 'samples', `${name}.flac`)).then((bytes) => {
      const { rate, channels } = decodeFlac(bytes)
      return channels.map((channel) => resample(channel, rate, RATE))
    })
  known.set(name, loading)
  return loading
}

/** Plays a recording once; `pitch` in its parameters or here makes it higher and shorter. */
export const recorded =
  (name: string, pitch = 1) =>
  async (asked: Asked): Promise<Stereo> => {
    const out = stereo(asked.length)
    const channels = await recording(name)
    const ratio = pitch * param(asked, 'pitch', 1) * (0.97 + asked.random.next() * 0.06)
    out.forEach((channel, c) => {
      const source = channels[Math.min(c, channels.length - 1)]
      if (source !== undefined) addAt(channel, resample(source, RATE * ratio, RATE), 0)
    })
    return out
  }

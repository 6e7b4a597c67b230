import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { homeDir } from '#server/storage/home.ts'
import { assetPath, putFile } from '#server/storage/store.ts'
import { run } from '../ffmpeg.ts'

/**
 * How a film's sound is encoded. ffmpeg's usual coder ("twoloop") now and then breaks a blow: at 192 kb/s peaks of −2.5 dBTP came
 * back at +0.6; "fast" keeps them within 0.1 dB and its error is 2 to 8 dB smaller.
 */
export const soundCodec = (audioKbps: number): string[] => [
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', `${audioKbps}k`, '-ar', '48000'],
]

const rounds = 4
const spare = 0.05 // dB

const encode = (from: string, gain: number, kbps: number, to: string, signal: AbortSignal) =>
  run(
    'ffmpeg',
    ['-y', '-v', 'error', '-i', from, '-af', `volume=${gain.toFixed(2)}dB`, ...soundCodec(kbps), to],
    signal,
  )

/** The true peak of what comes out of the decoder, in dBTP; −∞ for silence. */
const peakOf = async (path: string, signal: AbortSignal): Promise<number> => {
  const { stderr } = await run(
    'ffmpeg',
    ['-hide_banner', '-nostats', '-i', path, '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'],
    signal,
  )
  const told = /Peak:\s*(-?[\d.]+|-inf) dBFS/.exec(stderr)?.[1] ?? '-inf'
  return told === '-inf' ? Number.NEGATIVE_INFINITY : Number(told)
}

/**
 * The mix as the film's file carries it: AAC, whose peaks are not those of the mix. Where they come out above `truePeak`
 * (dBTP), it is encoded again that much softer. @returns the asset, an M4A
 */
export const encodeSound = async (
  mix: string,
  { kbps, truePeak }: { kbps: number; truePeak: number },
  signal: AbortSignal,
): Promise<string> => {
  const dir = join(homeDir(), 'scratch', randomUUID())
  await mkdir(dir, { recursive: true })
  const out = join(dir, 'sound.m4a')
  try {
    let gain = 0
    for (let round = 1; ; round++) {
      await encode(assetPath(mix), gain, kbps, out, signal)
      const over = (await peakOf(out, signal)) - truePeak
      if (over <= 0 || round === rounds) return await putFile(out, 'm4a')
      gain -= over + spare
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assetPath, putFile } from '#server/storage/store.ts'
import { run } from '../ffmpeg.ts'
import { encodeSound } from './encode-sound.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-aac-'))
const before = process.env.REELWRIGHT_HOME
beforeAll(() => {
  process.env.REELWRIGHT_HOME = home
})
afterAll(() => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const peak = async (asset: string) => {
  const { stderr } = await run('ffmpeg', [
    ...['-hide_banner', '-nostats', '-i', assetPath(asset)],
    ...['-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'],
  ])
  return Number(/Peak:\s*(-?[\d.]+) dBFS/.exec(stderr)?.[1])
}

test('what the coder adds to the peaks is taken off again', async () => {
  const wav = path.join(home, 'noise.wav')
  // Noise clipped hard at −1 dBFS: at few bits its decoded peaks come out well above.
  await run('ffmpeg', [
    ...['-y', '-v', 'error', '-f', 'lavfi', '-i', 'anoisesrc=d=3:c=white:a=1:r=48000:seed=1'],
    ...['-af', 'volume=9dB:precision=fixed,volume=-1dB', '-ac', '2', wav],
  ])
  const mix = await putFile(wav, 'wav')
  const signal = new AbortController().signal
  const loose = await peak(await encodeSound(mix, { kbps: 96, truePeak: 20 }, signal))
  expect(loose).toBeGreaterThan(-1)
  expect(await peak(await encodeSound(mix, { kbps: 96, truePeak: -1 }, signal))).toBeLessThanOrEqual(-1)
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SoundSpec } from '#film/sound.ts'
import { withSoundCredits } from '#film/sound-credits.ts'
import { decodeWav, encodeWav, RATE } from '#server/render/sound/wav.ts'
import { makeSound } from './embedded.ts'
import { ownSounds } from './library.ts'

const home = mkdtempSync(join(tmpdir(), 'reelwright-sounds-'))
const before = process.env.REELWRIGHT_HOME
const tone = (hz: number, seconds: number) =>
  encodeWav({
    rate: RATE,
    channels: [
      Float32Array.from({ length: RATE * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE) / 2),
    ],
  })

beforeAll(() => {
  process.env.REELWRIGHT_HOME = home
  mkdirSync(join(home, 'sounds', 'rain'), { recursive: true })
  writeFileSync(join(home, 'sounds', 'Bark 2.wav'), tone(500, 1))
  writeFileSync(join(home, 'sounds', 'rain', 'roof.wav'), tone(700, 2))
  writeFileSync(join(home, 'sounds', 'rex.wav'), tone(900, 1))
  const sidecar = { kind: 'howl', title: 'Rex at night', author: 'Ada', licence: 'CC BY 4.0' }
  writeFileSync(join(home, 'sounds', 'rex.json'), JSON.stringify(sidecar))
  writeFileSync(join(home, 'sounds', 'holiday.wav'), tone(300, 1))
  writeFileSync(join(home, 'sounds', 'door.json'), 'not JSON')
  writeFileSync(join(home, 'sounds', 'door.wav'), 'not a sound')
})
afterAll(() => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const spec = (kind: string, ms: number): SoundSpec => ({ kind, ms, seed: 1, loop: false, params: {} })
/** How often a sound crosses zero upwards in a second. */
const pitch = (wav: Uint8Array): number => {
  const x = decodeWav(wav).channels[0] ?? new Float32Array(0)
  const middle = x.subarray(RATE / 4, RATE / 4 + RATE / 2)
  return 2 * middle.reduce((n, y, i) => n + (i > 0 && y >= 0 && (middle[i - 1] ?? 0) < 0 ? 1 : 0), 0)
}

it('finds the person’s sounds by name, folder and sidecar, and leaves out what is of no kind', async () => {
  expect((await ownSounds()).map(({ kind }) => kind)).toEqual(['bark', 'door', 'howl', 'rain'])
})

it('uses them instead of made ones, long airs from short recordings, and says whose they are', async () => {
  const bark = await makeSound(spec('bark', 900))
  expect(pitch(bark.wav)).toBeCloseTo(500, -1)
  const rain = await makeSound(spec('rain', 9000))
  const x = decodeWav(rain.wav).channels[0] ?? new Float32Array(0)
  for (let s = 0; s < 8; s++)
    expect(
      x.subarray(s * RATE + 100, (s + 1) * RATE).reduce((top, y) => Math.max(top, Math.abs(y)), 0),
    ).toBeGreaterThan(0.001)
  const howl = await makeSound(spec('howl', 800))
  const plain = { title: 'T', subtitle: '', sections: [], notices: ['Made with AI'] }
  const sound = {
    id: 'h',
    spec: spec('howl', 800),
    asset: 'a',
    ms: 800,
    why: '',
    ...(howl.credit && { credit: howl.credit }),
  }
  expect(withSoundCredits(plain, { h: sound }).notices).toEqual([
    'Made with AI',
    'Sound: “Rex at night” by Ada (CC BY 4.0)',
  ])
  expect(withSoundCredits(plain, {})).toBe(plain)
})

it('says which file is no sound', async () => {
  await expect(makeSound(spec('door', 500))).rejects.toThrow(/WAV/)
})

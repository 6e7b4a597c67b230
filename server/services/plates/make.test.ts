import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PlateArt, platesOf } from '#film/templates/plates.ts'
import { run } from '#server/render/ffmpeg.ts'
import { makePlate, picturePlate } from './make.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-plates-'))
const before = process.env.REELWRIGHT_HOME
beforeAll(() => {
  process.env.REELWRIGHT_HOME = home
})
afterAll(() => {
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const palette = {
  ...{ name: 'Storm', ground: '#3b4a5a', light: '#f0d9a8', shadow: '#14181f' },
  ...{ skin: '#c98f6b', accent: '#d2603a' },
}
const size = { width: 256, height: 144 }
const rate = { num: 24_000, den: 1001 }
const all = platesOf(palette)
const artOf = (id: string): PlateArt => all.find((plate) => plate.id === id)?.art ?? { draw: 'bars' }

/** The stream of a file, its frames counted by being decoded. */
const streamOf = async (file: string) => {
  const ask = ['-v', 'error', '-count_frames', '-select_streams', 'v:0', '-show_entries']
  const what = 'stream=width,height,nb_read_frames,r_frame_rate'
  const { stdout } = await run('ffprobe', [...ask, what, '-of', 'json', file])
  return (JSON.parse(stdout) as { streams: Record<string, unknown>[] }).streams[0]
}

const pixels = async (file: string, at = '0'): Promise<(x: number, y: number) => number[]> => {
  const raw = path.join(home, 'raw')
  const args = ['-v', 'error', '-y', '-ss', at, '-i', file, '-frames:v', '1', '-pix_fmt', 'rgb24']
  await run('ffmpeg', [...args, '-f', 'rawvideo', raw])
  const bytes = readFileSync(raw)
  return (x, y) => [...bytes.subarray((y * size.width + x) * 3, (y * size.width + x) * 3 + 3)]
}

const peakOf = async (file: string, from: number, to: number): Promise<number> => {
  const cut = `atrim=${from}:${to},volumedetect`
  const { stderr } = await run('ffmpeg', ['-i', file, '-vn', '-af', cut, '-f', 'null', '-'])
  return Number(/max_volume: (-?[\d.]+) dB/.exec(stderr)?.[1] ?? Number.NaN)
}

test('every plate is made at the size and rate of the film, as long as it says', async () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id, art, kind, seconds } of all) {
    expect(seconds === undefined, id).toBe(kind === 'picture')
    const file = await makePlate({ art, size, rate, seconds: seconds ?? null })
    const frames = seconds === undefined ? 1 : Math.round((seconds * rate.num) / rate.den)
    const moves = seconds === undefined ? {} : { r_frame_rate: '24000/1001' }
    const told = { ...size, nb_read_frames: String(frames), ...moves }
    expect(await streamOf(file), id).toMatchObject(told)
    expect(
      await streamOf(await picturePlate({ art, size, rate, seconds: seconds ?? null })),
      id,
    ).toMatchObject({
      ...{ width: 400, height: 225, nb_read_frames: '1' },
    })
  }
}, 120_000)

test('a film without a palette has the plates that need none', () => {
  const bare = platesOf(null).map(({ id }) => id)
  expect(bare).toContain('bars')
  expect(all.map(({ id }) => id).filter((id) => !bare.includes(id))).toEqual([
    ...['film-ground', 'film-night', 'film-accent'],
  ])
})

test('the bars are those of SMPTE, with 1 kHz at −20 dBFS', async () => {
  const file = await makePlate({ art: artOf('bars'), size, rate, seconds: 2 })
  const at = await pixels(file, '1')
  const [grey, yellow, blue] = [at(40, 20), at(70, 20), at(210, 20)]
  for (const part of grey) expect(Math.abs(part - 191)).toBeLessThan(6)
  expect(Math.abs((yellow[0] ?? 0) - 191) + (yellow[2] ?? 255)).toBeLessThan(12)
  expect((blue[0] ?? 255) + (blue[1] ?? 255)).toBeLessThan(12)
  expect(await peakOf(file, 0.2, 1.8)).toBeCloseTo(-20, 0)
  const raw = path.join(home, 'tone')
  await run('ffmpeg', ['-v', 'error', '-y', '-i', file, '-ac', '1', '-ar', '48000', '-f', 'f32le', raw])
  const bytes = readFileSync(raw)
  const heard = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2).subarray(9600, 57_600)
  let crossings = 0
  for (let i = 1; i < heard.length; i++) if ((heard[i - 1] ?? 0) < 0 && (heard[i] ?? 0) >= 0) crossings++
  expect(Math.abs(crossings - 1000)).toBeLessThanOrEqual(1)
})

test('the leader beeps with its 2, for one frame, two seconds before it ends, and is black from there', async () => {
  const spec = { size, rate: { num: 24, den: 1 }, seconds: 5 }
  const file = await makePlate({ art: artOf('leader'), ...spec })
  expect(await peakOf(file, 0, 2.95)).toBeLessThan(-60)
  expect(await peakOf(file, 3, 3.04)).toBeCloseTo(-20, 0)
  expect(await peakOf(file, 3.1, 5)).toBeLessThan(-60)
  const half = await pixels(file, '0.5')
  const [ahead, behind] = [half(20, 100)[0] ?? 0, half(230, 100)[0] ?? 0]
  expect(ahead - behind).toBeGreaterThan(30) // the hand has swept the right side
  expect((await pixels(file, '3'))(20, 100)[0]).toBeGreaterThan(150)
  expect((await pixels(file, '3.05'))(20, 100)).toEqual([0, 0, 0])
})

test('black is black, white is white, and a gradient runs from its first ink to its second', async () => {
  const middle = async (id: string, x = 128, y = 72) =>
    (await pixels(await makePlate({ art: artOf(id), size, rate, seconds: null })))(x, y)
  expect(await middle('black')).toEqual([0, 0, 0])
  expect(await middle('white')).toEqual([255, 255, 255])
  expect(await middle('night')).toEqual([0x0b, 0x16, 0x26])
  const [above, below] = [await middle('film-night', 128, 0), await middle('film-night', 128, 143)]
  for (const [i, part] of [0x3b, 0x4a, 0x5a].entries())
    expect(Math.abs((above[i] ?? 0) - part)).toBeLessThanOrEqual(1)
  for (const [i, part] of [0x14, 0x18, 0x1f].entries())
    expect(Math.abs((below[i] ?? 0) - part)).toBeLessThanOrEqual(1)
})

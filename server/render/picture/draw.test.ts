import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Brief } from '#film/brief.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { fullDrawing } from '#film/quality.ts'
import { stager } from '#film/stage-of.ts'
import type { Segment } from '#remotion/segment-plan.ts'
import { makeFilm } from '#server/make/film.ts'
import { run } from '#server/render/ffmpeg.ts'
import { assetPath } from '#server/storage/store.ts'
import { measureBackend } from './backend.ts'
import { closeBrowser } from './browser.ts'
import { drawSegment, drawStill } from './draw.ts'
import { renderPlain, stillPlain } from './plain.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-draw-'))
const before = process.env.REELWRIGHT_HOME
const { signal } = new AbortController()
const size = { width: 320, height: 180 }
const script = `INT. KITCHEN - NIGHT

MARA stands at the window.

MARA
He said he would write.

EXT. SHORE - DAWN

Mara walks along the water.
`
let film: Film
beforeAll(async () => {
  process.env.REELWRIGHT_HOME = home
  const source = { kind: 'screenplay' as const, text: script }
  const brief = Brief.parse({
    ...{ source, seconds: null, genre: 'drama', size, rate: { num: 8, den: 1 }, seed: 1 },
  })
  const made = await makeFilm({
    film: emptyFilm('f', brief),
    runId: 'r',
    without: ['visual/image-generator', 'visual/style-consistency-checker', 'render'],
    signal,
    onStep: () => {},
    onProgress: () => {},
  })
  film = made.film
})
afterAll(async () => {
  await closeBrowser()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

/** Two stages that dissolve, words over them and a fade from black. */
const picture = (): Segment['picture'] => {
  const stage = stager(film)
  const [one, two] = [Object.keys(film.shots).at(0) ?? '', Object.keys(film.shots).at(-1) ?? '']
  return {
    ...size,
    ...{ fps: 8, frames: 8, step: 1, drawing: fullDrawing },
    layers: [
      { kind: 'stage', from: 0, frames: 4, at: 3, stage: stage(one), dissolve: 0 },
      { kind: 'stage', from: 0, frames: 8, at: 0, stage: stage(two), dissolve: 4 },
      { kind: 'black', from: 0, frames: 2, toBlack: false },
      { kind: 'caption', from: 2, frames: 5, lines: ['He said he would write.'], label: 'MARA' },
    ],
  }
}

/** So fine that pictures are compared and not what an encoder loses of their grain. */
const fine = 10

/** Structural similarity of two files, 1: the same. */
const ssim = async (a: string, b: string): Promise<number> => {
  const { stderr } = await run('ffmpeg', ['-i', a, '-i', b, '-lavfi', 'ssim', '-f', 'null', '-'])
  return Number(/All:([\d.]+)/.exec(stderr)?.[1])
}

const told = async (file: string) => {
  const of = 'stream=nb_frames,profile,level,pix_fmt,color_range,color_space,color_transfer,color_primaries'
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', of, '-of', 'json', file])
  return JSON.parse(stdout).streams
}

test('stepped on a warm page, a segment is the picture that plain Remotion renders, and its file is of the same kind', {
  timeout: 240_000,
}, async () => {
  const plain = path.join(home, 'plain.mp4')
  await renderPlain(picture(), fine, plain, () => {}, signal)
  const progress: number[] = []
  const fast = assetPath(await drawSegment(picture(), { crf: fine }, (done) => progress.push(done), signal))
  expect(progress).toHaveLength(8) // a frame at a time: not the slow path
  expect(await ssim(fast, plain)).toBeGreaterThan(0.98)
  expect(await told(fast)).toEqual(await told(plain))
  const list = path.join(home, 'list.txt')
  const joined = path.join(home, 'joined.mp4')
  writeFileSync(list, [fast, plain, fast].map((file) => `file '${file}'`).join('\n'))
  await run('ffmpeg', ['-v', 'error', '-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', joined])
  const { stderr } = await run('ffmpeg', ['-v', 'info', '-xerror', '-i', joined, '-f', 'null', '-'])
  expect(stderr).toMatch(/frame=\s*24 /)
})

test('a still is the frame that plain Remotion shows', async () => {
  const { layers } = picture()
  const [layer] = layers
  if (layer?.kind !== 'stage') throw new Error('no stage')
  const out = path.join(home, 'still.jpeg')
  await stillPlain({ ...picture(), frames: 1, layers: [{ ...layer, frames: 1 }] }, out)
  const fast = assetPath(await drawStill(layer.stage, 3, size))
  expect(await ssim(fast, out)).toBeGreaterThan(0.98)
})

test('a cancelled segment stops and leaves no file', async () => {
  const stop = new AbortController()
  const going = drawSegment({ ...picture(), frames: 400 }, { crf: 18 }, () => stop.abort(), stop.signal)
  await expect(going).rejects.toThrow()
})

test('how this machine draws best is measured once and kept', async () => {
  expect(await measureBackend()).toMatch(/^Pictures are drawn by .+ \d+ frames\/s/)
  expect(await measureBackend()).toBeNull()
  expect(JSON.parse(readFileSync(path.join(home, 'picture.json'), 'utf8')).chosen.rate).toBeGreaterThan(0)
})

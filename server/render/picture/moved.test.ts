import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullDrawing } from '#film/quality.ts'
import type { Layer, Segment } from '#remotion/segment-plan.ts'
import { run } from '#server/render/ffmpeg.ts'
import { assetPath, putFile } from '#server/storage/store.ts'
import { closeBrowser } from './browser.ts'
import { drawSegment } from './draw.ts'
import { provideGiven } from './given.ts'
import { renderPlain } from './plain.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-moved-'))
const before = process.env.REELWRIGHT_HOME
const { signal } = new AbortController()
const size = { width: 320, height: 180 }
let grey = ''
let white = ''
let chart = ''

beforeAll(async () => {
  process.env.REELWRIGHT_HOME = home
  const card = async (name: string, source: string) => {
    const file = path.join(home, `${name}.png`)
    await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', `${source}`, '-frames:v', '1', file])
    return putFile(file, 'png')
  }
  grey = await card('grey', 'color=0x404040:s=320x180')
  white = await card('white', 'color=white:s=320x180')
  chart = await card('chart', 'testsrc2=s=320x180')
})
afterAll(async () => {
  await closeBrowser()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const image = (asset: string, moves?: Layer['moves']): Layer => ({
  ...{ kind: 'image', from: 0, frames: 6, dissolve: 0, asset, fit: 'cover' },
  ...(moves ? { moves } : {}),
})

const both = async (layers: Layer[]): Promise<string[]> => {
  const picture: Segment['picture'] = {
    ...size,
    ...{ fps: 8, frames: 6, step: 1, drawing: fullDrawing, layers },
  }
  const stepped = assetPath(await drawSegment(picture, { crf: 10 }, () => {}, signal))
  const plain = path.join(home, 'plain.mp4')
  await provideGiven(picture)
  await renderPlain(picture, 10, plain, () => {}, signal)
  return [stepped, plain]
}

/** The mean luma of a part of each frame. */
const luma = async (file: string, [width, height, x, y]: readonly number[]): Promise<number[]> => {
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-f', 'lavfi', `movie=${file},crop=${width}:${height}:${x}:${y},signalstats`],
    ...['-show_entries', 'frame_tags=lavfi.signalstats.YAVG', '-of', 'csv=p=0'],
  ])
  return stdout.trim().split('\n').map(Number)
}

const white8 = 235
const grey8 = 16 + (219 * 0x40) / 255
const held = (value: number) => [{ at: 0, value }]
const title: Layer = {
  ...{ kind: 'title', from: 0, frames: 6, text: 'Landfall', subtitle: '' },
  palette: {
    name: '',
    ground: '#202020',
    skin: '#c09070',
    shadow: '#101010',
    light: '#f0f0f0',
    accent: '#c08040',
  },
  moves: { keys: { y: [...held(0), { at: 5, value: 0.3 }], scale: held(0.5) }, from: 0 },
}

test('a picture over the cut lies where its keys have it, drawn either way', {
  timeout: 240_000,
}, async () => {
  const keys = { x: held(0.25), y: held(-0.25), scale: held(0.4), opacity: [...held(0), { at: 4, value: 1 }] }
  for (const file of await both([image(grey), image(white, { keys, from: 0 })])) {
    // Its middle is at (240, 45), it is 128 wide and 72 high: from (176, 9) to (304, 81).
    const inside = await luma(file, [100, 56, 190, 18])
    for (const [n, is] of inside.entries())
      expect(Math.abs(is - (grey8 + (white8 - grey8) * Math.min(1, n / 4))), `${file} ${n}`).toBeLessThan(3)
    for (const [name, part] of Object.entries({ left: [16, 60, 152, 12], under: [100, 16, 190, 86] }))
      for (const is of await luma(file, part)) expect(Math.abs(is - grey8), name).toBeLessThan(4)
  }
})

test('what moves looks the same drawn either way: pictures that fade and grow, and words', {
  timeout: 240_000,
}, async () => {
  const keys = { scale: [...held(0.3), { at: 5, value: 1.4 }], x: [...held(-0.3), { at: 5, value: 0.1 }] }
  const moves = { keys, from: 0, fade: { in: 3, out: 0, frames: 6 } }
  const [stepped = '', plain = ''] = await both([image(grey), image(chart, moves), title])
  const { stderr } = await run('ffmpeg', ['-i', stepped, '-i', plain, '-lavfi', 'ssim', '-f', 'null', '-'])
  expect(Number(/All:([\d.]+)/.exec(stderr)?.[1])).toBeGreaterThan(0.97)
})

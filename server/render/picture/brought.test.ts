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
import { provideFrames } from './frames.ts'
import { provideGiven } from './given.ts'
import { renderPlain } from './plain.ts'

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-brought-'))
const before = process.env.REELWRIGHT_HOME
const { signal } = new AbortController()
const size = { width: 320, height: 180 }
const fine = 10
let still = ''
let video = ''

beforeAll(async () => {
  process.env.REELWRIGHT_HOME = home
  const png = path.join(home, 'card.png')
  const mp4 = path.join(home, 'steps.mp4')
  await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=400x300', '-frames:v', '1', png])
  // Frame n of this video has a luma of 20 + 5 n, at 25 a second; the film has 8.
  const grey = 'nullsrc=s=640x360:r=25:d=1.6,geq=lum=20+5*N:cb=128:cr=128'
  const coded = ['-c:v', 'libx264', '-crf', '4', '-g', '12', '-pix_fmt', 'yuv420p', '-colorspace', 'bt709']
  await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', grey, ...coded, mp4])
  still = await putFile(png, 'png')
  video = await putFile(mp4, 'mp4')
})
afterAll(async () => {
  await closeBrowser()
  if (before === undefined) delete process.env.REELWRIGHT_HOME
  else process.env.REELWRIGHT_HOME = before
  rmSync(home, { recursive: true, force: true })
})

const picture = (layers: Layer[]): Segment['picture'] => ({
  ...size,
  ...{ fps: 8, frames: 6, step: 1, drawing: fullDrawing, layers },
})
const shown = { from: 0, frames: 6, dissolve: 0 }
const film = (at: number): Layer => ({ kind: 'video', ...shown, at, asset: video, fit: 'cover' })

/** The mean luma of each frame. */
const greys = async (file: string): Promise<number[]> => {
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-f', 'lavfi', `movie=${file},signalstats`],
    ...['-show_entries', 'frame_tags=lavfi.signalstats.YAVG', '-of', 'csv=p=0'],
  ])
  return stdout.trim().split('\n').map(Number)
}

const both = async (layers: Layer[]): Promise<{ stepped: string; plain: string }> => {
  const asked = picture(layers)
  const stepped = assetPath(await drawSegment(asked, { crf: fine }, () => {}, signal))
  const plain = path.join(home, 'plain.mp4')
  await provideGiven(asked)
  await provideFrames(asked)
  await renderPlain(asked, fine, plain, () => {}, signal)
  return { stepped, plain }
}

const ssim = async (a: string, b: string): Promise<number> => {
  const { stderr } = await run('ffmpeg', ['-i', a, '-i', b, '-lavfi', 'ssim', '-f', 'null', '-'])
  return Number(/All:([\d.]+)/.exec(stderr)?.[1])
}

test.each([0, 3])('a video shows its own frame at each of the film, from the %ith on', async (at) => {
  const { stepped, plain } = await both([film(at)])
  // At the middle of the film's frame n stands frame (n + ½) · 25 / 8 of the video.
  const wanted = Array.from({ length: 6 }, (_, n) => 20 + 5 * Math.floor(((at + n + 0.5) * 25) / 8))
  for (const file of [stepped, plain])
    for (const [n, grey] of (await greys(file)).entries())
      expect(Math.abs(grey - (wanted[n] ?? 0)), `frame ${n}: ${grey} for ${wanted[n]}`).toBeLessThan(2.5)
})

test('after its end the last frame of a video stands', async () => {
  const asset = await drawSegment(picture([film(11)]), { crf: fine }, () => {}, signal)
  const found = await greys(assetPath(asset))
  expect(found).toHaveLength(6)
  for (const grey of found.slice(2)) expect(Math.abs(grey - (20 + 5 * 39))).toBeLessThan(2.5)
})

test.each(['cover', 'contain'] as const)(
  'a still that is to %s the frame is the same both ways',
  async (fit) => {
    const { stepped, plain } = await both([{ kind: 'image', ...shown, asset: still, fit }])
    expect(await ssim(stepped, plain)).toBeGreaterThan(0.96)
    const left = [
      '-vf',
      'crop=20:100:4:40,signalstats,metadata=print:file=-',
      '-frames:v',
      '1',
      '-f',
      'null',
      '-',
    ]
    const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', stepped, ...left])
    const luma = Number(/YAVG=([\d.]+)/.exec(stdout)?.[1])
    if (fit === 'contain') expect(luma).toBeLessThan(20)
    else expect(luma).toBeGreaterThan(40)
  },
)

test('a video dissolves in over a still', async () => {
  const { stepped, plain } = await both([
    { kind: 'image', from: 0, frames: 4, dissolve: 0, asset: still, fit: 'cover' },
    { ...(film(0) as Extract<Layer, { kind: 'video' }>), dissolve: 4, by: 'dissolve' },
  ])
  expect(await ssim(stepped, plain)).toBeGreaterThan(0.96)
})

test('over another picture a drawing lets through what it leaves free', async () => {
  const png = path.join(home, 'logo.png')
  const half = 'color=white:s=160x90,format=rgba,geq=r=255:g=255:b=255:a=255*gt(X\\,79)'
  await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', half, '-frames:v', '1', png])
  const logo = await putFile(png, 'png')
  const layers: Layer[] = [film(0), { kind: 'image', ...shown, asset: logo, fit: 'contain', over: true }]
  const { stepped, plain } = await both(layers)
  const side = async (file: string, x: number) => {
    const asked = [
      '-vf',
      `crop=100:140:${x}:20,signalstats,metadata=print:file=-`,
      '-frames:v',
      '1',
      '-f',
      'null',
      '-',
    ]
    const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', file, ...asked])
    return Number(/YAVG=([\d.]+)/.exec(stdout)?.[1])
  }
  for (const file of [stepped, plain]) {
    expect(await side(file, 200)).toBeGreaterThan(225)
    expect(Math.abs((await side(file, 10)) - 25)).toBeLessThan(4)
  }
})

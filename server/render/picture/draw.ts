import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { VideoConfig } from 'remotion'
import type { StageSpec } from '#film/stage.ts'
import type { Segment } from '#remotion/segment-plan.ts'
import { homeDir } from '#server/storage/home.ts'
import { putFile } from '#server/storage/store.ts'
import { browserOptions, warmBrowser } from './browser.ts'
import { pageDir } from './bundle.ts'
import { drawn } from './gate.ts'

/** One encoder with the same settings for all segments of a film, so that they join without re-encoding. */
export type Encoding = { crf: number }

const scratch = async (extension: string): Promise<string> => {
  const dir = join(homeDir(), 'scratch')
  await mkdir(dir, { recursive: true })
  return join(dir, `${randomUUID()}.${extension}`)
}

/** The composition with its size and length filled in here: asking the page for them would load it once more for each shot. */
const compositionFor = async (picture: Segment['picture']) => {
  const { width, height, fps, frames } = picture
  const composition: VideoConfig = {
    ...{ id: 'segment', width, height, fps, durationInFrames: frames, props: picture, defaultProps: {} },
    ...{ defaultCodec: null, defaultOutName: null, defaultVideoImageFormat: null },
    ...{ defaultPixelFormat: null, defaultProResProfile: null, defaultSampleRate: null },
  }
  const [serveUrl, puppeteerInstance] = await Promise.all([pageDir(), warmBrowser()])
  return { composition, serveUrl, puppeteerInstance, inputProps: picture }
}

/** Renders one segment without sound. @returns the asset, an MP4 of exactly `picture.frames` frames */
export const drawSegment = (
  picture: Segment['picture'],
  encoding: Encoding,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<string> => drawn(() => renderSegment(picture, encoding, onProgress, signal))

const renderSegment = async (
  picture: Segment['picture'],
  { crf }: Encoding,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<string> => {
  signal.throwIfAborted()
  const { makeCancelSignal, renderMedia } = await import('@remotion/renderer')
  const { cancelSignal, cancel } = makeCancelSignal()
  signal.addEventListener('abort', cancel, { once: true })
  const outputLocation = await scratch('mp4')
  try {
    await renderMedia({
      ...browserOptions(),
      ...(await compositionFor(picture)),
      codec: 'h264',
      crf,
      pixelFormat: 'yuv420p',
      colorSpace: 'bt709',
      x264Preset: 'veryfast',
      imageFormat: 'jpeg',
      jpegQuality: 92,
      muted: true,
      enforceAudioTrack: false,
      concurrency: 1, // shots are drawn side by side instead: each is set up once
      outputLocation,
      cancelSignal,
      onProgress: ({ progress }) => onProgress(progress),
    })
    return await putFile(outputLocation, 'mp4')
  } finally {
    signal.removeEventListener('abort', cancel)
    await rm(outputLocation, { force: true })
  }
}

/** Draws one frame of a stage, without titles and captions. @returns the asset, a JPEG */
export const drawStill = async (
  stage: StageSpec,
  frame: number,
  size: { width: number; height: number },
): Promise<string> => {
  const { renderStill } = await import('@remotion/renderer')
  const picture: Segment['picture'] = {
    ...size,
    fps: stage.fps,
    frames: 1,
    layers: [{ kind: 'stage', from: 0, frames: 1, at: frame, stage, dissolve: 0 }],
  }
  const output = await scratch('jpeg')
  await drawn(async () =>
    renderStill({
      ...browserOptions(),
      ...(await compositionFor(picture)),
      imageFormat: 'jpeg',
      jpegQuality: 88,
      output,
    }),
  )
  return putFile(output, 'jpeg')
}

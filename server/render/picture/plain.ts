import type { VideoConfig } from 'remotion'
import type { Segment } from '#remotion/segment-plan.ts'
import { browserOptions, warmBrowser } from './browser.ts'
import { pageDir } from './bundle.ts'

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

/** A segment by plain Remotion: a page of its own, a screenshot of every frame. Any browser can. */
export const renderPlain = async (
  picture: Segment['picture'],
  crf: number,
  out: string,
  onProgress: (done: number) => void,
  signal: AbortSignal,
  concurrency = 1, // shots are drawn side by side instead: each is set up once
): Promise<void> => {
  const { makeCancelSignal, renderMedia } = await import('@remotion/renderer')
  const { cancelSignal, cancel } = makeCancelSignal()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    await renderMedia({
      ...(await browserOptions()),
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
      concurrency,
      outputLocation: out,
      cancelSignal,
      onProgress: ({ progress }) => onProgress(progress),
    })
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/** One frame by plain Remotion, as a JPEG. */
export const stillPlain = async (picture: Segment['picture'], out: string): Promise<void> => {
  const { renderStill } = await import('@remotion/renderer')
  await renderStill({
    ...(await browserOptions()),
    ...(await compositionFor(picture)),
    imageFormat: 'jpeg',
    jpegQuality: 88,
    output: out,
  })
}

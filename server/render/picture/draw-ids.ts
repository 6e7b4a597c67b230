import type { VideoConfig } from 'remotion'
import type { StageSpec } from '#film/stage.ts'
import type { IdsAsk } from '#remotion/stage/ids/ids-view.tsx'
import type { IdsSeen } from '#remotion/stage/ids/read-ids.ts'
import { browserOptions, warmBrowser } from './browser.ts'
import { pageDir } from './bundle.ts'
import { drawn } from './gate.ts'

/** So many stages are drawn by one page: its props hold them all. */
const TOGETHER = 12

const drawSome = async (ask: IdsAsk, signal: AbortSignal): Promise<IdsSeen[]> => {
  const { makeCancelSignal, renderFrames } = await import('@remotion/renderer')
  const frames = ask.stages.reduce((sum, stage) => sum + stage.frames.length, 0)
  const { cancelSignal, cancel } = makeCancelSignal()
  signal.addEventListener('abort', cancel, { once: true })
  const composition: VideoConfig = {
    ...{ id: 'ids', width: ask.width, height: ask.height, fps: 24, durationInFrames: frames },
    ...{ props: ask, defaultProps: {}, defaultCodec: null, defaultOutName: null },
    ...{ defaultVideoImageFormat: null, defaultPixelFormat: null, defaultProResProfile: null },
    defaultSampleRate: null,
  }
  const seen: IdsSeen[] = []
  const [serveUrl, puppeteerInstance] = await Promise.all([pageDir(), warmBrowser()])
  try {
    await renderFrames({
      ...(await browserOptions()),
      ...{ composition, serveUrl, puppeteerInstance, inputProps: ask, cancelSignal },
      ...{ imageFormat: 'none', outputDir: null, concurrency: 1, muted: true, logLevel: 'error' },
      onStart: () => {},
      onFrameUpdate: () => {},
      onBrowserLog: () => {},
      onArtifact: ({ filename, content }) => {
        const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
        seen[Number.parseInt(filename, 10)] = JSON.parse(text)
      },
    })
  } finally {
    signal.removeEventListener('abort', cancel)
  }
  return seen
}

/**
 * Whose each pixel is, in some frames of some stages, as the stage draws them but without light.
 * @returns for each stage what is seen in each of its frames
 */
export const drawIds = async (
  stages: { stage: StageSpec; frames: number[] }[],
  size: { width: number; height: number },
  signal: AbortSignal = new AbortController().signal,
): Promise<IdsSeen[][]> => {
  const heaps = Array.from({ length: Math.ceil(stages.length / TOGETHER) }, (_, i) =>
    stages.slice(i * TOGETHER, (i + 1) * TOGETHER),
  )
  const seen = await Promise.all(
    heaps.map((heap) => drawn(() => drawSome({ ...size, stages: heap }, signal))),
  )
  return heaps.flatMap((heap, h) => {
    let before = 0
    return heap.map(({ frames }) => {
      before += frames.length
      return (seen[h] ?? []).slice(before - frames.length, before)
    })
  })
}

import type { StageSpec } from '#film/stage.ts'
import type { Segment } from '#remotion/segment-plan.ts'
import type {} from '#remotion/warm/page.ts'
import { withPage } from '#server/render/picture/warm.ts'
import { worked } from './processor.ts'
import { type Row, row } from './rows.ts'

/** As wide as the studio's page shows a stage that plays live. */
const WIDTH = 568
const SECONDS = 12

type Ask = { spec: StageSpec; full: { width: number; height: number }; seconds: number }

/** Runs in the page: plays the shot as the studio does. @returns what was shown in each second */
const play = async ({ spec, full, seconds }: Ask) => {
  const { live } = await window.reelwright()
  const canvas = document.createElement('canvas')
  document.body.append(canvas)
  const stage = await live.create(canvas, spec, full)
  await stage.draw(0, full)
  const clock = {
    now: () => performance.now(),
    tick: () => new Promise<number>((resolve) => requestAnimationFrame(resolve)),
  }
  const shown: { width: number; height: number; rate: number }[] = []
  const end = new AbortController()
  setTimeout(() => end.abort(), seconds * 1000)
  const how = { from: 0, full, clock, signal: end.signal }
  await live.play(stage, spec, how, { onFrame: () => {}, onSecond: (one) => shown.push(one) })
  stage.close()
  canvas.remove()
  return shown
}

/** A shot that plays in the page: how many frames are really shown, how large, and what they cost. On a busy machine it plays smaller. */
export const liveRows = async (name: string, picture: Segment['picture']): Promise<Row[]> => {
  const [layer] = picture.layers
  if (layer?.kind !== 'stage') throw new Error('The picture of the benchmark begins without a stage.')
  const full = { width: WIDTH, height: Math.round((WIDTH * picture.height) / picture.width) }
  const ask: Ask = { spec: layer.stage, full, seconds: SECONDS }
  return withPage(async (page) => {
    let shown: Awaited<ReturnType<typeof play>> = []
    const work = await worked(async () => {
      shown = await page.evaluate(play, ask as never)
    })
    const settled = shown.slice(Math.floor(SECONDS / 3)) // the first seconds look for the size that fits
    const rate = settled.reduce((sum, one) => sum + one.rate, 0) / Math.max(1, settled.length)
    const last = settled.at(-1) ?? { width: 0, height: 0 }
    return [
      row(`${name} live stage, drawn at ${last.width}×${last.height}`, rate, 'frames/s', {
        name: 'the film',
        value: picture.fps,
      }),
      row(`${name} live stage, a frame`, (work * 1000) / (rate * SECONDS), 'processor ms'),
    ]
  })
}

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { renderQualityManager } from '#agents/technical/render-quality-manager.ts'
import type { RenderSettings } from '#film/quality.ts'
import type { Segment } from '#remotion/segment-plan.ts'
import { run } from '#server/render/ffmpeg.ts'
import { homeDir } from '#server/storage/home.ts'
import { worked } from './processor.ts'
import { type Row, row } from './rows.ts'
import { atLevel } from './scenes.ts'
import { stepped } from './ways.ts'

/** Structural similarity of a file to a picture of its own or a larger size, 1: the same. */
const likeness = async (file: string, master: string): Promise<number> => {
  const graph = '[0][1]scale2ref=flags=bicubic[a][b];[a][b]ssim'
  const { stderr } = await run('ffmpeg', ['-i', file, '-i', master, '-lavfi', graph, '-f', 'null', '-'])
  return Number(/All:([\d.]+)/.exec(stderr)?.[1])
}

const settings = async (picture: Segment['picture'], quality: RenderSettings['level']) => {
  const { width, height, fps } = picture
  const brief = { size: { width, height }, rate: { num: fps, den: 1 }, quality }
  const { quality: decided } = await renderQualityManager.embedded(
    renderQualityManager.reads.parse({ brief }),
    {} as never,
  )
  return decided
}

/** What each level costs against the master, how much of it is left, and what it weighs. */
export const levels = async (name: string, picture: Segment['picture']): Promise<Row[]> => {
  const made = async (level: RenderSettings['level']) => {
    const decided = await settings(picture, level)
    const file = join(homeDir(), `${level}.mp4`)
    const shown = atLevel(picture, decided)
    await stepped({ ...shown, frames: shown.step }, file, decided.crf) // the page is warm
    const cost = await worked(() => stepped(shown, file, decided.crf))
    return { file, cost, bytes: (await stat(file)).size }
  }
  const master = await made('master')
  const rows: Row[] = []
  for (const level of ['preview', 'draft'] as const) {
    const { file, cost, bytes } = await made(level)
    const seconds = picture.frames / picture.fps
    rows.push(
      row(`${name} ${level}`, cost / seconds, 's/s', { name: 'master', value: master.cost / seconds }),
      row(`${name} ${level}, bytes`, bytes, 'B', { name: 'master', value: master.bytes }),
      row(`${name} ${level}, likeness to the master`, await likeness(file, master.file), 'SSIM'),
    )
  }
  return rows
}

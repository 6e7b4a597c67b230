import { z } from 'zod'
import { cost, likeness, weight } from '#agents/craft/quality/model.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { drawnSize, fullDrawing, type Level, RenderSettings } from '#film/quality.ts'
import { fpsOf } from '#film/timeline/time.ts'

type Size = Brief['size']
const reads = z.object({ brief: Brief.pick({ size: true, rate: true, quality: true }) })

/** Fewer pixels show each fault larger, so a small picture is encoded finer. */
const masterCrf = ({ width, height }: Size): number => {
  const pixels = width * height
  return pixels > 1920 * 1080 ? 21 : pixels > 1280 * 720 ? 20 : pixels > 640 * 360 ? 19 : 18
}

/** Lines that a picture of each level has at least, as long as the film has as many. */
const lines: Record<Level, number> = { draft: 180, preview: 360, master: Number.POSITIVE_INFINITY }
const shares: Record<Level, number> = { draft: 1 / 3, preview: 2 / 3, master: 1 }

const settingsFor = (level: Level, size: Size, fps: number): RenderSettings => {
  const least = lines[level] / Math.min(size.width, size.height)
  const scale = Math.min(1, Math.max(shares[level], least))
  const why = {
    draft: 'to see the cut and the staging soon: fewer pixels, every second frame, no smoothing',
    preview: 'to show it to somebody: every frame, fewer pixels',
    master: 'to keep it: every pixel and every frame',
  }[level]
  const master = { level, scale, step: 1, ...fullDrawing, crf: masterCrf(size), why }
  if (level === 'master') return master
  if (level === 'preview') return { ...master, crf: master.crf + 2 }
  return { ...master, step: fps >= 16 ? 2 : 1, samples: 'none', shadows: 512, crf: master.crf + 6 }
}

export const renderQualityManager = defineAgent({
  id: 'technical/render-quality-manager',
  version: 1,
  does: 'Decides how dear the pixels may be: size, frames that are drawn, smoothing, shadows and compression for a draft, a preview or the master.',
  reads,
  writes: z.object({ quality: RenderSettings }),
  example: {
    brief: { size: { width: 1280, height: 720 }, rate: { num: 24, den: 1 }, quality: 'draft' },
  },
  embedded: ({ brief: { size, rate, quality } }) => ({
    quality: settingsFor(quality ?? 'master', size, fpsOf(rate)),
  }),
  off: ({ brief: { quality } }) => ({
    quality: {
      ...{ level: quality ?? ('master' as const), scale: 1, step: 1, samples: 'multi' as const },
      ...{ shadows: 1024, crf: 23, why: 'One setting for everything.' },
    },
  }),
  explain: ({ quality }, { brief }) => {
    const { width, height } = drawnSize(brief.size, quality)
    const frames = quality.step === 1 ? 'every frame' : `every ${quality.step}nd frame`
    return `A ${quality.level}, ${quality.why}. ${width}×${height}, ${frames}, CRF ${quality.crf}.`
  },
  measure: {
    name: 'likeness to the master for each master’s worth of time and bytes',
    of: (_, { quality }) => likeness(quality) / (0.02 + 0.5 * cost(quality) + 0.5 * weight(quality)),
  },
})

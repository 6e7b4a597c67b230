import { z } from 'zod'
import { brief, sound, tracks } from '#agents/craft/check/example.ts'
import { broken, checkFilm } from '#agents/craft/check/film.ts'
import { findingsOf } from '#agents/craft/check/report.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { ExportPlan, FilmFile } from '#film/file.ts'
import { Film } from '#film/film.ts'
import { drawnSize, fullDrawing, RenderSettings } from '#film/quality.ts'

const id = 'quality/technical-validator'

export const technicalValidator = defineAgent({
  id,
  version: 3,
  does: 'Holds the encoded file to the yardsticks: length, black, frozen, silent, loudness by two meters, clipping, clicks, flashes, codecs.',
  reads: z.object({
    brief: Brief,
    tracks: Film.shape.tracks,
    exports: ExportPlan,
    quality: RenderSettings,
    file: FilmFile,
  }),
  writes: z.object({ findings: Film.shape.findings }),
  example: {
    brief,
    tracks,
    exports: {
      ...{ audioKbps: 192, profile: 'web', why: '' },
      deliverables: [{ kind: 'mp4', name: 'The Ninth Year.mp4', asset: null }],
    },
    quality: { level: 'master', scale: 1, step: 1, ...fullDrawing, crf: 19, why: '' },
    file: {
      asset: 'film.mp4',
      segments: [],
      inspection: { ...sound, clipped: 12, clicks: [3.5], lufs: -9.8, black: [{ from: 5, to: 6.5 }] },
    },
  },
  embedded: ({ file, tracks, brief, quality }) => {
    const shown = { ...brief, size: drawnSize(brief.size, quality) }
    const faults = checkFilm(file.inspection, tracks, shown)
    return { findings: findingsOf(faults, id, brief.rate, file.inspection.frames) }
  },
  off: () => ({ findings: {} }),
  explain: ({ findings }) => {
    const all = Object.values(findings)
    const errors = all.filter((finding) => finding.severity === 'error')
    if (all.length === 0) return 'The file keeps to every yardstick.'
    const first = errors[0] ?? all[0]
    return `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}, ${all.length - errors.length} to look at. ${first?.timecode ?? ''} ${first?.message ?? ''}`.replace(
      /\s+/g,
      ' ',
    )
  },
  measure: {
    name: 'share of the broken yardsticks that are found',
    of: ({ file, brief }, { findings }) => {
      const due = broken(file.inspection, brief.loudness)
      const found = new Set(Object.values(findings).map((finding) => finding.code))
      return due.length === 0 ? 1 : due.filter((code) => found.has(code)).length / due.length
    },
  },
})

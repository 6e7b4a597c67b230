import { z } from 'zod'
import { Loudness } from './loudness.ts'

export const Severity = z.enum(['info', 'warning', 'error'])
/** Something a check found. An error means that the film does not count as made. */
export const Finding = z.object({
  id: z.string(),
  by: z.string(), // agent id
  severity: Severity,
  code: z.string(), // 'black', 'silent', 'length', 'loudness' …
  message: z.string(), // what is wrong and what to do
  frame: z.int().nonnegative().nullable(), // where on the timeline
  timecode: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

/** Measurements of an encoded file, taken by ffprobe and our meters. */
export const Inspection = z.object({
  frames: z.int(),
  width: z.int(),
  height: z.int(),
  fps: z.number(),
  constantRate: z.boolean(),
  videoCodec: z.string(),
  profile: z.string(),
  pixelFormat: z.string(),
  colour: z.string(),
  faststart: z.boolean(),
  audioCodec: z.string().nullable(),
  sampleRate: z.int().nullable(),
  audioSeconds: z.number().nullable(),
  videoSeconds: z.number(),
  lufs: z.number().nullable(),
  truePeak: z.number().nullable(),
  black: z.array(z.object({ from: z.number(), to: z.number() })), // seconds
  frozen: z.array(z.object({ from: z.number(), to: z.number() })),
  silent: z.array(z.object({ from: z.number(), to: z.number() })),
  clipped: z.int(), // samples at full scale
  clicks: z.array(z.number()).optional(), // seconds
  ownLufs: z.number().nullable().optional(), // by our own meter, to hold against ffmpeg's
  dialogueLufs: z.number().nullable().optional(), // of everything, while somebody speaks
  flashes: z.array(z.object({ at: z.number(), count: z.int() })), // more than 3 in a second (WCAG 2.3.1)
})
export type Inspection = z.infer<typeof Inspection>

export const Deliverable = z.object({
  kind: z.enum([
    'mp4',
    'vtt',
    'srt',
    'ttml',
    'described',
    'descriptions',
    'fountain',
    'ccc',
    'cube',
    'stem',
    'musicxml',
    'mid',
    'wav',
  ]), // ccc: the grades of all scenes; cube: a lookup table for each; stem: a part of the sound; the last three: the score
  name: z.string(),
  asset: z.string().nullable(),
})
export const ExportPlan = z.object({
  audioKbps: z.int(),
  profile: Loudness,
  deliverables: z.array(Deliverable).min(1),
  why: z.string(),
})
export type ExportPlan = z.infer<typeof ExportPlan>

/** The encoded film and what was measured of it. */
export const FilmFile = z.object({
  asset: z.string(),
  segments: z.array(z.string()),
  inspection: Inspection,
  // What each segment's picture is, whoever drew it, so that a part of the file is known again after an edit.
  pieces: z.array(z.object({ key: z.string(), frames: z.int().positive() })).optional(),
  mix: z.string().optional(), // the asset it was joined with
})
export type FilmFile = z.infer<typeof FilmFile>

export const Credits = z.object({
  title: z.string(),
  subtitle: z.string(),
  sections: z.array(
    z.object({ heading: z.string(), entries: z.array(z.object({ role: z.string(), name: z.string() })) }),
  ),
  notices: z.array(z.string()), // licences and the mark that the film was made with AI
})
export type Credits = z.infer<typeof Credits>

import { Brief, type CaptionPlace, Genre } from '#film/brief.ts'
import { Look } from '#film/look.ts'
import type { Level } from '#film/quality.ts'
import { rateOf } from '#film/timeline/time.ts'
import { type Quality, type Ratio, sizeOf } from './format.ts'

/** What the page of a new film holds until it is sent. */
export type Draft = {
  kind: 'idea' | 'screenplay'
  idea: string
  screenplay: string
  seconds: number
  free: boolean // as long as it needs
  genre: string // '': surprise me
  look: Look | '' // '': what suits the story
  ratio: Ratio
  quality: Quality
  level: Level
  fps: number
  captions: CaptionPlace
  describe: boolean
  seed: number
  from: string // scenes, '': from the first
  to: string
}

export const newDraft = (idea: string, seed: number): Draft => ({
  kind: 'idea',
  idea,
  screenplay: '',
  seconds: 45,
  free: false,
  genre: '',
  look: '',
  ratio: '16:9',
  quality: '720p',
  level: 'master',
  fps: 24,
  captions: 'burnt',
  describe: false,
  seed,
  from: '',
  to: '',
})

const rangeOf = (draft: Draft) => {
  if (draft.kind === 'idea' || (draft.from === '' && draft.to === '')) return null
  const from = Number(draft.from || 1)
  return { from, to: Number(draft.to || 9999) }
}

/** The brief, or the place that is wrong and what to do about it. */
export const briefOf = (draft: Draft): { brief: Brief } | { where: string; message: string } => {
  const text = draft.kind === 'idea' ? draft.idea : draft.screenplay
  if (text.trim() === '')
    return {
      where: 'source',
      message:
        draft.kind === 'idea' ? 'Write an idea first: one sentence is enough.' : 'Paste a screenplay first.',
    }
  if (!draft.free && !(draft.seconds >= 3 && draft.seconds <= 7200))
    return {
      where: 'length',
      message: 'Choose a length from 3 seconds to 2 hours, or "as long as it needs".',
    }
  const scenes = rangeOf(draft)
  if (scenes !== null && !(scenes.from >= 1 && scenes.to >= scenes.from))
    return {
      where: 'scenes',
      message: 'The range of scenes must begin at 1 or later and not end before it begins.',
    }
  const brief = Brief.safeParse({
    source: { kind: draft.kind, text },
    seconds: draft.free ? null : draft.seconds,
    genre: Genre.safeParse(draft.genre).data ?? null,
    look: Look.safeParse(draft.look).data,
    size: sizeOf(draft.ratio, draft.quality),
    quality: draft.level,
    rate: rateOf(draft.fps),
    ...(draft.captions === 'burnt' ? {} : { captions: draft.captions }),
    ...(draft.describe ? { describe: true } : {}),
    seed: draft.seed,
    scenes,
  })
  if (brief.success) return { brief: brief.data }
  const issue = brief.error.issues[0]
  return {
    where: (issue?.path ?? []).map(String).join('.'),
    message: issue?.message ?? 'Something is not right.',
  }
}

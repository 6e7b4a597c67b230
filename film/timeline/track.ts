import { z } from 'zod'
import { Frames } from './time.ts'

export const TrackKind = z.enum(['picture', 'titles', 'captions', 'dialogue', 'music', 'effects', 'ambience'])
export type TrackKind = z.infer<typeof TrackKind>

/** How a title is set: over the picture, low in it, or on a card of its own. Left out: the opening of a film. */
export const TitleStyle = z.enum(['opening', 'chapter', 'place', 'name', 'quote', 'card', 'end'])
export type TitleStyle = z.infer<typeof TitleStyle>

/** What a clip plays. `missing` stands where a source was removed, so that the cut keeps its place. */
export const ClipSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shot'), shot: z.string() }),
  z.object({
    ...{ kind: z.literal('title'), text: z.string(), subtitle: z.string().default('') },
    style: TitleStyle.optional(),
  }),
  z.object({ kind: z.literal('credits') }),
  z.object({
    kind: z.literal('caption'),
    lines: z.array(z.string()).min(1),
    speaker: z.string().nullable(),
    line: z.string().nullable(),
    label: z.string().nullable().default(null), // the speaker's name, where the picture does not tell who speaks
    beneath: z.array(z.string()).optional(), // the same in another language, seen at the same time
  }),
  z.object({ kind: z.literal('line'), line: z.string() }),
  z.object({ kind: z.literal('cue'), cue: z.string() }),
  z.object({ kind: z.literal('sound'), sound: z.string() }),
  z.object({ kind: z.literal('asset'), asset: z.string() }), // a row of the film's assets: what the person brought
  z.object({ kind: z.literal('missing'), was: z.string() }),
])
export type ClipSource = z.infer<typeof ClipSource>

export const TransitionKind = z.enum(['dissolve', 'fade', 'wipe', 'iris', 'flash', 'whip'])
export type TransitionKind = z.infer<typeof TransitionKind>

/** A value that changes while a clip plays. `at`: frames from the clip's start; straight between two keys, held outside. */
export const Curve = z.array(z.object({ at: Frames, value: z.number() }))
export type Curve = z.infer<typeof Curve>

/** What can be moved by keys: dB on top of `gain`; opacity and scale as a share; x, y as shares of the picture from its middle. */
export const ClipKeys = z.object({
  gain: Curve.optional(),
  opacity: Curve.optional(),
  x: Curve.optional(),
  y: Curve.optional(),
  scale: Curve.optional(),
})
export type ClipKeys = z.infer<typeof ClipKeys>

/**
 * One piece of a track. `start` and `frames` are timeline frames, `offset` is how far into its source it begins.
 * `transitionIn` overlaps the end of the clip before it (dissolve) or comes from black (fade).
 */
export const Clip = z.object({
  id: z.string(),
  start: Frames,
  frames: z.int().positive(),
  offset: Frames.default(0),
  source: ClipSource,
  gain: z.number().min(-60).max(24).default(0), // dB
  pan: z.number().min(-1).max(1).default(0),
  fadeIn: Frames.default(0),
  fadeOut: Frames.default(0),
  transitionIn: z.object({ kind: TransitionKind, frames: z.int().positive() }).nullable().default(null),
  group: z.string().optional(), // clips of one group are chosen and moved together; '': a person set it free (see edit/bonds)
  keys: ClipKeys.optional(),
})
export type Clip = z.infer<typeof Clip>

/** What a caption shows: its rows, the speaker's name before the first where it must be told, and another language's under them. */
export const captionRows = ({
  lines,
  label,
  beneath = [],
}: {
  lines: string[]
  label: string | null
  beneath?: string[] | undefined
}): string[] => [
  ...lines.map((line, i) => (i === 0 && label !== null ? `${label}: ${line}` : line)),
  ...beneath,
]

/** Clips never overlap on one track; what is between them is a gap (see gapsOf). */
export const Track = z.object({
  id: z.string(),
  kind: TrackKind,
  name: z.string(),
  order: z.number(),
  mute: z.boolean().default(false),
  solo: z.boolean().optional(), // while any track is, only those are heard
  locked: z.boolean().optional(), // no gesture changes it
  height: z.int().min(16).max(240).optional(), // on the screen
  hand: z.array(z.string()).optional(), // a person has cut it: the sources the crew had laid by then (see conform)
  clips: z.record(z.string(), Clip),
})
export type Track = z.infer<typeof Track>

/** Two tracks heard as one: what is said together lies on a second one, for clips of one track never overlap. */
export const heardTogether = (first: Track, second: Track | undefined): Track =>
  second === undefined ? first : { ...first, clips: { ...first.clips, ...second.clips } }

export const clipsInOrder = (track: Track): Clip[] =>
  Object.values(track.clips).sort((a, b) => a.start - b.start)
export const endOf = (clip: Pick<Clip, 'start' | 'frames'>): number => clip.start + clip.frames
export const trackEnd = (track: Track): number =>
  Object.values(track.clips).reduce((end, c) => Math.max(end, endOf(c)), 0)

import { Clip, type ClipSource, Track, type TrackKind } from './track.ts'

// Clips and tracks for tests.

/** A clip, of the shot of its own name unless its source is told. */
export const clip = (
  id: string,
  start: number,
  frames: number,
  { source = { kind: 'shot', shot: id }, ...more }: Partial<Clip> = {},
): Clip => Clip.parse({ id, start, frames, source, ...more })

export const caption = (line: string | null, words = '…'): ClipSource => ({
  ...{ kind: 'caption', lines: [words], speaker: null, line, label: null },
})

/** A track that is called as its kind. */
export const track = (kind: TrackKind, ...clips: Clip[]): Track =>
  Track.parse({
    ...{ id: kind, kind, name: kind, order: 0 },
    clips: Object.fromEntries(clips.map((each) => [each.id, each])),
  })

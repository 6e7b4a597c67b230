import { random } from '../random.ts'
import { rowsOf } from './edit/ref.ts'
import { gapsOf, overlaps } from './layout.ts'
import { type Clip, clipsInOrder, endOf, type Track } from './track.ts'

type Tracks = Record<string, Track>

/** A stretch of the picture and a sign of all that the tracks say of it: two with one sign show the same, wherever they lie. */
export type Sight = { id: string; start: number; frames: number; sign: number }

/** The segment's name of a gap that begins at a frame. */
export const gapId = (start: number): string => `gap-${start}`

const signOf = (of: unknown): number => random(JSON.stringify(of)).int(0, 2 ** 31 - 1)

const look = ({ source, offset, frames, fadeIn, fadeOut, transitionIn, keys }: Clip) => [
  ...[source, offset, frames, fadeIn, fadeOut, transitionIn, keys?.opacity, keys?.x, keys?.y, keys?.scale],
]

/** What is under a clip while it comes in. */
const under = (clip: Clip, before: Clip | undefined) =>
  clip.transitionIn && overlaps(clip.transitionIn.kind) && before && endOf(before) === clip.start
    ? [before.source, before.offset + before.frames]
    : null

/** The clips and gaps of the picture in their order. */
export const sightsOf = (tracks: Tracks): Sight[] => {
  const { picture } = tracks
  if (picture === undefined) return []
  const seen = (kind: Track['kind']) => rowsOf(tracks, kind).filter(({ mute }) => !mute)
  const further = seen('picture').filter((track) => track !== picture)
  const words = [...seen('titles'), ...(tracks.captions?.mute === false ? [tracks.captions] : [])]
  const over = [...further, ...words].flatMap(clipsInOrder)
  const wordsIn = (start: number, end: number) =>
    over
      .filter((clip) => clip.start < end && endOf(clip) > start)
      .map((clip) => [clip.start - start, look(clip)])
  const clips = clipsInOrder(picture)
  const shown = clips.map((clip, i): Sight => {
    const { id, start, frames } = clip
    const sign = signOf([look(clip), under(clip, clips[i - 1]), wordsIn(start, start + frames)])
    return { id, start, frames, sign }
  })
  const gaps = gapsOf(picture).map(({ start, frames }): Sight => {
    return { id: gapId(start), start, frames, sign: signOf([frames, wordsIn(start, start + frames)]) }
  })
  return [...shown, ...gaps].sort((a, b) => a.start - b.start)
}

const soundKinds: ReadonlySet<string> = new Set(['dialogue', 'music', 'effects', 'ambience'])
/** The tracks that are heard. */
export const isHeard = ({ kind }: Track): boolean => soundKinds.has(kind)

/** A sign of all that the tracks say of the sound. */
export const soundSign = (tracks: Tracks): number =>
  signOf(
    Object.values(tracks)
      .filter(isHeard)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((track) => [
        ...[track.id, track.mute, track.solo ?? false],
        clipsInOrder(track).map(({ id: _, group: __, ...clip }) => clip),
      ]),
  )

import { pushed } from './follow.ts'
import { alsoInHand, keyOf, markedAs } from './hand.ts'
import { gapsOf, overlaps } from './layout.ts'
import { type Clip, type ClipSource, clipsInOrder, endOf, type Track } from './track.ts'

/** Whether what a clip plays is in the film. */
export type There = (source: ClipSource) => boolean

/** Time that the crew's new shots let into a person's cut. */
export type Opened = { at: number; frames: number }

/** A clip of mine as the film is now: its source may have gone, come back, or have other words. */
const renewed = (clip: Clip, mine: Track, wanted: ReadonlyMap<string, Clip>, there: There): Clip[] => {
  const crew = wanted.get(keyOf(clip))
  const { source } = clip
  if (source.kind === 'missing') return [crew === undefined ? clip : { ...clip, source: crew.source }]
  const line =
    source.kind === 'caption' && source.line !== null ? { kind: 'line' as const, line: source.line } : null
  if (!there(source) || (line !== null && crew === undefined && !there(line)))
    return mine.kind === 'picture' ? [{ ...clip, source: { kind: 'missing', was: keyOf(clip) } }] : []
  if (crew === undefined) return [clip]
  const asLaid = mine.hand?.includes(markedAs(clip)) === true
  if (source.kind === 'title' || source.kind === 'caption')
    return asLaid && markedAs(crew) !== markedAs(clip) ? [{ ...clip, source: crew.source }] : [clip]
  if (asLaid && clip.offset === crew.offset) return [withLength(clip, crew.frames)]
  // A line that a person trimmed shows no more than there is of it now.
  const left = Math.max(1, crew.offset + crew.frames - clip.offset)
  return source.kind === 'line' && clip.frames > left ? [withLength(clip, left)] : [clip]
}

const withLength = (clip: Clip, frames: number): Clip =>
  clip.frames === frames
    ? clip
    : {
        ...clip,
        frames,
        fadeIn: Math.min(clip.fadeIn, frames),
        fadeOut: Math.min(clip.fadeOut, frames),
      }

/** Each new shot after the one it follows in the crew's cut; what comes later in mine moves on. */
const withShots = (mine: Clip[], wanted: Clip[], isNew: (clip: Clip) => boolean) => {
  let clips = mine
  const opened: Opened[] = []
  let at = 0
  for (const clip of wanted) {
    if (isNew(clip)) {
      const [frame, { frames }] = [at, clip]
      clips = [
        ...clips.map((each) => (each.start >= frame ? { ...each, start: each.start + frames } : each)),
        { ...clip, start: frame },
      ]
      opened.push({ at: frame, frames })
      at += frames
    } else for (const each of clips) if (keyOf(each) === keyOf(clip)) at = Math.max(at, endOf(each))
  }
  return { clips, opened }
}

/** Where something of a length lies free, as near as can be to where it wants to be. */
const freePlace = (clips: Record<string, Clip>, track: Track, { start, frames }: Clip): number => {
  const end = Object.values(clips).reduce((last, clip) => Math.max(last, endOf(clip)), 0)
  const places = gapsOf({ ...track, clips })
    .filter((gap) => gap.frames >= frames)
    .map((gap) => Math.max(gap.start, Math.min(start, gap.start + gap.frames - frames)))
  return [...places, Math.max(end, start)].reduce((best, at) =>
    Math.abs(at - start) < Math.abs(best - start) ? at : best,
  )
}

const asTable = (clips: readonly Clip[]) => Object.fromEntries(clips.map((clip) => [clip.id, clip]))

const withSounds = (mine: Clip[], track: Track, wanted: Clip[], isNew: (clip: Clip) => boolean): Clip[] => {
  let clips = asTable(mine)
  for (const clip of wanted.filter(isNew))
    clips = { ...clips, [clip.id]: { ...clip, start: freePlace(clips, track, clip) } }
  return Object.values(clips)
}

/** No sound but words goes over the next one; words push it. */
const apart = (clips: Clip[], track: Track): Clip[] => {
  if (track.kind === 'dialogue') return pushed(clips)
  const sorted = clips.toSorted((a, b) => a.start - b.start)
  return sorted.map((clip, i) => {
    const room = (sorted[i + 1]?.start ?? Number.POSITIVE_INFINITY) - clip.start
    return clip.frames <= room ? clip : withLength(clip, room)
  })
}

/** A transition from a clip that is not there any more is a plain cut. */
const plain = (clips: Clip[]): Clip[] => {
  const ends = new Set(clips.map(endOf))
  return clips.map((clip) =>
    clip.transitionIn && overlaps(clip.transitionIn.kind) && !ends.has(clip.start)
      ? { ...clip, transitionIn: null }
      : clip,
  )
}

/**
 * The crew has decided a track anew (`wanted`) that a person has in hand (`mine`). The person's clips stay where they are, and what
 * they took out stays out; what the crew had not laid before comes in. A locked track takes nothing in.
 */
export const conform = (mine: Track, wanted: Track, there: There): { track: Track; opened: Opened[] } => {
  const crew = clipsInOrder(wanted)
  const known = new Set([...(mine.hand ?? []), ...Object.values(mine.clips).map(keyOf)])
  const names = new Set(Object.keys(mine.clips))
  const isNew = (clip: Clip) => !mine.locked && !known.has(keyOf(clip)) && !names.has(clip.id)
  const byKey = new Map(crew.map((clip) => [keyOf(clip), clip]))
  const kept = clipsInOrder(mine).flatMap((clip) => renewed(clip, mine, byKey, there))
  const isPicture = mine.kind === 'picture'
  const { clips, opened } = isPicture
    ? withShots(kept, crew, isNew)
    : { clips: withSounds(apart(kept, mine), mine, crew, isNew), opened: [] }
  const hand = mine.hand && alsoInHand(mine.hand, wanted)
  const track = { ...mine, ...(hand && { hand }), clips: asTable(isPicture ? plain(clips) : clips) }
  return { track, opened }
}

import { shotsInOrder } from '../film.ts'
import { change, withField } from '../timeline/edit/change.ts'
import { extract } from '../timeline/edit/extract.ts'
import { lift } from '../timeline/edit/lift.ts'
import { recut } from '../timeline/edit/recut.ts'
import { type Tracks, withClips } from '../timeline/edit/ref.ts'
import { gapsOf } from '../timeline/layout.ts'
import { clipsInOrder, endOf } from '../timeline/track.ts'
import { type Board, inScene, picturesOf, withShots, wordsOf } from './board.ts'

/** Where words keep the time of a picture that is gone, the picture beside it is seen for longer. */
const covered = (tracks: Tracks, track: string, from: number, to: number): Tracks => {
  const on = tracks[track]
  const gap = on && gapsOf(on).find((each) => each.start < to && each.start + each.frames > from)
  if (on === undefined || gap === undefined) return tracks
  const clips = clipsInOrder(on)
  const before = clips.findLast((clip) => endOf(clip) <= gap.start)
  const after = clips.find((clip) => clip.start >= gap.start + gap.frames)
  const next = before
    ? recut(before, before.start, gap.start + gap.frames)
    : after && recut(after, gap.start, endOf(after))
  return next === undefined ? tracks : withClips(tracks, track, { ...on.clips, [next.id]: next })
}

/** A shot's pictures out of the cut with their time; words linked to them stay, unless they are named too. */
const cutOut = (tracks: Tracks, shot: string, lines: readonly string[]): Tracks => {
  let out = tracks
  for (const { ref } of picturesOf(tracks, shot).reverse()) {
    const { start, frames } = out[ref.track]?.clips[ref.clip] ?? { start: 0, frames: 0 }
    const held = Object.values(out[ref.track]?.clips ?? {}).reduce((sum, clip) => sum + clip.frames, 0)
    const free = change(out, [ref], (clip) => withField(clip, 'group', undefined))
    out = extract(free, [ref, ...wordsOf(free, lines)])
    const left =
      held - frames - Object.values(out[ref.track]?.clips ?? {}).reduce((sum, clip) => sum + clip.frames, 0)
    if (left === 0) out = covered(out, ref.track, start, start + frames)
  }
  return out
}

/** A shot's pictures out of the cut, and nothing of what is heard: the picture beside is seen in their time. */
const uncovered = (tracks: Tracks, shot: string): Tracks =>
  picturesOf(tracks, shot).reduceRight((out, { ref }) => {
    const { start, frames } = out[ref.track]?.clips[ref.clip] ?? { start: 0, frames: 0 }
    return covered(lift(out, [ref]), ref.track, start, start + frames)
  }, tracks)

type Remove = { shots: readonly string[]; withWords?: boolean; keepSound?: boolean | undefined }

/**
 * Shots taken out, on the board and in the cut. Their words go on over the picture beside them (`withWords`: they are not heard any more;
 * the screenplay keeps them). `keepSound`: only the picture goes, and no time with it.
 */
export const remove = (board: Board, { shots, withWords = false, keepSound = false }: Remove): Board => {
  let out = board
  for (const shot of shotsInOrder(board)) {
    if (!shots.includes(shot.id)) continue
    const row = inScene(out, shot.scene)
    const at = row.findIndex(({ id }) => id === shot.id)
    const heir = row[at - 1] ?? row[at + 1]
    const tracks = keepSound
      ? uncovered(out.tracks, shot.id)
      : cutOut(out.tracks, shot.id, withWords ? shot.lines : [])
    const panels = { ...out.panels }
    delete panels[shot.id]
    out = withShots({ ...out, tracks, panels }, { [shot.id]: null })
    if (withWords || heir === undefined || shot.lines.length === 0) continue
    const lines = row[at - 1] ? [...heir.lines, ...shot.lines] : [...shot.lines, ...heir.lines]
    out = withShots(out, { [heir.id]: { ...heir, lines } })
  }
  return out
}

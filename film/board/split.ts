import type { Shot } from '../shot.ts'
import { withClips } from '../timeline/edit/ref.ts'
import { split as blade } from '../timeline/edit/split.ts'
import { type Board, inScene, picturesOf, withShots, withStale } from './board.ts'
import { numbersBetween } from './order.ts'

/** The beats of a part of a shot, as shares of that part. */
const beatsIn = (beats: Shot['actions'], from: number, to: number): Shot['actions'] =>
  beats
    .filter((beat) => beat.from >= from - 1e-9 && beat.from < to - 1e-9)
    .map((beat) => ({
      ...beat,
      from: (beat.from - from) / (to - from),
      to: Math.min(1, (beat.to - from) / (to - from)),
    }))

/** Lines that begin before the cut are the first's; where they are not in the cut yet, the first half of them. */
const linesBefore = (board: Board, shot: Shot, frame: number | null): Set<string> => {
  const starts = new Map(
    Object.values(board.tracks).flatMap((track) =>
      Object.values(track.clips).flatMap(({ source, start }) =>
        source.kind === 'line' ? [[source.line, start] as const] : [],
      ),
    ),
  )
  const half = Math.ceil(shot.lines.length / 2)
  return new Set(
    shot.lines.filter((line, i) => {
      const start = starts.get(line)
      return frame === null || start === undefined ? i < half : start < frame
    }),
  )
}

/** The picture that so many frames of a shot lead into, and where; undefined at its very edge. */
const pieceAt = (pictures: ReturnType<typeof picturesOf>, frames: number) => {
  let left = frames
  for (const { ref, clip } of pictures) {
    if (left > 0 && left < clip.frames) return { ref, frame: clip.start + left }
    left -= clip.frames
  }
  return undefined
}

/** A shot made two at a share of it: the second begins there, with what is said and done from there on. */
export const splitShot = (
  board: Board,
  { shot: of, id, at = 0.5 }: { shot: string; id: string; at?: number },
): Board => {
  const shot = board.shots[of]
  if (shot === undefined || board.shots[id] !== undefined || at <= 0 || at >= 1) return board
  const pictures = picturesOf(board.tracks, of)
  const whole = pictures.reduce((sum, { clip }) => sum + clip.frames, 0)
  if (whole === 1) return board
  const wanted = Math.min(whole - 1, Math.max(1, Math.round(whole * at)))
  const there = pieceAt(pictures, wanted)
  const frame = there?.frame ?? null
  const first = linesBefore(board, shot, frame)
  const row = inScene(board, shot.scene)
  const next = row[row.findIndex((each) => each.id === of) + 1]
  const order = numbersBetween(shot, next, 1)?.[0] ?? shot.order + 1e-6
  const rows = {
    [of]: {
      ...shot,
      seconds: shot.seconds * at,
      lines: shot.lines.filter((line) => first.has(line)),
      actions: beatsIn(shot.actions, 0, at),
    },
    [id]: {
      ...shot,
      id,
      order,
      seconds: shot.seconds * (1 - at),
      lines: shot.lines.filter((line) => !first.has(line)),
      actions: beatsIn(shot.actions, at, 1),
    },
  }
  let tracks = board.tracks
  if (there !== undefined && frame !== null) {
    const before = new Set(Object.keys(tracks[there.ref.track]?.clips ?? {}))
    tracks = blade(tracks, { frame, refs: [there.ref] })
    const clips = tracks[there.ref.track]?.clips ?? {}
    const later = Object.values(clips).filter(
      (clip) =>
        clip.source.kind === 'shot' &&
        clip.source.shot === of &&
        (!before.has(clip.id) || clip.start >= frame),
    )
    const renamed = later.map((clip) => [
      clip.id,
      { ...clip, offset: 0, source: { kind: 'shot' as const, shot: id } },
    ])
    tracks = withClips(tracks, there.ref.track, { ...clips, ...Object.fromEntries(renamed) })
  }
  const panel = board.panels[of]
  const panels = panel === undefined ? board.panels : { ...board.panels, [id]: { ...panel, stale: true } }
  return withStale(withShots({ ...board, tracks, panels }, rows), of)
}

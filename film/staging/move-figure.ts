import { groundAt } from '../ground.ts'
import type { ActorTrack, SetSpec, Spot } from '../stage.ts'
import type { Staged } from './staged.ts'

/** The same staging with another track for somebody; as it was where nobody of that name is in the shot. */
export const withTrack = (staged: Staged, who: string, of: (track: ActorTrack) => ActorTrack): Staged => {
  const track = staged.performance.actors[who]
  if (track === undefined) return staged
  const actors = { ...staged.performance.actors, [who]: of(track) }
  return { ...staged, performance: { ...staged.performance, actors } }
}

/** Changes the spot that a figure stands at, or is on its way to, at a frame; on a way's first frame it has not left yet. */
const atFrame = (track: ActorTrack, frame: number, of: (spot: Spot) => Spot): ActorTrack => {
  const last = track.moves.reduce(
    (best, { from }, i) =>
      from < frame && from >= (track.moves[best]?.from ?? Number.NEGATIVE_INFINITY) ? i : best,
    -1,
  )
  const move = track.moves[last]
  const end = move?.path.at(-1)
  if (move === undefined || end === undefined) return { ...track, start: of(track.start) }
  return { ...track, moves: track.moves.with(last, { ...move, path: move.path.with(-1, of(end)) }) }
}

/** Puts a figure somewhere on the floor: where it stands at this frame, or where its way then leads. */
export const moveFigure = (
  staged: Staged,
  set: Pick<SetSpec, 'levels'>,
  { who, frame, x, z }: { who: string; frame: number; x: number; z: number },
): Staged =>
  withTrack(staged, who, (track) =>
    atFrame(track, frame, (spot) => {
      const { y: _, ...level } = spot
      const y = groundAt(set, x, z)
      return { ...level, x, z, ...(y > 0 || spot.y !== undefined ? { y } : {}) }
    }),
  )

/** Turns a figure to face somewhere. @param facing radians about y; 0 looks along +z */
export const turnFigure = (
  staged: Staged,
  { who, frame, facing }: { who: string; frame: number; facing: number },
): Staged => withTrack(staged, who, (track) => atFrame(track, frame, (spot) => ({ ...spot, facing })))

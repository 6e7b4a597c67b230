import type { Expression, Vec3 } from '../stage.ts'
import { withTrack } from './move-figure.ts'
import type { Staged } from './staged.ts'
import { heldFor, type Stretch } from './stretch.ts'

/** What somebody's face shows for a stretch of the shot. @param end the shot's length, frames */
export const setExpression = (
  staged: Staged,
  who: string,
  stretch: Stretch,
  end: number,
  { name, strength }: { name: Expression; strength: number },
): Staged =>
  withTrack(staged, who, (track) => ({
    ...track,
    expressions: heldFor(
      track.expressions,
      stretch,
      end,
      { from: stretch.from, name, strength },
      { name: 'neutral', strength: 0.5 },
    ),
  }))

/** Where somebody looks for a stretch of the shot: at a figure, a thing, a mark or a point; null: ahead. */
export const setGaze = (
  staged: Staged,
  who: string,
  stretch: Stretch,
  end: number,
  target: string | Vec3 | null,
): Staged =>
  withTrack(staged, who, (track) => ({
    ...track,
    gaze: heldFor(track.gaze, stretch, end, { from: stretch.from, target }, { target: null }),
  }))

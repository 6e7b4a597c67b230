import type { Spot } from '../stage.ts'
import { withTrack } from './move-figure.ts'
import type { Staged } from './staged.ts'

/** Metres a second. */
const pace = { walk: 1.25, run: 3.2 } as const

/**
 * Somebody goes somewhere from a frame on, at the pace of the gait, there by the end of the shot. Ways that it was on then, or
 * began later, are given up. @param at where it stands at that frame
 */
export const walkTo = (
  staged: Staged,
  ask: { who: string; from: number; gait: 'walk' | 'run'; at: { x: number; z: number }; to: Spot },
  { frames, fps }: { frames: number; fps: number },
): Staged =>
  withTrack(staged, ask.who, (track) => {
    const metres = Math.hypot(ask.to.x - ask.at.x, ask.to.z - ask.at.z)
    const wanted = ask.from + Math.max(0.6, metres / pace[ask.gait]) * fps
    const to = Math.max(ask.from + 1, Math.min(frames - 1, Math.round(wanted)))
    const moves = track.moves
      .filter((move) => move.from < ask.from)
      .map((move) =>
        move.to <= ask.from
          ? move
          : {
              ...move,
              to: ask.from,
              path: [{ ...ask.at, facing: move.path.at(-1)?.facing ?? track.start.facing }],
            },
      )
    return { ...track, moves: [...moves, { from: ask.from, to, gait: ask.gait, path: [ask.to] }] }
  })

/** Somebody goes nowhere any more from a frame on. */
export const stay = (staged: Staged, who: string, from: number): Staged =>
  withTrack(staged, who, (track) => ({ ...track, moves: track.moves.filter((move) => move.from < from) }))

import type { Shot } from '#film/shot.ts'
import type { Performance } from '#film/stage.ts'

/** 0 … 1: of all figures in shots, how many do something: move or gesture, change their gaze, show a face. */
export const lifeOf = (shots: Record<string, Shot>, performances: Record<string, Performance>): number => {
  const parts = Object.values(shots).flatMap((shot) =>
    shot.present.map((id) => {
      const track = performances[shot.id]?.actors[id]
      if (!track) return 0
      const body = track.moves.length + track.gestures.length > 0 ? 0.4 : 0
      return body + (track.gaze.length > 0 ? 0.3 : 0) + (track.expressions.length > 0 ? 0.3 : 0)
    }),
  )
  return parts.length === 0 ? 1 : parts.reduce((a, b) => a + b, 0) / parts.length
}

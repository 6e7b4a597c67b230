import type { ActorTrack } from '#film/stage.ts'

/** Metres between two falls of the foot, as shares of the height (CRAFT: a stride of two steps is 0.8 of it; a running one more). */
const STEP = { walk: 0.4, run: 0.625 } as const

/** How much of a way is behind somebody who starts and stops softly within 0.3 s. */
const gone = (t: number, seconds: number): number => {
  const e = Math.min(0.5, Math.max(0.02, 0.3 / Math.max(0.3, seconds)))
  const full = 1 / (1 - e)
  if (t < e) return (full * t * t) / (2 * e)
  if (t > 1 - e) return 1 - (full * (1 - t) ** 2) / (2 * e)
  return full * (t - e / 2)
}

/** The frames of a shot at which a foot comes down. */
export const footfalls = (
  track: ActorTrack,
  height: number,
  fps: number,
): { frame: number; run: boolean }[] => {
  const falls: { frame: number; run: boolean }[] = []
  let at: { x: number; z: number } = track.start
  for (const move of [...track.moves].sort((a, b) => a.from - b.from)) {
    const points = [at, ...move.path]
    const metres = points.reduce((sum, p, i) => {
      const next = points[i + 1]
      return next === undefined ? sum : sum + Math.hypot(next.x - p.x, next.z - p.z)
    }, 0)
    const frames = Math.max(1, move.to - move.from)
    const step = height * STEP[move.gait]
    let next = step
    for (let f = 0; f <= frames && metres > 0.05; f++)
      if (metres * gone(f / frames, frames / fps) >= next - 1e-6) {
        falls.push({ frame: move.from + f, run: move.gait === 'run' })
        next += step
      }
    at = move.path.at(-1) ?? at
  }
  return falls
}

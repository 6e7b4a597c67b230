import { type Rate, toFrames } from '#film/timeline/time.ts'
import type { CuePlan } from './plan.ts'

/** A frame of the film on which a downbeat is to fall, and how much it matters. */
export type Hit = { frame: number; weight: number }

const NEAR = { EWS: 0.4, WS: 0.3, FS: 0, MS: 0, CU: 0.7, ECU: 1 }

/** The moments that ask for music: scenes beginning, titles, flashes, faces and things brought close in silence. */
const moments = ({ spans, start, frames }: CuePlan): Hit[] =>
  spans
    .flatMap((span) =>
      span.looks.map((look, i): Hit => {
        if (i === 0) return { frame: look.start, weight: 4 }
        const close = look.size === null ? 2.5 : NEAR[look.size]
        const telling = look.kind === 'insert' || look.kind === 'reaction' ? 0.6 : 0
        const weight = 0.3 + close + telling + (look.sudden ? 2 : 0) + span.emotion.arousal
        return { frame: look.start, weight: look.spoken ? weight * 0.3 : weight }
      }),
    )
    .filter((hit) => hit.frame > start && hit.frame < start + frames)

const SPARSE = 9 // s between hits, about: music that hits everything is a cartoon

/** The hits of a cue: every new scene, and of the rest what matters most, none nearer than a few seconds to another. */
export const hitsOf = (cue: CuePlan, end: number, rate: Rate): Hit[] => {
  const apart = toFrames(3.5, rate)
  const allowed = Math.max(1, Math.round(cue.frames / toFrames(SPARSE, rate)))
  const chosen: Hit[] = []
  for (const hit of moments(cue).toSorted((a, b) => b.weight - a.weight || a.frame - b.frame)) {
    if (hit.weight < 1 || (hit.weight < 4 && chosen.length >= allowed)) continue
    const edges = [cue.start, end, ...chosen.map((other) => other.frame)]
    if (edges.every((edge) => Math.abs(edge - hit.frame) >= apart)) chosen.push(hit)
  }
  return chosen.toSorted((a, b) => a.frame - b.frame)
}

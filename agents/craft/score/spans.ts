import type { Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import { clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'
import type { Span } from './plan.ts'

/**
 * The scenes as they lie in the cut, and the credits after them. Where people talk is told by shots that carry lines,
 * not by the words: another word changes no music.
 */
export const spansOf = (
  picture: Track,
  shots: Record<string, Shot>,
  scenes: Record<string, Scene>,
): Span[] => {
  const spans: Span[] = []
  for (const clip of clipsInOrder(picture)) {
    const shot = clip.source.kind === 'shot' ? shots[clip.source.shot] : undefined
    const scene = shot === undefined ? undefined : scenes[shot.scene]
    const talk = shot !== undefined && shot.lines.length > 0 ? [{ from: clip.start, to: endOf(clip) }] : []
    const last = spans.at(-1)
    const id = clip.source.kind === 'credits' ? '' : (scene?.id ?? last?.scene ?? '')
    if (last !== undefined && last.scene === id) {
      last.frames = endOf(clip) - last.start
      last.talk.push(...talk)
    } else
      spans.push({
        scene: id,
        start: clip.start,
        frames: clip.frames,
        emotion: scene?.emotion ?? last?.emotion ?? { valence: 0, arousal: 0.3 },
        who: scene?.who ?? [],
        talk,
      })
  }
  return spans
}

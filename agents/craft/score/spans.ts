import type { Emotion } from '#film/plot.ts'
import type { Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'

/** A shot as the cut has it (frames of the film). */
export type Look = {
  start: number
  frames: number
  size: Shot['size'] | null // null: a title or the credits
  kind: Shot['kind'] | null
  spoken: boolean
  sudden: boolean // it comes with a flash or a whip
}
/** A scene as the cut has it: where it lies, what it feels like, when people talk in it. */
export type Span = {
  scene: string // '' for the credits
  start: number
  frames: number
  emotion: Emotion
  who: string[]
  looks: Look[]
  talk: { from: number; to: number }[]
}

export const endOfSpan = (span: Pick<Span, 'start' | 'frames'>): number => span.start + span.frames
export const secondsOf = (spans: readonly Span[], rate: Rate): number =>
  toSeconds(
    spans.reduce((sum, span) => sum + span.frames, 0),
    rate,
  )

const lookOf = (clip: Clip, shot: Shot | undefined): Look => ({
  start: clip.start,
  frames: clip.frames,
  size: shot?.size ?? null,
  kind: shot?.kind ?? null,
  spoken: shot !== undefined && shot.lines.length > 0,
  sudden: clip.transitionIn?.kind === 'flash' || clip.transitionIn?.kind === 'whip',
})

/** The scenes as they lie in the cut, and the credits after them. Where people talk is told by the dialogue, if it is laid. */
export const spansOf = (
  picture: Track,
  shots: Record<string, Shot>,
  scenes: Record<string, Scene>,
  dialogue: Track | null = null,
): Span[] => {
  const spans: Span[] = []
  for (const clip of clipsInOrder(picture)) {
    const shot = clip.source.kind === 'shot' ? shots[clip.source.shot] : undefined
    const scene = shot === undefined ? undefined : scenes[shot.scene]
    const last = spans.at(-1)
    const id = clip.source.kind === 'credits' ? '' : (scene?.id ?? last?.scene ?? '')
    if (last !== undefined && last.scene === id) {
      last.frames = endOf(clip) - last.start
      last.looks.push(lookOf(clip, shot))
    } else
      spans.push({
        scene: id,
        start: clip.start,
        frames: clip.frames,
        emotion: scene?.emotion ?? last?.emotion ?? { valence: 0, arousal: 0.3 },
        who: scene?.who ?? [],
        looks: [lookOf(clip, shot)],
        talk: [],
      })
  }
  return spans.map((span) => ({ ...span, talk: talkIn(span, dialogue) }))
}

/** When somebody speaks: as the lines lie, else in every shot that carries one. */
const talkIn = (span: Span, dialogue: Track | null): Span['talk'] =>
  dialogue === null
    ? span.looks
        .filter((look) => look.spoken)
        .map((look) => ({ from: look.start, to: look.start + look.frames }))
    : clipsInOrder(dialogue)
        .map((clip) => ({ from: clip.start, to: endOf(clip) }))
        .filter(({ from, to }) => from < endOfSpan(span) && to > span.start)

export const meanEmotion = (spans: readonly Span[]): Emotion => {
  const all = Math.max(
    1,
    spans.reduce((sum, span) => sum + span.frames, 0),
  )
  const mean = (of: (e: Emotion) => number) =>
    spans.reduce((sum, s) => sum + of(s.emotion) * s.frames, 0) / all
  return { valence: mean((e) => e.valence), arousal: mean((e) => e.arousal) }
}

/** The share of a stretch of film in which somebody speaks. */
export const talkShare = (spans: readonly Span[], from: number, to: number): number => {
  const spoken = spans
    .flatMap((span) => span.talk)
    .reduce((sum, talk) => sum + Math.max(0, Math.min(to, talk.to) - Math.max(from, talk.from)), 0)
  return to > from ? spoken / (to - from) : 0
}

/** The line that a scene turns on: its last one, where the camera has come close for it. */
export const weightyLine = ({ looks }: Span): Look | null => {
  const last = looks.findLast((look) => look.spoken)
  return last !== undefined && (last.size === 'CU' || last.size === 'ECU') ? last : null
}

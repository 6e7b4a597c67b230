import type { Film } from '#film/film.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { Take } from '#film/sound.ts'
import type { MouthKey } from '#film/stage.ts'
import { stager } from '#film/stage-of.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf } from '#film/timeline/track.ts'
import { spokenAt } from '#remotion/stage/figure/expression.ts'
import { CALM, type FacePose } from '#remotion/stage/figure/face.ts'

/** A line that is seen spoken: frames from the voice's start to the mouth's first move, and from its end to the last. */
export type Sync = { line: string; first: number | null; last: number | null } // null: it happens beyond a cut

const parts = ['open', 'width', 'round', 'teeth', 'press'] as const satisfies readonly (keyof FacePose)[]

/** Whether the face, as the rig is posed, differs from one at rest. */
const moves = (mouth: readonly MouthKey[], frame: number, fps: number): boolean => {
  const face = spokenAt(mouth, frame, fps, CALM)
  return parts.reduce((sum, part) => sum + Math.abs(face[part] - CALM[part]), 0) > 0.15
}

/** When the first sound of a take begins and the last ends, in frames of the film. */
const voiceOf = ({ phones }: Take, clip: Clip, fps: number): { from: number; to: number } | null => {
  const sounded = phones.filter(({ phone, from, to }) => phone !== 'pau' && to > from)
  const [first, last] = [sounded[0], sounded.at(-1)]
  if (first === undefined || last === undefined) return null
  const at = (ms: number) => clip.start + (ms / 1000) * fps
  return { from: Math.floor(at(first.from)), to: Math.ceil(at(last.to)) - 1 }
}

/** Every line whose speaker is in the picture when the voice begins or ends, as the stage of that shot shows it. */
export const mouthAndVoice = (film: Film, stage: ReturnType<typeof stager> = stager(film)): Sync[] => {
  const fps = fpsOf(film.brief.rate)
  const lines = new Map(linesOf(film.screenplay).map((line) => [line.id, line]))
  const said = [film.tracks.dialogue, film.tracks['dialogue-2']].flatMap((track) =>
    track ? clipsInOrder(track) : [],
  )
  const shots = film.tracks.picture ? clipsInOrder(film.tracks.picture) : []
  const mouthAt = (who: string, frame: number): { clip: Clip; moving: (at: number) => boolean } | null => {
    const clip = shots.find((one) => one.start <= frame && frame < endOf(one))
    if (clip?.source.kind !== 'shot') return null
    const figure = stage(clip.source.shot).figures.find(({ id }) => id === who)
    if (figure === undefined) return null
    return { clip, moving: (at) => moves(figure.mouth, at - clip.start + clip.offset, fps) }
  }
  return said.flatMap((clip): Sync[] => {
    const line = clip.source.kind === 'line' ? lines.get(clip.source.line) : undefined
    const take = clip.source.kind === 'line' ? film.takes[clip.source.line] : undefined
    const voice = take && voiceOf(take, clip, fps)
    if (!line || !voice || line.extension !== null) return []
    const begins = mouthAt(line.character, voice.from)
    const ends = mouthAt(line.character, voice.to)
    const range = Array.from({ length: voice.to - voice.from + 13 }, (_, i) => voice.from - 6 + i)
    const seen = (where: typeof begins) =>
      where === null
        ? []
        : range.filter((at) => at >= where.clip.start && at < endOf(where.clip) && where.moving(at))
    const [started, ended] = [seen(begins), seen(ends)]
    const first = begins && (started[0] ?? 999) - voice.from
    const last = ends && (ended.at(-1) ?? 999) - voice.to
    // A mouth that is cut to while its voice goes on, or away from, cannot show where the voice begins or ends.
    return first === null && last === null ? [] : [{ line: line.id, first, last }]
  })
}

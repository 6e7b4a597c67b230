import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Take } from '#film/sound.ts'
import { framesToHold, type Rate } from '#film/timeline/time.ts'
import { endOf, type Track } from '#film/timeline/track.ts'

/** A line as it falls into a shot; frames are the shot's own, and may lie outside it. */
export type Heard = { line: Line; take: Take | undefined; from: number; to: number; aloud: boolean }
export type ShotTime = { frames: number; heard: Heard[] }

export const shotFrames = (
  shot: Shot,
  picture: Track | undefined,
  rate: Rate,
): { start: number; frames: number } => {
  const clip =
    picture?.clips[shot.id] ??
    Object.values(picture?.clips ?? {}).find((c) => c.source.kind === 'shot' && c.source.shot === shot.id)
  return clip
    ? { start: clip.start - clip.offset, frames: clip.frames + clip.offset }
    : { start: Number.NaN, frames: Math.max(1, framesToHold(shot.seconds, rate)) }
}

/** How long each shot is, and which lines are heard while it is seen. */
export const timesOf = (
  shots: readonly Shot[],
  lines: readonly Line[],
  takes: Record<string, Take>,
  tracks: { picture: Track; dialogue: Track },
  rate: Rate,
): Map<string, ShotTime> => {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const clips = Object.values(tracks.dialogue.clips)
    .flatMap((clip) => (clip.source.kind === 'line' ? [{ clip, line: clip.source.line }] : []))
    .sort((a, b) => a.clip.start - b.clip.start)
  return new Map(
    shots.map((shot) => {
      const { start, frames } = shotFrames(shot, tracks.picture, rate)
      const heard = clips.flatMap(({ clip, line: id }): Heard[] => {
        const line = byId.get(id)
        if (!line || !(endOf(clip) > start && clip.start < start + frames)) return []
        const aloud = !/V\.? ?O/i.test(line.extension ?? '')
        return [{ line, take: takes[id], from: clip.start - start, to: endOf(clip) - start, aloud }]
      })
      return [shot.id, { frames, heard }]
    }),
  )
}

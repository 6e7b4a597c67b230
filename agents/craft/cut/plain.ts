import { shotsInOrder } from '#film/film.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { layOut } from '#film/timeline/layout.ts'
import { framesToHold, toFrames } from '#film/timeline/time.ts'
import { Clip, endOf } from '#film/timeline/track.ts'
import { linesByShot } from './script.ts'
import { type CutTracks, type Input, trackOf } from './tracks.ts'

/** The cut of a tool without an editor: planned lengths, straight cuts, lines one after another, a caption per line. */
export const plainCut = (input: Input): CutTracks => {
  const { rate } = input.brief
  const ordered = shotsInOrder(input)
  const filmed = new Set(ordered.map((shot) => shot.scene))
  const carried = linesByShot(
    ordered,
    linesOf(input.screenplay).filter((line) => filmed.has(line.scene)),
  )
  const speech = (id: string) => Math.max(1, framesToHold((input.takes[id]?.ms ?? 1000) / 1000, rate))
  const shots = ordered.map((shot) => {
    const lines = carried.get(shot.id) ?? []
    const words = lines.reduce((sum, line) => sum + speech(line.id), 0)
    return { shot, lines, frames: Math.max(1, words, toFrames(shot.seconds, rate)) }
  })
  const laid = layOut(shots)
  const picture = laid.map(({ shot, start, frames }) =>
    Clip.parse({ id: shot.id, start, frames, source: { kind: 'shot', shot: shot.id } }),
  )
  const last = picture.at(-1)
  const end = { id: 'credits', start: last === undefined ? 0 : endOf(last), frames: toFrames(4, rate) }
  picture.push(Clip.parse({ ...end, source: { kind: 'credits' } }))
  const spoken = laid.flatMap(({ lines, start }) =>
    layOut(
      lines.map((line) => ({ line, frames: speech(line.id) })),
      start,
    ),
  )
  return {
    'tracks.picture': trackOf('picture', 'Picture', 0, picture),
    'tracks.titles': trackOf('titles', 'Titles', 1, []),
    'tracks.captions': trackOf(
      ...(['captions', 'Captions', 2] as const),
      spoken.map(({ line, start, frames }) => {
        const source = { kind: 'caption', lines: [line.text], speaker: line.character, line: line.id }
        return Clip.parse({ id: `${line.id}-c1`, start, frames, source })
      }),
    ),
    'tracks.dialogue': trackOf(
      ...(['dialogue', 'Dialogue', 3] as const),
      spoken
        .filter(({ line }) => input.takes[line.id] !== undefined)
        .map(({ line, start, frames }) =>
          Clip.parse({ id: line.id, start, frames, source: { kind: 'line', line: line.id } }),
        ),
    ),
    'tracks.dialogue-2': trackOf('dialogue', 'Dialogue 2', 3.5, [], 'dialogue-2'),
  }
}

import { z } from 'zod'
import type { Clipboard } from '#film/timeline/edit/clipboard.ts'
import { Clip, TrackKind } from '#film/timeline/track.ts'

/** How clips travel in the system's clipboard, from film to film and from tab to tab. */
const Copied = z.object({
  reelwright: z.literal('clips'),
  film: z.string(),
  clips: z.array(z.object({ kind: TrackKind, row: z.int().nonnegative(), clip: Clip })).min(1),
})

export const toText = (film: string, board: Clipboard): string =>
  JSON.stringify({ reelwright: 'clips', film, ...board })

/** What says itself; anything else is a row of the film that it came from. */
const travels = ({ source }: Clip): boolean =>
  source.kind === 'title' || source.kind === 'caption' || source.kind === 'credits'

/** A caption that is taken elsewhere stands for no line of that film. */
const abroad = (clip: Clip): Clip =>
  clip.source.kind === 'caption' ? { ...clip, source: { ...clip.source, line: null, speaker: null } } : clip

/** The clips in a text, as far as this film can show them, and how many it cannot. Null: the text has none. */
export const fromText = (text: string, film: string): { board: Clipboard; left: number } | null => {
  if (!text.startsWith('{"reelwright"')) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const { success, data } = Copied.safeParse(json)
  if (!success) return null
  if (data.film === film) return { board: { clips: data.clips }, left: 0 }
  const clips = data.clips
    .filter(({ clip }) => travels(clip))
    .map(({ clip, ...where }) => ({ ...where, clip: abroad(clip) }))
  return { board: { clips }, left: data.clips.length - clips.length }
}

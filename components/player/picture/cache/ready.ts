import { create } from 'zustand'
import type { Span } from '../../spans.ts'

/** How a stretch of the film plays: from a file, from frames that are kept, or live and as large as the machine keeps up with. */
export type How = 'drawn' | 'kept' | 'live'
export type Stretch = { at: number; frames: number; how: How }

/** Said and drawn alike wherever it is shown: a whole line plays sharp, a broken one plays live. */
export const howWords: Record<How, string> = {
  drawn: 'Drawn by the studio: plays sharp',
  kept: 'Drawn ahead in this page: plays sharp',
  live: 'Plays live: smaller while it plays',
}
export const howColours: Record<How, string> = { drawn: '#4d7257', kept: '#4d7257', live: '#c08f4d' }

/** What plays how, of the film that the player shows; for whoever draws or says it. */
export const useReady = create<{ stretches: readonly Stretch[] }>(() => ({ stretches: [] }))

const runs = (stretches: Iterable<Stretch>): Stretch[] => {
  const out: Stretch[] = []
  for (const one of stretches) {
    const last = out.at(-1)
    if (last?.how === one.how && last.at + last.frames === one.at) last.frames += one.frames
    else out.push({ ...one })
  }
  return out
}

function* each(spans: readonly Span[], isKept: (shot: string) => ((frame: number) => boolean) | null) {
  for (const span of spans) {
    const { at, frames } = span
    const kept = span.kind === 'live' ? isKept(span.shot) : null
    if (span.kind !== 'live') yield { at, frames, how: 'drawn' as const }
    else if (kept === null) yield { at, frames, how: 'live' as const }
    else
      for (let i = 0; i < frames; i++)
        yield { at: at + i, frames: 1, how: kept(span.offset + i) ? ('kept' as const) : ('live' as const) }
  }
}

/** @param isKept of a shot that nothing is kept of: null */
export const stretchesOf = (
  spans: readonly Span[],
  isKept: (shot: string) => ((frame: number) => boolean) | null,
): Stretch[] => runs(each(spans, isKept))

/** What part of what is not drawn by the studio is kept, 0 … 1; null: all is drawn. */
export const keptShare = (stretches: readonly Stretch[]): number | null => {
  const sum = (how: How) => stretches.reduce((all, one) => all + (one.how === how ? one.frames : 0), 0)
  const [kept, live] = [sum('kept'), sum('live')]
  return kept + live === 0 ? null : kept / (kept + live)
}

const isSame = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.at === b[i]?.at && one.frames === b[i]?.frames && one.how === b[i]?.how)

/** Told only where it is something else. */
export const tellReady = (stretches: readonly Stretch[]): void => {
  if (!isSame(useReady.getState().stretches, stretches)) useReady.setState({ stretches })
}

/** How far it is, in a few words; empty where the studio has drawn all. */
export const readyWords = (stretches: readonly Stretch[]): string => {
  const share = keptShare(stretches)
  if (share === null) return ''
  if (share === 1) return 'ready to play sharp'
  const percent = Math.floor(share * 20) * 5
  return percent === 0 ? '' : `${percent} % ready to play sharp`
}

import { type Sight, sightsOf, soundSign } from '#film/timeline/sign.ts'
import type { Clip, Track } from '#film/timeline/track.ts'
import type { Outputs } from '../api/client.ts'

export type Programme = Outputs['films']['programme']
type Tracks = Record<string, Track>

/** A stretch of the timeline that is seen from one source. Frames of the film; `offset` counts into the file. */
export type Span = { at: number; frames: number } & (
  | { kind: 'file'; url: string; offset: number }
  | { kind: 'live'; shot: string; offset: number; sight: Sight } // the shot's own frame at `at`
  | { kind: 'still'; url: string; sight: Sight }
  | { kind: 'black'; sight: Sight } // a gap, or a card that is words alone
)

/** What the player plays, and what of it is not drawn as it stands. */
export type Playing = {
  spans: Span[]
  stale: ReadonlySet<string> // picture clips
  whole: string | null // the file, where it is all as the timeline stands
  mix: string | null // where it is as the timeline stands
}

/** A video that a person brought plays as it is. */
type Brought = (clip: Clip) => { kind: 'picture' | 'video'; url: string } | null

const shownLive = (sight: Sight, from: number, frames: number, clip: Clip | undefined, of: Brought): Span => {
  const place = { at: sight.start + from, frames }
  const given = clip === undefined ? null : of(clip)
  const offset = (clip?.offset ?? 0) + from
  if (given?.kind === 'video') return { ...place, kind: 'file', url: given.url, offset }
  if (given?.kind === 'picture') return { ...place, kind: 'still', url: given.url, sight }
  if (clip?.source.kind === 'shot') return { ...place, kind: 'live', shot: clip.source.shot, offset, sight }
  return { ...place, kind: 'black', sight }
}

/** Stretches that go on in one file are one: nothing is changed over at a cut that the file has itself. */
const joined = (spans: readonly Span[]): Span[] => {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    const goesOn =
      last?.kind === 'file' &&
      span.kind === 'file' &&
      last.url === span.url &&
      last.at + last.frames === span.at &&
      last.offset + last.frames === span.offset
    if (goesOn) out[out.length - 1] = { ...last, frames: last.frames + span.frames }
    else out.push(span)
  }
  return out
}

/**
 * What is seen when, of the tracks as they are now and what the studio last told of them. A clip that has changed since
 * has another sign, and is played live until the studio has looked again.
 */
export const playingOf = (
  tracks: Tracks,
  programme: Programme | undefined,
  { urlOf, broughtBy }: { urlOf: (asset: string) => string; broughtBy: Brought },
): Playing => {
  const sights = sightsOf(tracks)
  const bySign = new Map(programme?.picture.map((one) => [one.sign, one.pieces]))
  const byId = new Map(programme?.picture.map((one) => [one.id, one]))
  const stale = new Set<string>()
  const spans = sights.flatMap((sight): Span[] => {
    const clip = tracks.picture?.clips[sight.id]
    const own = byId.get(sight.id)
    const known = own?.sign === sight.sign ? own.pieces : bySign.get(sight.sign)
    const pieces = known ?? [{ from: 0, frames: sight.frames, asset: null, offset: 0 }]
    if (clip !== undefined && pieces.some(({ asset }) => asset === null)) stale.add(sight.id)
    return pieces.map(({ from, frames, asset, offset }) =>
      asset === null
        ? shownLive(sight, from, frames, clip, broughtBy)
        : { kind: 'file', at: sight.start + from, frames, url: urlOf(asset), offset },
    )
  })
  const heard = programme !== undefined && programme.sound.sign === soundSign(tracks)
  const asTold =
    heard &&
    programme.picture.length === sights.length &&
    sights.every((sight, i) => {
      const told = programme.picture[i]
      return told?.id === sight.id && told.sign === sight.sign
    })
  return {
    ...{ spans: joined(spans), stale },
    whole: asTold && programme.file !== null ? urlOf(programme.file) : null,
    mix: heard && programme.sound.mix !== null ? urlOf(programme.sound.mix) : null,
  }
}

/** Found by halving: asked at every frame that plays. @returns its place in the list, or that of the next one after a hole */
export const placeAt = (spans: readonly Span[], frame: number): number => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle] as Span
    if (span.at + span.frames <= frame) low = middle + 1
    else high = middle
  }
  return low
}

export const spanAt = (spans: readonly Span[], frame: number): Span | null => {
  const span = spans[placeAt(spans, frame)]
  return span !== undefined && span.at <= frame ? span : null
}

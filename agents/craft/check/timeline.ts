import { heardNow } from '#film/timeline/heard.ts'
import { fpsOf, type Rate } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, endOf, type Track, trackEnd } from '#film/timeline/track.ts'
import type { Span } from './spans.ts'

export type Tracks = Record<string, Track>

/** What the timeline asks for, in seconds: a check looks only for what it does not. */
export type Asked = {
  frames: number
  dark: Span[] // fades, titles' blacks, credits
  still: Span[] // credits, and what is missing
  speech: Span[]
  sound: Span[] // music and ambience that go on, so that silence there is a fault
  clips: { shot: string; span: Span }[]
}

export const askedOf = (tracks: Tracks, rate: Rate): Asked => {
  const fps = fpsOf(rate)
  const seconds = (from: number, to: number): Span => ({ from: from / fps, to: to / fps })
  const heard = heardNow(tracks)
  const picture = tracks.picture ? clipsInOrder(tracks.picture) : [] // what further tracks show lies over it
  const of = (kinds: Track['kind'][]) =>
    heard.filter((track) => kinds.includes(track.kind)).flatMap(clipsInOrder)
  const whole = (clip: Clip) => seconds(clip.start, endOf(clip))
  const unseen = picture.filter((clip) => clip.source.kind !== 'shot')
  const fades = picture.flatMap((clip) => [
    ...(clip.transitionIn?.kind === 'fade'
      ? [seconds(clip.start, clip.start + clip.transitionIn.frames)]
      : []),
    ...(clip.fadeIn > 0 ? [seconds(clip.start, clip.start + clip.fadeIn)] : []),
    ...(clip.fadeOut > 0 ? [seconds(endOf(clip) - clip.fadeOut, endOf(clip))] : []),
  ])
  return {
    frames: tracks.picture ? trackEnd(tracks.picture) : 0,
    dark: [...unseen.map(whole), ...fades],
    still: unseen.map(whole),
    speech: of(['dialogue']).map(whole),
    sound: of(['music', 'ambience']).map(whole),
    clips: picture.map((clip) => ({ shot: clip.id, span: whole(clip) })),
  }
}

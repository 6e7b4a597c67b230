import { describe, expect, it } from 'vitest'
import { sightsOf, soundSign } from '#film/timeline/sign.ts'
import { clip, track } from '#film/timeline/testing.ts'
import type { Track } from '#film/timeline/track.ts'
import { type Programme, placeAt, playingOf, spanAt } from './spans.ts'

const shot = (id: string, start: number, frames: number) =>
  clip(id, start, frames, { source: { kind: 'shot', shot: `shot-${id}` } })

const how = { urlOf: (asset: string) => `/${asset}`, broughtBy: () => null }
const cut = { picture: track('picture', shot('a', 0, 48), shot('b', 48, 48), shot('c', 120, 24)) }

/** All of it as it lies in the film's file; `drawn`: pieces that were drawn since. */
const programmeOf = (tracks: Record<string, Track>, drawn: Record<string, string | null> = {}): Programme => {
  let at = 0
  const picture = sightsOf(tracks).map(({ id, sign, frames }) => {
    const offset = at
    at += frames
    const own = drawn[id]
    const piece = own === undefined ? { asset: 'file.mp4', offset } : { asset: own, offset: 0 }
    return { id, sign, pieces: [{ from: 0, frames, ...piece }] }
  })
  const file = Object.keys(drawn).length === 0 ? 'file.mp4' : null
  return {
    version: 1,
    touched: false,
    picture,
    sound: { sign: soundSign(tracks), mix: 'mix.wav', newer: [] },
    file,
  }
}

describe('what is played', () => {
  it('is the one file where it is all as the timeline stands', () => {
    const playing = playingOf(cut, programmeOf(cut), how)
    expect(playing).toMatchObject({ whole: '/file.mp4', mix: '/mix.wav', stale: new Set() })
    expect(playing.spans).toEqual([{ kind: 'file', at: 0, frames: 144, url: '/file.mp4', offset: 0 }])
  })
  it('goes on from the same file where a clip was moved, and is black where it was', () => {
    const moved = { picture: track('picture', shot('a', 0, 48), shot('b', 60, 48), shot('c', 120, 24)) }
    const { spans, whole, stale } = playingOf(moved, programmeOf(cut), how)
    expect(whole).toBeNull()
    expect(stale).toEqual(new Set())
    expect(spans.filter(({ kind }) => kind === 'file')).toEqual([
      { kind: 'file', at: 0, frames: 48, url: '/file.mp4', offset: 0 },
      { kind: 'file', at: 60, frames: 48, url: '/file.mp4', offset: 48 },
      { kind: 'file', at: 120, frames: 24, url: '/file.mp4', offset: 120 },
    ])
    expect(spanAt(spans, 50)?.kind).toBe('black')
  })
  it('is live where a clip was trimmed, from the frame of the shot that is due, and nothing else is touched', () => {
    const trimmed = {
      picture: track(
        'picture',
        shot('a', 0, 48),
        { ...shot('b', 54, 42), offset: 6 } as never,
        shot('c', 120, 24),
      ),
    }
    const { spans, stale } = playingOf(trimmed, programmeOf(cut), how)
    expect(stale).toEqual(new Set(['b']))
    expect(spanAt(spans, 60)).toMatchObject({ kind: 'live', shot: 'shot-b', at: 54, offset: 6 })
    expect(spanAt(spans, 47)).toMatchObject({ kind: 'file', offset: 0 })
  })
  it('takes a piece that was drawn since, and plays the rest of the file round it', () => {
    const { spans } = playingOf(cut, programmeOf(cut, { b: 'piece.mp4' }), how)
    expect(spans.map((span) => (span.kind === 'file' ? [span.url, span.offset] : span.kind))).toEqual([
      ...[
        ['/file.mp4', 0],
        ['/piece.mp4', 0],
        ['/file.mp4', 96],
      ],
    ])
  })
  it('knows a copy by what it shows', () => {
    const twice = { picture: track('picture', shot('a', 0, 48), { ...shot('a', 200, 48), id: 'copy' }) }
    const { spans, stale } = playingOf(
      twice,
      programmeOf({ picture: track('picture', shot('a', 0, 48)) }),
      how,
    )
    expect(stale.size).toBe(0)
    expect(spanAt(spans, 210)).toMatchObject({ kind: 'file', url: '/file.mp4', offset: 0 })
  })
  it('is all live where nothing is drawn, and plays a video that was brought as it is', () => {
    expect(playingOf(cut, undefined, how).stale.size).toBe(3)
    const brought = () => ({ kind: 'video' as const, url: '/brought.mp4' })
    expect(playingOf(cut, undefined, { ...how, broughtBy: brought }).spans[0]).toMatchObject({
      ...{ kind: 'file', url: '/brought.mp4', offset: 0 },
    })
  })
})

it('a frame finds its span, a hole the next one', () => {
  const { spans } = playingOf(cut, programmeOf(cut, { b: 'b.mp4' }), how)
  expect([0, 47, 48, 95, 96, 143].map((frame) => placeAt(spans, frame))).toEqual([0, 0, 1, 1, 2, 2])
  expect(spanAt(spans, 144)).toBeNull()
})

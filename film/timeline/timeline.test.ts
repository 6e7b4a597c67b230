import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, gapsOf, layOut } from './layout.ts'
import { clip, track } from './testing.ts'
import { fpsOf, framesToHold, rateOf, timecode, toFrames, toSeconds } from './time.ts'
import { endOf, trackEnd } from './track.ts'

const rates = fc.constantFrom(24, 25, 30, 50, 60, 23.976, 29.97, 59.94, 12.5).map(rateOf)
describe('time', () => {
  it('knows rates by their rounded names', () => {
    expect(rateOf(23.976)).toEqual({ num: 24000, den: 1001 })
    expect(rateOf(29.97)).toEqual({ num: 30000, den: 1001 })
    expect(rateOf(25)).toEqual({ num: 25, den: 1 })
    expect(rateOf(12.5)).toEqual({ num: 12500, den: 1000 })
  })
  it('gives every frame back after a way through seconds, and holds what it must', () => {
    fc.assert(
      fc.property(
        rates,
        fc.nat(400_000),
        fc.double({ min: 0, max: 14_400, noNaN: true }),
        (rate, frames, seconds) => {
          expect(toFrames(toSeconds(frames, rate), rate)).toBe(frames)
          expect(framesToHold(toSeconds(frames, rate), rate)).toBe(frames)
          expect(toSeconds(framesToHold(seconds, rate), rate)).toBeGreaterThanOrEqual(seconds - 1e-6)
          expect(Math.abs(toSeconds(toFrames(seconds, rate), rate) - seconds)).toBeLessThanOrEqual(
            0.5001 / fpsOf(rate),
          )
        },
      ),
    )
  })
  it('counts time code without dropping', () => {
    expect(timecode(0, rateOf(24))).toBe('00:00:00:00')
    expect(timecode(24 * 3661 + 23, rateOf(24))).toBe('01:01:01:23')
    expect(timecode(30, rateOf(29.97))).toBe('00:00:01:00')
    fc.assert(
      fc.property(rates, fc.nat(2_000_000), (rate, frames) => {
        const [h = 0, m = 0, s = 0, f = 0] = timecode(frames, rate).split(':').map(Number)
        expect(((h * 60 + m) * 60 + s) * Math.round(fpsOf(rate)) + f).toBe(frames)
      }),
    )
  })
})

describe('tracks', () => {
  const lengths = fc.array(fc.record({ frames: fc.integer({ min: 1, max: 500 }) }), { maxLength: 30 })
  it('lays out without gap or overlap, and gaps and clips together fill the time', () => {
    fc.assert(
      fc.property(lengths, fc.nat(50), fc.nat(50), (items, from, after) => {
        const clips = layOut(items, from).map((item, i) => clip(`c${i}`, item.start, item.frames))
        const whole = track('picture', ...clips)
        expect(faultsOf(whole)).toEqual([])
        const length = Math.max(from, trackEnd(whole)) + after
        const filled = [...clips, ...gapsOf(whole, length)].sort((a, b) => a.start - b.start)
        let at = 0
        for (const piece of filled) {
          expect(piece.start).toBe(at)
          at = endOf(piece)
        }
        expect(at).toBe(length)
      }),
    )
  })
  it('finds overlaps, transitions without a neighbour and too short handles', () => {
    expect(faultsOf(track('picture', clip('a', 0, 10), clip('b', 9, 10))).map((each) => each.kind)).toEqual([
      'overlap',
    ])
    const dissolve = { kind: 'dissolve' as const, frames: 12 }
    expect(
      faultsOf(track('picture', clip('a', 0, 10), clip('b', 10, 30, { transitionIn: dissolve }))),
    ).toEqual([{ clip: 'b', frame: 10, kind: 'handles' }])
    expect(
      faultsOf(track('picture', clip('a', 0, 20), clip('b', 21, 30, { transitionIn: dissolve })))[0]?.kind,
    ).toBe('no-neighbour')
    expect(
      faultsOf(
        track(
          'picture',
          clip('a', 0, 20, { transitionIn: { kind: 'fade', frames: 12 } }),
          clip('b', 20, 30, { transitionIn: dissolve }),
        ),
      ),
    ).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { Track } from '#film/timeline/track.ts'
import { duckedAt, during, eventsOf, gainFrom, mixEvents, partIn, partSpan } from './events.ts'

const rate = { num: 24, den: 1 }
const line = (id: string, start: number, frames: number, more: object = {}) => ({
  ...{ id, start, frames, source: { kind: 'line', line: id } },
  ...more,
})
const track = (kind: string, more: object, ...clips: { id: string }[]) =>
  Track.parse({
    ...{ id: kind, kind, name: kind, order: 0, clips: Object.fromEntries(clips.map((c) => [c.id, c])) },
    ...more,
  })
const sourceOf = ({ id }: { id: string }) => (id === 'mute' ? null : { url: `/${id}`, round: false })
const all = (...tracks: Track[]) => eventsOf(Object.fromEntries(tracks.map((t) => [t.id, t])), rate, sourceOf)

describe('what sounds', () => {
  it('lies where its clip does, from the place in its sound that the clip has', () => {
    const [event] = all(track('dialogue', {}, line('a', 48, 24, { offset: 12, gain: -6, pan: 0.5 })))
    expect(event).toMatchObject({ url: '/a', bus: 'dialogue', at: 2, seconds: 1, offset: 0.5, pan: 0.5 })
    expect(event?.gain).toHaveLength(1)
    expect(event?.gain[0]?.value).toBeCloseTo(0.501, 3)
  })
  it('is not heard where its track is mute, or another one is alone', () => {
    const [a, b] = [track('dialogue', {}, line('a', 0, 9)), track('music', {}, line('b', 0, 9))]
    const urls = (...tracks: Track[]) => all(...tracks).map(({ url }) => url)
    expect(urls(a, b)).toEqual(['/a', '/b'])
    expect(urls({ ...a, mute: true }, b)).toEqual(['/b'])
    expect(urls(a, { ...b, solo: true })).toEqual(['/b'])
    expect(urls(track('picture', {}, line('p', 0, 9)), track('dialogue', {}, line('mute', 0, 9)))).toEqual([])
  })
  it('fades with equal power and follows its keys', () => {
    const [event] = all(track('music', {}, line('a', 0, 96, { fadeIn: 24, fadeOut: 48 })))
    const at = (seconds: number) => gainFrom(event?.gain ?? [], seconds)[0]?.value
    expect(at(0)).toBeCloseTo(0, 5)
    expect(at(0.5)).toBeCloseTo(Math.SQRT1_2, 2)
    expect(at(1.5)).toBeCloseTo(1, 5)
    expect(at(3)).toBeCloseTo(Math.SQRT1_2, 2)
    expect(at(4)).toBeCloseTo(0, 5)
    const keys = {
      gain: [
        { at: 24, value: 0 },
        { at: 48, value: -20 },
      ],
    }
    const [keyed] = all(track('music', {}, line('a', 0, 96, { keys })))
    expect(gainFrom(keyed?.gain ?? [], 0)[0]?.value).toBeCloseTo(1, 5)
    expect(gainFrom(keyed?.gain ?? [], 1.5)[0]?.value).toBeCloseTo(10 ** -0.5, 2)
    expect(gainFrom(keyed?.gain ?? [], 3)).toEqual([{ at: 0, value: expect.closeTo(0.1, 5) }])
  })
  it('is another event when anything of it is changed, and the same one when another clip is', () => {
    const ids = (...clips: { id: string }[]) => all(track('music', {}, ...clips)).map(({ id }) => id)
    const [a, b] = ids(line('a', 0, 24), line('b', 24, 24))
    const [same, other] = ids(line('a', 0, 24), line('b', 25, 24))
    expect(same).toBe(a)
    expect(other).not.toBe(b)
  })
})

it('a window holds what sounds in it, also what began before', () => {
  const events = all(track('music', {}, line('a', 0, 48), line('b', 48, 24), line('c', 120, 24)))
  const urls = (from: number, to: number) => during(events, from, to).map(({ url }) => url)
  expect(urls(1, 2)).toEqual(['/a'])
  expect(urls(1.9, 2.1)).toEqual(['/a', '/b'])
  expect(urls(3, 5)).toEqual([])
  expect(urls(5.99, 9)).toEqual(['/c'])
})

it('a mix is cut into parts without a hole, the last as long as the film', () => {
  const parts = mixEvents('/mix', 10)
  expect(parts.map(({ at, seconds }) => [at, seconds])).toEqual([
    [0, 4],
    [4, 4],
    [8, 2],
  ])
  expect(partIn(parts[2]?.url ?? '')).toEqual({ file: '/mix', part: 2 })
  expect(partSpan(2).from).toBe(8)
})

it('music gives way while somebody speaks, and shortly before', () => {
  const spoken = all(track('dialogue', {}, line('a', 48, 24)))
  expect(duckedAt(spoken, 'music', 1)).toBe(1)
  expect(duckedAt(spoken, 'music', 1.9)).toBeLessThan(0.5)
  expect(duckedAt(spoken, 'music', 2.5)).toBeLessThan(0.5)
  expect(duckedAt(spoken, 'music', 4)).toBe(1)
  expect(duckedAt(spoken, 'dialogue', 2.5)).toBe(1)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clip, Track } from '#film/timeline/track.ts'
import { drawingList } from './draw/draw.ts'
import { cursorOf, hitAt } from './hit.ts'
import { rowsOf, rulerHeight } from './rows.ts'
import { boxOf, fadeX, levelY, type Scene, yOf } from './scene.ts'

const clip = (id: string, start: number, frames: number, rest: object = {}) =>
  Clip.parse({ id, start, frames, source: { kind: 'credits' }, ...rest })
const track = (id: string, kind: Track['kind'], order: number, clips: Clip[]) =>
  Track.parse({ id, kind, name: id, order, clips: Object.fromEntries(clips.map((c) => [c.id, c])) })

const dissolve = { transitionIn: { kind: 'dissolve', frames: 20 } }
const keyed = { keys: { gain: [{ at: 50, value: -6 }] } }
const picture = track('picture', 'picture', 0, [clip('a', 0, 100), clip('b', 100, 100, dissolve)])
const music = track('music', 'music', 1, [clip('m', 20, 100, { fadeIn: 30 }), clip('k', 200, 100, keyed)])
const tracks = { picture, music }
const rows = rowsOf([picture, music])

const scene = (part: Partial<Scene> = {}): Scene => ({
  ...{ tracks, rows, markers: {}, view: { scale: 4, from: 0 }, top: 0, width: 1000, height: 400 },
  ...{ rate: { num: 24, den: 1 }, chosen: new Set<string>(), cut: null, tool: 'choose' as const },
  ...{ markIn: null, markOut: null, stale: new Set<string>(), along: new Set<string>(), others: [] },
  ready: [],
  material: { nameOf: ({ id }) => id, pictureOf: () => null, soundOf: () => null, extent: () => null },
  ...part,
})
const rowNamed = (of: Scene, id: string) => {
  const row = of.rows.find((each) => each.track.id === id)
  if (row === undefined) throw new Error(`No row ${id}.`)
  return row
}
const middleOf = (of: Scene, id: string) => yOf(of, rowNamed(of, id)) + rowNamed(of, id).height / 2
const partAt = (of: Scene, x: number, y: number) => {
  const hit = hitAt(of, x, y)
  return hit.on === 'clip' ? `${hit.clip.id} ${hit.part}` : hit.on
}

test('a clip is its body, and its edges within six pixels', () => {
  const at = scene()
  const y = middleOf(at, 'picture')
  expect(partAt(at, 200, y)).toBe('a body')
  expect(partAt(at, 5, y)).toBe('a head')
  expect(partAt(at, 395, y)).toBe('a tail')
  expect(partAt(at, 405, y)).toBe('b head')
  expect(partAt(at, 900, y)).toBe('empty')
})

test('exactly between two that touch lies the cut; where nothing touches there is none', () => {
  const at = scene()
  expect(partAt(at, 399, middleOf(at, 'picture'))).toBe('a cut')
  expect(partAt(at, 401, middleOf(at, 'picture'))).toBe('b cut')
  const hit = hitAt(at, 399, middleOf(at, 'picture'))
  expect(hit).toMatchObject({ ref: { track: 'picture', clip: 'b' } })
  expect(partAt(at, 480, middleOf(at, 'music'))).toBe('m tail')
})

test('a narrow clip can still be taken by its body', () => {
  const at = scene({ view: { scale: 0.08, from: 0 } }) // 100 frames: 8 px
  expect(partAt(at, 4, middleOf(at, 'picture'))).toBe('a body')
})

test('the handles of fades, levels, keys and transitions lie where they are drawn', () => {
  const at = scene()
  const row = rowNamed(at, 'music')
  const m = music.clips.m as Clip
  const box = boxOf(at, row, m)
  expect(partAt(at, fadeX(box, m, 'head', 4), box.top + 4)).toBe('m fade-in')
  expect(partAt(at, fadeX(box, m, 'tail', 4), box.top + 4)).toBe('m fade-out')
  expect(partAt(at, 300, levelY(box, m.gain))).toBe('m level')
  const k = music.clips.k as Clip
  const later = scene({ view: { scale: 4, from: 150 } })
  const over = boxOf(later, row, k)
  expect(partAt(later, over.left + 50 * 4, levelY(over, -6))).toBe('k key')
  expect(partAt(at, 400 + 20 * 4, middleOf(at, 'picture'))).toBe('b transition')
  expect(partAt(scene({ tool: 'slip' }), 300, levelY(box, m.gain))).toBe('m body')
})

test('the ruler has the marks and the markers; the gap under a row is its edge', () => {
  const at = scene({
    ...{ markIn: 50, markOut: 150 },
    markers: { one: { id: 'one', frame: 100, name: '', colour: 'amber' } },
  })
  expect(hitAt(at, 300, 5)).toEqual({ on: 'ruler' })
  expect(hitAt(at, 201, 20)).toEqual({ on: 'in' })
  expect(hitAt(at, 599, 20)).toEqual({ on: 'out' })
  expect(hitAt(at, 402, 20)).toEqual({ on: 'marker', id: 'one' })
  const row = rowNamed(at, 'picture')
  expect(hitAt(at, 300, yOf(at, row) + row.height + 1)).toEqual({ on: 'row-edge', track: 'picture' })
})

test('what is hit is what is drawn there, wherever the view stands', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 20, noNaN: true }),
      fc.nat(150),
      fc.nat(20),
      fc.integer({ min: 0, max: 999 }),
      (scale, from, top, x) => {
        const at = scene({ view: { scale, from }, top })
        const row = rowNamed(at, 'picture')
        const y = yOf(at, row) + row.height / 2
        if (y < rulerHeight) return
        const hit = hitAt(at, x, y)
        if (hit.on !== 'clip') return
        const { left, right } = boxOf(at, row, hit.clip)
        expect(x).toBeGreaterThanOrEqual(left - 1)
        expect(x).toBeLessThanOrEqual(right + 1)
      },
    ),
  )
})

test('tools and locks are told by the pointer', () => {
  const at = scene()
  const y = middleOf(at, 'picture')
  expect(cursorOf(hitAt(at, 399, y), 'choose', false)).toBe('col-resize')
  expect(cursorOf(hitAt(at, 200, y), 'choose', true)).toBe('not-allowed')
  expect(cursorOf(hitAt(at, 200, y), 'blade', false)).toBe('crosshair')
})

test('drawn is what can be seen; what is narrower than three pixels is one of a crowd', () => {
  const clips = Array.from({ length: 1000 }, (_, i) => clip(`c${i}`, i * 10, i % 2 === 0 ? 9 : 2))
  const many = track('many', 'effects', 0, clips)
  const [row] = rowsOf([many])
  if (!row) throw new Error('No row.')
  const near = drawingList(row, scene({ view: { scale: 1, from: 500 }, width: 100 }))
  expect(near.wide.map(({ start }) => start)).toEqual([500, 520, 540, 560, 580, 600])
  expect(near.crowd.map(({ start }) => start)).toEqual([510, 530, 550, 570, 590])
  const far = drawingList(row, scene({ view: { scale: 0.1, from: 0 }, width: 1000 }))
  expect(far.wide).toEqual([])
  expect(far.crowd).toHaveLength(1000)
})

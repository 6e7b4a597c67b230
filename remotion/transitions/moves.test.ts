import { expect, test } from 'vitest'
import { Clip } from '#film/timeline/track.ts'
import { movesOf, placedAt } from './moves.ts'

const clip = (more: object) =>
  Clip.parse({ id: 'a', start: 100, frames: 48, source: { kind: 'shot', shot: 's' }, ...more })

test('a clip without keys tells nothing, so that what was drawn of it stays drawn', () => {
  expect(movesOf(clip({ keys: { gain: [{ at: 0, value: -6 }], x: [] } }), false)).toBeUndefined()
  expect(movesOf(clip({ fadeIn: 12 }), false)).toBeUndefined() // the cut fades to black
})

test('keys are followed from the head of the clip, straight between them', () => {
  const keys = {
    opacity: [
      { at: 0, value: 0 },
      { at: 20, value: 1 },
    ],
    scale: [{ at: 5, value: 2 }],
  }
  const moves = movesOf(clip({ keys }), false)
  expect(moves && placedAt(moves, 10)).toEqual({ opacity: 0.5, x: 0, y: 0, scale: 2 })
  expect(moves && placedAt({ ...moves, from: 48 }, 0).opacity).toBe(1) // it goes on past its end
})

test('what lies over other pictures fades by itself', () => {
  const moves = movesOf(clip({ fadeIn: 10, fadeOut: 8 }), true)
  const seen = [0, 5, 10, 44, 48].map((frame) => moves && placedAt(moves, frame).opacity)
  expect(seen).toEqual([0, 0.5, 1, 0.5, 0])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullDrawing } from '#film/quality.ts'
import { piecesOf } from './segment-pieces.ts'
import type { Layer, Segment } from './segment-plan.ts'

type Picture = Segment['picture']
const caption = (from: number, frames: number, text: string): Layer =>
  ({ kind: 'caption', from, frames, lines: [text], label: null }) as Layer
const pictureOf = (frames: number, layers: Layer[]): Picture => ({
  ...{ width: 64, height: 36, fps: 10, frames, step: 1, drawing: fullDrawing },
  layers: [{ kind: 'black', from: 0, frames: 3, toBlack: false }, ...layers],
})
const words = fc.array(fc.tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: 1, max: 40 })), {
  maxLength: 6,
})

const seenAt = ({ layers }: Picture, frame: number) =>
  layers.flatMap((layer) =>
    frame >= layer.from && frame < layer.from + layer.frames ? [{ ...layer, from: layer.from - frame }] : [],
  )

test('the pieces show, frame by frame, what the whole shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), words, (frames, spans) => {
      const whole = pictureOf(
        frames,
        spans.map(([from, long], i) => caption(from, long, String(i))),
      )
      const pieces = piecesOf(whole)
      expect(pieces.reduce((sum, piece) => sum + piece.frames, 0)).toBe(frames)
      let at = 0
      for (const piece of pieces) {
        for (let frame = 0; frame < piece.frames; frame++)
          expect(seenAt(piece, frame)).toEqual(seenAt(whole, at + frame))
        at += piece.frames
      }
    }),
  )
})

test('other words in a caption leave the other pieces as they are', () => {
  const of = (text: string) =>
    piecesOf(pictureOf(100, [caption(10, 30, 'Hello.'), caption(50, 20, text), caption(80, 15, 'Bye.')]))
  const [one, other] = [of('This.'), of('That.')]
  expect(one).toHaveLength(7)
  expect(one.filter((piece, i) => JSON.stringify(piece) !== JSON.stringify(other[i]))).toHaveLength(1)
})

test('no piece is shorter than half a second', () => {
  const pieces = piecesOf(pictureOf(40, [caption(2, 6, 'a'), caption(9, 4, 'b'), caption(20, 18, 'c')]))
  expect(pieces.map(({ frames }) => frames)).toEqual([8, 5, 7, 20])
})

import { describe, expect, it } from 'vitest'
import { random } from '#film/random.ts'
import { Place, SetKind, setFamily } from '#film/scene.ts'
import { pieceKinds } from '#remotion/stage/set/create-set.ts'
import { free, freeMarks } from './check.ts'
import { layOut } from './index.ts'
import { withNamed } from './named.ts'

const palette = {
  ...{
    name: 'p',
    ground: '#6f8f94',
    light: '#f3d9a6',
    shadow: '#24364f',
    skin: '#c98f6b',
    accent: '#d2603a',
  },
}
const setOf = (kind: (typeof SetKind.options)[number], text: string, interior = false) => {
  const place = Place.parse({ id: 'p', name: kind.toUpperCase(), kind, interior, words: [] })
  const plain = layOut(place, palette, 'drama', random(kind))
  return { plain, set: withNamed(plain, text, palette, random(kind).fork('named')) }
}
const added = (text: string, kind: (typeof SetKind.options)[number] = 'street') => {
  const { plain, set } = setOf(kind, text)
  return set.pieces.slice(plain.pieces.length).map((piece) => piece.kind)
}

describe('what the scenes of a place name', () => {
  it('gives two who sit together a place side by side, wherever they are under the sky', () => {
    for (const kind of SetKind.options) {
      if (setFamily[kind] === 'vehicle' || kind === 'space') continue
      const { plain, set } = setOf(kind, 'Ingrid and Joan sit on a wall. A cup, a spoon.')
      const seats = set.marks.filter(({ id }) => /^wall-\d/.test(id))
      if (seats.length === 0) continue
      const [a, b] = seats
      expect(a && b && Math.hypot(a.x - b.x, a.z - b.z), kind).toBeCloseTo(0.8, 1)
      expect(freeMarks(set), kind).toBeGreaterThanOrEqual(freeMarks(plain) - 1e-9)
      for (const seat of seats)
        expect(
          free(set, seat.x + Math.sin(seat.facing) * 0.75, seat.z + Math.cos(seat.facing) * 0.75),
          kind,
        ).toBe(true)
    }
    const have = SetKind.options.filter((kind) =>
      setOf(kind, 'They sit on a wall.').set.marks.some(({ id }) => /^wall-\d/.test(id)),
    )
    expect(have).toEqual(
      expect.arrayContaining(['street', 'village', 'park', 'forest', 'shore', 'field', 'harbour']),
    )
  })

  it('stands great things where they are named, and not where they are elsewhere or spoken of', () => {
    expect(added('They push the grand piano down the road.')).toEqual(['grand-piano'])
    expect(added('From the next room, three notes on a grand piano.')).toEqual([])
    expect(added('She finds a photograph of the boat.')).toEqual([])
    expect(added('A rowing boat lies keel up.', 'field')).toEqual(['boat'])
    expect(added('She knows the road well.')).toEqual([])
    expect(added('She sits down in the road.')).toEqual(['stone-wall'])
    for (const kind of added('A cart, a well, a statue, an old tree and a tent.', 'field'))
      expect(pieceKinds).toContain(kind)
  })
})

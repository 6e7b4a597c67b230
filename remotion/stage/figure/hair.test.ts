import type { Mesh } from 'three'
import { expect, test } from 'vitest'
import { HairStyle } from '#film/cast.ts'
import { surfaceNames } from '#film/look.ts'
import { FigureModel } from '#film/stage.ts'
import { buildFigure } from './build.ts'

const HAIR = surfaceNames.indexOf('hair')
const figure = (style: FigureModel['hair']['style'], accessories: FigureModel['accessories']) =>
  FigureModel.parse({
    kind: 'human',
    ...{ height: 1.7, build: 'average', shoulders: 0.43, hips: 0.34, headScale: 1, feminine: 0.5, age: 0.5 },
    ...{ skin: '#d9a07a', hair: { style, colour: '#7a4a22' }, garment: 'coat', accessories, seed: 7 },
    colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
  })

/** How many points of a figure are hair, and how high on it they lie. */
const haired = (model: FigureModel): number[] => {
  const body = buildFigure(model).object.children.find(({ name }) => name === 'body') as Mesh
  const surface = body.geometry.getAttribute('surface')
  const at = body.geometry.getAttribute('position')
  return Array.from({ length: at.count }, (_, i) => i)
    .filter((i) => surface?.getX(i) === HAIR)
    .map((i) => at.getY(i))
}

test.each(HairStyle.options.filter((style) => style !== 'bald'))(
  'ink can tell %s hair from what is worn: it keeps no colour',
  (style) => {
    const points = haired(figure(style, []))
    expect(points.length).toBeGreaterThan(200)
    expect(Math.min(...points)).toBeGreaterThan(1.7 * 0.6)
  },
)

test('a beard is hair; a hat, a scarf and a bag are not', () => {
  expect(haired(figure('bald', ['hat', 'scarf', 'bag']))).toHaveLength(0)
  expect(haired(figure('bald', ['beard'])).length).toBeGreaterThan(200)
})

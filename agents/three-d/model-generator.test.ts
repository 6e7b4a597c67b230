import { expect, test } from 'vitest'
import { random } from '#film/random.ts'
import { FigureModel } from '#film/stage.ts'
import { SHAPES } from '#remotion/stage/prop/shapes/index.ts'
import { leastUnlike, TOLD_APART } from '../craft/figure.ts'
import { standsOut } from '../craft/figure-colour.ts'
import { SIZES, shapeOf } from '../craft/figure-props.ts'
import { modelGenerator } from './model-generator.ts'

const context = {
  random: random('test'),
  signal: new AbortController().signal,
  progress: () => undefined,
  tools: new Proxy({} as never, {
    get: () => {
      throw new Error('models need no tools')
    },
  }),
}
const input = modelGenerator.reads.parse(modelGenerator.example)

test('figures are told apart and stand out from the ground', async () => {
  const out = modelGenerator.writes.parse(await modelGenerator.embedded(input, context))
  expect(leastUnlike(Object.values(out.models))).toBeGreaterThanOrEqual(TOLD_APART)
  for (const model of Object.values(out.models))
    expect(standsOut(model.colours.main, input.direction.palette.ground)).toBe(true)
  const off = modelGenerator.writes.parse(await modelGenerator.off(input, context))
  expect(modelGenerator.measure.of(input, out)).toBeGreaterThan(modelGenerator.measure.of(input, off))
})

test('the same input gives the same models; a cast of twins is still told apart', async () => {
  const twin = input.cast.mara
  if (!twin) throw new Error('the example has a Mara')
  const cast = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, { ...twin, id }]))
  const many = { ...input, cast }
  const [one, two] = [
    await modelGenerator.embedded(many, context),
    await modelGenerator.embedded(many, context),
  ]
  expect(one).toEqual(two)
  const models = Object.values(one.models).map((m) => FigureModel.parse(m))
  expect(leastUnlike(models)).toBeGreaterThan(0.3)
})

test('an empty film has no models, and a narrator nobody sees has none', async () => {
  expect(await modelGenerator.embedded({ ...input, cast: {}, props: {} }, context)).toEqual({
    models: {},
    propModels: {},
  })
  const mara = input.cast.mara
  if (!mara) throw new Error('the example has a Mara')
  const heard = { ...input, cast: { narrator: { ...mara, id: 'narrator', role: 'narrator' as const } } }
  expect((await modelGenerator.embedded(heard, context)).models).toEqual({})
})

test('every shape that is named can be built, and names find their shape', () => {
  expect(Object.keys(SIZES).sort()).toEqual(Object.keys(SHAPES).sort())
  for (const [name, size] of Object.entries(SIZES)) expect(SHAPES[name]?.size).toBe(size)
  expect(shapeOf("her grandfather's pocket watch")).toBe('watch')
  expect(shapeOf('bottles')).toBe('bottle')
  expect(shapeOf('knives')).toBe('knife')
  expect(shapeOf('constructor')).toBe('parcel')
  expect(shapeOf('')).toBe('parcel')
})

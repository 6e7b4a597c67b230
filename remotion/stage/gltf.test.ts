import { validateBytes } from 'gltf-validator'
import { expect, test } from 'vitest'
import { Accessory, Build, Garment, HairStyle } from '#film/cast.ts'
import { FigureModel } from '#film/stage.ts'
import { buildBeast, planOf, species } from './figure/beast/build.ts'
import { buildFigure } from './figure/build.ts'
import { toGlb } from './gltf.ts'
import { buildProp } from './prop/build.ts'
import { SHAPES } from './prop/shapes/index.ts'

const figure = (change: Partial<FigureModel>): FigureModel =>
  FigureModel.parse({
    kind: 'human',
    height: 1.7,
    build: 'average',
    shoulders: 0.43,
    hips: 0.34,
    headScale: 1,
    feminine: 0.5,
    age: 0.5,
    skin: '#d9a07a',
    hair: { style: 'short', colour: '#4a2f1d' },
    garment: 'coat',
    colours: { main: '#35506b', second: '#c8893a', legs: '#3a3f4a', shoes: '#4a2f22' },
    accessories: [],
    seed: 7,
    ...change,
  })

const errors = async (glb: Uint8Array): Promise<string[]> => {
  const report = await validateBytes(glb, { maxIssues: 20 })
  return report.issues.messages.filter((m) => m.severity === 0).map((m) => `${m.code} ${m.pointer ?? ''}`)
}

const models = [
  ...Garment.options.map((garment, i) =>
    figure({ garment, build: Build.options[i % Build.options.length], feminine: i % 2, seed: i }),
  ),
  ...HairStyle.options.map((style) => figure({ hair: { style, colour: '#8c3f1f' } })),
  ...Accessory.options.map((name) => figure({ accessories: [name], garment: 'shirt' })),
  ...(['robot', 'creature'] as const).map((kind) => figure({ kind })),
  figure({ age: 0.05, height: 1.1, headScale: 1.34, shoulders: 0.27, hips: 0.22 }),
]

test.each(
  models.map(
    (m) => [`${m.kind} ${m.garment} ${m.hair.style} ${m.accessories.join()} ${m.height}`, m] as const,
  ),
)('%s is valid glTF, light enough, and has no torn weights', async (_, model) => {
  const rig = buildFigure(model)
  expect(await errors(await toGlb(rig.object))).toEqual([])
  expect(rig.triangles).toBeLessThanOrEqual(16_500)
  rig.dispose()
})

test.each([...species])('a %s is valid glTF', async (name) => {
  const model = figure({ kind: 'animal', species: name, height: 1 })
  const plan = planOf(model)
  if (!plan) throw new Error(`No plan for ${name}`)
  const rig = buildBeast(model, plan)
  expect(await errors(await toGlb(rig.object))).toEqual([])
  rig.dispose()
})

test.each(Object.keys(SHAPES))('%s is valid glTF', async (shape) => {
  const prop = buildProp({ shape, colour: '#b8433a', size: 0.3, seed: 1 })
  expect(await errors(await toGlb(prop.object))).toEqual([])
  expect(prop.triangles).toBeLessThan(4000)
  prop.dispose()
})

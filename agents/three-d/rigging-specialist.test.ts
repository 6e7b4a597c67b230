import { expect, test } from 'vitest'
import { random } from '#film/random.ts'
import type { Rig } from '#film/rig.ts'
import { instantTools as tools } from '../runtime/instant.ts'
import rigging from './rigging-specialist.ts'

const context = {
  random: random('test'),
  signal: new AbortController().signal,
  progress: () => undefined,
  tools,
}
const input = rigging.reads.parse(rigging.example)
const { mara, pip } = input.models
if (!mara || !pip) throw new Error('the example has an old woman and a child')
const rigged = async (models: typeof input.models) =>
  rigging.writes.parse(await rigging.embedded({ cast: {}, models }, context)).rigs

test('the old and heavy bend less than a child, and are stiffer', async () => {
  const rigs = await rigged(input.models)
  const bend = (id: string) => rigs[id]?.limits.spine?.max[0] ?? 0
  expect(bend('mara')).toBeLessThan(bend('pip') * 0.85)
  expect(rigs.mara?.stiffness).toBeGreaterThan((rigs.pip?.stiffness ?? 0) + 0.2)
})

test('knees and elbows bend one way; left and right are mirrored', async () => {
  const limits: Rig['limits'] = (await rigged(input.models)).pip?.limits ?? {}
  expect(limits.shinL?.min[0]).toBeCloseTo(0)
  expect(limits.foreL?.max[0]).toBeCloseTo(0)
  for (const joint of ['arm', 'thigh', 'collar']) {
    expect(limits[`${joint}L`]?.max[2]).toBeCloseTo(-(limits[`${joint}R`]?.min[2] ?? 0))
    expect(limits[`${joint}L`]?.min[0]).toBeCloseTo(limits[`${joint}R`]?.min[0] ?? 9)
  }
})

test('everybody has a skeleton of their kind', async () => {
  const rigs = await rigged({
    owl: { ...pip, kind: 'animal', species: 'owl' },
    fox: { ...pip, kind: 'animal', species: 'fox' },
    wyrm: { ...pip, kind: 'creature', species: 'dragon' },
    tin: { ...mara, kind: 'robot' },
  })
  expect(Object.values(rigs).map(({ skeleton }) => skeleton)).toEqual([
    'bird',
    'quadruped',
    'dragon',
    'robot',
  ])
  expect(rigs.tin?.stiffness).toBeGreaterThan(0.5)
})

import { z } from 'zod'
import { faults, limitsOf, supplenessOf } from '#agents/craft/limits.ts'
import { defineAgent } from '#agents/define.ts'
import { Character } from '#film/cast.ts'
import { Rig } from '#film/rig.ts'
import { FigureModel } from '#film/stage.ts'

const reads = z.object({
  cast: z.record(z.string(), Character),
  models: z.record(z.string(), FigureModel),
})
type Skeleton = Rig['skeleton']

const BIRDS = /\b(owl|crow|raven|gull|eagle|hawk|parrot|duck|goose|hen|sparrow|robin|bird)\b/i
const DRAGONS = /\b(dragon|wyvern)\b/i

const skeletonOf = (model: FigureModel, name: string): Skeleton => {
  const called = `${model.species ?? ''} ${name}`
  if (DRAGONS.test(called)) return 'dragon'
  if (BIRDS.test(called) && model.kind !== 'human') return 'bird'
  if (model.kind === 'animal' || model.species) return 'quadruped'
  return model.kind === 'robot' ? 'robot' : 'human'
}

/** Slow to bend: machines, the old, the heavy. */
const stiffnessOf = (model: FigureModel): number =>
  Math.min(1, Math.max(0, model.kind === 'robot' ? 0.8 : (1.05 - supplenessOf(model)) * 1.6))

const wordsOf = (model: FigureModel, stiffness: number): string => {
  if (model.kind === 'robot') return 'joints of metal: they go less far and stop hard'
  if (stiffness > 0.45) return `bends less and later${model.age > 0.7 ? ', being old' : ', being heavy'}`
  return stiffness < 0.15 ? 'supple' : 'moves as people of that age do'
}

const skeletal = new Set<Skeleton>(['human', 'robot'])

export default defineAgent({
  id: 'three-d/rigging-specialist',
  version: 1,
  does: 'Gives everyone who is seen a skeleton, and its joints the range and stiffness of age, build and kind.',
  reads,
  writes: z.object({ rigs: z.record(z.string(), Rig) }),
  example: {
    cast: {},
    models: {
      mara: {
        ...{ kind: 'human', height: 1.58, build: 'stout', shoulders: 0.4, hips: 0.36, headScale: 1.03 },
        ...{ feminine: 1, age: 0.93, skin: '#d9a07a', hair: { style: 'bun', colour: '#cfcac0' } },
        colours: { main: '#3f5566', second: '#c8893a', legs: '#38404c', shoes: '#3b2a20' },
        ...{ garment: 'coat', accessories: [], seed: 3 },
      },
      pip: {
        ...{ kind: 'human', height: 1.15, build: 'slight', shoulders: 0.28, hips: 0.22, headScale: 1.34 },
        ...{ feminine: 0.15, age: 0.06, skin: '#d9a07a', hair: { style: 'short', colour: '#4a2f1d' } },
        colours: { main: '#b8433a', second: '#c8893a', legs: '#38404c', shoes: '#3b2a20' },
        ...{ garment: 'sweater', accessories: [], seed: 4 },
      },
    },
  },
  embedded: ({ models, cast }) => ({
    rigs: Object.fromEntries(
      Object.entries(models).map(([id, model]) => {
        const skeleton = skeletonOf(model, cast[id]?.name ?? '')
        const stiffness = Math.round(stiffnessOf(model) * 100) / 100
        const limits = skeletal.has(skeleton) ? limitsOf(model) : {}
        return [id, { skeleton, limits, stiffness, why: wordsOf(model, stiffness) }]
      }),
    ),
  }),
  explain: ({ rigs }, { cast }) =>
    Object.entries(rigs)
      .slice(0, 4)
      .map(([id, rig]) => `${cast[id]?.name ?? id}: ${rig.skeleton}, ${rig.why}`)
      .join('; ') || 'Nobody is seen, so nobody needs a skeleton.',
  off: ({ models }) => ({
    rigs: Object.fromEntries(
      Object.keys(models).map((id) => [
        id,
        { skeleton: 'human' as const, limits: {}, stiffness: 0, why: 'one loose skeleton for all' },
      ]),
    ),
  }),
  measure: {
    name: 'share of joints that go no further than that body can',
    of: ({ models }, { rigs }) => {
      const people = Object.entries(models).filter(([, { kind, species }]) => kind !== 'animal' && !species)
      if (people.length === 0) return 1
      const wrong = people.reduce((sum, [id, model]) => sum + faults(model, rigs[id]?.limits ?? {}), 0)
      return 1 - wrong / people.length
    },
  },
})

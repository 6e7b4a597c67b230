import { z } from 'zod'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { Direction } from '#film/direction.ts'
import { random } from '#film/random.ts'
import { Prop, Scene } from '#film/scene.ts'
import { FigureModel, PropModel } from '#film/stage.ts'
import { figureOf, leastUnlike, tellApart } from '../craft/figure.ts'
import { standsOut } from '../craft/figure-colour.ts'
import { NATURAL, SIZES, shapeOf } from '../craft/figure-props.ts'
import { givenFor } from '../craft/given.ts'
import { mix } from '../craft/light/colour.ts'

const reads = z.object({
  brief: Brief.pick({ models: true }),
  direction: Direction,
  scenes: z.record(z.string(), Scene),
  cast: z.record(z.string(), Character),
  props: z.record(z.string(), Prop),
})
const writes = z.object({
  models: z.record(z.string(), FigureModel),
  propModels: z.record(z.string(), PropModel),
})
type Reads = z.output<typeof reads>

const RANK = { lead: 0, opponent: 1, support: 2, minor: 3, narrator: 4 }

/** Who is seen: everyone but a narrator who is in no scene. The important come first, so that they keep their colours. */
const seen = ({ cast, scenes }: Reads): Character[] => {
  const present = new Set(Object.values(scenes).flatMap((scene) => scene.who))
  return Object.values(cast)
    .filter((person) => person.role !== 'narrator' || present.has(person.id))
    .sort((a, b) => RANK[a.role] - RANK[b.role] || (a.id < b.id ? -1 : 1))
}

const propModel = (prop: Prop, { direction: { palette }, brief }: Reads, carries: boolean): PropModel => {
  const given = givenFor(brief.models, prop.name)
  const shape = shapeOf(prop.name)
  const r = random(prop.id).fork('prop')
  const own = NATURAL[shape]
  const colour = own
    ? mix(own, palette.light, 0.06)
    : carries
      ? palette.accent
      : mix(
          r.pick([palette.accent, palette.light, palette.shadow]),
          r.pick(['#8a5a3a', '#4f6b6f', '#a08050']),
          0.5,
        )
  const size = given?.size ?? SIZES[shape] ?? 0.24
  return { shape, colour, size, seed: r.int(1, 1_000_000), ...(given ? { asset: given.asset } : {}) }
}

/** The prop that is in most scenes carries the film's accent. */
const motif = (props: Reads['props']): string | undefined =>
  Object.values(props).sort((a, b) => b.scenes.length - a.scenes.length || (a.id < b.id ? -1 : 1))[0]?.id

const person = (
  id: string,
  name: string,
  role: 'lead' | 'opponent',
  sex: 'female' | 'male',
  main: string,
) => ({
  id,
  name,
  role,
  age: 'adult' as const,
  sex,
  temper: { energy: 0.5, warmth: 0.6 },
  want: 'to bring the letter home',
  need: 'to forgive',
  flaw: 'pride',
  arc: 'opens a door long shut',
  habit: 'turns a coin over in the hand',
  appearance: {
    build: 'average' as const,
    skin: '#d9a07a',
    hair: { style: 'short' as const, colour: '#4a2f1d' },
    costume: { garment: 'coat' as const, main, second: '#c8893a' },
    accessories: [],
    words: 'a long coat, worn at the cuffs',
  },
  speech: { manner: 'plain' as const, favourites: [], avoids: [] },
})

export const modelGenerator = defineAgent({
  id: 'three-d/model-generator',
  version: 3,
  does: 'Models everyone who is seen and everything they handle, so that each can be told at a glance.',
  reads,
  writes,
  example: {
    brief: {},
    direction: {
      type: 'short',
      genres: [{ genre: 'drama', weight: 1 }],
      tone: ['quiet'],
      audience: 'everyone',
      language: 'en',
      seconds: 45,
      palette: {
        name: 'Harbour',
        ground: '#3e5565',
        light: '#f2dfb4',
        shadow: '#1f2c3a',
        skin: '#d9a07a',
        accent: '#d2693c',
      },
      averageShotSeconds: 5,
      references: [],
      why: 'A quiet story by the sea.',
    },
    scenes: {},
    cast: {
      mara: person('mara', 'Mara', 'lead', 'female', '#3f5566'),
      joss: person('joss', 'Joss', 'opponent', 'male', '#40576a'),
    },
    props: {
      bottle: { id: 'bottle', name: 'green bottle', owner: 'mara', scenes: ['s1', 's2'] },
      'brass-sextant': { id: 'brass-sextant', name: 'brass sextant', owner: null, scenes: ['s2'] },
    },
  },
  embedded: (input, context) => {
    const people = seen(input)
    const { palette } = input.direction
    const models = people.map((p) => [p.id, figureOf(p, palette, context.random.fork(p.id))] as const)
    context.progress(0.5, `${people.length} figures`)
    const first = motif(input.props)
    return {
      models: tellApart(models, palette.ground),
      propModels: Object.fromEntries(
        Object.values(input.props).map((prop) => [prop.id, propModel(prop, input, prop.id === first)]),
      ),
    }
  },
  explain: ({ models, propModels }, { cast }) => {
    const list = Object.entries(models)
      .slice(0, 4)
      .map(([id, m]) => `${cast[id]?.name ?? id} (${m.build}, ${m.height.toFixed(2)} m, ${m.garment})`)
    const things = Object.values(propModels).map((p) => p.shape)
    return `${list.length ? list.join('; ') : 'Nobody is seen'}.${things.length ? ` Things: ${[...new Set(things)].join(', ')}.` : ''}`
  },
  off: (input, context) => ({
    models: Object.fromEntries(
      seen(input).map((p) => [
        p.id,
        {
          ...figureOf(p, input.direction.palette, context.random.fork(p.id)),
          height: 1.72,
          build: 'average' as const,
          shoulders: 0.44,
          hips: 0.34,
          colours: { main: '#808080', second: '#9a9a9a', legs: '#606060', shoes: '#404040' },
          accessories: [],
          seed: 1,
          face: undefined,
        },
      ]),
    ),
    propModels: Object.fromEntries(
      Object.values(input.props).map((prop) => [
        prop.id,
        { shape: 'parcel', colour: '#9a8a70', size: 0.24, seed: 1 },
      ]),
    ),
  }),
  measure: {
    name: 'least difference between two figures, times the share that stands out from the ground',
    of: ({ direction }, { models }) => {
      const all = Object.values(models)
      if (all.length === 0) return 1
      const readable =
        all.filter((m) => standsOut(m.colours.main, direction.palette.ground)).length / all.length
      return leastUnlike(all) * readable
    },
  },
})

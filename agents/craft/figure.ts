import type { z } from 'zod'
import type { Age, Build, Character, Sex } from '#film/cast.ts'
import type { Palette } from '#film/direction.ts'
import type { Random } from '#film/random.ts'
import type { FigureModel } from '#film/stage.ts'
import { against, apart, turned, withLight } from './figure-colour.ts'
import { faceOf, facesApart } from './figure-face.ts'
import { lightnessOf, mix, withLightness } from './light/colour.ts'
import { hideOf, speciesOf } from './species.ts'

const HEIGHT: Record<z.infer<typeof Sex>, number> = { female: 1.66, male: 1.78, other: 1.72 }
const GROWN: Record<z.infer<typeof Age>, number> = {
  child: 0.68,
  teen: 0.93,
  young: 1,
  adult: 1,
  elder: 0.965,
}
const AGE: Record<z.infer<typeof Age>, number> = {
  child: 0.06,
  teen: 0.22,
  young: 0.36,
  adult: 0.55,
  elder: 0.93,
}
const BUILD: Record<z.infer<typeof Build>, { height: number; shoulders: number; hips: number }> = {
  slight: { height: 0.975, shoulders: 0.92, hips: 0.94 },
  average: { height: 1, shoulders: 1, hips: 1 },
  stout: { height: 0.955, shoulders: 1.08, hips: 1.26 },
  tall: { height: 1.075, shoulders: 0.97, hips: 0.95 },
  broad: { height: 1.02, shoulders: 1.18, hips: 1.06 },
}
const LEATHERS = ['#3b2a20', '#4a3328', '#2a2422', '#5b3c26', '#33302f'] as const

/** Trousers or stockings: a quiet relative of the coat, and darker, so that the eye goes up to the face. */
const legsOf = (main: string, second: string, garment: FigureModel['garment'], r: Random): string => {
  if (garment === 'suit' || garment === 'spacesuit' || garment === 'overalls') return main
  if (garment === 'dress') return withLight(mix(second, '#e9dcc8', 0.6), 0.8, 0.6)
  return withLightness(turned(main, r.pick([2.6, -2.6, 0.5, 3.1])), 0.27 + r.next() * 0.12, 0.42)
}

/** How tall somebody is, metres; figures differ from it by a hundredth or two. */
export const tallOf = (character: Character): number =>
  (speciesOf(character)?.height ?? HEIGHT[character.sex]) *
  GROWN[character.age] *
  BUILD[character.appearance.build].height

/** The look of a character as geometry, seen against the film's ground. */
export const figureOf = (character: Character, palette: Palette, r: Random): FigureModel => {
  const { appearance: look } = character
  const young = character.age === 'child'
  const beast = speciesOf(character)
  const build = BUILD[look.build]
  const height = tallOf(character) * (1 + (r.next() - 0.5) * 0.03)
  const feminine =
    character.sex === 'female' ? (young ? 0.8 : 1) : character.sex === 'male' ? (young ? 0.15 : 0) : 0.5
  const main = against(look.costume.main, palette.ground)
  return {
    kind: character.kind,
    ...(beast ? { species: beast.species } : {}),
    height: Math.min(4, Math.max(0.15, height)),
    build: look.build,
    shoulders: height * (young ? 0.245 : 0.262 - 0.03 * feminine) * build.shoulders,
    hips: height * (0.19 + 0.016 * feminine) * build.hips,
    headScale: { child: 1.34, teen: 1.1, young: 1.02, adult: 1, elder: 1.03 }[character.age],
    feminine,
    age: AGE[character.age],
    skin: beast?.coat ?? hideOf(character) ?? look.skin,
    hair: {
      style: look.hair.style,
      colour: beast
        ? beast.second
        : character.age === 'elder'
          ? mix(look.hair.colour, '#d6d2ca', 0.35)
          : look.hair.colour,
    },
    garment: look.costume.garment,
    colours: {
      main,
      second:
        apart(main, look.costume.second) < 0.12
          ? withLight(
              look.costume.second,
              lightnessOf(main) > 0.5 ? lightnessOf(main) - 0.28 : lightnessOf(main) + 0.28,
            )
          : look.costume.second,
      legs: legsOf(main, look.costume.second, look.costume.garment, r),
      shoes: r.pick(LEATHERS),
    },
    accessories: look.accessories.filter((name) => name !== 'none'),
    seed: r.int(1, 1_000_000),
    ...(character.kind === 'human' ? { face: faceOf(character) } : {}),
  }
}

const SKIRTED = new Set(['dress', 'robe', 'coat', 'cloak', 'apron'])
const LONG = new Set(['long', 'curly', 'wild', 'bob', 'ponytail', 'braid'])
const HATS = ['cap', 'hat', 'hood', 'helmet', 'crown']

/** How unlike two figures are at a glance: height and girth, outline of head and clothes, colours. 0 the same. */
const unlike = (a: FigureModel, b: FigureModel): number => {
  const differ = (test: boolean, worth: number) => (test ? worth : 0)
  const hat = (m: FigureModel) => m.accessories.find((name) => HATS.includes(name)) ?? ''
  const beard = (m: FigureModel) => m.accessories.includes('beard')
  return (
    Math.min(0.5, Math.abs(a.height - b.height) * 1.4) +
    Math.min(
      0.4,
      Math.abs(a.shoulders / a.height - b.shoulders / b.height) * 4 +
        Math.abs(a.hips / a.height - b.hips / b.height) * 4,
    ) +
    differ(a.kind !== b.kind, 1) +
    differ(SKIRTED.has(a.garment) !== SKIRTED.has(b.garment), 0.25) +
    differ(a.garment !== b.garment, 0.12) +
    differ(hat(a) !== hat(b), 0.25) +
    differ(beard(a) !== beard(b), 0.2) +
    differ(LONG.has(a.hair.style) !== LONG.has(b.hair.style), 0.2) +
    differ(a.hair.style !== b.hair.style, 0.08) +
    Math.min(0.5, apart(a.colours.main, b.colours.main) * 1.6) +
    Math.min(0.25, apart(a.hair.colour, b.hair.colour) * 0.6) +
    Math.min(0.2, apart(a.skin, b.skin) * 0.6) +
    0.15 * facesApart(a.face, b.face)
  )
}

/** The pair that is hardest to tell apart decides. */
export const leastUnlike = (models: readonly FigureModel[]): number => {
  let least = 2
  for (const [i, a] of models.entries())
    for (const b of models.slice(i + 1)) least = Math.min(least, unlike(a, b))
  return least
}

export const TOLD_APART = 0.45

/** The cast one by one, the important first: who comes out too like an earlier one gets other colours, and stands taller or shorter. */
export const tellApart = (
  models: readonly (readonly [id: string, model: FigureModel])[],
  ground: string,
): Record<string, FigureModel> => {
  const done: [string, FigureModel][] = []
  for (const [id, model] of models) {
    const least = (m: FigureModel) => Math.min(2, ...done.map(([, other]) => unlike(m, other)))
    const tries = [
      model,
      ...[0.7, -0.7, 1.5, -1.5, 2.4, 3.1].flatMap((turn, i) =>
        [0, 0.16, -0.16].map((step) => recast(model, turn, step, i % 2 ? 1.06 : 0.94, ground)),
      ),
    ]
    const best =
      least(model) >= TOLD_APART ? model : tries.reduce((a, b) => (least(b) > least(a) + 0.02 ? b : a))
    done.push([id, best])
  }
  return Object.fromEntries(done)
}

const recast = (m: FigureModel, turn: number, step: number, grow: number, ground: string): FigureModel => {
  const main = against(
    withLight(turned(m.colours.main, turn), lightnessOf(m.colours.main) + step, 1.15),
    ground,
  )
  const same = m.colours.legs === m.colours.main
  return {
    ...m,
    height: m.height * grow,
    shoulders: m.shoulders * grow,
    hips: m.hips * grow,
    colours: { ...m.colours, main, legs: same ? main : m.colours.legs },
  }
}

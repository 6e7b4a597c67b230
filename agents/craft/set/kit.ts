import type { z } from 'zod'
import type { Palette } from '#film/direction.ts'
import type { Random } from '#film/random.ts'
import type { Period, Place } from '#film/scene.ts'
import type { Mark, MarkUse, Piece, SetSpec, Vec3 } from '#film/stage.ts'
import { mix, tinted, withLightness } from '../light/colour.ts'

/** What a layout is told of its place. */
export type Site = {
  place: z.infer<typeof Place>
  palette: Palette
  random: Random
  genre: string
  /** Whether the place's name or words speak of one of these. */
  says: (...words: string[]) => boolean
  rich: boolean
  poor: boolean
  period: Period
}
type Draft = Pick<SetSpec, 'interior' | 'ground' | 'cameraRoom' | 'pieces' | 'marks' | 'solids'>
export type Layout = (site: Site) => Draft

export const siteOf = (
  place: z.infer<typeof Place>,
  palette: Palette,
  genre: string,
  random: Random,
): Site => {
  const text = ` ${[place.name, ...place.words]
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const says = (...words: string[]) => words.some((w) => text.includes(` ${w} `) || text.includes(` ${w}s `))
  const wealth = place.wealth ?? 0.5
  return {
    place,
    palette,
    random,
    genre,
    says,
    period: place.period ?? 'present',
    rich:
      wealth > 0.7 ||
      says('palace', 'mansion', 'manor', 'penthouse', 'grand', 'luxury', 'elegant', 'rich', 'royal', 'villa'),
    poor:
      wealth < 0.3 ||
      says(
        'shack',
        'hut',
        'poor',
        'abandoned',
        'ruin',
        'ruined',
        'derelict',
        'shabby',
        'old',
        'dusty',
        'cell',
        'basement',
      ),
  }
}

/** Materials of the world, each leaning towards the film's palette, so that a set holds together. */
export const materials = (p: Palette) => ({
  plaster: tinted(withLightness(p.ground, 0.66, 0.8), p.light, 0.25),
  paint: withLightness(mix(p.ground, p.shadow, 0.3), 0.5, 1.1),
  wood: tinted('#8b5e3f', p.ground, 0.28),
  darkWood: tinted('#5a3f31', p.shadow, 0.3),
  paleWood: tinted('#c09a6c', p.light, 0.25),
  stone: tinted('#8b8580', p.ground, 0.35),
  darkStone: tinted('#5d5a62', p.shadow, 0.45),
  brick: tinted('#94564a', p.ground, 0.25),
  metal: tinted('#737c88', p.shadow, 0.4),
  cloth: withLightness(p.accent, 0.5),
  softCloth: withLightness(mix(p.accent, p.ground, 0.55), 0.58),
  paleCloth: tinted('#d9cfc0', p.light, 0.35),
  leaf: tinted('#76a058', p.ground, 0.32),
  darkLeaf: tinted('#4a7350', p.shadow, 0.35),
  grass: tinted('#9bb865', p.ground, 0.32),
  dryGrass: tinted('#cdb878', p.light, 0.25),
  earth: tinted('#957a5c', p.ground, 0.3),
  sand: tinted('#d3bd93', p.light, 0.28),
  snow: tinted('#e6ecf5', p.light, 0.15),
  water: tinted('#2f6274', p.shadow, 0.35),
  shallow: tinted('#6fa6a4', p.ground, 0.25),
  far: withLightness(mix(p.shadow, p.ground, 0.45), 0.52),
  farther: withLightness(mix(p.shadow, p.ground, 0.5), 0.64, 0.8),
})
export type Materials = ReturnType<typeof materials>

/** How high a piece blocks where that is not its height: beds to their cover; what nothing is laid on, above every table. */
const blocksTo: Record<string, number> = {
  bed: 0.6,
  'hospital-bed': 0.67,
  bunk: 0.54,
  ...Object.fromEntries(
    [
      ...['brazier', 'campfire', 'forge', 'stove', 'range', 'wheelchair', 'pew', 'font', 'anvil', 'sacks'],
      ...['tyres', 'hay-bale', 'produce', 'console', 'sheeted', 'sink', 'logs', 'luggage', 'pile', 'plant'],
    ].map((kind) => [kind, 1.2]),
  ),
}

/** A draft being filled: pieces, what they block, and where people may be. */
export const drafting = (random: Random) => {
  const pieces: Piece[] = []
  const marks: Mark[] = []
  const solids: { min: Vec3; max: Vec3 }[] = []
  const block = (min: Vec3, max: Vec3) => {
    solids.push({ min, max })
  }
  return {
    pieces,
    marks,
    solids,
    block,
    put: (
      kind: string,
      position: Vec3,
      size: Vec3,
      colour: string,
      o: { yaw?: number; second?: string; seed?: number; solid?: boolean } = {},
    ) => {
      const yaw = o.yaw ?? 0
      pieces.push({
        kind,
        position,
        yaw,
        size,
        colour,
        ...(o.second ? { second: o.second } : {}),
        seed: o.seed ?? random.int(0, 999),
      })
      if (!o.solid) return
      const [c, s] = [Math.abs(Math.cos(yaw)), Math.abs(Math.sin(yaw))]
      const [hx, hz] = [(size[0] * c + size[2] * s) / 2, (size[0] * s + size[2] * c) / 2]
      block(
        [position[0] - hx, position[1], position[2] - hz],
        [position[0] + hx, position[1] + (blocksTo[kind] ?? size[1]), position[2] + hz],
      )
    },
    mark: (id: string, use: z.infer<typeof MarkUse>, x: number, z: number, facing: number, height = 0) => {
      marks.push({ id, use, x, z, facing, height })
    },
    /** Two who talk: turned to each other and a little to the picture. */
    pair: (x = 0, z = 0, apart = 1.6) => {
      marks.push({ id: 'left', use: 'stand', x: x - apart / 2, z, facing: 1.15, height: 0 })
      marks.push({ id: 'right', use: 'stand', x: x + apart / 2, z: z - 0.1, facing: -1.15, height: 0 })
    },
  }
}
export type Drafting = ReturnType<typeof drafting>

/** Scatters things over a ring of land, keeping the stage and the way to the camera free. */
export const around = (
  random: Random,
  count: number,
  near: number,
  far: number,
  place: (x: number, z: number, k: number) => void,
  free: (x: number, z: number) => boolean = () => true,
): void => {
  for (let i = 0, tries = 0; i < count && tries < count * 12; tries++) {
    const turn = random.next() * Math.PI * 2
    const out = near + (far - near) * Math.sqrt(random.next())
    const [x, z] = [Math.sin(turn) * out, Math.cos(turn) * out]
    if (!free(x, z)) continue
    place(x, z, random.next())
    i++
  }
}
